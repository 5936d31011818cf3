import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTIMATE_COLUMNS, type Estimate, estimateKey } from '../../src/estimate.js';
import { hasBoxes, questionsOf } from '../../src/instrument/model.js';
import { METHODS, NOTES } from '../../src/methods.js';
import { reportData } from '../../src/report/data.js';
import { reportSchema } from '../../src/report/schema.js';
import { PLAIN_STYLE } from '../../src/report/style.js';
import type { Results } from '../../src/results.js';
import { analyze } from '../../src/survey/analyze.js';
import { breakdownsOf, csvText, type Survey, surveys } from '../arbitraries.js';
import { estimateOf } from '../estimate-of.js';
import { runs } from '../share.js';
import { filesOf } from './files.js';

const analyzed = (survey: Survey): Promise<Results> =>
  analyze(filesOf(csvText(survey)), { instrument: survey.instrument, by: breakdownsOf(survey.instrument) });

const holds = (law: (results: Results, survey: Survey) => void, numRuns = runs(15)): Promise<void> =>
  fc.assert(
    fc.asyncProperty(surveys(), async (survey) => law(await analyzed(survey), survey)),
    { numRuns },
  );

/** Estimates that are equal in these columns, together. */
function grouped(
  rows: readonly Estimate[],
  ...columns: readonly (keyof Estimate)[]
): readonly (readonly Estimate[])[] {
  const groups = new Map<string, Estimate[]>();
  for (const row of rows) {
    const name = JSON.stringify(columns.map((column) => row[column]));
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

const total = (rows: readonly Estimate[], pick: (row: Estimate) => number | null): number =>
  rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);

describe('estimates', () => {
  it('have a name each that no other has', () =>
    holds(({ estimates }) => {
      expect(new Set(estimates.map(estimateKey)).size).toBe(estimates.length);
    }));

  it('are numbers in their range, inside their interval, or empty with a reason', () =>
    holds(({ estimates }) => {
      for (const row of estimates) {
        const { value, low, high, se, n, base, unit, note } = row;
        const holds = (is: boolean, what: string) => {
          if (!is) throw new Error(`${what}: ${JSON.stringify(row)}`);
        };
        const numbers = [value, se, low, high, row.confidence, n, base];
        holds(
          numbers.every((x) => x === null || Number.isFinite(x)),
          'a number',
        );
        holds((low === null) === (high === null), 'both ends or none');
        if (low !== null && high !== null) {
          holds(value !== null && low <= value && value <= high && low < high, 'value in interval');
          holds(row.confidence === 0.95, 'confidence');
        }
        if (unit === 'percent')
          holds(
            [value, low, high].every((x) => x === null || (x >= 0 && x <= 100)),
            '0-100',
          );
        if (unit === 'rank') holds(value === null || (Number.isInteger(value) && value >= 1), 'rank');
        holds(se === null || se >= 0, 'se');
        holds(n !== null && base !== null && Number.isInteger(n) && n >= 0 && n <= base, 'n of base');
        holds(row.base_kind !== '', 'base kind');
        holds(value !== null || note !== '', 'a reason');
        holds(row.method in METHODS && (note === '' || note in NOTES), 'published codes');
        holds(Object.keys(row).join() === ESTIMATE_COLUMNS.join(), 'columns in order');
      }
    }));

  it('make a report that its schema accepts, and JSON gives back', () =>
    holds((results) => {
      const data = reportData(results, PLAIN_STYLE, '1.2.3');
      expect(reportSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(JSON.parse(JSON.stringify(data)));
      expect(JSON.stringify(JSON.parse(JSON.stringify(data)))).toBe(JSON.stringify(data));
    }));
});

describe('the name of an estimate', () => {
  it('is made of all but its numbers, its labels and its note', () => {
    const row = estimateOf({ statistic: 'mean', unit: 'points', value: 1, method: 'mean' });
    const numbers = ['item_label', 'level_label', 'value', 'se', 'low', 'high', 'n', 'base', 'note'];
    for (const column of ESTIMATE_COLUMNS) {
      const other = { ...row, [column]: 'other' } as unknown as Estimate;
      expect([column, estimateKey(other) === estimateKey(row)]).toEqual([column, numbers.includes(column)]);
    }
  });
});

describe('what must add up', () => {
  const closed = (survey: Survey, row: Estimate): boolean =>
    survey.instrument.sections.some(({ questions }) =>
      questions.some(
        ({ id, type }) => id === row.question && ['single', 'rating', 'contribution'].includes(type),
      ),
    );

  it('the options of a question and the levels of an item: everyone in the base is counted once', () =>
    holds(({ estimates }, survey) => {
      const levels = estimates.filter((row) => row.statistic === 'percent' && closed(survey, row));
      for (const rows of grouped(levels, 'question', 'item', 'by', 'group')) {
        expect(total(rows, ({ n }) => n)).toBe(rows[0]!.base);
        const percents = rows.filter(({ value }) => value !== null);
        if (percents.length > 0) expect(total(percents, ({ value }) => value)).toBeCloseTo(100, 9);
      }
    }));

  it('those who answered and those who did not: everyone, for each item and group', () =>
    holds(({ estimates, response }, { instrument }) => {
      const rows = estimates.filter(({ statistic }) => statistic === 'missing');
      const boxed = questionsOf(instrument).flatMap(({ question }) => (hasBoxes(question) ? [question] : []));
      /** The option that a number is of, where it can be missing in a box of its own; a category stands for its barriers. */
      const boxesOfRow = ({ question, item, level }: Estimate): readonly string[] => {
        const own = boxed.find(({ id }) => id === question);
        if (level !== '' || own === undefined) return own ? [level] : [];
        const barriers = own.type === 'barriers' ? own.barriers : [];
        const within = barriers.filter(({ category = 'uncoded' }) => category === item).map(({ id }) => id);
        return within.length > 0 ? within : [item];
      };
      for (const own of grouped(rows, 'question', 'item', 'by', 'group')) {
        expect(total(own, ({ n }) => n)).toBe(own[0]!.base);
        if (own[0]!.by === '') expect(own[0]!.base).toBe(response.answered);
        const [answered] = own.filter(({ level }) => level === 'answered');
        const { question, item, by, group } = answered!;
        const isBox = item !== '' && boxed.some(({ id }) => id === question);
        const hasOwn = (row: Estimate): boolean =>
          boxesOfRow(row).some((box) =>
            rows.some(
              (one) => one.item === box && one.question === question && one.by === by && one.group === group,
            ),
          );
        const bases = estimates.filter(
          (row) =>
            row.question === question &&
            row.by === by &&
            row.group === group &&
            row.base_kind === 'answered' &&
            (isBox
              ? String(boxesOfRow(row)) === item && row.unit !== 'rank'
              : item === ''
                ? !hasOwn(row)
                : row.item === item),
        );
        if (isBox) expect(bases.length).toBeGreaterThan(0);
        for (const { base } of bases) expect([question, item, base]).toEqual([question, item, answered!.n]);
        const asked = estimates.filter(
          (row) =>
            row.question === question &&
            row.by === by &&
            row.group === group &&
            row.base_kind === 'asked' &&
            item === '' &&
            !hasOwn(row),
        );
        const notAsked = total(
          own.filter(({ level }) => level === 'not-asked'),
          ({ n }) => n,
        );
        for (const { base } of asked) expect(base).toBe(own[0]!.base! - notAsked);
      }
    }));

  it('groups that do not overlap: all respondents', () =>
    holds(({ estimates, breakdowns }) => {
      for (const { by } of breakdowns.filter(({ overlapping }) => !overlapping)) {
        const inGroups = estimates.filter(
          (row) => row.by === by && row.unit !== 'rank' && row.statistic !== 'missing',
        );
        for (const rows of grouped(inGroups, 'question', 'item', 'level', 'statistic', 'base_kind')) {
          const { question, item, level, statistic, base_kind } = rows[0]!;
          const all = estimates.find(
            (row) =>
              row.by === '' &&
              row.question === question &&
              row.item === item &&
              row.level === level &&
              row.statistic === statistic &&
              row.base_kind === base_kind,
          );
          expect([total(rows, ({ n }) => n), total(rows, ({ base }) => base)]).toEqual([all!.n, all!.base]);
        }
      }
    }));

  it('the shares of all items or categories: 100; the barriers of a category: the category', () =>
    holds(({ estimates }) => {
      const shares = estimates.filter(({ value, level }) => value !== null && level === '');
      for (const statistic of ['equal_weight_share', 'share_mean', 'share_ratio']) {
        const rows = shares.filter((row) => row.statistic === statistic);
        for (const own of grouped(rows, 'question', 'by', 'group'))
          expect(total(own, ({ value }) => value)).toBeCloseTo(100, 9);
      }
      for (const statistic of ['equal_weight_share', 'mention_share']) {
        const rows = estimates.filter(
          (row) => row.statistic === statistic && row.value !== null && row.item !== '',
        );
        for (const own of grouped(rows, 'question', 'by', 'group', 'item')) {
          const parts = own.filter(({ level }) => level !== '');
          const whole = own.find(({ level }) => level === '');
          expect(total(parts, ({ value }) => value)).toBeCloseTo(whole!.value!, 9);
        }
      }
      for (const rows of grouped(
        estimates.filter(({ statistic, item }) => statistic === 'mention_share' && item === ''),
        'question',
        'by',
        'group',
      )) {
        expect(total(rows, ({ n }) => n)).toBe(rows[0]!.base);
      }
    }));

  it('those whose scores are in the shares and those left out: everyone', () =>
    holds(({ estimates }) => {
      const shares = estimates.filter(({ statistic }) => statistic === 'share_mean');
      for (const [row] of grouped(shares, 'question', 'by', 'group')) {
        const leftOut = estimates.filter(
          ({ statistic, question, by, group }) =>
            statistic === 'shares_left_out' &&
            question === row!.question &&
            by === row!.by &&
            group === row!.group,
        );
        expect(total(leftOut, ({ n }) => n) + row!.base!).toBe(leftOut[0]!.base);
      }
    }));

  it('ranks: the first is there, ties share the best place', () =>
    holds(({ estimates }) => {
      const ranks = estimates.filter(({ statistic, note }) => statistic === 'rank' && note !== 'small-group');
      for (const rows of grouped(ranks, 'question', 'by', 'group', 'method')) {
        const places = rows.map(({ value }) => value!).sort((a, b) => a - b);
        const all = grouped(
          estimates.filter((row) => row.statistic === 'rank'),
          'question',
          'by',
          'group',
          'method',
        ).find(
          ([first]) =>
            first!.question === rows[0]!.question &&
            first!.by === rows[0]!.by &&
            first!.group === rows[0]!.group &&
            first!.method === rows[0]!.method,
        )!;
        if (all.length !== rows.length) continue;
        expect(places.map((place) => places.indexOf(place) + 1)).toEqual(places);
      }
    }));
});
