import { FONT_SIZE, type Lane, LINE, labelsWidth, mostLines, type Shape } from './lanes.js';

/** A part of a Vega-Lite specification. */
export interface Json {
  readonly [key: string]: unknown;
}

const BAR = 16;
const GAP = 8;
/** Of a bar beside a label of several lines, so that it does not look thin. */
const THICK = 22;
const BESIDE = 10;
const UNDER = 3;
/** Below the rows of a heading, and above the next one: they are seen to belong together. */
const WITHIN = 5;
const OVER = 9;

/**
 * A text of a user's in a specification: a parameter with the lines, and the expression that names it. As a plain value
 * Vega would take "valueOf" for something of its own.
 */
export const textParam = (
  name: string,
  lines: readonly string[],
): { readonly param: Json; readonly text: Json } => ({ param: { name, value: lines }, text: { expr: name } });

/** How the rows of a figure are laid out, and the layer of their labels. */
export interface Frame {
  /** A number of pixels, or of pixels for each row. */
  readonly height: number | { readonly step: number };
  readonly bar: number;
  /** From the left edge of the labels to that of the bars; 0 where labels are above. */
  readonly labels: number;
  /** Where a row is: its fields in the data, and the channel that reads them. */
  readonly at: (lane: Lane) => Json;
  readonly y: Json;
  readonly labelLayer: Json;
}

/**
 * Rows beside their labels are of one height, so that the specification can still be sorted; under headings, which could
 * not be sorted along, and below their labels each takes what it needs.
 */
export const frameOf = (lanes: readonly Lane[], shape: Shape): Frame =>
  shape.narrow
    ? labelsAbove(lanes)
    : lanes.some(({ bold }) => bold)
      ? labelsInGroups(lanes)
      : labelsBeside(lanes);

/** Places in pixels, as they were laid out; no step between them. */
const PLACED: Json = { field: 'y', type: 'quantitative', axis: null, scale: null };

/** Vega hangs lines from the first one, whose middle is where the text is said to be. */
const centred = ({ label }: Lane): number => (-(label.length - 1) * LINE) / 2;

function labelsBeside(lanes: readonly Lane[]): Frame {
  const step = Math.max(mostLines(lanes) * LINE, BAR) + GAP;
  const labels = labelsWidth(lanes) + BESIDE;
  const at = ({ row }: Lane): Json => ({ row });
  const y: Json = {
    field: 'row',
    type: 'ordinal',
    axis: null,
    scale: { domain: lanes.map(({ row }) => row), paddingInner: 0, paddingOuter: 0 },
  };
  const bar = mostLines(lanes) > 1 ? THICK : BAR;
  return { height: { step }, bar, labels, at, y, labelLayer: labelLayer(lanes, -labels, at, y, centred) };
}

function labelsInGroups(lanes: readonly Lane[]): Frame {
  const places: number[] = [];
  let top = 0;
  for (const { label, bold } of lanes) {
    const text = label.length * LINE;
    if (bold && top > 0) top += OVER;
    const height = bold ? text : Math.max(text, BAR);
    places.push(top + height / 2);
    top += height + (bold ? UNDER : WITHIN);
  }
  const labels = labelsWidth(lanes) + BESIDE;
  const at = ({ row }: Lane): Json => ({ row, y: places[row] });
  const layer = labelLayer(lanes, -labels, at, PLACED, centred);
  return { height: top, bar: BAR, labels, at, y: PLACED, labelLayer: layer };
}

function labelsAbove(lanes: readonly Lane[]): Frame {
  const places: number[] = [];
  let top = 0;
  for (const { label, bold } of lanes) {
    const text = label.length * LINE;
    places.push(top + (bold ? text - LINE / 2 : text + UNDER + BAR / 2));
    top += bold ? text + UNDER : text + UNDER + BAR + GAP;
  }
  const at = ({ row }: Lane): Json => ({ row, y: places[row] });
  const dy = ({ label, bold }: Lane): number =>
    bold ? -(label.length - 1) * LINE : LINE / 2 - label.length * LINE - UNDER - BAR / 2;
  const layer = labelLayer(lanes, 0, at, PLACED, dy);
  return { height: top, bar: BAR, labels: 0, at, y: PLACED, labelLayer: layer };
}

const labelLayer = (
  lanes: readonly Lane[],
  x: number,
  at: (lane: Lane) => Json,
  y: Json,
  dy: (lane: Lane) => number,
): Json => ({
  data: {
    values: lanes.map((lane) => ({
      ...at(lane),
      label: lane.label,
      weight: lane.bold ? 'bold' : 'normal',
      dx: lane.indent,
      dy: dy(lane),
    })),
  },
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    fontSize: FONT_SIZE,
    lineHeight: LINE,
    fontWeight: { expr: 'datum.weight' },
    dx: { expr: 'datum.dx' },
    dy: { expr: 'datum.dy' },
  },
  encoding: { y, x: { value: x }, text: { field: 'label' } },
});

/** Around a figure, in pixels. */
export const PADDING = 4;

/** Text in the colour of the page, no background: a figure in a page follows its light and dark. */
export const CONFIG: Json = {
  background: null,
  font: 'Liberation Sans, Arial, Helvetica, sans-serif',
  aria: false,
  lineBreak: '\n',
  padding: PADDING,
  view: { stroke: null },
  text: { color: 'currentColor' },
  axis: {
    domain: false,
    ticks: false,
    labelColor: 'currentColor',
    titleColor: 'currentColor',
    gridColor: 'currentColor',
    gridOpacity: 0.15,
    labelFontSize: FONT_SIZE,
    titleFontSize: FONT_SIZE,
    titleFontWeight: 'normal',
    labelLimit: 0,
    titleLimit: 0,
    labelFlush: false,
    labelOverlap: false,
  },
  legend: {
    labelColor: 'currentColor',
    titleColor: 'currentColor',
    labelFontSize: FONT_SIZE,
    labelLimit: 0,
    symbolLimit: 0,
    symbolSize: 144,
    symbolType: 'square',
    symbolStrokeWidth: 0.5,
    orient: 'top',
    direction: 'horizontal',
    title: null,
    columnPadding: 12,
    rowPadding: 3,
  },
};
