import type { DoubtFacts } from '../doubts.js';
import type { NumberFormat } from '../number-format.js';
import type { Named } from './names.js';

/** A doubt with the file it is about, and the columns as the instrument names them. */
export const inFile = (doubt: DraftDoubt, file: string, columnOf: (name: string) => string): DoubtFacts => ({
  ...doubt,
  file,
  lines: [],
  columns: doubt.columns.map(columnOf),
});

/** A level of a drafted scale. */
export interface DraftLevel extends Named {
  /** The whole number written in its answers; null for words. */
  readonly score: number | null;
}

export interface DraftScale {
  readonly name: string;
  /** Whether the order of the levels is known. */
  readonly ordered: boolean;
  readonly levels: readonly DraftLevel[];
  readonly outside: readonly Named[];
}

interface DraftItem {
  readonly column: string;
  readonly label: string;
}

/** Why a guess was made, for the line it stands on. */
type Reasons = readonly string[];

type Without<F, K extends PropertyKey> = F extends unknown ? Omit<F, K> : never;

/** A doubt about the columns of a question; the draft as a whole says of which file. */
export type DraftDoubt = Without<DoubtFacts, 'file' | 'lines'>;

interface Common {
  /** Place of its first column in the file. */
  readonly position: number;
  /** What its id is made of. */
  readonly name: string;
  readonly label: string;
  readonly checks: Reasons;
  /** Answers that stand for a missing one; none when left out. */
  readonly missing?: readonly {
    readonly code: string;
    readonly reason: 'no-answer' | 'not-a-number';
  }[];
  /** What may be otherwise and would change a number; nothing when left out. */
  readonly doubts?: readonly DraftDoubt[];
}

/** An option with its box. */
type InColumn = Named & { readonly column: string };

/** A question as it was guessed. */
export type DraftQuestion = Common &
  (
    | {
        readonly type: 'single';
        readonly column: string;
        readonly options: readonly Named[];
        /** Stands for answers that the data do not show; none when left out. */
        readonly other?: Named;
      }
    | {
        readonly type: 'joined';
        readonly column: string;
        readonly separator: string;
        /** How many cells hold several answers. */
        readonly several: number;
        readonly options: readonly Named[];
        /** Stands for texts given too rarely to be options; none when left out. */
        readonly other?: Named;
      }
    | {
        readonly type: 'split';
        readonly options: readonly InColumn[];
        /** The column of the respondents' own words; none when left out. */
        readonly other?: InColumn;
        /** What the boxes say, and whether a file is read so anyway. */
        readonly says: {
          readonly ticked: readonly string[];
          readonly notTicked: readonly string[];
          readonly known: boolean;
        };
      }
    | { readonly type: 'rating'; readonly scale: DraftScale; readonly items: readonly DraftItem[] }
    | {
        readonly type: 'number';
        readonly column: string;
        readonly min: number;
        readonly max: number;
        readonly decimals: number;
        /** What must be declared for the answers to be read so. */
        readonly format: NumberFormat;
      }
    | { readonly type: 'text'; readonly column: string; readonly optional?: true }
  );

/** The columns that a drafted question reads. */
export function columnsOfDraft(question: DraftQuestion): readonly string[] {
  switch (question.type) {
    case 'rating':
      return question.items.map(({ column }) => column);
    case 'split':
      return [...question.options, ...(question.other ? [question.other] : [])].map(({ column }) => column);
    default:
      return [question.column];
  }
}
