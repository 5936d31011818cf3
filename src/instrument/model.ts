/*
 * The instrument as everything else sees it: names looked up, texts in one language, scores and columns in place.
 */

/** One answer of a closed question. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** A level of a scale; an `outside` level is shown beside the scale and out of the base. */
export interface Level extends Option {
  /** The whole number it counts as in means and shares; null when the level has none. */
  readonly score: number | null;
  readonly outside: boolean;
}

export interface Scale {
  readonly id: string;
  /** Lowest to highest, then the levels outside. */
  readonly levels: readonly Level[];
  /** Ids of the levels reported together as the top; empty when there is no such report. */
  readonly top: readonly string[];
  /** What single levels mean, by id. */
  readonly ends: Readonly<Record<string, string>>;
}

export interface Item {
  readonly id: string;
  readonly column: string;
  readonly label: string;
}

/** Stands for the category of barriers that have none. */
export const UNCODED: Option = { id: 'uncoded', label: 'Uncoded' };

export interface Barrier extends Option {
  /** The id of its category; undefined: uncoded. */
  readonly category: string | undefined;
}

interface QuestionBase {
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  /** Reasons of missing answers by code. */
  readonly missing: Readonly<Record<string, string>>;
}

export interface SingleQuestion extends QuestionBase {
  readonly type: 'single';
  readonly column: string;
  readonly options: readonly Option[];
}

export interface MultiQuestion extends QuestionBase {
  readonly type: 'multi';
  readonly options: readonly Option[];
  /** Ids of the options that say "none of these". */
  readonly none: readonly string[];
  readonly layout:
    | { readonly kind: 'joined'; readonly column: string; readonly separator: string }
    | { readonly kind: 'split'; readonly columns: Readonly<Record<string, string>> };
}

export interface BlockQuestion extends QuestionBase {
  readonly type: 'rating' | 'contribution';
  readonly scale: Scale;
  readonly items: readonly Item[];
}

export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly column: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly decimals: number;
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly column: string;
}

export interface BarriersQuestion extends QuestionBase {
  readonly type: 'barriers';
  readonly column: string;
  readonly separator: string;
  readonly categories: readonly Option[];
  readonly barriers: readonly Barrier[];
  /** Answers that say "no barrier". */
  readonly none: readonly Option[];
}

export type Question =
  | SingleQuestion
  | MultiQuestion
  | BlockQuestion
  | NumberQuestion
  | TextQuestion
  | BarriersQuestion;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** What was asked: the questionnaire, written down. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  /** Of the file it was read from. */
  readonly sha256: string;
  readonly title: string;
  readonly note: string;
  readonly respondent: { readonly one: string; readonly many: string };
  readonly key: string | undefined;
  readonly sections: readonly Section[];
}

/** Every question with the section it stands in, in the order of the questionnaire. */
export const questionsOf = (
  instrument: Instrument,
): readonly { readonly section: Section; readonly question: Question }[] =>
  instrument.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));

/** The columns of the data a question reads, in its own order. */
export function columnsOf(question: Question): readonly string[] {
  switch (question.type) {
    case 'rating':
    case 'contribution':
      return question.items.map((item) => item.column);
    case 'multi':
      return question.layout.kind === 'joined'
        ? [question.layout.column]
        : Object.values(question.layout.columns);
    default:
      return [question.column];
  }
}

/** The boxes of a question that has a column for each option: option and column; none of any other. */
export const boxesOf = ({ layout, options }: MultiQuestion): readonly { id: string; column: string }[] =>
  layout.kind === 'split' ? options.map(({ id }) => ({ id, column: layout.columns[id]! })) : [];
