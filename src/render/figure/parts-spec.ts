import type { PartsChart, PartsRow } from '../../report/chart.js';
import type { Palette } from '../../report/theme.js';
import type { FigureWords } from '../../words/figure.js';
import { hex, levelColours, scaleColours } from '../colours.js';
import { type Frame, frameOf, type Json, textParam } from './frame.js';
import { FONT_SIZE, type Lane, lanesOf, type Shape } from './lanes.js';
import { legendColumns, legendLabels } from './legend.js';
import { textLines, textWidth } from './measure.js';
import { percentLabel } from './ticks.js';

type PartsLane = Lane & { readonly of: PartsRow | undefined };

/** Room on both sides of the text in a segment, together. */
const AROUND = 4;

/** Who answered and who did not is no scale, and must not look like what was answered. */
const GREYS = ['#e6e9ed', '#a3abb5', '#3f4750'];

/** Bars of 100%: each row divided among levels, from the left or around a middle. */
export function partsSpec(chart: PartsChart, shape: Shape, words: FigureWords, palette: Palette): Json {
  const lanes = lanesOf(chart.rows, shape);
  const frame = frameOf(lanes, shape);
  const count = chart.levels.length;
  const colours = chart.levels.map((_, i) =>
    chart.subject === 'missing'
      ? levelColours(i, count, GREYS)
      : scaleColours(i, { count, middle: chart.middle }, palette),
  );
  const [least, most] = reachOf(chart);
  const segments = lanes.flatMap((lane) =>
    lane.of === undefined
      ? []
      : segmentsOf(chart, frame.at(lane), lane.of, shape.plot / (most - least), colours),
  );
  const across = { type: 'quantitative', scale: { domain: [least, most], nice: false } };
  const names = legendLabels(chart.levels, shape.plot);
  const title = textParam('axisTitle', textLines(chart.axis, shape.plot, FONT_SIZE));
  const { y } = frame;
  return {
    width: shape.plot,
    height: frame.height,
    params: [{ name: 'levelNames', value: names }, title.param],
    data: { values: segments },
    layer: [
      ...(chart.middle === undefined ? [] : [middleRule(lanes, frame, shape)]),
      {
        transform: [{ filter: 'datum.count > 0' }],
        mark: {
          type: 'bar',
          orient: 'horizontal',
          height: frame.bar,
          stroke: 'currentColor',
          strokeOpacity: 0.35,
          strokeWidth: 0.5,
        },
        encoding: {
          y,
          x: {
            ...across,
            field: 'start',
            axis: {
              values: [-100, -75, -50, -25, 0, 25, 50, 75, 100].filter((at) => at >= least && at <= most),
              labelExpr: percentLabel(words),
              title: title.text,
              grid: !shape.narrow,
            },
          },
          x2: { field: 'end' },
          color: {
            field: 'level',
            type: 'ordinal',
            scale: { domain: chart.levels.map((_, i) => i), range: colours.map(({ ground }) => hex(ground)) },
            legend: {
              columns: legendColumns(names, shape.plot),
              labelExpr: 'levelNames[datum.value]',
              offset: 12,
            },
          },
        },
      },
      {
        transform: [{ filter: 'datum.fits' }],
        mark: { type: 'text', baseline: 'middle', fontSize: FONT_SIZE },
        encoding: {
          y,
          x: { ...across, field: 'centre' },
          text: { field: 'text' },
          color: { field: 'ink', type: 'nominal', scale: null, legend: null },
        },
      },
      ...insteads(lanes, frame),
      frame.labelLayer,
    ],
  };
}

/** What of a row lies left of the middle, in percent; nothing where there is none. */
function leftOf(parts: PartsRow['parts'], middle: number | undefined): number {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (middle === undefined || total === 0) return 0;
  const left = parts.reduce((sum, { count }, i) => sum + count * Math.min(1, Math.max(0, middle - i)), 0);
  return (100 * left) / total;
}

/** From where to where bars reach, in percent: a little further than the longest on both sides of a middle. */
function reachOf({ rows, middle }: PartsChart): readonly [number, number] {
  if (middle === undefined) return [0, 100];
  const shown = rows.filter(({ parts }) => parts.length > 0);
  const further = (share: number): number => Math.max(25, Math.ceil(share / 5) * 5);
  const left = Math.max(0, ...shown.map(({ parts }) => leftOf(parts, middle)));
  const right = Math.max(0, ...shown.map(({ parts }) => 100 - leftOf(parts, middle)));
  return [-further(left), further(right)];
}

/** The segments of a row with what is written in them, where it fits. */
function segmentsOf(
  { levels, middle }: PartsChart,
  place: Json,
  { label, parts }: PartsRow,
  scale: number,
  colours: readonly { readonly ink: readonly [number, number, number] }[],
): readonly Json[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return parts.map(({ count, text }, i) => {
    const left = leftOf(parts, middle);
    const [start, end] = [before, before + count].map((n) => (100 * n) / total - left) as [number, number];
    before += count;
    return {
      ...place,
      label,
      level: i,
      name: levels[i],
      count,
      base: total,
      start,
      end,
      centre: (start + end) / 2,
      text,
      ink: hex(colours[i]!.ink),
      fits: (end - start) * scale >= textWidth(text, FONT_SIZE) + AROUND,
    };
  });
}

/** Where the middle is; behind the bars, so that it strikes no number out, and on a phone between labels. */
function middleRule(lanes: readonly PartsLane[], { at, y, bar }: Frame, { narrow }: Shape): Json {
  const x = { field: 'middle', type: 'quantitative' };
  if (!narrow) {
    return {
      data: { values: [{ middle: 0 }] },
      mark: { type: 'rule', color: 'currentColor', strokeWidth: 1 },
      encoding: { x },
    };
  }
  const values = lanes.flatMap((lane) =>
    lane.of === undefined || lane.of.parts.length === 0 ? [] : [{ ...at(lane), middle: 0 }],
  );
  return {
    data: { values },
    mark: {
      type: 'tick',
      orient: 'vertical',
      color: 'currentColor',
      thickness: 1,
      height: bar + 6,
      opacity: 1,
    },
    encoding: { x, y },
  };
}

/** What stands in the place of bars that are not there. */
function insteads(lanes: readonly PartsLane[], { at, y }: Frame): readonly Json[] {
  const values = lanes.flatMap((lane) =>
    lane.of === undefined || lane.of.instead === '' ? [] : [{ ...at(lane), text: lane.of.instead }],
  );
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: FONT_SIZE },
      encoding: { y, x: { value: AROUND }, text: { field: 'text' } },
    },
  ];
}
