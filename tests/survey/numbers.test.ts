import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/engines/choose.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import type { AnalyzeOptions } from '../../src/survey/options.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

/** A report on cells of one column of numbers. */
async function report(
  cells: readonly string[],
  question: object,
  more: AnalyzeOptions = {},
  top: object = {},
) {
  const [file] = filesOf(`q,z\n${cells.map((cell) => `"${cell}",1\n`).join('')}`);
  const instrument = parseInstrument(instrumentText([{ id: 'q', type: 'number', ...question }], top));
  const results = await analyze([file!], { instrument, ...more });
  const value = (statistic: string) => results.estimates.find((one) => one.statistic === statistic)?.value;
  return { ...results, value };
}

/** The double nearest to a fraction of whole numbers, by comparing the two candidates exactly. */
function nearest(numerator: bigint, denominator: bigint): number {
  const scale = 10n ** 40n;
  const digits = (numerator * scale) / denominator;
  const text = String(digits < 0n ? -digits : digits).padStart(41, '0');
  return Number(`${digits < 0n ? '-' : ''}${text.slice(0, -40)}.${text.slice(-40)}`);
}

describe('numbers with many decimals', () => {
  it('are summed exactly and divided once', async () => {
    const decimals = 20;
    const number = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat(3));
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 12 }), async (numbers) => {
        const cells = numbers.map(([units, zeros]) => {
          const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
          return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}${'0'.repeat(zeros)}`;
        });
        const { issues, value } = await report(cells, { decimals });
        expect(issues.total).toBe(0);
        const all = numbers.map(([units]) => units).sort((a, b) => (a < b ? -1 : 1));
        const unit = 10n ** BigInt(decimals);
        const sum = all.reduce((a, b) => a + b, 0n);
        expect(value('mean')).toBe(nearest(sum, unit * BigInt(all.length)) + 0);
        expect(value('min')).toBe(nearest(all[0]!, unit) + 0);
        expect(value('max')).toBe(nearest(all.at(-1)!, unit) + 0);
        const [low, high] = [all[(all.length - 1) >> 1]!, all[all.length >> 1]!];
        expect(value('median')).toBe(nearest(low + high, 2n * unit) + 0);
      }),
      { numRuns: 60 },
    );
  });

  it('are answers where the question allows them, and can be chosen and put into bands', async () => {
    const cells = ['0.123456789', '0.33299999999999996', '0.333', '1.5'];
    const { issues, value } = await report(cells, { decimals: 17, min: 0, max: 2 });
    expect([issues.total, value('max')]).toEqual([0, 1.5]);
    expect(value('mean')).toBe(nearest(228_945_678_899_999_996n, 4n * 10n ** 17n));
    const [file] = filesOf(`q,z\n${cells.map((cell) => `${cell},1\n`).join('')}`);
    const bands = [
      { id: 'low', label: 'Low', to: 0.333 },
      { id: 'high', label: 'High', from: 0.333 },
    ];
    const instrument = parseInstrument(
      instrumentText([
        { id: 'q', type: 'number', decimals: 17, decimal: '.' },
        { id: 'b', type: 'derived', from: 'q', bands },
      ]),
    );
    const { estimates } = await analyze([file!], { instrument });
    expect(
      estimates.find(
        ({ question, level, statistic }) => question === 'b' && level === 'low' && statistic === 'percent',
      )?.n,
    ).toBe(2);
    const chosen = await analyze([file!], { instrument, where: ['q=0.33299999999999996'] });
    expect(chosen.selected).toBe(1);
  });

  it('that are too many are refused', async () => {
    const { issues } = await report(['0.1234'], { decimals: 2 });
    expect(issues.listed.map(({ facts }) => facts.code)).toEqual(['too-many-decimals']);
  });
});

describe('the format of numbers', () => {
  const cells = ['1.000', '250', '2.500'];

  it.each<[string, object, object, AnalyzeOptions, number]>([
    ['of the question', { thousands: '.' }, {}, {}, 1250],
    ['of the instrument', {}, { thousands: '.' }, {}, 1250],
    ['of the file', {}, {}, { source: { thousands: '.' } }, 1250],
    [
      'of the question before that of the file',
      { decimal: '.' },
      {},
      { source: { thousands: '.' } },
      253.5 / 3,
    ],
    ['of the file before that of the instrument', {}, { decimal: '.' }, { source: { thousands: '.' } }, 1250],
  ])('is that %s', async (_of, question, top, more, mean) => {
    const { issues, value } = await report(cells, { decimals: 1, ...question }, more, top);
    expect([issues.total, value('mean')]).toEqual([0, mean]);
  });

  it('refuses what could be two numbers, where it is not declared', async () => {
    const { issues, value } = await report(['268.000', '850,000', '12', '1.234.567', '50%'], { decimals: 3 });
    expect(value('mean')).toBe(12);
    expect(issues.listed.map(({ raw, facts }) => [raw, facts.code])).toEqual([
      ['1.234.567', 'undeclared-format'],
      ['268.000', 'undeclared-format'],
      ['50%', 'undeclared-format'],
      ['850,000', 'undeclared-format'],
    ]);
  });

  it('may have a percent sign and currencies', async () => {
    expect((await report(['50%', '20 %', '5'], { percent: true })).value('mean')).toBe(25);
    const money = { currency: ['€', 'EUR'], thousands: '.', decimals: 2 };
    expect((await report(['€ 1.000', '1.200,50 €', 'EUR 5', '7'], money)).value('max')).toBe(1200.5);
  });

  it('says how many decimal commas nobody declared', async () => {
    const { notices, value } = await report(['7,5', '8', '6,25'], { decimals: 2 });
    expect(value('mean')).toBe(7.25);
    expect(notices.find(({ code }) => code === 'decimal-comma')).toMatchObject({
      columns: [{ column: 'q', count: 2 }],
    });
    const declared = await report(['7,5', '8', '6,25'], { decimals: 2, decimal: ',' });
    expect(declared.notices.map(({ code }) => code)).not.toContain('decimal-comma');
    const grouped = await report(['7,500', '8'], { thousands: ',' });
    expect(grouped.value('max')).toBe(7500);
    expect(grouped.notices.map(({ code }) => code)).not.toContain('decimal-comma');
  });

  it('cannot have one mark for both', async () => {
    expect(() =>
      parseInstrument(instrumentText([{ id: 'q', type: 'number', decimal: ',', thousands: ',' }])),
    ).toThrow('is the same mark as `decimal`');
    expect(() =>
      parseInstrument(instrumentText([{ id: 'q', type: 'number' }], { decimal: '.', thousands: '.' })),
    ).toThrow('is the same mark as `decimal`');
    await expect(report(cells, {}, { source: { decimal: ',', thousands: ',' } })).rejects.toMatchObject({
      code: 'same-marks',
    });
  });
});

describe('texts that a spreadsheet was told to take as they are', () => {
  const csv = [
    'id,site,age',
    '"=""007""","=""North""","=""30"""',
    "008,North,'40",
    '"=""009""",South,50',
    '',
  ].join('\n');

  it.each(ENGINES.filter((engine) => engine !== 'duckdb'))(
    'are read without their wrapping, by %s',
    async (engine) => {
      const [file] = filesOf(csv);
      const instrument = parseInstrument(
        instrumentText(
          [
            { id: 'site', type: 'single', options: options('North', 'South') },
            { id: 'age', type: 'number' },
          ],
          { key: 'id' },
        ),
      );
      const { estimates, issues, notices } = await analyze([file!], { instrument, engine, exclude: ['009'] });
      expect(issues.total).toBe(0);
      expect(
        estimates.find(({ level, statistic }) => level === 'North' && statistic === 'percent'),
      ).toMatchObject({ n: 2, base: 2 });
      expect(estimates.find(({ statistic }) => statistic === 'mean')?.value).toBe(35);
      expect(notices.find(({ code }) => code === 'folded-answers')).toMatchObject({
        columns: [
          { column: 'site', count: 1 },
          { column: 'age', count: 2 },
        ],
      });
    },
  );

  it('have one key, wrapped or not', async () => {
    const [file] = filesOf('id,site\n"=""007""",North\n007,North\n');
    const instrument = parseInstrument(
      instrumentText([{ id: 'site', type: 'single', options: options('North', 'South') }], { key: 'id' }),
    );
    await expect(analyze([file!], { instrument })).rejects.toMatchObject({ code: 'duplicate-keys' });
  });
});

describe('keys that a spreadsheet has rounded', () => {
  const instrument = parseInstrument(instrumentText([{ id: 'q', type: 'number' }], { key: 'id' }));

  it.each(['1.16E+10', '1,16E+10', '4.5e+15', '123456789012345000'])(
    'are said to be, and none is left out: %s',
    async (key) => {
      const [file] = filesOf(`id,q\n"${key}",1\nb,2\n"${key}",3\n`);
      for (const duplicates of ['stop', 'first'] as const) {
        const refused = analyze([file!], { instrument, duplicates });
        await expect(refused).rejects.toMatchObject({ code: 'rounded-keys', status: 1 });
        await expect(refused).rejects.toThrow(/a spreadsheet has rounded them/);
        await expect(refused).rejects.not.toThrow(/--duplicates/);
      }
    },
  );

  it('are none where each respondent has one of their own, or where they are whole', async () => {
    const [own, whole] = filesOf('id,q\n1.16E+10,1\n1.17E+10,2\n', 'id,q\n1160000000,1\n1160000000,2\n');
    expect((await analyze([own!], { instrument })).response.answered).toBe(2);
    await expect(analyze([whole!], { instrument })).rejects.toMatchObject({ code: 'duplicate-keys' });
  });
});

describe('a draft', () => {
  it('says of columns of dates that they are left out, once', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) => `2024-01-0${i + 1} 10:00,0${i + 1}/05/2021,${i % 2 ? 'a' : 'b'}`,
    );
    const [file] = filesOf(`Timestamp,Joined,Group\n${rows.join('\n')}\n`);
    const { notices } = await analyze([file!], { draft: true });
    expect(notices.find(({ code }) => code === 'dates-left-out')).toMatchObject({
      columns: [{ column: 'Joined', count: 6 }],
    });
    expect(notices.find(({ code }) => code === 'unknown-columns')).toMatchObject({ columns: ['Timestamp'] });
  });
});
