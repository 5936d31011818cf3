import { formatFlags, formatKeys, type NumberFormat } from './number-format.js';

/** Whom a doubt touches: what every doubt says besides its own facts. */
interface Extent {
  /** The file, as messages call it. */
  readonly file: string;
  /** The columns in doubt, as the instrument names them; empty where whole records are in doubt. */
  readonly columns: readonly string[];
  /** The answers in doubt, as people read them; empty where none can be named or shown. */
  readonly answers: readonly string[];
  /** Cells in doubt. */
  readonly cells: number;
  /** Respondents with such a cell, at least. */
  readonly respondents: number;
  /** Where the first of them stand; empty until the answers are counted, or where there is no one place. */
  readonly lines: readonly number[];
}

/** Answers that look damaged count as answers of their own: codes without their zeros, ranges that became dates. */
type Damaged<C extends string> = {
  readonly code: C;
  /** What the first of the answers most likely was. */
  readonly likely: string;
  /** Respondents who gave the first of the answers. */
  readonly given: number;
  /** Respondents who gave what it most likely was. */
  readonly alike: number;
};

/** A guess about a file that can change a number: a code, whom it touches, and what its sentences need. */
export type DoubtFacts = Extent &
  (
    | {
        /** Answers such as "Don't know" stand beside a scale and are out of the base. */
        readonly code: 'beside-scale';
        /** Of the column with most of them: cells that hold any answer, the base if it were a level. */
        readonly base: number;
        /** A level of the scale, to show where the answer would be written. */
        readonly level: string;
      }
    | {
        /** Columns of yes and no are boxes of one question, in which an empty cell is not ticked, or each a question. */
        readonly code: 'boxes-or-questions';
        readonly ticked: readonly string[];
        readonly notTicked: readonly string[];
        /** As a question of its own one of them has a yes from `n` of `of`. */
        readonly item: string;
        readonly n: number;
        readonly of: number;
      }
    | {
        /** Answers that differ in capitals only count each for itself. */
        readonly code: 'capitals';
        /** The spellings of the answer with most cells in doubt, most frequent first. */
        readonly spellings: readonly string[];
        /** Cells with any of them. */
        readonly n: number;
      }
    | {
        /** Bytes beyond ASCII are read in an encoding that was guessed. */
        readonly code: 'encoding';
        readonly encoding: string;
        /** The next best guess. */
        readonly other: string;
        /** An answer, and what it would be by the next best guess. */
        readonly examples: readonly { readonly read: string; readonly otherwise: string }[];
      }
    | (Responses & {
        /** Records that hold totals, averages or notes, or look so. */
        readonly code: 'extra-rows';
        readonly what: 'totals' | 'notes';
        /** Whether they were kept as responses, as not enough speaks against it. */
        readonly isKept: boolean;
      })
    | (Responses & {
        /** Which records at the top are the header. */
        readonly code: 'header-rows';
        readonly rows: number;
        /** How many rows the header has by the other reading. */
        readonly other: number;
      })
    | {
        /** Numbers such as 123 and 13 that may be lists of codes without their commas. */
        readonly code: 'lost-separators';
        readonly part: string;
        /** Cells with this digit, and those that hold nothing else. */
        readonly n: number;
        readonly now: number;
      }
    | Damaged<'lost-zeros'>
    | {
        /** Answers such as NA or -99, which programs and codebooks use for "missing", count as missing. */
        readonly code: 'missing-code';
        /** Whether it is a word of programs, such as NA; else a number far off the others. */
        readonly word: boolean;
        /** What the question is. */
        readonly question: 'choice' | 'boxes' | 'rating' | 'number';
        /** In boxes: what else says "not ticked" there. */
        readonly notTicked?: readonly string[];
      }
    | {
        /** Cells that can be read as two numbers, such as 1.200: read as other cells of the column decide, or not as numbers. */
        readonly code: 'number-format';
        /** The reading that was taken, by what declares it; undefined where the cells are not read as numbers. */
        readonly taken: NumberColumn | undefined;
        /** Other readings of the cells. */
        readonly others: readonly NumberColumn[];
      }
    | Damaged<'range-as-date'>
    | {
        /** Cells that all hold every option, in different orders, count as ticks. */
        readonly code: 'ranking';
        readonly separator: string;
        readonly options: number;
        /** The option that stands first most often, and in how many cells. */
        readonly first: string;
        readonly n: number;
      }
    | {
        /** Neighbouring columns of whole numbers in one small range are a block of ratings. */
        readonly code: 'ratings';
        readonly from: string;
        readonly to: string;
        /** The first of the columns, and the mean of its numbers; null where they have none. */
        readonly first: string;
        readonly mean: number | null;
      }
    | {
        /** Cells are several answers. */
        readonly code: 'split-cells';
        readonly separator: string;
        readonly options: number;
        /** The most frequent list as one answer, and in how many cells it stands. */
        readonly whole: string;
        readonly n: number;
      }
    | {
        /** Cells that could be several answers are one each. */
        readonly code: 'whole-cells';
        readonly separator: string;
        /** The answer that would gain most, its cells after a split, and its cells now. */
        readonly part: string;
        readonly n: number;
        readonly now: number;
      }
    | Damaged<'wrong-encoding'>
  );

