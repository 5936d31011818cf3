import { describe, expect, it } from 'vitest';
import { type ColumnSample, inferInstrument } from '../../src/infer/infer.js';
import { decoders } from '../../src/instrument/decode.js';
import { type Instrument, type Question, questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { sampleOf, samplesOf } from './samples.js';

const NAMED = { id: 'draft', title: 'Draft' };

function drafted(
  samples: readonly ColumnSample[],
  platform = '',
): {
  yaml: string;
  instrument: Instrument;
  questions: readonly Question[];
} {
  const { yaml } = inferInstrument(samples, { ...NAMED, platform });
  const instrument = parseInstrument(yaml);
  return { yaml, instrument, questions: questionsOf(instrument).map(({ question }) => question) };
}

/** Answers in turn, so that every one is given `times` times. */
const turns = (times: number, ...answers: readonly string[]): readonly string[] =>
  Array.from({ length: times }, () => answers).flat();

/** A table with these columns, each filled in turn to the same length. */
const table = (
  columns: Readonly<Record<string, readonly string[]>>,
  records = 60,
): readonly ColumnSample[] => {
  const rows = Array.from({ length: records }, (_, i) =>
    Object.values(columns).map((cells) => cells[i % cells.length] ?? ''),
  );
  return samplesOf(Object.keys(columns), rows);
};

/** Answers that the drafted instrument does not know. */
const unknownAnswers = (instrument: Instrument, samples: readonly ColumnSample[]): readonly string[] => {
  const decode = decoders(instrument);
  return samples.flatMap(({ name, answers }) =>
    answers.flatMap(({ raw }) => (decode.get(name)?.(raw).fault === undefined ? [] : [raw])),
  );
};

const levelsOf = (question: Question | undefined): readonly (readonly [string, number | null])[] =>
  question?.type === 'rating' ? question.scale.levels.map(({ label, score }) => [label, score] as const) : [];

describe('scales', () => {
  it('are not looked for in texts that no level is as long as', () => {
    const { questions } = drafted(table({ id: ['1'], essay: ['x'.repeat(500_000)], b: ['2'] }, 1));
    expect(questions.map(({ type }) => type)).not.toContain('rating');
  });

  it.each([
    [
      'English',
      ['Agree', 'Strongly Agree', 'Disagree', 'Neither agree nor disagree', 'Strongly disagree'],
      ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly Agree'],
    ],
    [
      'French',
      ["Plutôt d'accord", "Pas du tout d'accord", 'Tout à fait d’accord', "Plutôt pas d'accord"],
      ["Pas du tout d'accord", "Plutôt pas d'accord", "Plutôt d'accord", 'Tout à fait d’accord'],
    ],
    [
      'German',
      ['Sehr zufrieden', 'Unzufrieden', 'Zufrieden', 'Teils/teils', 'Sehr unzufrieden'],
      ['Sehr unzufrieden', 'Unzufrieden', 'Teils/teils', 'Zufrieden', 'Sehr zufrieden'],
    ],
    [
      'Spanish',
      ['Siempre', 'Nunca', 'A veces', 'Casi siempre', 'Casi nunca'],
      ['Nunca', 'Casi nunca', 'A veces', 'Casi siempre', 'Siempre'],
    ],
    [
      'frequency',
      ['Often', 'Never', 'Always', 'Rarely', 'Sometimes'],
      ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
    ],
    [
      'usefulness',
      ['Critical to me', 'Not relevant for me', 'Somewhat useful'],
      ['Not relevant for me', 'Somewhat useful', 'Critical to me'],
    ],
  ])('puts %s wordings in order', (_, answers, ordered) => {
    const { questions } = drafted([sampleOf('opinion', turns(10, ...answers))]);
    expect(levelsOf(questions[0])).toEqual(ordered.map((label) => [label, null]));
  });

  it.each([
    ['SurveyMonkey', ['Not so familiar', 'Somewhat familiar', 'Very familiar', 'Extremely familiar']],
    ['Qualtrics', ['Never', 'Sometimes', 'About half the time', 'Most of the time', 'Always']],
    ['practice', ['Not at all important', 'Slightly important', 'Important', 'Absolutely essential']],
    ['amounts', ['None at all', 'A little', 'A moderate amount', 'A lot', 'A great deal']],
    ['French', ['Jamais', 'Parfois', 'Environ la moitié du temps', 'La plupart du temps', 'Toujours']],
    ['German', ['Trifft gar nicht zu', 'Trifft eher nicht zu', 'Trifft eher zu', 'Trifft voll zu']],
    ['Spanish', ['Nada satisfecho', 'Poco satisfecho', 'Satisfecho', 'Muy satisfecho']],
  ])('know the wordings of %s', (_, ordered) => {
    const mixed = [...ordered.slice(2), ...ordered.slice(0, 2)];
    const { questions } = drafted([sampleOf('q', turns(10, ...mixed))]);
    expect(levelsOf(questions[0]).map(([label]) => label)).toEqual(ordered);
  });

  it('never merge two wordings, however alike their meaning', () => {
    const answers = ['Most of the time', 'Often', 'Rarely', 'Seldom', 'Sometimes', 'About half the time'];
    const samples = table({ a: answers, b: answers, c: answers }, 36);
    const { questions, instrument } = drafted(samples);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ type: 'rating', scale: { ordered: false } });
    expect(levelsOf(questions[0]).map(([label]) => label)).toEqual([...answers].sort());
    expect(unknownAnswers(instrument, samples)).toEqual([]);
  });

  it('keep answers apart that differ in capitals, side by side', () => {
    const answers = ['Very important', 'Important', 'Very Important', 'Not important'];
    const { questions } = drafted(table({ a: answers, b: answers, c: answers }));
    expect(levelsOf(questions[0]).map(([label]) => label)).toEqual([
      'Not important',
      'Important',
      'Very Important',
      'Very important',
    ]);
  });

  it('have the levels that were written, and no other', () => {
    const { questions } = drafted([
      sampleOf('q', turns(10, 'Agree', 'Strongly agree', 'Neutral', 'Strongly disagree')),
    ]);
    expect(levelsOf(questions[0]).map(([label]) => label)).toEqual([
      'Strongly disagree',
      'Neutral',
      'Agree',
      'Strongly agree',
    ]);
  });

  it.each([
    ["Don't know"],
    ['N/A'],
    ['Prefer not to say'],
    ['Sans opinion'],
    ['Weiß nicht'],
    ['No sabe'],
    ['I don’t know / NA'],
  ])('puts %s beside the scale', (answer) => {
    const { questions } = drafted([sampleOf('q', turns(10, 'Low', 'Medium', 'High', answer))]);
    expect(questions[0]).toMatchObject({ type: 'rating' });
    expect(
      questions[0]?.type === 'rating' &&
        questions[0].scale.levels.filter(({ outside }) => outside).map(({ label }) => label),
    ).toEqual([answer]);
  });

  it('makes one block of neighbours on one scale, also where none of them has all levels', () => {
    const samples = table({
      a: ['Good', 'Very good', 'Fair'],
      b: ['Poor', 'Good', 'Excellent'],
      c: ['Very good', 'Good'],
      remarks: ['x'],
    });
    const { questions } = drafted(samples);
    expect(questions[0]).toMatchObject({
      type: 'rating',
      items: [{ column: 'a' }, { column: 'b' }, { column: 'c' }],
    });
    expect(levelsOf(questions[0]).map(([label]) => label)).toEqual([
      'Poor',
      'Fair',
      'Good',
      'Very good',
      'Excellent',
    ]);
  });

  it('does not put questions of different names into one block', () => {
    const cells = ['Never', 'Sometimes', 'Always'];
    const { questions } = drafted(table({ 'A [x]': cells, 'A [y]': cells, 'B [x]': cells, 'B [y]': cells }));
    expect(
      questions.map((question) => question.type === 'rating' && question.items.map(({ label }) => label)),
    ).toEqual([
      ['x', 'y'],
      ['x', 'y'],
    ]);
  });

  it('reads numbers with words at the ends, and numbers written 4.0', () => {
    const { questions } = drafted(
      table({ 'share[SQ1]': ['0 - Mostly me', '1', '2', '3.0', '4', '5 - Mostly others'] }),
    );
    expect(levelsOf(questions[0])).toEqual([
      ['0 - Mostly me', 0],
      ['1', 1],
      ['2', 2],
      ['3', 3],
      ['4', 4],
      ['5 - Mostly others', 5],
    ]);
  });

  it('takes a rare number for a level, since it was written', () => {
    const cells = turns(40, '1', '2', '3', '4', '5');
    const samples = samplesOf(
      ['r_1', 'r_2', 'r_3'],
      cells.map((cell, i) => [i === 7 ? '0' : cell, cell, cell]),
    );
    const { questions, instrument } = drafted(samples);
    expect(levelsOf(questions[0]).map(([, score]) => score)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(unknownAnswers(instrument, samples)).toEqual([]);
  });

  it('keeps a shared scale of unknown order without scores', () => {
    const cells = ['Blue', 'Green', 'Red'];
    const { questions, yaml } = drafted(table({ one: cells, two: cells, three: cells }));
    expect(levelsOf(questions[0]).map(([, score]) => score)).toEqual([null, null, null]);
    expect(yaml).toContain('ordered: false');
  });

  it('makes no block of neighbours that have only a little in common', () => {
    const content = ['Somewhat relevant to me', 'Relevant all year', 'Do not care', 'Now and then'];
    const access = ['I did not know of it', 'I know of it', 'I read it', 'Do not care'];
    const { questions } = drafted(table({ news: content, blog: access, paper: content }));
    expect(questions.map(({ type }) => type)).toEqual(['single', 'single', 'single']);
    const alike = drafted(table({ news: content, blog: content.slice(1), paper: content }));
    expect(alike.questions.map(({ type }) => type)).toEqual(['rating']);
  });

  it('knows how much and how often in short words', () => {
    const { questions } = drafted(table({ smoke: ['Never', 'Heavy', 'Occas', 'Never', 'Regul'] }));
    expect(levelsOf(questions[0])).toEqual([
      ['Never', null],
      ['Occas', null],
      ['Regul', null],
      ['Heavy', null],
    ]);
  });

  const few = (...columns: readonly string[]) =>
    samplesOf(
      ['speed', 'price', 'help'],
      columns[0]!.split('').map((_, i) => columns.map((cells) => cells[i]!)),
    );

  it.each([
    ['8', ['54325413', '43254323', '55454455']],
    ['10', ['5432541322', '4325432343', '3345432234']],
    ['8, of whom all gave 4 or 5 somewhere', ['54325413', '43254323', '55555555']],
    ['3', ['154', '223', '543']],
  ])('find a block of ratings with %s respondents', (_, columns) => {
    const { questions, yaml } = drafted(few(...columns));
    expect(questions).toMatchObject([
      { type: 'rating', items: [{ column: 'speed' }, { column: 'price' }, { column: 'help' }] },
    ]);
    expect(levelsOf(questions[0]).map(([, score]) => score)).toEqual([1, 2, 3, 4, 5]);
    expect(yaml).toContain('# check: neighbouring columns of whole numbers are one block of ratings');
  });

  it('keep an item in its block in which a level is missing, also with many respondents', () => {
    const whole = ['1', '2', '3', '4', '5'];
    const { questions } = drafted(table({ a: whole, b: whole.slice(0, 4), c: whole, d: whole }, 200));
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ type: 'rating', items: { length: 4 } });
  });

  it('take no column into a block that counts or classifies, runs over other numbers, or is a row number', () => {
    const ratings = {
      speed: ['1', '2', '3', '4', '5'],
      price: ['5', '4', '2', '1'],
      help: ['3', '4', '5', '1'],
    };
    const types = (columns: Readonly<Record<string, readonly string[]>>) =>
      drafted(table(columns, 9)).questions.map(({ id, type }) => [id, type]);
    expect(types({ ...ratings, gender: ['1', '2', '3'] }).map(([id]) => id)).toEqual(['speed', 'gender']);
    expect(types({ ...ratings, wins: ['2', '7', '9', '10'] }).map(([id]) => id)).toEqual(['speed', 'wins']);
    const upTo9 = Array.from({ length: 9 }, (_, i) => String(i + 1));
    expect(types({ case: upTo9, ...ratings })).toEqual([['speed', 'rating']]);
  });

  it('take 4.0 for 4, and leave 04 a code', () => {
    const [scale] = drafted(table({ 'r [a]': ['1', '2.0', '3', '2'], 'r [b]': ['1', '3', '2'] })).questions;
    expect(levelsOf(scale)).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]);
    const codes = drafted(table({ 'r [a]': ['01', '02', '03'], 'r [b]': ['01', '03', '02'] })).questions;
    expect(codes.map(({ type }) => type)).not.toContain('rating');
  });

  it('give no scores to numbers that are codes of words', () => {
    const kinds = ['1. Apple', '2. Cherry', '3. Plum', '4. Pear', '5. Other'];
    const { questions } = drafted(table({ a: kinds, b: kinds, c: kinds }));
    expect(levelsOf(questions[0]).map(([, score]) => score)).toEqual([null, null, null, null, null]);
    const words = ['1 - Never', '2 - Sometimes', '3 - Always'];
    expect(levelsOf(drafted(table({ a: words, b: words, c: words })).questions[0]).map(([, s]) => s)).toEqual(
      [1, 2, 3],
    );
  });

  it('makes choices, not a scale, of codes for a few kinds', () => {
    const { questions } = drafted(table({ sex: ['1', '2'], Q4: ['1', '2', '3', '4'] }));
    expect(questions.map(({ type }) => type)).toEqual(['single', 'single']);
  });
});

