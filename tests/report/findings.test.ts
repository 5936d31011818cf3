import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { buildReport } from '../../src/report/build.js';
import type { FindingFacts } from '../../src/report/findings/finding.js';
import { findingsOf } from '../../src/report/findings.js';
import { PLAIN_STYLE, styleOf } from '../../src/report/style.js';
import type { Results } from '../../src/results.js';
import { analyze } from '../../src/survey/analyze.js';
import type { AnalyzeOptions } from '../../src/survey/options.js';
import { csvText, surveys } from '../arbitraries.js';
import { instrumentText } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';
import { runs } from '../share.js';

const LEVELS = [0, 1, 2, 3, 4, 5];

const rating = (scale: object, ...items: readonly string[]) =>
  instrumentText(
    [
      {
        id: 'block',
        type: 'rating',
        scale: 's',
        items: items.map((id) => ({ id, label: id.toUpperCase() })),
      },
    ],
    { scales: { s: scale }, respondent: { one: 'club', many: 'clubs' } },
  );

/** The results of a block: the answers of each item, one a record. */
async function resultsOf(
  answers: Readonly<Record<string, readonly (number | string)[]>>,
  scale: object = { levels: LEVELS, top: [4, 5] },
  options: AnalyzeOptions = {},
): Promise<Results> {
  const names = Object.keys(answers);
  const rows = answers[names[0]!]!.map((_, i) => names.map((name) => answers[name]![i] ?? '').join(','));
  const csv = `${[names.join(','), ...rows].join('\n')}\n`;
  return analyze(filesOf(csv), { instrument: parseInstrument(rating(scale, ...names)), ...options });
}

const of = <C extends FindingFacts['code']>(results: Results, code: C) =>
  findingsOf(results).filter((one): one is Extract<FindingFacts, { code: C }> => one.code === code);

const times = (n: number, ...answers: readonly (number | string)[]) =>
  Array.from({ length: n }, (_, i) => answers[i % answers.length]!);

describe('every number of a finding', () => {
  it('is one of an estimate, or a sum of counts', () =>
    fc.assert(
      fc.asyncProperty(surveys(), async (survey) => {
        const results = await analyze(filesOf(csvText(survey)), { instrument: survey.instrument });
        const own = results.estimates.filter(({ by }) => by === '');
        const one = (question: string, item: string, statistic: string, level = '') =>
          own.find(
            (row) =>
              row.question === question &&
              row.item === item &&
              row.statistic === statistic &&
              row.level === level,
          );
        for (const finding of findingsOf(results)) {
          switch (finding.code) {
            case 'one-answer':
              expect(finding.points).toBe(100 / results.selected);
              break;
            case 'highest':
              for (const { item, value, low, high, base } of [...finding.highest, ...finding.overlapping]) {
                expect(one(finding.question, item, 'mean')).toMatchObject({ value, low, high, base });
              }
              break;
            case 'widest':
              for (const { item, value, low, high, base, sd, top, bottom } of finding.widest) {
                expect(one(finding.question, item, 'mean')).toMatchObject({ value, low, high, base });
                expect(one(finding.question, item, 'sd')?.value).toBe(sd);
                for (const { levels, n } of [top, bottom]) {
                  const counts = levels.map((level) => one(finding.question, item, 'percent', level)!.n!);
                  expect(counts.reduce((a, b) => a + b, 0)).toBe(n);
                }
                expect(top.n + bottom.n).toBeLessThanOrEqual(base);
              }
              break;
            case 'small-bases':
              for (const { question, item, n, base } of finding.items) {
                expect(one(question, item, 'missing', 'answered')).toMatchObject({ n, base });
              }
              break;
            case 'missing':
              for (const { question, item, n, base } of finding.items) {
                const rows = own.filter(
                  (row) => row.question === question && row.item === item && row.statistic === 'missing',
                );
                const notAsked = rows.find(({ level }) => level === 'not-asked')?.n ?? 0;
                expect(base).toBe(rows[0]!.base! - notAsked);
                expect(n).toBeLessThanOrEqual(
                  rows.reduce((sum, { level, n }) => (level === 'answered' ? sum : sum + n!), -notAsked),
                );
              }
              break;
          }
        }
      }),
      { numRuns: runs(15) },
    ));

  it('has a sentence in every language, and no other finding has one', () =>
    fc.assert(
      fc.asyncProperty(surveys(), fc.constantFrom('en', 'fr', 'de', 'es'), async (survey, language) => {
        const results = await analyze(filesOf(csvText(survey)), { instrument: survey.instrument });
        const { findings } = buildReport(results, styleOf({ language }));
        const codes = findings.map(({ code }) => code).filter((code) => code !== 'overlap-is-no-test');
        expect(codes).toEqual(findingsOf(results).map(({ code }) => code));
        for (const { text } of findings) expect(text).toMatch(/^.*[^ ]\.$/s);
      }),
      { numRuns: runs(15) },
    ));
});

