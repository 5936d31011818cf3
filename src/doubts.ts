/** Whom a doubt touches: what every doubt says besides its own facts. */
interface Extent {
  /** The file, as messages call it. */
  readonly file: string;
  /** The columns in doubt, as the instrument names them; empty where whole records are in doubt. */
  readonly columns: readonly string[];
  /** The raw answers in doubt, in matching form; empty where none can be named or shown. */
  readonly answers: readonly string[];
  /** Cells in doubt. */
  readonly cells: number;
  /** Respondents with such a cell, at least. */
  readonly respondents: number;
  /** Where the first of them stand; empty until the answers are counted, or where there is no one place. */
  readonly lines: readonly number[];
}

/** A guess about a file that can change a number: a code, whom it touches, and what its sentences need. */
export type DoubtFacts =
  /** Bytes beyond ASCII are read in an encoding that was guessed. */
  | (Extent & {
      readonly code: 'encoding';
      readonly encoding: string;
      /** The next best guess. */
      readonly other: string;
      /** An answer, and what it would be by the next best guess. */
      readonly examples: readonly { readonly read: string; readonly otherwise: string }[];
    })
  /** Records that hold totals, averages or notes, or look so. */
  | (Extent &
      Responses & {
        readonly code: 'extra-rows';
        readonly what: 'totals' | 'notes';
        /** Whether they were kept as responses, as not enough speaks against it. */
        readonly isKept: boolean;
      })
  /** Which records at the top are the header. */
  | (Extent &
      Responses & {
        readonly code: 'header-rows';
        readonly rows: number;
        /** How many rows the header has by the other reading. */
        readonly other: number;
      })
  /** Answers such as NA or -99, which programs and codebooks use for "missing", count as missing. */
  | (Extent & {
      readonly code: 'missing-code';
      /** Whether it is a word of programs, such as NA; else a number far off the others. */
      readonly word: boolean;
    });

/** How many respondents there are by the other reading. */
interface Responses {
  /** More of them than by the reading that was taken; fewer where negative. */
  readonly more: number;
  /** How many in all; 0 until the answers are counted. */
  readonly responses: number;
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

const SETTLINGS: { readonly [C in DoubtCode]: (facts: Extract<DoubtFacts, { code: C }>) => Settling } = {
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
  'missing-code': ({ answers }) => ({
    where: 'instrument',
    keep: `missing: [{ code: ${JSON.stringify(answers[0] ?? '')}, reason: no-answer }]`,
    change: `options: [{ id: ${JSON.stringify(answers[0] ?? '')}, label: … }]`,
  }),
};

/** How to settle a doubt. */
export const settlingOf = (facts: DoubtFacts): Settling =>
  (SETTLINGS[facts.code] as (facts: DoubtFacts) => Settling)(facts);

/** What doubts of one line have in common besides their code: the same cause in several columns is one doubt. */
const causeOf = ({ code, file, answers }: DoubtFacts): string => JSON.stringify([code, file, answers]);

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
      cells: first.cells + second.cells,
      lines: [...new Set([...known.lines, ...doubt.lines])].sort((a, b) => a - b),
    });
  }
  return [...merged.values()].sort((a, b) => b.respondents - a.respondents);
}
