import { isAsked } from '../instrument/model.js';
import type { Results } from '../results.js';
import { type FindIn, finders } from './find.js';
import { missingFinding, smallBasesFinding } from './findings/bases.js';
import type { FindingFacts } from './findings/finding.js';
import { highestFinding, widestFinding } from './findings/ratings.js';

/** From so many respondents on, one answer is a percentage point or less. */
const MANY = 100;

/**
 * What a reader should see first, computed from the estimates: nothing is weighed, chosen or praised, and every number
 * is one of an estimate. Of a draft only what is counted.
 */
export function findingsOf(
  results: Results,
  findIn: FindIn = finders(results.estimates),
): readonly FindingFacts[] {
  const { selected, asked } = results;
  const places = asked
    .filter(({ question }) => isAsked(question))
    .map(({ section, question }) => ({
      section: section.id,
      question,
      find: findIn(question.id),
    }));
  const isDraft = results.origin === 'inferred';
  return [
    ...(selected > 0 && selected < MANY ? [oneAnswer(selected)] : []),
    ...(isDraft ? [] : places.flatMap((place) => [...highestFinding(place), ...widestFinding(place)])),
    ...smallBasesFinding(places, selected),
    ...missingFinding(places),
  ];
}

const oneAnswer = (respondents: number): FindingFacts => ({
  code: 'one-answer',
  section: '',
  question: '',
  respondents,
  points: 100 / respondents,
});
