import type { BarsChart, BarsRow } from '../../report/chart.js';
import type { FigureWords } from '../../words/figure.js';
import { type Frame, frameOf, type Json, textParam } from './frame.js';
import { FONT_SIZE, type Lane, LINE, lanesOf, type Shape } from './lanes.js';
import { textLines, textWidth } from './measure.js';
import { percentLabel, ticksOf } from './ticks.js';

type BarLane = Lane & { readonly of: BarsRow | undefined };

/** Between a bar and the text on its right, and between two measures. */
const BEFORE_TEXT = 8;
const BETWEEN = 22;
/** What several measures may take together, beside the labels. */
const SEVERAL = 500;
const LABELS = 220;
const LEAST = 40;
const STROKE = 1.25;

/** Bars with intervals and a column of texts; several measures side by side, or one below the other on a phone. */
export function barsSpec(chart: BarsChart, shape: Shape, words: FigureWords, colour: string): Json {
  const count = chart.measures.length;
  const room =
    count === 1 || shape.narrow ? shape.plot : Math.floor((SEVERAL - (count - 1) * BETWEEN) / count);
  const texts = chart.rows.flatMap(({ bars }) => bars.map(({ text }) => textWidth(text, FONT_SIZE)));
  const plot = Math.max(LEAST, Math.floor(room - Math.max(0, ...texts) - BEFORE_TEXT));
  const most = reachOf(chart);
  const panels = chart.measures.map((measure, i) => {
    // Side by side, rows must stay in line; below one another, a row that a measure does not have can go.
    const rows = shape.narrow ? chart.rows.filter(({ bars }) => bars[i]!.text !== '') : chart.rows;
    const lanes = lanesOf(rows, count === 1 ? shape : { ...shape, labels: LABELS });
    const frame = frameOf(lanes, shape);
    const own = i === 0 || shape.narrow ? [frame.labelLayer] : [];
    const title = textParam(`title${i}`, textLines(measure.title, room, FONT_SIZE, true));
    const axis = textParam(`axis${i}`, textLines(measure.axis, room, FONT_SIZE));
    const texts = {
      title: measure.title === '' ? undefined : title.text,
      axis: measure.axis === '' ? null : axis.text,
    };
    return {
      params: [title.param, axis.param],
      spec: panelOf(lanes, i, { frame, plot, most, words, colour, grid: !shape.narrow, own, ...texts }),
    };
  });
  return {
    params: panels.flatMap(({ params }) => params),
    ...(count === 1
      ? panels[0]!.spec
      : { [shape.narrow ? 'vconcat' : 'hconcat']: panels.map(({ spec }) => spec), spacing: BETWEEN }),
  };
}

interface Panel {
  readonly frame: Frame;
  /** For the bars, in pixels. */
  readonly plot: number;
  readonly most: number;
  readonly words: FigureWords;
  readonly colour: string;
  readonly grid: boolean;
  readonly title: Json | undefined;
  readonly axis: Json | null;
  readonly own: readonly Json[];
}

/** One measure: a title, bars with intervals, their texts, and layers of its own such as the labels. */
function panelOf(lanes: readonly BarLane[], measure: number, panel: Panel): Json {
  const { title, frame, plot, own } = panel;
  const values = lanes.flatMap((lane) =>
    lane.of === undefined
      ? []
      : [{ ...frame.at(lane), label: lane.of.label, base: lane.of.base, ...lane.of.bars[measure] }],
  );
  return {
    ...(title && {
      title: {
        text: title,
        fontSize: FONT_SIZE,
        lineHeight: LINE,
        frame: 'group',
        offset: 6,
      },
    }),
    width: plot,
    height: frame.height,
    data: { values },
    layer: [...barLayers(panel), ...own],
  };
}

function barLayers({ frame, plot, most, words, colour, axis, grid }: Panel): readonly Json[] {
  const { y } = frame;
  const across = { type: 'quantitative', scale: { domain: [0, most], nice: false } };
  const known = [{ filter: 'isValid(datum.low)' }];
  return [
    {
      transform: [{ filter: 'datum.value > 0' }],
      mark: { type: 'bar', orient: 'horizontal', height: frame.bar, color: colour },
      encoding: {
        y,
        x: {
          ...across,
          field: 'value',
          axis: {
            values: ticksOf(most, plot, words),
            labelExpr: percentLabel(words),
            title: axis,
            grid,
          },
        },
      },
    },
    {
      transform: known,
      mark: { type: 'rule', color: 'currentColor', strokeWidth: STROKE },
      encoding: { y, x: { ...across, field: 'low' }, x2: { field: 'high' } },
    },
    ...['low', 'high'].map((field) => ({
      transform: known,
      mark: {
        type: 'tick',
        orient: 'vertical',
        color: 'currentColor',
        thickness: STROKE,
        height: 7,
        opacity: 1,
      },
      encoding: { y, x: { ...across, field } },
    })),
    {
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: FONT_SIZE },
      encoding: { y, x: { value: plot + BEFORE_TEXT }, text: { field: 'text' } },
    },
  ];
}

/** How far bars and intervals reach, in percent: to the next quarter. */
function reachOf({ rows }: BarsChart): number {
  const ends = rows.flatMap(({ bars }) => bars.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  return Math.min(100, Math.max(25, Math.ceil(Math.max(0, ...ends) / 25) * 25));
}
