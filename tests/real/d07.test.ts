import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import {
  analyzeReal,
  choicePairs,
  describeReal,
  expectSame,
  instrumentFor,
  multiPairs,
  type Reference,
  readReference,
} from './harness.js';

const FILES = [
  { file: 'results_edit_allLanguages.csv', name: 'r07_sodp_all', records: 83, choices: 0, multis: 0 },
  { file: 'results.en.csv', name: 'r07_sodp_en', records: 68, choices: 0, multis: 0 },
];

/** Jisc Online Surveys: codes in the cells, 0 in every box of who skipped the question; one file has lone CR line ends. */
for (const { file, name, records, choices, multis } of FILES) {
  describeReal(`d07: open data practices 2020, ${file}`, () => {
    let results: Results;
    let reference: Reference;
    beforeAll(async () => {
      results = await analyzeReal(`d07_sodp/${file}`, instrumentFor('d07'));
      reference = readReference(name);
    });

    it(`is the file that the reference was made from, with ${records} responses and no invalid answer`, () => {
      expect(results.inputs).toMatchObject([{ platform: 'jisc', sha256: reference.sha256, records }]);
      expect(results.issues.total).toBe(0);
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