describe('several answers', () => {
  it.each([
    ['LimeSurvey', ['Q1[a]. Which? [Data]', 'Q1[b]. Which? [Code]'], ['Yes', 'No'], ['Data', 'Code']],
    ['REDCap', ['race___1', 'race___2'], ['Checked', 'Unchecked'], ['1', '2']],
    ['REDCap labels', ['Race (choice=One)', 'Race (choice=Two)'], ['Checked', 'Unchecked'], ['One', 'Two']],
    ['numbered', ['Q2_1', 'Q2_2'], ['1', '0'], ['1', '2']],
    ['ODK', ['food/rice', 'food/beans'], ['1', '0'], ['rice', 'beans']],
    ['two header rows', ['Which? | Rice', 'Which? | Beans'], ['Y', 'N'], ['Rice', 'Beans']],
    [
      'question and option',
      ['Which do you like: Rice', 'Which do you like: Beans'],
      ['true', 'false'],
      ['Rice', 'Beans'],
    ],
  ])('finds boxes as %s writes them', (_, names, cells, labels) => {
    const samples = table({ [names[0]!]: cells, [names[1]!]: [cells[0]!, ...cells] });
    const { questions, instrument } = drafted(samples);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ type: 'multi', layout: { kind: 'split' } });
    expect(questions[0]?.type === 'multi' && questions[0].options.map(({ label }) => label)).toEqual(labels);
    expect(unknownAnswers(instrument, samples)).toEqual([]);
  });

  it('finds neighbouring columns with one text each, and keeps a box that nobody ticked', () => {
    const { questions } = drafted(
      table({
        'Which platforms do you use?': ['Forum', ''],
        'Unnamed: 2': ['', 'Chat'],
        'Unnamed: 3': ['', 'List', ''],
      }),
    );
    expect(questions[0]?.type === 'multi' && questions[0].options.map(({ label }) => label)).toEqual([
      'Forum',
      'Chat',
      'List',
    ]);
    const boxed = drafted(table({ 'q [A]': ['A', ''], 'q [B]': ['', 'B'], 'q [C]': [''] })).questions;
    expect(boxed[0]?.type === 'multi' && boxed[0].options.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    [';', ['A;B', 'B;C', 'A', 'C', 'B', 'A;C', 'A;B;C']],
    [';', ['A;B;', 'B;C;', 'A;', 'C;', 'B;', 'A;C;', 'A;B;C;']],
    [', ', ['A, B', 'B, C', 'A', 'C', 'B', 'A, C', 'A, B, C']],
    [',', ['A,B', 'B,C', 'A', 'C', 'B', 'A,C', 'A,B,C']],
    [' ', ['a b', 'b c', 'a', 'c', 'b', 'a c', 'a b c']],
  ])('finds options joined by "%s"', (separator, cells) => {
    const samples = table({ tools: cells });
    const { questions, instrument } = drafted(samples, separator === ' ' ? 'kobotoolbox' : '');
    expect(questions[0]).toMatchObject({ type: 'multi', layout: { kind: 'joined', separator } });
    expect(
      questions[0]?.type === 'multi' && questions[0].options.map(({ label }) => label.toLowerCase()).sort(),
    ).toEqual(['a', 'b', 'c']);
    expect(unknownAnswers(instrument, samples)).toEqual([]);
  });

  it('never splits at spaces where the platform does not join by them', () => {
    const cells = turns(4, 'South', 'South East', 'South West', 'East', 'West', 'North', 'North East');
    const { questions } = drafted([sampleOf('region', cells)]);
    expect(questions[0]).toMatchObject({ type: 'single' });
    expect(questions[0]?.type === 'single' && questions[0].options).toHaveLength(7);
  });

  it.each([
    ['Yes; always', 'Yes; sometimes', 'No; never'],
    ['Berlin, Germany', 'Munich, Germany', 'Paris, France'],
  ])('keeps %s whole', (...answers) => {
    const { questions } = drafted([sampleOf('q', turns(5, ...answers))]);
    expect(questions.map(({ type }) => type)).toEqual(['single']);
  });

  it('are no numbers with commas between their thousands', () => {
    const { questions } = drafted([sampleOf('q', turns(5, '1,200', '3,400', '12,500', '1,200,000'))]);
    expect(questions.map(({ type }) => type)).toEqual(['number']);
  });

  it('splits lists of codes at commas, and lists at line breaks', () => {
    const codes = drafted([sampleOf('q', turns(3, '1,2,3', '1,3', '2', '2,3', '1'))]);
    expect(codes.questions[0]).toMatchObject({ type: 'multi', layout: { separator: ',' } });
    const lines = drafted([sampleOf('q', turns(3, 'Bus\nTrain', 'Bus', 'Train\nOn foot', 'On foot'))]);
    expect(lines.questions[0]).toMatchObject({ type: 'multi', layout: { separator: '\n' } });
  });

  it('gives every answer an id that no other answer is called by', () => {
    for (const answers of [
      ['Medium rare', 'Medium', 'Medium Well', 'Well', 'Rare'],
      ['r', 'R', 'py', 'PY', 'r 2'],
      ['Option 2', 'ö', 'option_2', '2', '2.0'],
      ['Other', 'other', 'Other answers', '“Other”'],
    ]) {
      const { yaml, instrument } = drafted([sampleOf('q', turns(5, ...answers, ...answers))]);
      expect(unknownAnswers(instrument, [sampleOf('q', answers)])).toEqual([]);
      expect(() => parseInstrument(yaml)).not.toThrow();
    }
  });

  it('counts rare texts beside the options as "other"', () => {
    const usual = Array.from({ length: 20 }, () => ['A;B', 'B;C', 'A', 'C', 'B', 'A;C', 'A;B;C']).flat();
    const samples = table({ tools: [...usual, 'A;my own tool', 'an old one'] }, 142);
    const { questions, instrument, yaml } = drafted(samples);
    const options = questions[0]?.type === 'multi' ? questions[0].options : [];
    expect(options.map(({ label }) => label).sort()).toEqual(['A', 'B', 'C', 'Other']);
    expect(unknownAnswers(instrument, samples)).toEqual([]);
    expect(yaml).toContain('counted as "Other"');
  });

  it('asks once what stands as a cell and as columns of its options', () => {
    const samples = table({
      'home/water': ['well river', 'river', 'well', ''],
      'home/water/well': ['1', '0', '1', ''],
      'home/water/river': ['1', '1', '0', ''],
      wate: ['yes', 'no'],
    });
    const { questions, yaml } = drafted(samples);
    expect(questions.map(({ id, type }) => [id, type])).toEqual([
      ['home_water', 'multi'],
      ['wate', 'single'],
    ]);
    expect(yaml).toContain('#   "home/water": the columns of its options, which are read, say the same');
  });

  it('makes a question of each row of a grid of boxes', () => {
    const boxes = (...parts: readonly string[]) =>
      table(Object.fromEntries(parts.map((part, i) => [`use[${part}]`, i % 2 ? ['Y', ''] : ['', 'Y', 'Y']])));
    const { questions, yaml } = drafted(boxes('home_tv', 'home_radio', 'work_tv', 'work_radio'));
    expect(questions.map(({ id, type }) => [id, type])).toEqual([
      ['use_home', 'multi'],
      ['use_work', 'multi'],
    ]);
    expect(yaml).toContain('a row of a grid, of which each is a question: home');
    expect(drafted(boxes('home_tv', 'home_radio', 'work_tv')).questions).toHaveLength(1);
    expect(drafted(boxes('tv', 'radio', 'press')).questions).toHaveLength(1);
  });

  it('finds options that hold the separator', () => {
    const flags = 'Flags (++, ~~, ==)';
    const cells = [
      'Mail, Chat',
      `${flags}, Mail`,
      'Chat',
      flags,
      `Chat, ${flags}`,
      'Mail',
      'Talks, notes and papers, Mail',
      'Talks, notes and papers',
      'Chat, Talks, notes and papers',
    ];
    const samples = table({ tools: cells }, 90);
    const { questions, instrument } = drafted(samples);
    expect(questions[0]?.type === 'multi' && questions[0].options.map(({ label }) => label).sort()).toEqual([
      'Chat',
      flags,
      'Mail',
      'Talks, notes and papers',
    ]);
    expect(unknownAnswers(instrument, samples)).toEqual([]);
  });

  it('takes an answer with a comma for one answer', () => {
    const { questions } = drafted(
      table({ plan: ['No', 'Maybe', "Yes, I'd like to come", 'Yes, definitely'] }),
    );
    expect(questions[0]).toMatchObject({ type: 'single' });
  });
});

