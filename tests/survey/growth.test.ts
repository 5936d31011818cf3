import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { factsOf, rowSchema } from '../../src/instrument/row-schema.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const instrumentOf = (questions: readonly object[], more: object = {}) =>
  parseInstrument(instrumentText(questions, more));

async function report(questions: readonly object[], text: string, more: object = {}, told: object = {}) {
  const results = await analyze(filesOf(text), { instrument: instrumentOf(questions, more), ...told });
  const one = (wanted: Partial<Estimate>) =>
    results.estimates.find((row) =>
      Object.entries(wanted).every(([key, value]) => row[key as keyof Estimate] === value),
    );
  return { ...results, one };
}

const codes = ({ issues }: { issues: { listed: readonly { facts: { code: string }; count: number }[] } }) =>
  issues.listed.map(({ facts, count }) => [facts.code, count]);

describe('forms of an answer', () => {
  const said = {
    id: 'q',
    type: 'single',
    options: [
      { id: 'y', label: { en: 'Yes', fr: 'Oui' }, also: ['Sí'] },
      { id: 'n', label: 'No' },
    ],
  };

  it('are the label in every language and the others given', async () => {
    const { one, issues } = await report([said], 'q,z\nOui,\nYes,\nSí,\ny,\nNo,\n');
    expect([one({ level: 'y', statistic: 'percent' })?.n, issues.total]).toEqual([4, 0]);
  });

  it('may be told apart by case or not', async () => {
    const text = 'q,z\nYES,\nno,\n';
    expect((await report([said], text)).issues.total).toBe(2);
    expect((await report([said], text, { ignore_case: true })).issues.total).toBe(0);
  });

  it('that two options share are refused', () => {
    const two = {
      id: 'q',
      type: 'single',
      options: [
        { id: 'a', label: 'A', also: ['B'] },
        { id: 'b', label: 'B' },
      ],
    };
    expect(() => instrumentOf([two])).toThrow(/"B" stands for "a" already/);
  });
});

describe('a column named by its place', () => {
  it('is found, whatever it is called', async () => {
    const { one } = await report([{ id: 'n', type: 'number', column: '#2' }], 'x,x,y\n1,7,3\n1,9,3\n');
    expect(one({ statistic: 'mean' })?.value).toBe(8);
  });
});

describe('a reversed item', () => {
  const scales = { s: { levels: [1, 2, 3, 4, 5], top: [4, 5] } };
  const block = {
    ...{ id: 'r', type: 'rating', scale: 's' },
    items: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', reversed: true },
    ],
  };

  it('has the distribution as it was asked, and mean, top and rank turned round', async () => {
    const { one } = await report([block], 'a,b\n5,1\n5,1\n4,2\n1,5\n', { scales });
    expect(one({ item: 'b', level: '1', statistic: 'percent' })?.n).toBe(2);
    expect(one({ item: 'b', statistic: 'mean' })?.value).toBe((5 + 5 + 4 + 1) / 4);
    expect(one({ item: 'b', statistic: 'top' })?.n).toBe(3);
    expect(one({ item: 'a', statistic: 'rank' })?.value).toBe(1);
    expect(one({ item: 'b', statistic: 'rank' })?.value).toBe(1);
    expect(one({ item: 'b', statistic: 'mean' })?.item_label).toBe('B (reversed)');
  });
});