describe('the highest mean', () => {
  it('stands with the items whose intervals reach its own, and no other', async () => {
    const results = await resultsOf({
      low: times(20, 0, 1),
      high: times(20, 4, 5),
      near: times(20, 3, 4, 5),
    });
    const [highest] = of(results, 'highest');
    expect(highest!.highest.map(({ item }) => item)).toEqual(['high']);
    expect(highest!.overlapping.map(({ item }) => item)).toEqual(['near']);
    const { findings } = buildReport(results, PLAIN_STYLE);
    expect(findings.find(({ code }) => code === 'highest')?.text).toBe(
      'Highest mean in S: HIGH 4.50 (4.26–4.74), n\u00a0=\u00a020. ' +
        'Intervals that overlap with it: NEAR 3.95 (3.56–4.34), n\u00a0=\u00a020.',
    );
    expect(findings.at(-1)!.code).toBe('overlap-is-no-test');
  });

  it('is shared by all that have it', async () => {
    const [highest] = of(
      await resultsOf({ a: times(10, 4, 5), b: times(10, 5, 4), c: times(10, 0) }),
      'highest',
    );
    expect(highest!.highest.map(({ item }) => item)).toEqual(['a', 'b']);
    expect(highest!.overlapping).toEqual([]);
  });

  it('names five of those that share it and counts the others, for mean and sd', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `i${i}`);
    const results = await resultsOf(Object.fromEntries(names.map((name) => [name, times(10, 1, 5)])));
    const { findings } = buildReport(results, PLAIN_STYLE);
    const said = (code: string) => findings.find((one) => one.code === code)!.text;
    expect(said('highest')).toMatch(/I0 3\.00 .*; I4 3\.00 [^;]*; and 55 more\. No other interval/);
    expect(said('widest')).toMatch(/I0, sd .*I4, sd [^I]*; and 55 more\.$/);
  });

  it('needs five who answered, and two items', async () => {
    expect(of(await resultsOf({ a: times(4, 4, 5), b: times(4, 1, 2) }), 'highest')).toEqual([]);
    expect(of(await resultsOf({ a: times(10, 4, 5) }), 'highest')).toEqual([]);
  });
});

describe('the largest sd', () => {
  it('is told with both ends of the scale', async () => {
    const results = await resultsOf({ split: times(20, 0, 5), calm: times(20, 2, 3) });
    const [widest] = of(results, 'widest');
    expect(widest!.widest).toMatchObject([
      { item: 'split', bottom: { levels: ['0', '1'], n: 10 }, top: { levels: ['4', '5'], n: 10 }, base: 20 },
    ]);
    expect(buildReport(results, PLAIN_STYLE).findings.find(({ code }) => code === 'widest')?.text).toBe(
      'Largest sd in S, answers furthest apart: SPLIT, sd 2.56, mean 2.50 (1.30–3.70); ' +
        '10 at 0–1 and 10 at 4–5 of 20.',
    );
  });

  it.each([
    [{ levels: [1, 2, 3, 4], top: [3, 4] }, ['1'], ['4']],
    [{ levels: [1, 2, 3, 4, 5], top: [4, 5] }, ['1', '2'], ['4', '5']],
    [{ levels: [1, 2, 3, 4, 5] }, ['1'], ['5']],
    [{ levels: [1, 2, 3, 4, 5, 6, 7], top: [1] }, ['1', '2'], ['6', '7']],
    [{ levels: [1, 2] }, ['1'], ['2']],
  ])('has ends that do not touch: %j', async (scale, bottom, top) => {
    const [widest] = of(await resultsOf({ a: times(10, 1, 2), b: times(10, 1, 1, 2) }, scale), 'widest');
    expect(widest!.widest[0]).toMatchObject({ bottom: { levels: bottom }, top: { levels: top } });
  });
});

