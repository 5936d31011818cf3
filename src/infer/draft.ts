import type { Named } from './names.js';

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

interface Common {
  /** Place of its first column in the file. */
  readonly position: number;
  /** What its id is made of. */
  readonly name: string;
  readonly label: string;
  readonly checks: Reasons;
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
