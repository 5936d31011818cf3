import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { buildReport } from '../../src/report/build.js';
import { reportData } from '../../src/report/data.js';
import { reportSchema } from '../../src/report/schema.js';
import { styleOf, withDataNumbers } from '../../src/report/style.js';
import { analyze } from '../../src/survey/analyze.js';
import { LANGUAGES } from '../../src/words/language.js';
import { breakdownsOf, csvText, surveys } from '../arbitraries.js';
import { runs } from '../share.js';
import { filesOf } from './files.js';

const language = fc.constantFrom(...LANGUAGES.filter((one) => one !== 'en'));

const unlabelled = ({ item_label, level_label, ...row }: Estimate) => row;

describe('a language', () => {
  it('changes labels and texts, and no number, code or order', () =>
    fc.assert(
      fc.asyncProperty(surveys(), language, async (survey, language) => {
        const files = filesOf(csvText(survey));
        const options = { instrument: survey.instrument, by: breakdownsOf(survey.instrument) };
        const [english, other] = [
          await analyze(files, options),
          await analyze(files, { ...options, language }),
        ];
        expect(other.estimates.map(unlabelled)).toEqual(english.estimates.map(unlabelled));

        const data = reportData(other, styleOf({ language }), '1.0.0');
        expect(reportSchema.parse(JSON.parse(JSON.stringify(data))).options.language).toBe(language);
        expect(data.methods).toEqual(reportData(english, styleOf({}), '1.0.0').methods);

        const [plain, told] = [buildReport(english, styleOf({})), buildReport(other, styleOf({ language }))];
        const numbers = (report: typeof plain) =>
          report.sections.flatMap(({ tables }) =>
            tables.map(({ id, columns, layouts, rows }) => ({
              id,
              layouts,
              columns: columns.map((column) => [column.id, column.kind]),
              cells: rows.map(({ cells }) =>
                Object.entries(cells).map(([name, { value, kind, parts }]) =>
                  kind === 'text' ? name : [name, value, kind, parts],
                ),
              ),
            })),
          );
        expect(numbers(told)).toEqual(numbers(plain));
        expect(told.head.map(({ kind }) => kind).filter((kind) => kind !== 'fact')).toEqual(
          plain.head.map(({ kind }) => kind).filter((kind) => kind !== 'fact'),
        );
        expect(told.methods).toHaveLength(plain.methods.length);
        expect(told.language).toBe(language);
      }),
      { numRuns: runs(15) },
    ));

  it('writes numbers of data as data have them', () =>
    fc.assert(
      fc.asyncProperty(surveys(), language, async (survey, language) => {
        const results = await analyze(filesOf(csvText(survey)), { instrument: survey.instrument });
        const cells = (style: ReturnType<typeof styleOf>) =>
          buildReport(results, style).sections.flatMap(({ tables }) =>
            tables.flatMap(({ rows }) =>
              rows.flatMap((row) =>
                Object.values(row.cells)
                  .filter(({ kind }) => kind !== 'text')
                  .map(({ text }) => text.replace(/ (?:to|à|bis|a) /, ' to ')),
              ),
            ),
          );
        expect(cells(withDataNumbers(styleOf({ language })))).toEqual(cells(styleOf({})));
      }),
      { numRuns: runs(10) },
    ));
});