/** How many respondents there are by the other reading. */
interface Responses {
  /** More of them than by the reading that was taken; fewer where negative. */
  readonly more: number;
  /** How many in all; 0 until the answers are counted. */
  readonly responses: number;
}

/** What a column of numbers comes to under one way of reading them. */
interface NumberColumn {
  /** What declares it. */
  readonly format: NumberFormat;
  readonly mean: number;
  /** Cells that are numbers so. */
  readonly n: number;
}

export type DoubtCode = DoubtFacts['code'];

/** How a person says which reading is right: what to write, word for word, and where. */
export interface Settling {
  /** On the command line or, without the dashes, in the survey file; or in the instrument. */
  readonly where: 'option' | 'instrument';
  /** Keeps the reading that was taken. */
  readonly keep: string;
  /** Takes the other one. */
  readonly change: string;
}

/** How a damaged answer is declared: as an option of its own, or as another form of what it was. */
const damaged = ({ answers, likely }: { answers: readonly string[]; likely: string }): Settling => ({
  where: 'instrument',
  keep: `options: [{ id: …, label: ${JSON.stringify(answers[0] ?? '')} }]`,
  change: `also: [${JSON.stringify(answers[0] ?? '')}] under ${JSON.stringify(likely)}`,
});

const SETTLINGS: { readonly [C in DoubtCode]: (facts: Extract<DoubtFacts, { code: C }>) => Settling } = {
  capitals: ({ spellings: [first = '', ...others] }) => ({
    where: 'instrument',
    keep: `options: [${[first, ...others].map((one) => `{ id: …, label: ${JSON.stringify(one)} }`).join(', ')}]`,
    change: `options: [{ id: …, label: ${JSON.stringify(first)}, also: ${JSON.stringify(others)} }]`,
  }),
  'lost-separators': ({ part }) => ({
    where: 'instrument',
    keep: 'type: number',
    change: `type: multi, separator: ",", options: [{ id: ${part} }, …], for an export that has its commas`,
  }),
  encoding: ({ encoding, other }) => ({
    where: 'option',
    keep: `--encoding ${encoding}`,
    change: `--encoding ${other}`,
  }),
  'extra-rows': ({ isKept }) => {
    const [kept, leftOut] = ['--extra-rows keep', '--extra-rows omit'];
    return { where: 'option', keep: isKept ? kept : leftOut, change: isKept ? leftOut : kept };
  },
  'header-rows': ({ rows, other }) => ({
    where: 'option',
    keep: `--header-rows ${rows}`,
    change: `--header-rows ${other}`,
  }),
  'beside-scale': ({ answers, level }) => ({
    where: 'instrument',
    keep: `outside: [{ code: …, label: ${JSON.stringify(answers[0] ?? '')} }]`,
    change: `levels: [${level}, …, { code: …, label: ${JSON.stringify(answers[0] ?? '')} }]`,
  }),
  'boxes-or-questions': ({ ticked, notTicked }) => ({
    where: 'instrument',
    keep: `type: multi, ticked: ${JSON.stringify(ticked)}, not_ticked: ${JSON.stringify(notTicked)}`,
    change: `type: single, options: ${optionsText([...ticked, ...notTicked])}`,
  }),
  'lost-zeros': damaged,
  'missing-code': ({ answers: [answer = ''], question, notTicked = [] }) => {
    const text = JSON.stringify(answer);
    const change = {
      choice: `options: [{ id: ${text}, label: … }]`,
      boxes: `not_ticked: ${JSON.stringify([...notTicked, answer])}`,
      rating: `levels: […, ${answer}]`,
      number: Number(answer) < 0 ? `min: ${answer}` : `max: ${answer}`,
    }[question];
    return { where: 'instrument', keep: `missing: [{ code: ${text}, reason: no-answer }]`, change };
  },
  'number-format': ({ taken, others }) => {
    const [first, second] = others;
    if (!taken && first && second && others.every(({ format }) => hasMarksOnly(format)))
      return { where: 'option', keep: formatFlags(first.format), change: formatFlags(second.format) };
    return {
      where: 'instrument',
      keep: taken ? formatKeys(taken.format) : 'type: text',
      change: others.map(({ format }) => formatKeys(format)).join(', or '),
    };
  },
  'range-as-date': damaged,
  ratings: () => ({ where: 'instrument', keep: 'type: rating', change: 'type: single' }),
  ranking: ({ separator, first }) => ({
    where: 'instrument',
    keep: `type: multi, separator: ${JSON.stringify(separator)}`,
    change: `type: single, options: [{ id: …, label: ${JSON.stringify(first)}, also: [every order that begins with it] }, …]`,
  }),
  'split-cells': ({ separator, whole }) => ({
    where: 'instrument',
    keep: `type: multi, separator: ${JSON.stringify(separator)}`,
    change: `type: single, options: [{ id: …, label: ${JSON.stringify(whole)} }, …]`,
  }),
  'whole-cells': ({ separator, answers: [answer = ''] }) => ({
    where: 'instrument',
    keep: `type: single, options: [{ id: …, label: ${JSON.stringify(answer)} }, …]`,
    change: `type: multi, separator: ${JSON.stringify(separator)}`,
  }),
  'wrong-encoding': damaged,
};

