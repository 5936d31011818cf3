import fc from 'fast-check';
import type { Meaning } from '../src/instrument/meaning.js';
import {
  type BoxLayout,
  boxesOf,
  choicesOf,
  columnsOf,
  hasBoxes,
  type Instrument,
  noneOf,
  type Option,
  type Question,
  questionsOf,
  type SeveralQuestion,
} from '../src/instrument/model.js';
import { parseInstrument } from '../src/instrument/parse.js';
import type { IssueCode } from '../src/issues.js';

/*
 * Small questionnaires, and answers to them of which we know what they say before anything reads them: the laws
 * compare what the program makes of the text with what went into it.
 */

/** What stands in a cell (line breaks as \n), what it says, and what is wrong with it. */
interface GivenCell {
  readonly raw: string;
  readonly meaning: Meaning;
  readonly fault?: IssueCode;
}

/** How a table becomes the text of a file. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly newline: '\n' | '\r\n' | '\r';
  readonly byteOrderMark: boolean;
  readonly lastNewline: boolean;
  /** Which cells are quoted that need not be, which records have empty cells behind them or a blank line before. */
  readonly luck: number;
}

/** One respondent: cells by column. */
export type GivenRecord = ReadonlyMap<string, GivenCell>;

export interface Survey {
  readonly instrument: Instrument;
  /** In the order of the file, with columns the instrument does not know. */
  readonly columns: readonly string[];
  readonly records: readonly GivenRecord[];
  readonly dialect: Dialect;
}

const MISSING = [
  { code: '-99', reason: 'refused' },
  { code: '-98', reason: 'not-asked' },
  { code: 'N/A', reason: 'does.not-apply' },
] as const;

// The instrument ---------------------------------------------------------------------------------

/** Labels with what tends to go wrong: accents, quotes, delimiters, characters beyond 16 bits. */
const WORDS = ['Très bien', 'say "hi"', 'a, b', 'tab\tbed', '日本 語', '😀 sure', "don't", 'plain'];
const labelOf = (word: number, own: string): string =>
  `${WORDS[word % WORDS.length]!} ${own}`.replaceAll(/[,\t]/g, '/');

const word = fc.nat(WORDS.length - 1);

const optionList = (prefix: string, least: number) =>
  fc
    .array(word, { minLength: least, maxLength: 4 })
    .map((words) => words.map((w, i) => ({ id: `${prefix}.${i}`, label: labelOf(w, `${prefix}${i}`) })));

const outside = fc.option(fc.constant([{ code: 'dk', label: "Don't know" }]), { nil: undefined });

const numericScale = fc
  .record({
    from: fc.integer({ min: -2, max: 1 }),
    count: fc.integer({ min: 2, max: 6 }),
    outside,
    top: fc.nat(2),
  })
  .map(({ from, count, outside, top }) => {
    const levels = Array.from({ length: count }, (_, i) => from + i);
    return {
      levels,
      ...(outside && { outside }),
      ...(top > 0 && { top: levels.slice(-Math.min(top, count - 1)) }),
    };
  });

const labelledScale = (scored: boolean) =>
  fc
    .record({
      scores: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      words: fc.array(word, { minLength: 4 }),
      outside,
      top: fc.boolean(),
    })
    .map(({ scores, words, outside, top }) => {
      const levels = [0, ...scores].map((score, i) => ({
        code: `level ${i}`,
        label: labelOf(words[i]!, `l${i}`),
        ...(scored && { score }),
      }));
      return { levels, ...(outside && { outside }), ...(top && { top: [levels.at(-1)!.code] }) };
    });

type Draft = (i: number) => { question: object; scale?: object; frame?: object };

const items = fc.integer({ min: 1, max: 3 });
const column = fc.constantFrom('', ' of it', ' "q"', ', it; that', ' é');
const itemList = (i: number, count: number, column: string) =>
  Array.from({ length: count }, (_, k) => ({
    id: `i${k}`,
    column: `c${i}_${k}${column}`,
    label: `Item ${k}`,
  }));

