import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/errors.js';
import { parseInstrument } from '../../src/instrument/parse.js';

const WHOLE = `format: crn-survey/instrument/1
id: small
version: 1.0.0
title: { en: Small, fr: Petit }
key: who
missing: [{ code: -99, reason: refused }]
scales:
  five:
    levels: [1, 2, 3, 4, 5]
    top: [4, 5]
  words:
    levels: [{ code: none, score: 0 }, { code: some, label: Some, score: 1 }]
frames:
  frame:
    categories:
      - { id: money, label: Money, barriers: [{ id: little, label: Too little }] }
    uncoded: [{ id: other, label: Other }]
sections:
  - id: all
    title: All
    questions:
      - { id: one, type: single, options: [{ id: a, label: A }, { id: b, label: B }] }
      - { id: many, type: multi, separator: ;, options: [{ id: a, label: A }, { id: b, label: B }], none: [b] }
      - { id: boxes, type: multi, columns: { a: box_a, b: box_b }, options: [{ id: a, label: A }, { id: b, label: B }] }
      - { id: rate, type: rating, scale: five, items: [{ id: x, column: rate_x, label: X }, { id: y, label: Y }] }
      - { id: give, type: contribution, scale: words, items: [{ id: z, label: Z }] }
      - { id: age, type: number, min: 0, max: 120, decimals: 1 }
      - { id: say, type: text, optional: true }
      - { id: stop, type: barriers, separator: ;, frame: frame, none: [{ id: nothing, label: Nothing }] }
`;

/** The instrument with one line changed. */
const changed = (from: string, to: string): string => {
  if (!WHOLE.includes(from)) throw new Error(`no ${from}`);
  return WHOLE.replace(from, to);
};

