import { beforeAll, expect, it } from 'vitest';
import type { Instrument, Question, Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import {
  analyzeReal,
  choicePairs,
  expectSame,
  instrumentFor,
  multiPairs,
  type Reference,
  ratingPairs,
  readReference,
} from './harness.js';

/** LimeSurvey: headers of code and text, full answers, saved again so that empty cells have lost their quotes. */
describeReal('d04: research software engineers 2017', () => {
  const path = 'd04_rse_nl_2017/public_data.csv';
  let results: Results;
  let whoTicked: Results;
  let reference: Reference;
  beforeAll(async () => {
    const instrument = instrumentFor('limesurvey-full-answers');
    results = await analyzeReal(path, instrument);
    whoTicked = await analyzeReal(path, withoutUnticked(instrument));
    reference = readReference('r04_rse_nl_2017');
  });

  it('is the file that the reference was made from, with 77 responses and no invalid answer', () => {
    expect(results.inputs).toMatchObject([
      { platform: 'limesurvey', sha256: reference.sha256, records: reference.n_records },
    ]);
    expect(results.issues.total).toBe(0);
  });

  it('rates 32 items: 1024 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      1024,
    );
  });

  it('has 20 single choices: 284 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      284,
    );
  });

  // "No" is an answer to us, so that our base of those who answered is the reference's of those asked. Who ticked
  // something, its other base, is found with an instrument to which "No" says nothing.
  it('has 3 multi-selects: 453 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) =>
        multiPairs(whoTicked, multi, { inOrder: true, asked: results }),
      ),
      453,
    );
  });
});

/** The instrument in which a box that was left empty is no answer. */
function withoutUnticked(instrument: Instrument): Instrument {
  const unticked = (question: Question): Question =>
    question.type === 'multi' && question.layout.kind === 'split'
      ? { ...question, missing: { No: 'not-ticked' }, layout: { ...question.layout, notTicked: ['No'] } }
      : question;
  return {
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      questions: section.questions.map(unticked),
    })),
  };
}