const block = (type: 'rating' | 'contribution', scale: fc.Arbitrary<object>): fc.Arbitrary<Draft> =>
  fc.record({ scale, items, column }).map(({ scale, items, column }) => (i) => ({
    question: { id: `q${i}`, type, scale: `s${i}`, items: itemList(i, items, column) },
    scale,
  }));

const separator = fc.constantFrom(';', '|', ',', ' / ', '::');

/** What the boxes of a question say: the usual words, or words of its own. */
const boxWords = fc.constantFrom(
  {},
  { ticked: ['Ja', '1'], not_ticked: ['Nein', '0'] },
  { ticked: ['2'], not_ticked: ['no', '-'] },
  { not_ticked: ['1'], ticked: ['0', 'Non'] },
);

const boxColumns = (i: number, options: readonly { id: string }[], column: string) =>
  Object.fromEntries(options.map(({ id }, k) => [id, `c${i}_${k}${column}`]));

const drafts: readonly fc.Arbitrary<Draft>[] = [
  fc.record({ options: optionList('o', 2), column }).map(
    ({ options, column }): Draft =>
      (i) => ({
        question: { id: `q${i}`, type: 'single', column: `c${i}${column}`, options },
      }),
  ),
  fc.record({ options: optionList('m', 2), separator, none: fc.boolean() }).map(
    ({ options, separator, none }): Draft =>
      (i) => ({
        question: {
          ...{ id: `q${i}`, type: 'multi', separator: separator.trim() },
          options: options.map(withoutText(separator.trim())),
          ...(none && { none: [options.at(-1)!.id] }),
        },
      }),
  ),
  fc
    .record({ options: optionList('m', 2), none: fc.boolean(), other: fc.boolean(), words: boxWords, column })
    .map(({ options, none, other, words, column }): Draft => {
      const own = other ? [{ id: 'other', label: 'In other words' }] : [];
      return (i) => ({
        question: {
          ...{ id: `q${i}`, type: 'multi', options, ...words },
          columns: boxColumns(i, [...options, ...own], column),
          ...(none && { none: [options.at(-1)!.id] }),
          ...(other && { other: own[0] }),
        },
      });
    }),
  block('rating', fc.oneof(numericScale, labelledScale(true), labelledScale(false))),
  block('contribution', labelledScale(true)),
  fc
    .record({
      decimals: fc.nat(2),
      min: fc.option(fc.constantFrom(0, -3.5, 1)),
      max: fc.option(fc.constantFrom(40, 12.25)),
    })
    .map(
      ({ decimals, min, max }): Draft =>
        (i) => ({
          question: {
            id: `q${i}`,
            type: 'number',
            decimals,
            ...(min !== null && { min }),
            ...(max !== null && { max }),
          },
        }),
    ),
  fc.constant((i): ReturnType<Draft> => ({ question: { id: `q${i}`, type: 'text' } })),
  fc
    .record({
      categories: fc.array(optionList('b', 1), { minLength: 1, maxLength: 3 }),
      uncoded: fc.option(optionList('u', 1), { nil: undefined }),
      none: fc.option(optionList('none', 1), { nil: undefined }),
      separator,
      boxes: fc.option(fc.record({ words: boxWords, column })),
    })
    .map(
      ({ categories, uncoded, none, separator, boxes }): Draft =>
        (i) => {
          const clean = withoutText(separator.trim());
          const frame = {
            categories: categories.map((barriers, c) => ({
              ...{ id: `cat${c}`, label: `Category ${c}` },
              barriers: barriers.map(({ id, label }) =>
                clean({ id: `${c}-${id}`, label: `${label} of ${c}` }),
              ),
            })),
            ...(uncoded && { uncoded: uncoded.map(clean) }),
          };
          const all = [
            ...frame.categories.flatMap(({ barriers }) => barriers),
            ...(uncoded ?? []),
            ...(none ?? []),
          ];
          return {
            question: {
              ...{ id: `q${i}`, type: 'barriers', frame: `f${i}` },
              ...(boxes
                ? { ...boxes.words, columns: boxColumns(i, all, boxes.column) }
                : { separator: separator.trim() }),
              ...(none && { none: none.map(clean) }),
            },
            frame,
          };
        },
    ),
];