function refusal(text: string): string {
  try {
    parseInstrument(text, 'small.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(SurveyError);
    expect((error as SurveyError).code).toBe('bad-instrument');
    expect((error as SurveyError).status).toBe(2);
    return (error as SurveyError).message;
  }
  throw new Error('the instrument was accepted');
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('an instrument', () => {
  it('is looked up: scales in place, columns named, texts in English', () => {
    const { title, key, respondent, sections } = parseInstrument(WHOLE);
    const { missing } = sections[0]!.questions[0]!;
    expect([title, key, missing, respondent.many]).toEqual([
      'Small',
      'who',
      { '-99': 'refused' },
      'respondents',
    ]);
    const [one, many, boxes, rate, give, age, say, stop] = sections[0]!.questions;
    expect(one).toMatchObject({ column: 'one', optional: false });
    expect(many).toMatchObject({ layout: { kind: 'joined', column: 'many', separator: ';' }, none: ['b'] });
    expect(boxes).toMatchObject({ layout: { kind: 'split', columns: { a: 'box_a', b: 'box_b' } } });
    expect(rate).toMatchObject({
      items: [
        { id: 'x', column: 'rate_x' },
        { id: 'y', column: 'y' },
      ],
      scale: {
        top: ['4', '5'],
        levels: [1, 2, 3, 4, 5].map((n) => ({ id: `${n}`, label: `${n}`, score: n, outside: false })),
      },
    });
    expect(give).toMatchObject({
      scale: { levels: [{ id: 'none', label: 'none', score: 0 }, { label: 'Some' }] },
    });
    expect(age).toMatchObject({ min: 0, max: 120, decimals: 1 });
    expect(say).toMatchObject({ optional: true });
    expect(stop).toMatchObject({
      categories: [{ id: 'money' }],
      barriers: [
        { id: 'little', category: 'money' },
        { id: 'other', category: undefined },
      ],
    });
  });

  it.each([
    [[3], ['3']],
    [
      [3, 4],
      ['3', '4'],
    ],
  ])('has a middle %j', (middle, ids) => {
    const { sections } = parseInstrument(changed('top: [4, 5]', `middle: [${middle.join(', ')}]`));
    expect(sections[0]!.questions[3]).toMatchObject({ scale: { middle: ids } });
  });

  it.each([
    ['an unknown key', 'key: who', 'kye: who', 'kye: unknown key; did you mean "key"?'],
    [
      'a key in the wrong place',
      'title: All',
      'title: All\n    levels: [1, 2]',
      'sections.0.levels: this key does not belong here',
    ],
    ['a missing key', 'version: 1.0.0\n', '', 'version: is missing'],
    ['an unknown type', 'type: single', 'type: signle', 'sections.0.questions.0'],
    ['an unknown scale', 'scale: five', 'scale: fvie', 'no scale is called "fvie"; did you mean "five"?'],
    ['an unknown frame', 'frame: frame', 'frame: farme', 'no frame is called "farme"; did you mean "frame"?'],
    ['a top that is no level', 'top: [4, 5]', 'top: [4, 7]', 'scales.five.top.1: no level is called "7"'],
    [
      'a middle that is no level',
      'top: [4, 5]',
      'middle: [3, 7]',
      'scales.five.middle.1: no level is called "7"',
    ],
    [
      'a middle of two levels apart',
      'top: [4, 5]',
      'middle: [2, 4]',
      'scales.five.middle: two levels of the middle stand beside each other',
    ],
    ['an id that is used twice', '{ id: age,', '{ id: one, column: age,', '"one" is used twice'],
    [
      'an item that is used twice',
      '{ id: y, label: Y }',
      '{ id: x, column: y, label: Y }',
      '"x" is used twice',
    ],
    [
      'a section that is used twice',
      'sections:\n',
      'sections:\n  - { id: all, title: B, questions: [{ id: q, type: text }] }\n',
      'sections.1: "all" is used twice',
    ],
    [
      'a column that is used twice',
      'column: rate_x',
      'column: " age "',
      'the column "age" belongs to "rate" already',
    ],
    [
      'the column of the key',
      '{ id: say,',
      '{ id: say, column: who,',
      'the column "who" belongs to "key" already',
    ],
    [
      'two options with one label',
      '{ id: one, type: single, options: [{ id: a, label: A }, { id: b, label: B }]',
      '{ id: one, type: single, options: [{ id: a, label: A }, { id: b, label: " A" }]',
      '"A" stands for "a" already',
    ],
    [
      'a label that is another option',
      '{ id: little, label: Too little }',
      '{ id: little, label: other }',
      '"other" stands for "little" already',
    ],
    ['none that is no option', 'none: [b]', 'none: [c]', 'no option is called "c"'],
    [
      'an option without a column',
      'columns: { a: box_a, b: box_b }',
      'columns: { a: box_a }',
      'has no column for the option "b"',
    ],
    [
      'a column without an option',
      'columns: { a: box_a, b: box_b }',
      'columns: { a: box_a, b: box_b, c: box_c }',
      'no option is called "c"',
    ],
    [
      'a separator beside columns',
      'columns: { a: box_a,',
      'separator: ;, columns: { a: box_a,',
      'goes with one cell',
    ],
    ['a multi without either', 'type: multi, separator: ;, ', 'type: multi, ', 'needs `separator`'],
    [
      'scores on some levels only',
      'label: Some, score: 1',
      'label: Some',
      'either every level has a score or none has',
    ],
    [
      'a contribution below 0',
      '{ code: none, score: 0 }',
      '{ code: none, score: -1 }',
      'a score of 0 or more',
    ],
    [
      'a contribution without "none"',
      '{ code: none, score: 0 }',
      '{ code: none, score: 2 }',
      'a level of "words" with score 0',
    ],
    [
      'an answer beside the scale that is called like what is missing',
      'top: [4, 5]',
      'outside: [{ code: no-answer }]',
      'is what other answers are called',
    ],
    ['min above max', 'min: 0, max: 120', 'min: 130, max: 120', 'is more than max'],
    ['half a score', 'levels: [1, 2,', 'levels: [1, 1.5, 2,', 'scales.five.levels.1'],
    ['a bad id', '{ id: say,', '{ id: "s y",', 'an id has letters, digits'],
    ['a bad version', 'version: 1.0.0', 'version: "1.0"', 'a version has three numbers'],
    ['another format', 'instrument/1', 'instrument/2', 'format'],
    ['a key twice in YAML', 'id: small', 'id: small\nid: other', 'unique'],
    ['YAML that is none', 'key: who', 'key: [who', ''],
  ])('is refused for %s, with its line', (_name, from, to, message) => {
    const text = changed(from, to);
    const said = refusal(text);
    expect(said).toContain('small.yaml is not a valid instrument (');
    expect(said).toContain(message);
    expect(said).toMatch(/\n {2}small\.yaml:\d+: /);
  });

  it.each([
    ['kye: who', 'key: who', 'kye: who'],
    ['top: [4, 7]', 'top: [4, 5]', 'top: [4, 7]'],
    ['scale: fvie', 'scale: five', 'scale: fvie'],
    ['id: one, column: age', '{ id: age,', '{ id: one, column: age,'],
    ['version: "1.0"', 'version: 1.0.0', 'version: "1.0"'],
  ])('names the line of %s', (part, from, to) => {
    const text = changed(from, to);
    expect(refusal(text)).toContain(`small.yaml:${lineOf(text, part)}: `);
  });

  it('is refused for all faults at once, in the order of the lines', () => {
    const text = changed('scale: five', 'scale: fvie')
      .replace('frame: frame', 'frame: farme')
      .replace('[4, 5]', '[4, 9]');
    const lines = [...refusal(text).matchAll(/small\.yaml:(\d+):/g)].map((match) => Number(match[1]));
    expect(lines).toEqual(['[4, 9]', 'fvie', 'farme'].map((part) => lineOf(text, part)));
    expect(refusal(text)).toContain('(3 faults)');
  });

  it('is refused for all faults also where some are in its form', () => {
    const text = changed('scale: five', 'scale: fvie')
      .replace('min: 0', 'min: none')
      .replace('key: who', 'kye: who');
    const lines = [...refusal(text).matchAll(/small\.yaml:(\d+):/g)].map((match) => Number(match[1]));
    expect(lines).toEqual(
      ['kye', 'fvie', 'min: none'].map((part) => lineOf(text, part)).sort((a, b) => a - b),
    );
    // Wherever the form is wrong: at the head, in a section, a scale, a frame.
    for (const [from, to] of [
      ['version: 1.0.0', 'version: 1'],
      ['title: { en: Small, fr: Petit }', 'title: 5'],
      ['code: -99, reason: refused', 'code: -99'],
      ['title: All', 'title: {}'],
      ['levels: [1, 2, 3, 4, 5]', 'levels: 5'],
      ['label: Too little', 'lable: Too little'],
    ] as const) {
      const said = refusal(changed(from, to).replace('scale: words', 'scale: wrods'));
      expect(said).toContain('no scale is called "wrods"');
      expect(said).not.toContain('stand-in');
    }
    // Where scales as such are none, it is not said of each that it is unknown.
    const none = WHOLE.replace(/scales:\n(?: {2}.*\n)*/, 'scales: 5\n');
    expect(refusal(none)).toContain('(1 fault)');
    // A name that begins like that of a question at fault is a name of its own.
    const twice = changed('id: many, type: multi', 'id: sa, type: mulit').replace(
      'scale: five',
      'scale: say',
    );
    expect(refusal(twice)).toContain('no scale is called "say"');
    // What only follows from a question at fault is not said.
    const linked = changed('id: many, type: multi', 'id: many, type: mulit');
    expect(refusal(linked)).toContain('(1 fault)');
  });
});
