import type { Chart } from '../../report/chart.js';
import { type Json, PADDING, textParam } from './frame.js';
import { FONT_SIZE, LINE, type Shape } from './lanes.js';
import { textLines, textWidth } from './measure.js';
import { type Body, escapedText } from './svg.js';

/**
 * What stands above a figure in a file of its own, in lines: its title, and below it the base and what must be said of
 * the data.
 */
export interface Heading {
  readonly title: readonly string[];
  readonly below: readonly string[];
}

export function headingOf({ title, caption, notice }: Chart, { plot, labels }: Shape): Heading {
  const width = plot + labels;
  return {
    title: textLines(title, width, TITLE_SIZE, true),
    below: [caption, notice].flatMap((said) => (said === '' ? [] : textLines(said, width, FONT_SIZE))),
  };
}

const TITLE_SIZE = 13;
const TITLE_LINE = 17;
const BELOW_TITLE = 4;
const BELOW_HEADING = 10;

/** How titles look in a specification. */
export const TITLE_CONFIG: Json = {
  color: 'currentColor',
  subtitleColor: 'currentColor',
  anchor: 'start',
  frame: 'bounds',
  fontSize: TITLE_SIZE,
  subtitleFontSize: FONT_SIZE,
  subtitleLineHeight: LINE,
  lineHeight: TITLE_LINE,
  subtitlePadding: BELOW_TITLE,
  limit: 0,
  offset: BELOW_HEADING,
};

/** A specification with the heading, from which Vega draws what `underHeading` makes of the drawing without. */
export function specUnderHeading(spec: Json, heading: Heading): Json {
  const { $schema, description, params, ...drawn } = spec;
  const title = textParam('figureTitle', heading.title);
  const below = textParam('figureSubtitle', heading.below);
  return {
    $schema,
    description,
    params: [title.param, below.param, ...(params as readonly Json[])],
    // An empty subtitle would take the room of a line.
    title: { text: title.text, ...(heading.below.length > 0 && { subtitle: below.text }) },
    ...drawn,
  };
}

/** A figure moved down below the heading, as Vega draws it from the specification with the heading. */
export function underHeading({ inner, width, height }: Body, { title, below }: Heading): Body {
  const titleHeight = TITLE_SIZE + (title.length - 1) * TITLE_LINE;
  const belowHeight = below.length === 0 ? 0 : BELOW_TITLE + FONT_SIZE + (below.length - 1) * LINE;
  const down = titleHeight + belowHeight + BELOW_HEADING;
  const widths = [
    ...title.map((line) => textWidth(line, TITLE_SIZE, true)),
    ...below.map((line) => textWidth(line, FONT_SIZE)),
  ];
  const [, before, x, y, others] = /^(.*?translate\()([\d.]+),([\d.]+)(\).*)<\/g>$/s.exec(inner)!;
  const corner = `translate(${PADDING - Number(x)},${PADDING - Number(y) - down})`;
  const texts =
    textMarkup(title, TITLE_LINE, baseline(TITLE_SIZE), ` font-size="${TITLE_SIZE}px" font-weight="bold"`) +
    textMarkup(below, LINE, titleHeight + BELOW_TITLE + baseline(FONT_SIZE), '');
  return {
    inner: `${before}${x},${Number(y) + down}${others}<g transform="${corner}">${texts}</g></g>`,
    width: Math.max(width, Math.ceil(Math.max(...widths)) + 2 * PADDING),
    height: height + down,
  };
}

/** How far below the upper edge of a line its letters stand. */
const baseline = (size: number): number => Math.round(0.79 * size);

function textMarkup(lines: readonly string[], step: number, top: number, look: string): string {
  if (lines.length === 0) return '';
  const own = ` text-anchor="start" transform="translate(0,${top})"${look} fill="currentColor"`;
  const spans = lines.map((line, i) =>
    element('tspan', i === 0 ? '' : ` x="0" dy="${step}"`, escapedText(line)),
  );
  return element('text', own, lines.length === 1 ? escapedText(lines[0]!) : spans.join(''));
}

const element = (name: string, attributes: string, inside: string): string =>
  inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