describe('other columns', () => {
  it('finds the key, and leaves times out', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      `r${i}`,
      `2024-01-${(i % 28) + 1} 10:00:${i}`,
      i % 2 ? 'Yes' : 'No',
    ]);
    const { instrument, yaml, questions } = drafted(samplesOf(['ResponseId', 'when', 'member'], rows));
    expect(instrument.key).toBe('ResponseId');
    expect(questions.map(({ id }) => id)).toEqual(['member']);
    expect(yaml).toContain('"when": dates or times');
  });

  it('never repeats answers of identifying columns, by name, content or platform', () => {
    const people = Array.from({ length: 12 }, (_, i) => [
      `Ann${i}`,
      `ann${i}@example.org`,
      `10.0.0.${i}`,
      `+44 20 7946 0${100 + i}`,
      `secret${i % 2}`,
      i % 2 ? 'Yes' : 'No',
    ]);
    const samples = samplesOf(['First Name', 'contact', 'from', 'call', 'coded', 'member'], people).map(
      (sample) => (sample.name === 'coded' ? { ...sample, identifying: true } : sample),
    );
    const { yaml, instrument, questions } = drafted(samples);
    expect(instrument.identifying).toEqual(['First Name', 'contact', 'from', 'call', 'coded']);
    expect(questions.map(({ id }) => id)).toEqual(['member']);
    for (const cell of people.flat().filter((text) => text !== 'Yes' && text !== 'No'))
      expect(yaml).not.toContain(cell);
  });

  it('never offers an address as an option', () => {
    const { yaml } = drafted([
      sampleOf('remark', turns(20, 'Yes', 'No', 'Maybe', 'Never', 'bob@example.org')),
    ]);
    expect(yaml).not.toContain('bob@');
    expect(yaml).toContain('20 cells hold other texts');
  });

  it('declares what looks missing, and doubts it where a number would change', () => {
    const samples = table({
      q_1: ['1', '2', '3', '4', '5', '-99'],
      q_2: ['1', '2', '3', '4', '5', 'NA'],
      age: ['20', '31', '45', '62', '999'],
    });
    const { yaml, doubts } = inferInstrument(samples, NAMED);
    expect(unknownAnswers(parseInstrument(yaml), samples)).toEqual([]);
    for (const code of ['"-99"', 'NA', '"999"'])
      expect(yaml).toContain(`  - { code: ${code}, reason: no-answer }`);
    expect(doubts).toMatchObject([
      { code: 'missing-code', columns: ['q_1'], answers: ['-99'], word: false, cells: 10 },
      { code: 'missing-code', columns: ['age'], answers: ['999'], word: false, cells: 12 },
    ]);
    expect(yaml.match(/# check: "(?:-99|999)" counts as no answer/g)).toHaveLength(2);
  });

  it("finds numbers with their decimals, texts, and choices with answers of one's own", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      `${150 + i}.${i % 10}5`,
      `This is what respondent ${i} thinks of it`,
      i < 3 ? `own ${i}` : i % 2 ? 'Lab' : 'Office',
    ]);
    const { questions } = drafted(samplesOf(['height', 'why', 'place'], rows));
    expect(questions).toMatchObject([
      { type: 'number', decimals: 2, min: 150.05, max: 209.95 },
      { type: 'text' },
      { type: 'single' },
    ]);
  });

  it('takes one answer that all gave for a choice whose other options are not known', () => {
    const { questions, yaml } = drafted(table({ country: ['Netherlands'], shop: ['Other'], code: ['7'] }));
    expect(questions.map(({ type }) => type)).toEqual(['single', 'single', 'number']);
    expect(
      questions.slice(0, 2).map((one) => one.type === 'single' && one.options.map(({ label }) => label)),
    ).toEqual([
      ['Netherlands', 'Other'],
      ['Other', 'Other answers'],
    ]);
    expect(yaml).toContain('only one answer in the data, given 60 times');
    expect(drafted(table({ country: ['Netherlands'] }, 9)).questions[0]?.type).toBe('text');
  });

  it('keeps answers apart that differ in capitals, and doubts it with their sum', () => {
    const samples = [sampleOf('place', turns(10, 'Lab', 'Lab', 'lab', 'Office'))];
    const { questions, instrument } = drafted(samples);
    expect(questions[0]?.type === 'single' && questions[0].options.map(({ label }) => label)).toEqual([
      'Lab',
      'Office',
      'lab',
    ]);
    expect(unknownAnswers(instrument, samples)).toEqual([]);
    expect(inferInstrument(samples, NAMED).doubts).toMatchObject([
      { code: 'capitals', spellings: ['Lab', 'lab'], n: 30, cells: 10 },
    ]);
  });

  it('takes 4.0 for 4 in a column of whole numbers, and 04 for another code', () => {
    const cells = turns(10, '4', '4.0', '04', '7');
    const { questions, instrument } = drafted([sampleOf('group', cells)]);
    expect(questions[0]?.type === 'single' && questions[0].options.map(({ id }) => id)).toEqual([
      '4',
      '04',
      '7',
    ]);
    expect(unknownAnswers(instrument, [sampleOf('group', cells)])).toEqual([]);
  });

  it('refers to columns without a name, or of one name, by their place', () => {
    const cells = turns(5, 'Yes', 'No');
    const { instrument } = drafted([
      sampleOf('', cells, 0),
      sampleOf('member', cells, 1),
      sampleOf('member', cells, 2),
    ]);
    expect(questionsOf(instrument).map(({ question }) => 'column' in question && question.column)).toEqual([
      '#1',
      'member',
      '#3',
    ]);
  });
});
