import type { DoubtFacts } from '../doubts.js';
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
  /** The whole number it counts as; null where the order is not known. */
  readonly score: number | null;
}

export interface DraftScale {
  readonly name: string;
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
        readonly options: readonly Named[];
        /** Stands for texts given too rarely to be options; none when left out. */
        readonly other?: Named;
      }
    | { readonly type: 'split'; readonly options: readonly (Named & { readonly column: string })[] }
    | { readonly type: 'rating'; readonly scale: DraftScale; readonly items: readonly DraftItem[] }
    | {
        readonly type: 'number';
        readonly column: string;
        readonly min: number;
        readonly max: number;
        readonly decimals: number;
      }
    | { readonly type: 'text'; readonly column: string; readonly optional?: true }
  );

/** The columns that a drafted question reads. */
export function columnsOfDraft(question: DraftQuestion): readonly string[] {
  switch (question.type) {
    case 'rating':
      return question.items.map(({ column }) => column);
    case 'split':
      return question.options.map(({ column }) => column);
    default:
      return [question.column];
  }
}