describe('who was asked', () => {
  const questions = [
    { id: 'pet', type: 'single', options: options('yes', 'no') },
    {
      id: 'kinds',
      type: 'multi',
      separator: ';',
      options: options('cat', 'dog'),
      asked_when: { pet: 'yes' },
    },
  ];
  const text = 'pet,kinds\nyes,cat\nyes,\nno,\nno,dog\n,\nyes,cat;dog\n';

  it('is the base of those asked; the others are not silent but not asked', async () => {
    const { one } = await report(questions, text);
    expect(one({ question: 'kinds', level: 'cat', base_kind: 'asked' })).toMatchObject({ n: 2, base: 4 });
    expect(one({ question: 'kinds', statistic: 'missing', level: 'not-asked' })?.n).toBe(1);
    expect(one({ question: 'kinds', statistic: 'missing', level: 'no-answer' })?.n).toBe(1);
  });

  it('makes an answer of one who was not asked an issue, found by the schema of one record too', async () => {
    const instrument = instrumentOf(questions);
    const found = await validate(filesOf(text), { instrument });
    expect(codes(found)).toEqual([['answered-not-asked', 1]]);
    expect(found.issues.listed[0]!.locations[0]!.line).toBe(5);
    const parsed = rowSchema(instrument).safeParse({ pet: 'no', kinds: 'dog' });
    expect(parsed.error?.issues.map((issue) => factsOf(issue)?.code)).toEqual(['answered-not-asked']);
  });

  it('is decided by any of the boxes named', async () => {
    const boxes = { id: 'm', type: 'multi', options: options('a', 'b'), columns: { a: 'm_a', b: 'm_b' } };
    const then = { id: 'n', type: 'number', asked_when: { m: ['b'] } };
    const { one } = await report([boxes, then], 'm_a,m_b,n\n1,0,\n0,1,4\n0,1,\n');
    expect(one({ question: 'n', statistic: 'missing', level: 'not-asked' })?.n).toBe(1);
    expect(one({ question: 'n', statistic: 'missing', level: 'no-answer' })?.n).toBe(1);
  });

  it('is refused where the question or option is not there', () => {
    expect(() => instrumentOf([{ id: 'n', type: 'number', asked_when: { pet: 'yes' } }])).toThrow(
      /"pet" is no question/,
    );
    expect(() =>
      instrumentOf([questions[0]!, { id: 'n', type: 'number', asked_when: { pet: 'yess' } }]),
    ).toThrow(/did you mean "yes"/);
  });
});

describe('limits', () => {
  const multi = {
    id: 'm',
    type: 'multi',
    separator: ';',
    options: options('a', 'b', 'c'),
    at_most: 2,
    at_least: 2,
  };

  it('are issues, and the answers still count', async () => {
    const results = await report([multi], 'm,z\na;b;c,\na;b,\nc,\n,x\n');
    expect(codes(results)).toEqual([
      ['too-many-options', 1],
      ['too-few-options', 1],
    ]);
    expect(results.one({ level: 'a', base_kind: 'answered' })).toMatchObject({ n: 2, base: 3 });
  });

  it('hold for boxes as well', async () => {
    const { separator: _, ...rest } = multi;
    const boxes = { ...rest, columns: { a: 'm_a', b: 'm_b', c: 'm_c' } };
    expect(codes(await report([boxes], 'm_a,m_b,m_c\n1,1,1\n1,1,0\n0,0,1\n0,0,0\n'))).toEqual([
      ['too-many-options', 1],
      ['too-few-options', 1],
    ]);
  });
});

describe('a block of numbers', () => {
  const shares = {
    ...{ id: 's', type: 'numbers', min: 0, max: 100, decimals: 1, sum: { total: 100, tolerance: 0.5 } },
    items: [
      { id: 'x', label: 'X' },
      { id: 'y', label: 'Y' },
    ],
  };

  it('gives each item its numbers, and says whose do not add up', async () => {
    const results = await report([shares], 'x,y\n40,60\n50.5,50\n30,60\n70,\n');
    expect(codes(results)).toEqual([['wrong-sum', 1]]);
    expect(results.one({ item: 'x', statistic: 'mean' })).toMatchObject({
      value: (40 + 50.5 + 30 + 70) / 4,
      n: 4,
    });
    expect(results.one({ item: 'y', statistic: 'missing', level: 'no-answer' })?.n).toBe(1);
  });
});

