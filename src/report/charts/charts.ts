import type { Question } from '../../instrument/model.js';
import type { Chart } from '../chart.js';
import { barriersChart } from './barriers.js';
import { optionsChart } from './bars.js';
import type { ChartContext } from './context.js';
import { partsChart } from './parts.js';
import { inPieces } from './pieces.js';
import { timelineCharts } from './timeline.js';

/** The charts of a question, or of one of its breakdowns; none where nobody answered. */
export const chartsOf = (question: Question, context: ChartContext): readonly Chart[] =>
  drawn(question, context)
    .filter(showsAnything)
    .flatMap((chart) => inPieces(chart, context.words));

function showsAnything(chart: Chart): boolean {
  switch (chart.intent) {
    case 'parts':
      return chart.rows.some(({ parts }) => parts.length > 0);
    case 'bars':
      return chart.rows.some(({ bars }) => bars.some(({ value }) => value !== null));
    case 'timeline':
      return true;
  }
}

function drawn(question: Question, context: ChartContext): readonly Chart[] {
  switch (question.type) {
    case 'rating':
    case 'contribution':
      return [partsChart(question, context)];
    case 'single':
    case 'multi':
      return [optionsChart(question, context)];
    case 'barriers':
      return [barriersChart(question, context)];
    case 'number':
    case 'numbers':
      return timelineCharts(question, context);
    case 'text':
      return [];
  }
}
