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

/** A guess about a file that can change a number: a code, whom it touches, and what its sentences need. */
export type DoubtFacts = Extent &
  (
    | /** Answers that differ in capitals only count each for itself. */ {
        readonly code: 'capitals';
        /** The spellings of the answer with most cells in doubt, most frequent first. */
        readonly spellings: readonly string[];
        /** Cells with any of them. */
        readonly n: number;
      }
    | /** Numbers such as 123 and 13 that may be lists of codes without their commas. */ {
        readonly code: 'lost-separators';
        readonly part: string;
        /** Cells with this digit, and those that hold nothing else. */
        readonly n: number;
        readonly now: number;
      }
    | /** Answers such as NA or -99, which programs and codebooks use for "missing", count as missing. */ {
        readonly code: 'missing-code';
        /** Whether it is a word of programs, such as NA; else a number far off the others. */
        readonly word: boolean;
        /** What the question is. */
        readonly question: 'choice' | 'boxes' | 'rating' | 'number';
      }
    | /** Cells that all hold every option, in different orders, count as ticks. */ {
        readonly code: 'ranking';
        readonly separator: string;
        readonly options: number;
        /** The option that stands first most often, and in how many cells. */
        readonly first: string;
        readonly n: number;
      }
    | /** Cells are several answers. */ {
        readonly code: 'split-cells';
        readonly separator: string;
        readonly options: number;
        /** The most frequent list as one answer, and in how many cells it stands. */
        readonly whole: string;
        readonly n: number;
      }
    | /** Cells that could be several answers are one each. */ {
        readonly code: 'whole-cells';
        readonly separator: string;
        /** The answer that would gain most, its cells after a split, and its cells now. */
        readonly part: string;
        readonly n: number;
        readonly now: number;
      }
  );

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
  'missing-code': ({ answers: [answer = ''], question }) => {
    const text = JSON.stringify(answer);
    const change = {
      choice: `options: [{ id: ${text}, label: … }]`,
      boxes: `not_ticked: [${text}]`,
      rating: `levels: […, ${answer}]`,
      number: Number(answer) < 0 ? `min: ${answer}` : `max: ${answer}`,
    }[question];
    return { where: 'instrument', keep: `missing: [{ code: ${text}, reason: no-answer }]`, change };
  },
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
};

/** How to settle a doubt. */
export const settlingOf = (facts: DoubtFacts): Settling =>
  (SETTLINGS[facts.code] as (facts: DoubtFacts) => Settling)(facts);

/** What doubts of one line have in common besides their code: the same cause in several columns is one doubt. */
const causeOf = (doubt: DoubtFacts): string =>
  JSON.stringify([doubt.code, doubt.file, doubt.answers, 'separator' in doubt ? doubt.separator : '']);

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
