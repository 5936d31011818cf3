import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { estimateKey } from '../../src/estimate.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { matchingForm } from '../../src/matching.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from './files.js';

/*
 * Answers and questionnaires that were read wrongly once, each in its smallest form.
 */

const analyzed = async (questions: readonly object[], text: string, more: object = {}) =>
  (await analyze(filesOf(text), { instrument: parseInstrument(instrumentText(questions, more)) })).estimates;

const one = (rows: readonly Estimate[], wanted: Partial<Estimate>): Estimate =>
  rows.find((row) => Object.entries(wanted).every(([key, value]) => row[key as keyof Estimate] === value))!;

const refused = (questions: readonly object[], more: object = {}) =>
  expect(() => parseInstrument(instrumentText(questions, more))).toThrow(/is not a valid instrument/);

const boxes = (...ids: readonly string[]) => ({
  ...{ id: 'm', type: 'multi', options: options(...ids) },
  columns: Object.fromEntries(ids.map((id) => [id, `m_${id}`])),
});

describe('wrong numbers', () => {
  it('an option called "0" whose box says 0 is refused, and read as the question declares', async () => {
    const data = 'm_0,m_1\n0,1\n0,0\n1,0\n';
    const number = (level: string) => ({ level, statistic: 'percent', base_kind: 'answered' }) as const;
    const undeclared = await analyzed([boxes('0', '1')], data);
    expect(one(undeclared, number('0'))).toMatchObject({ n: 1, base: 1 });
    const zeroIsNot = await analyzed([{ ...boxes('0', '1'), not_ticked: [0] }], data);
    expect(one(zeroIsNot, number('0'))).toMatchObject({ n: 1, base: 3 });
    const zeroTicks = await analyzed([{ ...boxes('0', '1'), ticked: [0, 1] }], 'm_0,m_1\n0,1\n0,\n,1\n');
    expect(one(zeroTicks, number('0'))).toMatchObject({ n: 2, base: 3 });
  });

  it('a missing code is one however the number is written (-99.0)', async () => {
    const missing = [{ code: -99, reason: 'refused' }];
    const rows = await analyzed([{ id: 'n', type: 'number' }], 'n,z\n-99.0,\n5.0,\n', { missing });
    expect(one(rows, { statistic: 'mean' }).value).toBe(5);
  });

  it('options that are the same number are refused, in whatever order', () => {
    refused([{ id: 'n', type: 'single', options: options('4', '4.0') }]);
  });

  it('codes with a zero before them are not the numbers without it', () => {
    const coded = instrumentText([{ id: 'n', type: 'single', options: options('4', '04') }]);
    expect(() => parseInstrument(coded)).not.toThrow();
  });

  it('a missing code that is an option as well is refused', () => {
    refused([{ id: 'n', type: 'single', options: options('a', 'b') }], {
      missing: [{ code: 'a', reason: 'refused' }],
    });
  });

  it('a file given twice counts once with --duplicates first', async () => {
    const [file] = filesOf('who,n\nA,1\nB,2\n');
    const instrument = parseInstrument(instrumentText([{ id: 'n', type: 'number' }], { key: 'who' }));
    const { response } = await analyze([file!, file!], { instrument, duplicates: 'first' });
    expect(response.answered).toBe(2);
  });

  it('a category may not be called like what has none', () => {
    const frames = {
      f: { categories: [{ id: 'uncoded', label: 'U', barriers: options('x') }], uncoded: options('y') },
    };
    refused([{ id: 'b', type: 'barriers', separator: ';', frame: 'f' }], { frames });
  });

  it('a file of one column whose lines end otherwise than its header is not one long answer', async () => {
    const instrument = parseInstrument(instrumentText([{ id: 't', type: 'text' }]));
    const records = await validate(filesOf('t\r\nyes\nno\nperhaps\n'), { instrument }).then(
      ({ inputs }) => inputs[0]!.records,
      () => 3,
    );
    expect(records).toBe(3);
  });
});

describe('who is missing, and why', () => {
  const missing = [
    { code: -99, reason: 'refused' },
    { code: -98, reason: 'not-asked' },
  ];

  it('the reason is kept where all boxes of a question give it', async () => {
    const rows = await analyzed([boxes('a', 'b')], 'm_a,m_b\n-99,-99\n1,0\n', { missing });
    expect(one(rows, { statistic: 'missing', level: 'refused' })?.n).toBe(1);
  });

  it('those asked are all but those not asked, also where only some boxes say so', async () => {
    const rows = await analyzed([boxes('a', 'b')], 'm_a,m_b\n-98,\n1,0\n', { missing });
    const notAsked = one(rows, { statistic: 'missing', level: 'not-asked' })?.n ?? 0;
    expect(one(rows, { base_kind: 'asked' }).base).toBe(2 - notAsked);
  });

  it('those asked are all but those not asked, whatever the other boxes say', async () => {
    const rows = await analyzed([boxes('a', 'b')], 'm_a,m_b\n-98,zzz\n-98,-99\n1,0\n', { missing });
    const notAsked = one(rows, { statistic: 'missing', level: 'not-asked' })?.n ?? 0;
    expect(one(rows, { base_kind: 'asked' }).base).toBe(3 - notAsked);
  });

  it('a reason may not be called "answered"', () => {
    refused([{ id: 'n', type: 'number' }], { missing: [{ code: -99, reason: 'answered' }] });
  });

  it('an empty deviation says why', async () => {
    const rows = await analyzed([{ id: 'n', type: 'number' }], 'n,z\n5,\n');
    expect(one(rows, { statistic: 'sd' }).note).not.toBe('');
  });

  it('a level may be called "constructor"', async () => {
    const scales = { s: { levels: [{ code: 'constructor' }, { code: 'b' }] } };
    const question = { id: 'r', type: 'rating', scale: 's', items: [{ id: 'i', label: 'I' }] };
    const rows = await analyzed([question], 'i,z\nconstructor,\nb,\n', { scales });
    expect(one(rows, { statistic: 'missing', level: 'answered' }).n).toBe(2);
  });
});