/** An option whose texts do not hold the separator: no cell could name it otherwise. */
const withoutText =
  (separator: string) =>
  ({ id, label }: { id: string; label: string }) => ({ id, label: label.replaceAll(separator, '-') });

const instrumentText = fc
  .record({
    drafts: fc.array(fc.oneof(...drafts), { minLength: 1, maxLength: 4 }),
    split: fc.nat(4),
    hasKey: fc.boolean(),
    missing: fc.subarray([...MISSING]),
  })
  .map(({ drafts, split, hasKey, missing }) => {
    const made = drafts.map((draft, i) => draft(i));
    const sections = [made.slice(0, split), made.slice(split)].filter((part) => part.length > 0);
    return JSON.stringify({
      ...{ format: 'crn-survey/instrument/1', id: 'random', version: '1.2.3', title: 'Random' },
      ...(hasKey && { key: 'The key' }),
      ...(missing.length > 0 && { missing }),
      scales: Object.fromEntries(made.flatMap(({ scale }, i) => (scale ? [[`s${i}`, scale]] : []))),
      frames: Object.fromEntries(made.flatMap(({ frame }, i) => (frame ? [[`f${i}`, frame]] : []))),
      sections: sections.map((part, s) => ({
        id: `section${s}`,
        title: `Section ${s}`,
        questions: part.map(({ question }) => question),
      })),
    });
  });

/** Questionnaires with questions of every type. */
const instruments: fc.Arbitrary<Instrument> = instrumentText.map((text) => parseInstrument(text));

// The answers ------------------------------------------------------------------------------------

/** The same text as a word processor writes it. */
const typographic = (text: string): string =>
  text.replaceAll("'", '’').replaceAll('"', '“').replaceAll('-', '–');

/** The same text with typography, white space and invisible characters that must not matter. */
const spelled = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...[
      text,
      text,
      text,
      typographic(text),
      ` ${text}`,
      `${text} \t`,
      `\u00a0${text}\n`,
      `\u200b${text}`,
      `${text}\ufeff`,
    ],
    ...[
      text.replaceAll(' ', '  '),
      text.replaceAll(' ', '\u2003\u00a0'),
      text.normalize('NFD'),
      `\n\n${text}`,
    ],
  );

const inWords = ({ id, label }: Option): fc.Arbitrary<string> => {
  const numbers = /^\d+$/.test(id) ? [`${id}.0`, `${id}.00`, `+${id}`] : [];
  return fc.constantFrom(id, id, label, ...numbers).chain(spelled);
};

const missingCell = (reason: string, raw: fc.Arbitrary<string>): fc.Arbitrary<GivenCell> =>
  raw.map((raw) => ({ raw, meaning: { is: 'missing', reason } }));

const silent = missingCell('no-answer', fc.constantFrom('', '', '', ' ', '\u00a0\t', '\u200b', '\n'));

const wrong = (fault: IssueCode, ...raws: readonly string[]): fc.Arbitrary<GivenCell> =>
  fc
    .constantFrom(...raws)
    .chain(spelled)
    .map((raw) => ({ raw, fault, meaning: { is: 'missing', reason: 'invalid' } }));

function oneOf(options: readonly Option[]): fc.Arbitrary<GivenCell> {
  return fc
    .constantFrom(...options)
    .chain((option) =>
      inWords(option).map((raw): GivenCell => ({ raw, meaning: { is: 'chosen', ids: [option.id] } })),
    );
}

