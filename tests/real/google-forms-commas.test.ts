import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import {
  analyzeReal,
  choicePairs,
  expectSame,
  instrumentFor,
  multiPairs,
  type OfMulti,
  type Reference,
  ratingPairs,
  readReference,
  withOtherTexts,
} from './harness.js';

/** Google Forms by way of a sheet: answers joined with ", ", which some options hold themselves; line breaks in cells. */
describeReal('d09: Spack user survey 2022', () => {
  const path = 'd09_spack/spack-user-survey-2022-responses.csv';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    reference = readReference('r09_spack');
    const multis = reference.multi_select.map(({ question }) => question);
    const singles = await withOtherTexts(path, instrumentFor('google-forms-commas'), ['c2', 'c9']);
    results = await analyzeReal(path, await withOtherTexts(path, singles, multis, 'other'));
  });

  it('is the file that the reference was made from, with 182 responses and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: reference.n_records }]);
    expect(results.issues.total).toBe(0);
  });

  it('rates 20 items: 580 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      580,
    );
  });

  it('has 13 single choices: 290 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      290,
    );
  });

  it('has 10 multi-selects: 842 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) =>
        multiPairs(results, multi, CUT[multi.question] ?? { options: OTHER }),
      ),
      842,
    );
  });
});

/** The reference adds up the texts that one person alone wrote. */
const OTHER = { '(any option chosen once)': 'other' };

/**
 * Two options hold the separator. We read them whole; the reference cut each in two, so that it counts the second half
 * as an option and a mention of its own.
 */
const CUT: Readonly<Record<string, OfMulti>> = {
  m17: {
    options: {
      ...OTHER,
      'spackbot (@spackbot fix style; @spackbot rebuild everything': 'spackbot_spackbot_fix_style',
      'spack ci (GitLab pipeline generation -- yourself': 'spack_ci_gitlab_pipeline',
    },
    cutOff: ['etc.)', 'not on our CI)'],
  },
};
