import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import {
  analyzeReal,
  choicePairs,
  expectSame,
  instrumentFor,
  multiPairs,
  type Reference,
  readReference,
} from './harness.js';

const FILES = [
  { file: 'results_edit_allLanguages.csv', name: 'r07_sodp_all', records: 83, choices: 386, multis: 1302 },
  { file: 'results.en.csv', name: 'r07_sodp_en', records: 68, choices: 386, multis: 1379 },
];

/** Jisc Online Surveys: codes in the cells, 0 in every box of who skipped the question; one file has lone CR line ends. */
for (const { file, name, records, choices, multis } of FILES) {
  describeReal(`d07: open data practices 2020, ${file}`, () => {
    let results: Results;
    let reference: Reference;
    beforeAll(async () => {
      results = await analyzeReal(`d07_sodp/${file}`, instrumentFor('jisc-codes'));
      reference = readReference(name);
    });

    it(`is the file that the reference was made from, with ${records} responses`, () => {
      expect(results.inputs).toMatchObject([{ platform: 'jisc', sha256: reference.sha256, records }]);
    });

    // Two questions asked for exactly three options; whoever ticked none did not answer.
    it('has no invalid answer but those with more or fewer options than asked for', () => {
      const counts = Object.values(reference.constraint_checks);
      const respondents = (wanted: (ticked: number) => boolean): number =>
        counts
          .flatMap((byNumber) => Object.entries(byNumber))
          .reduce((sum, [ticked, n]) => (wanted(Number(ticked)) ? sum + n : sum), 0);
      expect(counts).toHaveLength(2);
      expect(results.issues.byCode).toEqual({
        'too-many-options': respondents((ticked) => ticked > 3),
        'too-few-options': respondents((ticked) => ticked === 1 || ticked === 2),
      });
    });

    it(`has 21 single choices: ${choices} values`, () => {
      expectSame(
        reference.choices.flatMap((choice) => choicePairs(results, choice)),
        choices,
      );
    });

    it(`has multi-selects: ${multis} values`, () => {
      expectSame(
        reference.multi_select.flatMap((multi) => multiPairs(results, multi, { inOrder: true })),
        multis,
      );
    });
  });
}