const hasMarksOnly = ({ percent, currency }: NumberFormat): boolean =>
  percent === undefined && currency === undefined;

const optionsText = (texts: readonly string[]): string =>
  `[${texts.map((text) => `{ id: ${JSON.stringify(text)}, label: … }`).join(', ')}]`;

/** How to settle a doubt. */
export const settlingOf = (facts: DoubtFacts): Settling =>
  (SETTLINGS[facts.code] as (facts: DoubtFacts) => Settling)(facts);

/** What doubts of one line have in common besides their code: the same cause in several columns is one doubt. */
function causeOf({ code, file, answers, columns }: DoubtFacts): string {
  if (code === 'missing-code' || code === 'beside-scale') return JSON.stringify([code, file, answers]);
  // Damage has one cause in the whole file; all else is of its own columns.
  const isDamage = code === 'lost-zeros' || code === 'range-as-date' || code === 'wrong-encoding';
  return JSON.stringify(isDamage ? [code, file] : [code, file, columns, answers]);
}

/** Doubts of one cause put together, those that touch most respondents first. */
export function mergeDoubts(doubts: readonly DoubtFacts[]): readonly DoubtFacts[] {
  const merged = new Map<string, DoubtFacts>();
  for (const doubt of doubts) {
    const cause = causeOf(doubt);
    const known = merged.get(cause);
    if (!known) {
      merged.set(cause, doubt);
      continue;
    }
    // The sentences are those of the column in which most respondents are touched.
    const [first, second] = doubt.respondents > known.respondents ? [doubt, known] : [known, doubt];
    merged.set(cause, {
      ...first,
      columns: [...new Set([...known.columns, ...doubt.columns])],
      answers: [...new Set([...first.answers, ...second.answers])],
      cells: first.cells + second.cells,
      lines: [...new Set([...known.lines, ...doubt.lines])].sort((a, b) => a - b),
    });
  }
  return [...merged.values()].sort((a, b) => b.respondents - a.respondents);
}
