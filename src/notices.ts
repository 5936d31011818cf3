import type { LeftOutReason, QualityMark, SourceFact } from './read-plan.js';

/** Records or responses of a file that are named one by one: so many, and where the first of them stand. */
interface Places {
  readonly file: string;
  readonly count: number;
  /** What places in the file are called. */
  readonly place: 'line' | 'record';
  /** The first places, maybe not all. */
  readonly at: readonly number[];
}

/** Columns with the number of cells that are spoken of. */
interface CountedColumns {
  readonly columns: readonly { readonly column: string; readonly count: number }[];
}

/** What must be known of the data: a code, and what its sentence needs. */
export type NoticeFacts =
  | {
      readonly code: 'missing-columns';
      readonly file: string;
      readonly columns: readonly string[];
      /** Whether the key is among them. */
      readonly keyless: boolean;
    }
  | { readonly code: 'unknown-columns'; readonly file: string; readonly columns: readonly string[] }
  | { readonly code: 'source'; readonly file: string; readonly fact: SourceFact }
  | { readonly code: 'empty-records'; readonly file: string; readonly count: number }
  | {
      readonly code: 'left-out';
      readonly file: string;
      readonly count: number;
      readonly why: LeftOutReason;
    }
  | ({ readonly code: 'unfinished'; readonly leftOut: boolean } & Places)
  | ({ readonly code: 'noted'; readonly what: QualityMark } & Places)
  | ({ readonly code: 'folded-answers' } & CountedColumns)
  /** Numbers with a comma before their decimals, where nothing is declared and they can be nothing else. */
  | ({ readonly code: 'decimal-comma' } & CountedColumns)
  /** Columns of dates and times that a draft has no question for. */
  | ({ readonly code: 'dates-left-out'; readonly file: string } & CountedColumns)
  /** Cells that a draft reads as several answers, by the separator between these. */
  | {
      readonly code: 'several-answers';
      readonly file: string;
      readonly columns: readonly {
        readonly column: string;
        readonly count: number;
        readonly separator: string;
      }[];
    }
  /** Whole numbers that name an option in another way of writing: 4.0 for 4. */
  | ({ readonly code: 'whole-numbers' } & CountedColumns)
  /** Answers that are no options and count under the one for other answers. */
  | ({ readonly code: 'other-answers' } & CountedColumns)
  | { readonly code: 'duplicates-left-out'; readonly count: number; readonly policy: string }
  | { readonly code: 'excluded'; readonly count: number }
  | {
      readonly code: 'untranslated';
      /** In which the texts of the instrument are lacking. */
      readonly asked: 'en' | 'fr' | 'de' | 'es';
      readonly lacking: number;
      readonly all: number;
    };

export type NoticeCode = NoticeFacts['code'];

/** Something a person should know that makes no answer wrong: it never changes the exit status. */
export type Notice = NoticeFacts & {
  /** The sentence, in the language that was asked for. */
  readonly message: string;
};
