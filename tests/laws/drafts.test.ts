import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import type { Results } from '../../src/results.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import { runs } from '../share.js';
import { describeReal, inData } from '../survey-data.js';
import { type Column, csvOf, differences, type File, files, seen, tableOf } from './draft-files.js';
import { filesOf } from './files.js';

/*
 * What a report without an instrument owes its reader: the counts a person would get with a pencil.
 */

const drafted = (text: string): Promise<Results> => analyze(filesOf(text), { draft: true });

/** Counts of levels, by question and item; the zeros of levels that nobody chose do not count. */
const countsIn = ({ estimates }: Results): readonly string[] =>
  estimates
    .filter(({ statistic, n }) => statistic === 'percent' && n !== 0)
    .map(({ question, item, level, n, base, base_kind }) =>
      [question, item, level, n, base, base_kind].join(' | '),
    )
    .sort();

it('a draft counts what a person would count', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const text = csvOf(file);
      const table = tableOf(text);
      const found = await drafted(text);
      expect(differences(found, (column) => table.get(seen(column)) ?? [])).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

it('a draft calls none of its own answers invalid, and gives the counts of a report without it', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const [input] = filesOf(csvOf(file));
      const { yaml } = await draftInstrument(input!);
      const instrument = parseInstrument(yaml);
      expect((await validate([input!], { instrument })).issues.listed).toEqual([]);
      const [given, guessed] = [
        await analyze([input!], { instrument }),
        await analyze([input!], { draft: true }),
      ];
      expect(countsIn(given)).toEqual(countsIn(guessed));
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

const NEW = ['amber', 'birch', 'cedar', 'dune', 'ember', 'fjord', 'grove', 'heath'];

/** The counts of the levels of a column, largest first: what is left when labels and order do not matter. */
const sizes = ({ instrument, estimates }: Results, column: string): readonly number[] => {
  const [question] = questionsOf(instrument)
    .map(({ question: one }) => one)
    .filter((one) => columnsOf(one).includes(column));
  const item = question && 'items' in question ? question.items.find((one) => one.column === column)?.id : '';
  return estimates
    .filter((one) => one.question === question?.id && one.item === item)
    .filter(({ statistic, base_kind }) => statistic === 'percent' && base_kind === 'answered')
    .flatMap(({ n }) => (n === null || n === 0 ? [] : [n]))
    .sort((a, b) => b - a);
};

/** Every word of a column by another, one to one; at commas a small letter says that a word goes on from the last. */
function renamed({ cells, separator, ...column }: Column): Column {
  const words = new Map<string, string>();
  const another = (word: string): string => {
    const form = seen(word);
    if (!words.has(form)) {
      const word = NEW[words.size]!;
      const isSmall = /^\p{Ll}/u.test(form);
      words.set(form, isSmall || separator !== ', ' ? word : word[0]!.toUpperCase() + word.slice(1));
    }
    return form === '' ? '' : words.get(form)!;
  };
  const inCell = (cell: string): string =>
    separator === undefined ? another(cell) : cell.split(separator).map(another).join(separator);
  return { ...column, ...(separator === undefined ? {} : { separator }), cells: cells.map(inCell) };
}

/**
 * Whether the answers of a column recur as those of a choice do. Where few answered and each gave another answer, only a
 * known list of levels tells a scale from free text, and free text is never shown.
 */
function recur({ cells }: Column): boolean {
  const given = cells.map(seen).filter((cell) => cell !== '');
  const repeated = given.filter((cell, i) => given.some((other, j) => i !== j && other === cell));
  return repeated.length * 2 >= given.length;
}

it('renaming the answers of a column one to one changes labels and order, never a count', async () => {
  const isRenamed = (column: Column): boolean => column.isWords && recur(column);
  const withWords = files.filter(({ columns }) => columns.some(isRenamed));
  await fc.assert(
    fc.asyncProperty(withWords, async (file) => {
      const column = file.columns.find(isRenamed)!;
      const other: File = { columns: file.columns.map((one) => (one === column ? renamed(one) : one)) };
      const [before, after] = [await drafted(csvOf(file)), await drafted(csvOf(other))];
      expect(sizes(after, column.name)).toEqual(sizes(before, column.name));
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

it('shuffling the records changes nothing', async () => {
  const shuffled = files.chain((file) => {
    const places = file.columns[0]!.cells.map((_, i) => i);
    return fc.shuffledSubarray(places, { minLength: places.length }).map((order) => ({ file, order }));
  });
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ file, order }) => {
      const other = {
        columns: file.columns.map((column) => ({ ...column, cells: order.map((i) => column.cells[i]!) })),
      };
      const [before, after] = [await drafted(csvOf(file)), await drafted(csvOf(other))];
      expect(after.estimates).toEqual(before.estimates);
      // Which rows are the header, or stand below the answers, is a matter of where they stand.
      const ofAnswers = ({ doubts }: Results) =>
        doubts.flatMap(({ lines: _, ...doubt }) =>
          doubt.code === 'header-rows' || doubt.code === 'extra-rows' ? [] : [doubt],
        );
      expect(ofAnswers(after)).toEqual(ofAnswers(before));
    }),
    { numRuns: runs(100) },
  );
}, 120_000);

it('what is counted under another answer, split or left out is said with its number', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const table = tableOf(csvOf(file));
      const found = await drafted(csvOf(file));
      const noted = new Map(
        found.notices.flatMap((notice) =>
          notice.code === 'other-answers' ? notice.columns.map(({ column, count }) => [column, count]) : [],
        ),
      );
      for (const { question } of questionsOf(found.instrument)) {
        if (question.type !== 'single') continue;
        const cells = (table.get(seen(question.column)) ?? []).map(seen).filter((cell) => cell !== '');
        const listed = sizes(found, question.column).reduce((sum, n) => sum + n, 0);
        const other = found.estimates.find(
          (one) =>
            one.question === question.id && one.statistic === 'percent' && one.level === question.other,
        );
        expect(noted.get(question.column) ?? 0).toBe(other?.n ?? 0);
        const doubted = found.doubts
          .filter(({ code, columns }) => code === 'missing-code' && columns.includes(question.column))
          .reduce((sum, doubt) => sum + doubt.cells, 0);
        expect(cells.length - listed).toBeLessThanOrEqual(doubted);
      }
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

const EXPORTS = [
  'd04_rse_nl_2017/public_data.csv',
  'd06_alliance_cloud/FINAL_Alliance_Cloud_Survey_EN_FR_20220228.csv',
  ...['key.en', 'key.en_edit', 'key.fr', 'results.en', 'results.fr', 'results.pt'].map(
    (name) => `d07_sodp/${name}.csv`,
  ),
  'd07_sodp/results_edit_allLanguages.csv',
  'd08_dask/results.csv',
  'd09_spack/spack-user-survey-2022-responses.csv',
  'd10_starwars/StarWars.csv',
  'd12_nonvoters/nonvoters_data.csv',
  'd13_foodworldcup/food-world-cup-data.csv',
  'd14_bfi/bfi.csv',
  'd15_mass_survey/survey.csv',
  'd16_api/apiclus1.csv',
  'd16_api/apistrat.csv',
  ...['SexualFun', 'SexualFun_counts', 'anxiety', 'diagnoses', 'krippendorff', 'video'].map(
    (name) => `d17_agreement/${name}.csv`,
  ),
  ...['checkboxes-1', 'longitudinal', 'simple'].map((name) => `d19_redcap/${name}/data.csv`),
  'd20_qualtrics_sample/sample.csv',
  'd20_qualtrics_sample/sample_legacy.csv',
  'd21_ohbm/public_survey_data.csv',
];

/** Exports of one header record and no record that is left out, in UTF-8: what a pencil needs no program to read. */
const isPlain = (name: string): boolean => !/d10_|d13_|d20_|d21_|d07_|d19_|d04_/.test(name);

describeReal('the draft of a real export', () => {
  it.each(EXPORTS)(
    '%s calls none of its answers invalid, and gives the same counts',
    async (name) => {
      const input = { path: inData(`data/${name}`) };
      const { yaml } = await draftInstrument(input);
      const instrument = parseInstrument(yaml);
      const { issues } = await validate([input], { instrument });
      expect(issues.listed.map(({ column, facts }) => [column, facts.code])).toEqual([]);
      const [given, guessed] = [
        await analyze([input], { instrument }),
        await analyze([input], { draft: true }),
      ];
      expect(countsIn(given)).toEqual(countsIn(guessed));
    },
    120_000,
  );

  it.each(EXPORTS.filter(isPlain))(
    '%s counts what a person would count',
    async (name) => {
      const path = inData(`data/${name}`);
      const table = tableOf(readFileSync(path, 'utf8'));
      const found = await analyze([{ path }], { draft: true });
      expect(differences(found, (column) => table.get(seen(column)) ?? [])).toEqual([]);
    },
    120_000,
  );
});
