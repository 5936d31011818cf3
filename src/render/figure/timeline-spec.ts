import type { TimelineChart } from '../../report/chart.js';
import type { Json } from './frame.js';
import { FONT_SIZE, LINE, type Shape } from './lanes.js';
import { textLines, textWidth } from './measure.js';

const HEIGHT = 160;
const ROW = 20;
const BETWEEN_LABELS = 8;

/** Columns of counts over time; rows from top to bottom where what stands below and on the columns would not fit. */
export function timelineSpec({ spans, axis }: TimelineChart, shape: Shape, colour: string): Json {
  const widest = Math.max(...spans.map(({ label }) => textWidth(label, FONT_SIZE)));
  const room = shape.plot + (shape.narrow ? 0 : shape.labels / 2);
  // Below a column stands what it is, on it how many.
  const step = Math.max(widest, ...spans.map(({ text }) => textWidth(text, FONT_SIZE)));
  const across = (step + BETWEEN_LABELS) * spans.length <= room;
  const time = {
    field: 'label',
    type: 'ordinal',
    sort: null,
    axis: { title: null, labelAngle: 0, labelPadding: across ? 5 : 8, grid: false },
    scale: { paddingInner: 0.2, paddingOuter: 0.1 },
  };
  const width = across ? Math.min(room, 64 * spans.length) : room - Math.ceil(widest) - 8 - 24;
  const amount = {
    field: 'count',
    type: 'quantitative',
    scale: { domainMin: 0 },
    axis: null,
  };
  const lines = textLines(axis, across ? width : room, FONT_SIZE);
  const [x, y] = across ? [time, amount] : [amount, time];
  return {
    width,
    height: across ? HEIGHT : { step: ROW },
    data: { values: spans },
    layer: [
      {
        mark: { type: 'bar', color: colour, orient: across ? 'vertical' : 'horizontal' },
        encoding: { x, y },
      },
      {
        mark: {
          type: 'text',
          fontSize: FONT_SIZE,
          ...(across ? { baseline: 'bottom', dy: -3 } : { align: 'left', baseline: 'middle', dx: 5 }),
        },
        encoding: { x, y, text: { field: 'text' } },
      },
      {
        data: { values: [{ axis: lines }] },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'bottom',
          fontSize: FONT_SIZE,
          lineHeight: LINE,
          x: across ? 0 : -Math.ceil(widest) - 8,
          y: (across ? -20 : -8) - (lines.length - 1) * LINE,
        },
        encoding: { text: { field: 'axis' } },
      },
    ],
  };
}
