import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { simulate } from '../../src/simulate.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { compareWithData, draftInstrument } from '../../src/survey/draft.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';
import { runs } from '../share.js';

/*
 * Questions with a column for each option: what ticks is decided once for the question, and each option has its own base.
 */

const estimatesOf = async (text: string, questions?: readonly object[], more: object = {}) => {
  const files = filesOf(text);
  const yaml = questions
    ? instrumentText(questions, more)
    : (await draftInstrument(files[0]!, { id: 'draft' })).yaml;
  return (await analyze(files, { instrument: parseInstrument(yaml) })).estimates;
};

/** How many named each option, of how many: "2 of 3". */
const named = (rows: readonly Estimate[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows
      .filter(({ statistic, base_kind }) => statistic === 'percent' && base_kind === 'answered')
      .map(({ level, item, n, base }) => [level || item, `${n} of ${base}`]),
  );

const multi = (columns: Readonly<Record<string, string>>, more: object = {}) => ({
  ...{ id: 'm', type: 'multi', columns, options: options(...Object.keys(columns)) },
  ...more,
});
const AB = { a: 'm_a', b: 'm_b' };

describe('what a box says', () => {
  it.each([
    ['the usual words', 'm_a,m_b\n1,no\nx,TRUE\n0,unchecked\n', {}, { a: '2 of 3', b: '1 of 3' }],
    [
      'declared words',
      'm_a,m_b\nJa,Nein\nja,Nein\nNein,1\n',
      { ticked: ['Ja', 1], not_ticked: ['Nein', 0] },
      { a: '2 of 3', b: '1 of 3' },
    ],
    [
      'declared words that mean the opposite elsewhere',
      'm_a,m_b\n0,1\n0,0\n1,1\n',
      { ticked: [0], not_ticked: [1] },
      { a: '2 of 3', b: '1 of 3' },
    ],
    [
      'only what is not ticked',
      'm_a,m_b\n1,none\nyes,1\n',
      { not_ticked: ['none'] },
      { a: '2 of 2', b: '1 of 2' },
    ],
  ])('%s', async (_, data, words, expected) => {
    expect(named(await estimatesOf(data, [multi(AB, words)]))).toEqual(expected);
  });

  it.each([
    ['its id', { id: 'a', label: 'First' }, 'a'],
    ['its label', { id: 'a', label: 'First' }, 'first'],
    ['its number', { id: '7', label: 'First' }, '7.0'],
    ['"0", declared as its own', { id: 'a', label: 'First', also: ['0'] }, '0'],
    [
      '"Not selected", declared as its own',
      { id: 'a', label: 'First', also: ['Not selected'] },
      'not selected',
    ],
  ])('an option is ticked by %s', async (_, option, text) => {
    const question = {
      ...{ id: 'm', type: 'multi', columns: { [option.id]: 'm_a', b: 'm_b' } },
      options: [option, { id: 'b', label: 'Second' }],
    };
    const found = named(await estimatesOf(`m_a,m_b\n${text},\n,1\n${text},0\n`, [question]));
    expect(found).toEqual({ [option.id]: '2 of 3', b: '1 of 3' });
  });

  it('what is neither is invalid, and the message names the keys', async () => {
    const { issues } = await validate(filesOf('m_a,m_b\nJa,Nein\n'), {
      instrument: parseInstrument(instrumentText([multi(AB)])),
    });
    expect(issues.listed.map(({ facts }) => facts.code)).toEqual(['not-a-tick', 'not-a-tick']);
    const { describeIssue } = await import('../../src/report/issue-line.js');
    expect(describeIssue(issues.listed[0]!, false)).toMatch(/`ticked` or `not_ticked`/);
  });

  it('own words tick "other", and are never an option that is not ticked', async () => {
    const question = multi(AB, {
      columns: { ...AB, other: 'm_other' },
      other: { id: 'other', label: 'Other' },
    });
    const data = 'm_a,m_b,m_other\n1,,\n,1,a choir\n1,1,\n,,the allotment\n,,0\n';
    expect(named(await estimatesOf(data, [question]))).toEqual({ a: '2 of 5', b: '2 of 5', other: '2 of 5' });
  });
});

describe('a box that says it is missing', () => {
  const missing = [{ code: 'n/a', reason: 'skipped' }];

  it('is out of the base of its option and of no other', async () => {
    const data = 'm_a,m_b\n1,1\n0,1\n1,n/a\n0,n/a\nn/a,n/a\n';
    const rows = await estimatesOf(data, [multi(AB)], { missing });
    expect(named(rows)).toEqual({ a: '2 of 4', b: '2 of 2' });
    const asked = rows.filter(({ base_kind }) => base_kind === 'asked');
    expect(asked.map(({ level, n, base }) => [level, n, base])).toEqual([
      ['a', 2, 5],
      ['b', 2, 3],
    ]);
    const reasons = rows.filter(({ statistic, item }) => statistic === 'missing' && item !== '');
    expect(reasons.map(({ item, level, n }) => [item, level, n])).toEqual([
      ['b', 'answered', 2],
      ['b', 'skipped', 3],
    ]);
  });

  it('is not ticked beside others where its code says both', async () => {
    const rows = await estimatesOf('m_a,m_b\n1,-1\n-1,-1\n1,1\n', [multi(AB, { not_ticked: [-1] })], {
      missing: [{ code: -1, reason: 'refused' }],
    });
    expect(named(rows)).toEqual({ a: '2 of 2', b: '1 of 2' });
    const reasons = rows.filter(({ statistic }) => statistic === 'missing');
    expect(reasons.map(({ item, level, n }) => [item, level, n])).toEqual([
      ['', 'answered', 2],
      ['', 'refused', 1],
    ]);
  });

  it('is invalid where it is not declared', async () => {
    const { issues } = await analyze(filesOf('m_a,m_b\n1,n/a\n'), {
      instrument: parseInstrument(instrumentText([multi(AB)])),
    });
    expect(issues.total).toBe(1);
  });
});

describe('a draft', () => {
  it.each([
    ['Ja and Nein', 'm_1,m_2\nJa,Nein\nJa,Ja\n', { '1': '2 of 2', '2': '1 of 2' }],
    ['Oui and Non', 'm_1,m_2\nOui,Non\noui,Oui\n', { '1': '2 of 2', '2': '1 of 2' }],
    ['Sí and No', 'm_1,m_2\nSí,No\nNo,Sí\n', { '1': '1 of 2', '2': '1 of 2' }],
    [
      'Checked and Unchecked',
      'm_1,m_2\nChecked,Unchecked\nChecked,Checked\n',
      { '1': '2 of 2', '2': '1 of 2' },
    ],
    [
      'Selected and Not Selected',
      'm_1,m_2\nSelected,Not Selected\nSelected,Selected\n',
      { '1': '2 of 2', '2': '1 of 2' },
    ],
    ['1 and 0', 'm_1,m_2\n1,0\n1,1\n', { '1': '2 of 2', '2': '1 of 2' }],
    ['1 and 0 of an option called 0', 'm_0,m_1\n1,0\n0,1\n1,1\n', { '0': '2 of 3', '1': '2 of 3' }],
    ['a sign', 'm_1,m_2\n✓,\n✓,✓\n', { '1': '2 of 2', '2': '1 of 2' }],
    [
      'numbers of their own',
      'm_1,m_2,m_3\n1,,3\n,2,\n1,2,\n',
      { '1': '2 of 3', '2': '2 of 3', '3': '1 of 3' },
    ],
    [
      'numbers of their own from 0',
      'm_0,m_1,m_2\n0,,2\n,1,\n0,1,\n',
      { '0': '2 of 3', '1': '2 of 3', '2': '1 of 3' },
    ],
    [
      'texts of their own, also "No"',
      'q_1,q_2,q_3\nYes,,\n,No,\n,No,Both\n',
      { yes: '1 of 3', no: '2 of 3', both: '1 of 3' },
    ],
    [
      'own words',
      'm_1,m_2,m_other\n1,,\n,1,a choir\n1,,the allotment\n',
      { '1': '2 of 3', '2': '1 of 3', other: '2 of 3' },
    ],
    [
      'own words of one respondent, which are no label',
      'What do you use: first,What do you use: second,What do you use: Other (please specify)\n1,,\n,1,a choir\n1,1,\n',
      { first: '2 of 3', second: '2 of 3', other_please_specify: '1 of 3' },
    ],
    ['NA in one box', 'm_1,m_2\nTRUE,TRUE\nFALSE,NA\nTRUE,FALSE\n', { '1': '2 of 3', '2': '1 of 2' }],
    ['n/a in one box', 'm_1,m_2\nTRUE,TRUE\nFALSE,n/a\nTRUE,FALSE\n', { '1': '2 of 3', '2': '1 of 2' }],
    ['1 and 2', 'm_1,m_2\n1,2\n1,1\n2,1\n', { '1': '2 of 3', '2': '2 of 3' }],
  ])('finds boxes of %s', async (_, data, expected) => {
    expect(named(await estimatesOf(data))).toEqual(expected);
    const [file] = filesOf(data);
    const { yaml } = await draftInstrument(file!, { id: 'draft' });
    expect(yaml).not.toMatch(/choir|allotment/);
    const { issues } = await validate(filesOf(data), { instrument: parseInstrument(yaml) });
    expect(issues.total).toBe(0);
  });

  it.each([
    ['ratings in which nobody chose another level', 'm_1,m_2\n5,5\n5,5\n'],
    ['0 and 1 alone, which may be never and always ticked', 'm_0,m_1\n0,1\n0,1\n,1\n'],
    ['two columns that hold other numbers than their own', 'm_1,m_2\n3,\n,4\n3,4\n'],
  ])('takes no boxes of %s', async (_, data) => {
    const [file] = filesOf(data);
    const { yaml } = await draftInstrument(file!, { id: 'draft' });
    expect(yaml).not.toMatch(/type: multi/);
  });
});

describe('boxes', () => {
  const WORDS = [
    { ticked: ['1'], not_ticked: ['0'] },
    { ticked: ['Ja', 'x'], not_ticked: ['Nein', 'nie'] },
    { ticked: ['0'], not_ticked: ['1'] },
    { ticked: ['Selected'], not_ticked: ['Not Selected'] },
  ];

  it('count the same in whatever words they are written', async () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('y', 'n', '', '?'), fc.constantFrom('y', 'n', '', '?')), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...WORDS), fc.nat(), async (records, words, luck) => {
        const write = (cell: string, i: number): string =>
          cell === 'y'
            ? words.ticked[(luck + i) % words.ticked.length]!
            : cell === 'n'
              ? words.not_ticked[(luck + i) % words.not_ticked.length]!
              : cell;
        const text = (map: (cell: string, i: number) => string) =>
          `id,m_a,m_b\n${records.map((record, i) => [i, ...record.map((cell) => map(cell, i))].join(',')).join('\n')}\n`;
        const missing = [{ code: '?', reason: 'unsure' }];
        const plain = await estimatesOf(
          text((cell) => cell),
          [multi(AB)],
          { key: 'id', missing },
        );
        const spelled = await estimatesOf(text(write), [multi(AB, words)], { key: 'id', missing });
        expect(spelled).toEqual(plain);
      }),
      { numRuns: runs(30) },
    );
  });

  it('give the estimates that the same answers in one cell give, of options and of barriers', async () => {
    const frames = {
      f: {
        categories: [
          { id: 'money', label: 'Money', barriers: options('a', 'b') },
          { id: 'people', label: 'People', barriers: options('c') },
        ],
        uncoded: options('d'),
      },
    };
    const ids: readonly string[] = ['a', 'b', 'c', 'd', 'none'];
    const columns: Record<string, string> = Object.fromEntries(ids.map((id) => [id, `q_${id}`]));
    const several = { id: 'q', type: 'multi', options: options(...ids), none: ['none'] };
    const barriers = { id: 'q', type: 'barriers', frame: 'f', none: options('none') };
    const answer = fc.oneof(
      { arbitrary: fc.subarray(ids.slice(0, 4)), weight: 5 },
      { arbitrary: fc.constant(['none']), weight: 1 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(several, barriers),
        async (answers, question) => {
          const joined = answers.map((chosen, i) => `${i},${chosen.join(';')}`).join('\n');
          const split = answers
            .map((chosen, i) =>
              [
                i,
                ...ids.map((id) =>
                  chosen.length === 0 ? '' : Number((chosen as readonly string[]).includes(id)),
                ),
              ].join(','),
            )
            .join('\n');
          const more = { key: 'id', frames };
          const inCell = await estimatesOf(`id,q\n${joined}\n`, [{ ...question, separator: ';' }], more);
          const inBoxes = await estimatesOf(
            `id,${ids.map((id) => columns[id]).join(',')}\n${split}\n`,
            [{ ...question, columns }],
            more,
          );
          expect(inBoxes).toEqual(inCell);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('an instrument with boxes', () => {
  it('is told where a text that it does not know belongs, and which options are ticked', async () => {
    const frames = { f: { categories: [{ id: 'c', label: 'C', barriers: options('a', 'b') }] } };
    const question = { id: 'q', type: 'barriers', frame: 'f', columns: { a: 'q_a', b: 'q_b' } };
    const instrument = parseInstrument(instrumentText([question], { frames }));
    const { lines, patch } = await compareWithData(instrument, filesOf('q_a,q_b\n1,Nein\n1,0\n')[0]!);
    expect(lines).toEqual([
      expect.stringMatching(/^q: "Nein" x 1 in "q_b" is neither ticked/),
      'q: nobody chose "Label b"',
    ]);
    expect(patch).toBe(
      '# In question q, under `ticked` or under `not_ticked`\n- Nein # check: 1 times; does it tick?\n',
    );
  });

  it.each([
    [{ ticked: ['Ja'], not_ticked: ['Nein'] }, ['Ja', 'Nein']],
    [{ ticked: [0], not_ticked: [1] }, ['0', '1']],
    [{}, ['1', '0']],
  ])('is simulated in its own words: %j', (words, [yes, no]) => {
    const records = [...simulate(parseInstrument(instrumentText([multi(AB, words)])), { n: 20, seed: 1 })];
    const written = new Set(records.flatMap(({ m_a, m_b }) => [m_a, m_b]));
    expect([...written].sort()).toEqual([yes, no].sort());
  });

  it.each([
    ['one text in both lists', { ticked: ['Ja'], not_ticked: ['ja'] }, /"ja" is under `ticked` as well/],
    [
      "a text that is not ticked and an option's own",
      {
        not_ticked: ['0'],
        options: [
          { id: 'a', label: 'A', also: ['0'] },
          { id: 'b', label: 'B' },
        ],
      },
      /"0" is under `also` of "a" as well/,
    ],
    [
      'a text that ticks and is missing',
      { ticked: ['n/a'], missing: [{ code: 'n/a', reason: 'x' }] },
      /under `missing` as well/,
    ],
    ['words without columns', { columns: undefined, separator: ';', ticked: ['Ja'] }, /goes with `columns`/],
    [
      'the same tick under every option',
      {
        options: [
          { id: 'a', label: 'A', also: ['Ja'] },
          { id: 'b', label: 'B', also: ['Ja'] },
        ],
      },
      /belongs under `ticked`/,
    ],
  ])('is refused with %s', (_, more, message) => {
    expect(() => parseInstrument(instrumentText([multi(AB, more)]))).toThrow(message);
  });

  it('needs a column for each barrier and each "none"', () => {
    const frames = { f: { categories: [{ id: 'c', label: 'C', barriers: options('a') }] } };
    const question = {
      id: 'q',
      type: 'barriers',
      frame: 'f',
      columns: { a: 'q_a' },
      none: options('nothing'),
    };
    expect(() => parseInstrument(instrumentText([question], { frames }))).toThrow(
      /has no column for the barrier "nothing"/,
    );
  });
});
