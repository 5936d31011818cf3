import type { SingleQuestion } from '../instrument/model.js';
import type { Analysis } from './analysis.js';
import { chosenCounts } from './counts.js';
import { percentOf } from './estimates.js';

/** How many respondents chose each option, as a percentage of those who answered. */
export const singleAnalysis: Analysis<SingleQuestion> = {
  name: 'single',
  appliesTo: (question) => question.type === 'single',
  needs: (question) => [[{ column: question.column }]],
  compute(question, counts, { confidence }) {
    const { answered, byId } = chosenCounts(counts([{ column: question.column }]));
    return question.options.map(({ id, label }) =>
      percentOf(byId.get(id) ?? 0, answered, confidence, {
        level: id,
        level_label: label,
        base_kind: 'answered',
      }),
    );
  },
};