function someOf(
  options: readonly Option[],
  none: readonly string[],
  separator: string,
): fc.Arbitrary<GivenCell> {
  const ids = options.map(({ id }) => id);
  const others = options.filter(({ id }) => !none.includes(id));
  const joined = (chosen: readonly Option[]) =>
    fc
      .tuple(fc.shuffledSubarray([...chosen], { minLength: chosen.length }), fc.boolean(), fc.boolean())
      .chain(([order, twice, loose]) =>
        fc
          .tuple(...[...order, ...(twice ? order.slice(0, 1) : [])].map(inWords))
          .map((parts) => parts.join(separator) + (loose ? `${separator} ` : '')),
      );
  const named = (chosen: readonly Option[]) =>
    joined(chosen).map((raw): GivenCell => {
      const wanted = chosen.map(({ id }) => id);
      return { raw, meaning: { is: 'chosen', ids: ids.filter((id) => wanted.includes(id)) } };
    });
  const invalid = (fault: IssueCode, raw: fc.Arbitrary<string>): fc.Arbitrary<GivenCell> =>
    raw.map((raw) => ({ raw, fault, meaning: { is: 'missing', reason: 'invalid' } }));
  const said = options.filter(({ id }) => none.includes(id));
  return fc.oneof(
    { arbitrary: fc.subarray([...others], { minLength: 1 }).chain(named), weight: 6 },
    {
      arbitrary: missingCell('no-answer', fc.constantFrom(separator, ` ${separator}${separator}`)),
      weight: 1,
    },
    {
      arbitrary: invalid(
        'unknown-mention',
        joined(others.slice(0, 1)).map((raw) => `${raw}${separator}zzz`),
      ),
      weight: 1,
    },
    ...(said.length > 0
      ? [
          { arbitrary: named(said.slice(0, 1)), weight: 2 },
          { arbitrary: invalid('none-with-others', joined([said[0]!, others[0]!])), weight: 1 },
        ]
      : []),
  );
}

function numbers({ min, max, decimals }: Extract<Question, { type: 'number' }>): fc.Arbitrary<GivenCell> {
  const scale = 10 ** decimals;
  const lowest = Math.ceil((min ?? -20) * scale);
  const highest = Math.floor((max ?? 30) * scale);
  const valid = fc
    .tuple(fc.integer({ min: lowest, max: highest }), fc.constantFrom('plain', 'plus', 'zeros', 'padded'))
    .chain(([units, style]) => {
      const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
      const whole = digits.slice(0, digits.length - decimals);
      const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
      const sign = units < 0 ? '-' : style === 'plus' ? '+' : '';
      const point = fraction === '' && style === 'zeros' ? '.' : '';
      const text = `${sign}${style === 'padded' ? '00' : ''}${whole}${fraction}${point}${style === 'zeros' ? '0000' : ''}`;
      return spelled(text).map((raw): GivenCell => ({ raw, meaning: { is: 'number', units } }));
    });
  return fc.oneof(
    { arbitrary: valid, weight: 8 },
    { arbitrary: wrong('not-a-number', 'about 5', '1.5.2', '5 m', '5.', '.', '1e3', '٣'), weight: 1 },
    {
      arbitrary: wrong('undeclared-format', '1.200', '1,200', '-12.345', '1.234.567', '50%', '€ 3'),
      weight: 1,
    },
    { arbitrary: wrong('too-many-decimals', '3.0001', '-1.9999990'), weight: 1 },
    {
      arbitrary: wrong('out-of-range', max === undefined ? '9'.repeat(300) : '41', '9'.repeat(300)),
      weight: 1,
    },
  );
}

/** A box of an option, in the words of its question. */
function box({ ticked, notTicked }: BoxLayout, { id, label }: Option, holdsOwnWords: boolean) {
  const tick = (isTicked: boolean, raws: readonly string[]): fc.Arbitrary<GivenCell> =>
    fc
      .constantFrom(...raws)
      .chain(spelled)
      .map((raw) => ({ raw, meaning: { is: 'box', ticked: isTicked } }));
  return fc.oneof(
    { arbitrary: tick(true, [...(ticked ?? ['1', 'yes', 'X', 'True', '+1', '1.0']), id, label]), weight: 4 },
    { arbitrary: tick(false, notTicked ?? ['0', 'No', 'false', '0.0']), weight: 4 },
    { arbitrary: silent, weight: 1 },
    {
      arbitrary: holdsOwnWords
        ? tick(true, ['maybe', 'a;b', '7'])
        : wrong('not-a-tick', '3', 'maybe', '-1', ...(ticked ? ['x', 'True'] : ['Ja'])),
      weight: 1,
    },
  );
}

