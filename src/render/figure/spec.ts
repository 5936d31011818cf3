import type { Chart } from '../../report/chart.js';
import type { Palette } from '../../report/theme.js';
import { FIGURE_WORDS, type FigureWords } from '../../words/figure.js';
import { barColour, hex } from '../colours.js';
import { barsSpec } from './bars-spec.js';
import { CONFIG, type Json, textParam } from './frame.js';
import { FONT_SIZE, type Shape } from './lanes.js';
import { textLines } from './measure.js';
import { partsSpec } from './parts-spec.js';
import { timelineSpec } from './timeline-spec.js';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
const TITLE_SIZE = 13;

/**
 * The Vega-Lite specification of a chart. Alone, a figure carries its title, its base and what must be said of the data;
 * in a page or a document these stand beside it.
 */
export function specOf(chart: Chart, shape: Shape, alone: boolean, palette: Palette = {}): Json {
  const { params = [], ...drawn } = drawnSpec(chart, shape, FIGURE_WORDS[chart.language], palette) as Json & {
    readonly params?: readonly Json[];
  };
  const { title, params: own } = alone ? titleOf(chart, shape) : { title: {}, params: [] };
  return {
    $schema: SCHEMA,
    description: chart.alt,
    params: [...own, ...params],
    ...title,
    ...drawn,
    config: CONFIG,
  };
}

function drawnSpec(chart: Chart, shape: Shape, words: FigureWords, palette: Palette): Json {
  switch (chart.intent) {
    case 'parts':
      return partsSpec(chart, shape, words, palette);
    case 'bars':
      return barsSpec(chart, shape, words, hex(barColour(palette.colours)));
    case 'timeline':
      return timelineSpec(chart, shape, hex(barColour(palette.colours)));
  }
}

function titleOf({ title, caption, notice }: Chart, shape: Shape): { title: Json; params: readonly Json[] } {
  const width = shape.plot + shape.labels;
  const text = textParam('figureTitle', textLines(title, width, TITLE_SIZE, true));
  const below = textParam(
    'figureSubtitle',
    [caption, notice].flatMap((said) => (said === '' ? [] : textLines(said, width, FONT_SIZE))),
  );
  return { title: { title: { text: text.text, subtitle: below.text } }, params: [text.param, below.param] };
}