describe('a derived question', () => {
  const age = { id: 'age', type: 'number', decimals: 1 };
  const bands = {
    ...{ id: 'band', type: 'derived', from: 'age' },
    bands: [
      { id: 'young', label: 'Young', to: 0.7 },
      { id: 'old', label: 'Old', from: 0.7, to: 90 },
    ],
  };

  it('puts a number into bands, the lower end included', async () => {
    const { one, issues } = await report([age, bands], 'age,z\n0.6,\n0.7,\n89.9,\n90,\nx,\n,y\n');
    expect(one({ question: 'band', level: 'young' })?.n).toBe(1);
    expect(one({ question: 'band', level: 'old', statistic: 'percent' })).toMatchObject({ n: 2, base: 3 });
    expect(one({ question: 'band', level: 'in-no-group' })?.n).toBe(1);
    expect(issues.total).toBe(1);
  });

  it('puts levels together, and makes groups', async () => {
    const scope = { id: 'scope', type: 'single', options: options('a', 'b', 'c') };
    const two = {
      id: 'two',
      type: 'derived',
      from: 'scope',
      groups: [
        { id: 'ab', label: 'AB', of: ['a', 'b'] },
        { id: 'c', label: 'C', of: ['c'] },
      ],
    };
    const { one } = await report(
      [scope, two, age],
      'scope,age\na,1\nb,2\nc,3\na,4\nb,5\na,6\n',
      {},
      { by: ['two'] },
    );
    expect(one({ question: 'two', level: 'ab', statistic: 'percent', by: '' })?.n).toBe(5);
    expect(one({ question: 'age', by: 'two', group: 'ab', statistic: 'mean' })?.value).toBe(
      (1 + 2 + 4 + 5 + 6) / 5,
    );
  });

  it('is refused where bands overlap, are empty, or a level is in two groups', () => {
    const overlapping = {
      ...bands,
      bands: [
        { id: 'a', label: 'A', to: 5 },
        { id: 'b', label: 'B', from: 4 },
      ],
    };
    expect(() => instrumentOf([age, overlapping])).toThrow(/overlaps the band "a"/);
    expect(() => instrumentOf([age, { ...bands, bands: [{ id: 'a', label: 'A', from: 5, to: 5 }] }])).toThrow(
      /is empty/,
    );
    expect(() => instrumentOf([bands, age])).toThrow(/no question of one column/);
  });
});

describe('labels of missing codes', () => {
  it('are printed, also where only one question has the code', async () => {
    const question = {
      id: 'n',
      type: 'number',
      missing: [{ code: -9, reason: 'refused', label: 'would not say' }],
    };
    const { one } = await report([question], 'n,z\n-9,\n4,\n');
    expect(one({ level: 'refused' })).toMatchObject({ n: 1, level_label: 'would not say' });
    expect(one({ statistic: 'mean' })?.value).toBe(4);
  });
});

describe("answers in the respondent's own words", () => {
  it('count once under the option that stands for them, in one cell and alone', async () => {
    const other = { id: 'other', label: 'Other' };
    const multi = { id: 'm', type: 'multi', separator: ';', options: options('a', 'b'), other };
    const single = { id: 's', type: 'single', options: options('x', 'y'), other };
    const { one, issues } = await report([multi, single], 'm,s\na;my own; words,x\nb,something\nmine,\n');
    expect(one({ question: 'm', level: 'other', base_kind: 'answered' })).toMatchObject({ n: 2, base: 3 });
    expect(one({ question: 'm', level: 'a', base_kind: 'answered' })?.n).toBe(1);
    expect(one({ question: 's', level: 'other', statistic: 'percent' })).toMatchObject({ n: 1, base: 2 });
    expect(issues.total).toBe(0);
  });
});

describe('a decimal comma', () => {
  const number = [{ id: 'n', type: 'number', decimals: 1 }];

  it('is read where it can be nothing else, whatever parts the columns', async () => {
    expect((await report(number, 'n;z\n1,5;\n2.5;\n')).one({ statistic: 'mean' })?.value).toBe(2);
    expect((await report(number, 'n,z\n"1,5",\n"2,5",\n')).one({ statistic: 'mean' })?.value).toBe(2);
  });
});