/** The boxes of a question, one or all of them missing now and then. */
function boxes(
  question: SeveralQuestion & { readonly layout: BoxLayout },
  declared: readonly fc.Arbitrary<GivenCell>[],
): fc.Arbitrary<readonly GivenCell[]> {
  const other = question.type === 'multi' ? question.other : undefined;
  const said = declared.map((cell) =>
    cell.map((given): GivenCell => {
      const { meaning } = given;
      return meaning.is === 'missing' ? { ...given, meaning: { ...meaning, said: true } } : given;
    }),
  );
  const options = choicesOf(question);
  const all = (cell: (option: Option) => fc.Arbitrary<GivenCell>) => fc.tuple(...options.map(cell));
  const own = (option: Option) => box(question.layout, option, option.id === other);
  return fc.oneof(
    { arbitrary: all(own), weight: 5 },
    { arbitrary: all(() => silent), weight: 1 },
    ...said.flatMap((cell) => [
      { arbitrary: all(() => cell), weight: 1 },
      {
        arbitrary: all((option) =>
          fc.oneof({ arbitrary: own(option), weight: 3 }, { arbitrary: cell, weight: 1 }),
        ),
        weight: 2,
      },
    ]),
  );
}

const free = fc
  .constantFrom('well\n"quoted"', 'a;b,c\td', '😀', "it's 5", '=1+1', 'x', 'naïve', '\ufeffyes', '0')
  .map((raw): GivenCell => ({ raw, meaning: { is: 'text' } }));

/** The cells of one question for one respondent, in the order of its columns. */
function answers(question: Question): fc.Arbitrary<readonly GivenCell[]> {
  const declared = Object.entries(question.missing).map(([code, reason]) =>
    missingCell(reason, spelled(code)),
  );
  const usual = (valid: fc.Arbitrary<GivenCell>, ...faults: readonly fc.Arbitrary<GivenCell>[]) =>
    fc.oneof(
      { arbitrary: valid, weight: 9 },
      { arbitrary: silent, weight: 2 },
      ...[...declared, ...faults].map((arbitrary) => ({ arbitrary, weight: 1 })),
    );
  const nothingLike = wrong('not-an-option', 'zzz', '999', '007', 'LEVEL 0', 'o.0?', '1.5');
  switch (question.type) {
    case 'single':
      return fc.tuple(usual(oneOf(question.options), nothingLike));
    case 'rating':
    case 'contribution':
      return fc.tuple(...question.items.map(() => usual(oneOf(question.scale.levels), nothingLike)));
    case 'multi':
    case 'barriers': {
      if (hasBoxes(question)) return boxes(question, declared);
      const { separator } = question.layout as { separator: string };
      return fc.tuple(usual(someOf(choicesOf(question), noneOf(question), separator)));
    }
    case 'number':
      return fc.tuple(usual(numbers(question)));
    case 'numbers':
      return fc.tuple(
        ...question.items.map(({ column }) => usual(numbers({ ...question, type: 'number', column }))),
      );
    case 'text':
      return fc.tuple(usual(free));
  }
}

/** Columns of a file that no question asks for. */
const STRANGERS = ['remarks', 'x "y"', 'Ünïcode, too', 'started; ended'];

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  byteOrderMark: fc.boolean(),
  lastNewline: fc.boolean(),
  luck: fc.nat(1000),
});