describe('answers and names', () => {
  it('the matching form of a matching form is itself', () => {
    const form = matchingForm('e\u200b\u0301');
    expect(matchingForm(form)).toBe(form);
  });

  it('options may be joined by line breaks', async () => {
    const question = { id: 'm', type: 'multi', separator: '\n', options: options('a', 'b') };
    const rows = await analyzed([question], 'm,z\n"a\nb",\n');
    expect(one(rows, { level: 'a', statistic: 'percent' }).n).toBe(1);
  });

  it('an option may hold the separator', async () => {
    const holding = [
      { id: 'a', label: 'A, or B' },
      { id: 'b', label: 'B' },
    ];
    const rows = await analyzed(
      [{ id: 'm', type: 'multi', separator: ',', options: holding }],
      'm,z\n"A, or B,B",\n"B",\n',
    );
    expect(one(rows, { level: 'a', statistic: 'percent' }).n).toBe(1);
    expect(one(rows, { level: 'b', statistic: 'percent' }).n).toBe(2);
  });

  it('a separator with a space is one with any white space', async () => {
    const question = { id: 'm', type: 'multi', separator: ', ', options: options('a', 'b') };
    const rows = await analyzed([question], 'm,z\n"a,\u00a0b",\n"a,\tb",\n');
    expect(one(rows, { level: 'a', statistic: 'percent' }).n).toBe(2);
  });

  it('"none of these" together with others is an issue in boxes too', async () => {
    const instrument = parseInstrument(instrumentText([{ ...boxes('a', 'b'), none: ['b'] }]));
    const { issues } = await validate(filesOf('m_a,m_b\n1,1\n'), { instrument });
    expect(issues.total).toBeGreaterThan(0);
  });

  it('estimates have a name each, also where "no barrier" is called like a category', async () => {
    const frames = { f: { categories: [{ id: 'x', label: 'X', barriers: options('x1') }] } };
    const question = {
      id: 'b',
      type: 'barriers',
      separator: ';',
      frame: 'f',
      none: [{ id: 'x', label: 'None' }],
    };
    const rows = await analyzed([question], 'b,z\nx1,\n', { frames }).catch(() => []);
    expect(new Set(rows.map(estimateKey)).size).toBe(rows.length);
  });

  it('those without an answer are a group where each option has its own column', async () => {
    const instrument = parseInstrument(instrumentText([boxes('a', 'b'), { id: 't', type: 'text' }]));
    const { breakdowns } = await analyze(filesOf('m_a,m_b,t\n1,0,x\n,,y\n'), { instrument, by: ['m'] });
    expect(breakdowns[0]!.groups.at(-1)!.id).toBe('(no answer)');
  });

  it('who ticks "none of these" beside others is in no group of the options, as in one cell', async () => {
    const instrument = parseInstrument(
      instrumentText([
        { ...boxes('a', 'b'), none: ['b'] },
        { id: 't', type: 'text' },
      ]),
    );
    const { estimates } = await analyze(filesOf('m_a,m_b,t\n1,1,x\n'), { instrument, by: ['m'] });
    expect(one(estimates, { group: 'a', statistic: 'missing', level: 'answered' }).n).toBe(0);
    expect(one(estimates, { group: '(no answer)', statistic: 'missing', level: 'answered' }).n).toBe(1);
  });

  it('a number that no answer can be chooses nobody', async () => {
    const instrument = parseInstrument(instrumentText([{ id: 'n', type: 'number' }]));
    const selected = await analyze(filesOf('n,z\n2,\n3,\n'), { instrument, where: ['n=1.5'] }).then(
      (results) => results.selected,
      () => 0,
    );
    expect(selected).toBe(0);
  });

  it('a section without a title is said to lack it', () => {
    const text = JSON.stringify({
      ...JSON.parse(instrumentText([])),
      sections: [{ id: 's', questions: [{ id: 't', type: 'text' }] }],
    });
    expect(() => parseInstrument(text)).toThrow(/sections\.0\.title: is missing/);
  });
});