it('tells the ends of a reversed item as they were asked', async () => {
  const text = instrumentText(
    [
      {
        ...{ id: 'block', type: 'rating', scale: 's' },
        items: [
          { id: 'a', label: 'A', reversed: true },
          { id: 'b', label: 'B' },
        ],
      },
    ],
    { scales: { s: { levels: LEVELS, top: [4, 5] } } },
  );
  const csv = `a,b\n${times(20, '5,2', '0,2', '5,3').join('\n')}\n`;
  const results = await analyze(filesOf(csv), { instrument: parseInstrument(text) });
  expect(of(results, 'widest')[0]!.widest).toMatchObject([
    { item: 'a', value: 1.75, reversed: true, bottom: { n: 7 }, top: { n: 13 } },
  ]);
  const report = buildReport(results, PLAIN_STYLE);
  expect(report.findings.find(({ code }) => code === 'widest')?.text).toMatch(
    /A \(reversed\), sd 2\.45, .* 7 at 0–1 and 13 at 4–5 of 20 \(levels as asked\)\.$/,
  );
  expect(report.sections[0]!.tables[0]!.notes.at(-1)!.text).toBe(
    '(reversed): levels as asked; mean, 4–5, rank on the scores turned round.',
  );
});

describe('missing answers', () => {
  it('are told above a tenth of those asked, and never a single one', async () => {
    const results = await resultsOf({
      all: times(30, 1),
      some: [...times(27, 1), '', '', ''],
      many: [...times(26, 1), '', '', '', ''],
    });
    expect(of(results, 'missing')).toMatchObject([{ items: [{ item: 'many', n: 4, base: 30 }] }]);
    expect(of(await resultsOf({ all: times(5, 1), one: [1, 1, 1, 1, ''] }), 'missing')).toEqual([]);
  });

  it('are not those beside the scale', async () => {
    const scale = { levels: LEVELS, outside: [{ code: 'na' }] };
    const results = await resultsOf({ a: times(30, 1, 'na'), b: times(30, 1) }, scale);
    expect(of(results, 'missing')).toEqual([]);
    expect(of(results, 'small-bases')).toMatchObject([{ items: [{ item: 'a', n: 15, base: 30 }] }]);
  });
});

describe('what one answer comes to', () => {
  it.each([
    [99, 1],
    [100, 0],
  ])('of %i respondents: told %i times', async (n, told) => {
    expect(of(await resultsOf({ a: times(n, 1) }), 'one-answer')).toHaveLength(told);
  });

  it('is of those that meet the conditions', async () => {
    const results = await resultsOf({ a: times(40, 1, 2), b: times(40, 1) }, undefined, {
      where: ['block.a=1'],
    });
    expect(of(results, 'one-answer')).toEqual([
      { code: 'one-answer', section: '', question: '', respondents: 20, points: 5 },
    ]);
  });
});

describe('invented data', () => {
  it('are named as such wherever they are found', async () => {
    const data = { a: times(20, 4, 5), b: times(20, 0, 5) };
    const item = await resultsOf(data, undefined, { invented: ['block.a'] });
    expect(buildReport(item, PLAIN_STYLE).findings[1]!.text).toMatch(
      /^Highest mean in S: A \(invented data\) /,
    );
    const section = await resultsOf(data, undefined, { invented: ['s'] });
    expect(buildReport(section, PLAIN_STYLE).findings[1]!.text).toMatch(
      /^Highest mean in S \(invented data\): /,
    );
  });
});

describe('a draft', () => {
  it('says what was counted, and no more', async () => {
    const results = await resultsOf({ a: times(20, 4, 5), b: times(20, 0, 5) });
    const codes = findingsOf({ ...results, origin: 'inferred' }).map(({ code }) => code);
    expect(codes).toEqual(['one-answer']);
  });
});
