import type { Chart } from '../../report/chart.js';
import type { Palette } from '../../report/theme.js';
import { FIGURE_WORDS, type FigureWords } from '../../words/figure.js';
import { barColour, hex } from '../colours.js';
import { barsSpec } from './bars-spec.js';
import { CONFIG, type Json } from './frame.js';
import { TITLE_CONFIG } from './heading.js';
import type { Shape } from './lanes.js';
import { partsSpec } from './parts-spec.js';
import { timelineSpec } from './timeline-spec.js';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** The Vega-Lite specification of a chart, without its title, base and notice: where it is drawn, these stand beside it. */
export const specOf = (chart: Chart, shape: Shape, palette: Palette = {}): Json => ({
  $schema: SCHEMA,
  description: chart.alt,
  params: [],
  ...drawnSpec(chart, shape, FIGURE_WORDS[chart.language], palette),
  config: { ...CONFIG, title: TITLE_CONFIG },
});

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