/** A questionnaire with the answers of a few respondents, and how they are written down. */
export const surveys = (most = 14): fc.Arbitrary<Survey> =>
  instruments.chain((instrument) => {
    const asked = questionsOf(instrument).map(({ question }) => question);
    const known = [...(instrument.key === undefined ? [] : [instrument.key]), ...asked.flatMap(columnsOf)];
    const record = fc
      .tuple(fc.boolean(), free, ...asked.map((question) => answers(question)))
      .map(([keyless, stranger, ...cells]) => ({ keyless, stranger, cells: cells.flat() }));
    return fc
      .record({
        records: fc.array(record, { minLength: 1, maxLength: most }),
        strangers: fc.subarray(STRANGERS, { minLength: known.length === 1 ? 1 : 0 }),
        dialect: dialects,
        luck: fc.nat(1000),
      })
      .chain(({ records, strangers, dialect, luck }) => {
        const keys = (i: number, keyless: boolean): GivenCell =>
          keyless && (i + luck) % 5 === 0
            ? {
                raw: [' ', '', '\u200b'][i % 3]!,
                meaning: { is: 'missing', reason: 'invalid' },
                fault: 'key-missing',
              }
            : { raw: `R ${i}`, meaning: { is: 'text' } };
        const given = records.map(({ keyless, stranger, cells }, i): GivenRecord => {
          const own = [...(instrument.key === undefined ? [] : [keys(i, keyless)]), ...cells];
          const pairs = known.map((name, k): [string, GivenCell] => [name, own[k]!]);
          return new Map([...pairs, ...strangers.map((name): [string, GivenCell] => [name, stranger])]);
        });
        // A row of nothing but delimiters is no respondent.
        const written = given.filter((record) => [...record.values()].some(({ raw }) => raw !== ''));
        return fc
          .shuffledSubarray([...known, ...strangers], { minLength: known.length + strangers.length })
          .map((columns): Survey => ({ instrument, columns, records: written, dialect }));
      })
      .filter(({ records }) => records.length > 0);
  });

/** What a breakdown can be by: questions with options, items of blocks, two crossed. */
export function breakdownsOf(instrument: Instrument): readonly string[] {
  const single = questionsOf(instrument).flatMap(({ question }): string[] => {
    if (question.type === 'number' || question.type === 'text') return [];
    return 'items' in question ? question.items.map(({ id }) => `${question.id}.${id}`) : [question.id];
  });
  return [...single, ...(single.length > 1 ? [`${single[0]}*${single.at(-1)}`] : [])];
}

/** Respondents who tick "none of these" beside others, where every option has its own box: an issue of the question. */
export const contradictions = (instrument: Instrument, record: GivenRecord): readonly string[] =>
  questionsOf(instrument).flatMap(({ question }) => {
    if (!hasBoxes(question)) return [];
    const ticked = boxesOf(question).flatMap(({ id, column }) => {
      const { meaning } = record.get(column)!;
      return meaning.is === 'box' && meaning.ticked ? [id] : [];
    });
    const saysNone = ticked.filter((id) => noneOf(question).includes(id)).length;
    return saysNone > 0 && saysNone < ticked.length ? [question.id] : [];
  });

// The file ---------------------------------------------------------------------------------------

/** A cell's text as it stands in the file: the line breaks in it are those of the file. */
export const rawIn = (raw: string, { newline }: Dialect): string => raw.replaceAll('\n', newline);

/** The text of a file; also where one needs it, and not only there, are quotes, blank lines, empty cells at the end. */
export function csvText({ columns, records, dialect }: Survey): string {
  const { delimiter, newline, byteOrderMark, lastNewline, luck } = dialect;
  const cell = (raw: string, i: number, k: number): string => {
    const text = rawIn(raw, dialect);
    const needed = /[",;\t\r\n]/.test(text) || (text === '' && columns.length === 1);
    return needed || (i * 31 + k * 17 + luck) % 3 === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  };
  // Empty cells beyond the columns are usual where the header has them.
  const isLong = columns.length > 1 && luck % 2 === 0;
  const header =
    columns.map((name, k) => cell(name, 0, k)).join(delimiter) + (isLong ? delimiter.repeat(2) : '');
  const lines = records.map((record, i) => {
    const cells = columns.map((name, k) => cell(record.get(name)!.raw, i + 1, k)).join(delimiter);
    const blank = columns.length > 1 && (i + luck) % 4 === 0 ? newline.repeat(1 + (luck % 2)) : '';
    const beyond = isLong ? delimiter.repeat((i + luck) % 4) : '';
    return blank + cells + beyond;
  });
  return (byteOrderMark ? '\ufeff' : '') + [header, ...lines].join(newline) + (lastNewline ? newline : '');
}
