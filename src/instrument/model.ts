import type { NumberFormat } from '../number-format.js';

/*
 * The instrument as everything else sees it: names looked up, texts in one language, scores and columns in place.
 */

/** One answer of a closed question. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Other forms in which cells hold it. */
  readonly also?: readonly string[];
}

/** A level of a scale; an `outside` level is shown beside the scale and out of the base. */
export interface Level extends Option {
  /** The whole number it counts as in means and shares; null when the level has none. */
  readonly score: number | null;
  readonly outside: boolean;
}

export interface Scale {
  readonly id: string;
  /** Lowest to highest unless `ordered` is false, then the levels outside. */
  readonly levels: readonly Level[];
  /** False where the order of the levels is not known. */
  readonly ordered: boolean;
  /** Ids of the levels reported together as the top; empty when there is no such report. */
  readonly top: readonly string[];
  /** The level, or the two neighbours, between disagreement and agreement; figures hold their bars together there. */
  readonly middle?: readonly string[];
  /** What single levels mean, by id. */
  readonly ends: Readonly<Record<string, string>>;
}

export interface Item {
  readonly id: string;
  readonly column: string;
  readonly label: string;
  /** Scores are turned round for mean, top and rank. */
  readonly reversed?: boolean;
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
  /** What reasons are called, where the instrument says so. */
  readonly reasonLabels?: Readonly<Record<string, string>>;
  readonly ignoreCase?: boolean;
  /** Who was asked: those for whom all of these hold; everybody when there are none. */
  readonly askedWhen?: readonly AskedWhen[];
}

/** The answer that decides whether a question was asked: one of the options of a column, or any of these boxes ticked. */
export interface AskedWhen {
  /** Empty where boxes decide. */
  readonly column: string;
  readonly ids: readonly string[];
  readonly boxes: readonly string[];
}

export interface SingleQuestion extends QuestionBase {
  readonly type: 'single';
  readonly column: string;
  readonly options: readonly Option[];
  /** The id of the option that stands for answers in the respondent's own words. */
  readonly other?: string;
  /** Where it was not asked but follows from the answers of another column. */
  readonly derived?: Derivation;
}

/** How an option follows from an answer: bands of a number, or options put together. */
export interface Derivation {
  readonly column: string;
  /** In units of the last decimal: `from` included, `to` not. */
  readonly bands?: readonly { readonly id: string; readonly from?: number; readonly to?: number }[];
  /** The derived option of each option or level. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** Where the options chosen stand: all of them in one cell, or a column for each. */
export type Layout =
  | { readonly kind: 'joined'; readonly column: string; readonly separator: string }
  | BoxLayout;

/** A column for each option: its box. */
export interface BoxLayout {
  readonly kind: 'split';
  /** By option. */
  readonly columns: Readonly<Record<string, string>>;
  /** What cells say that are ticked, instead of the words of the platform. */
  readonly ticked?: readonly string[];
  /** What cells say that are not ticked, instead of the words of the platform. */
  readonly notTicked?: readonly string[];
  /** By option, what ticks its own box whatever it says in others: the texts under its `also`. */
  readonly marks?: Readonly<Record<string, readonly string[]>>;
}

export interface MultiQuestion extends QuestionBase {
  readonly type: 'multi';
  readonly options: readonly Option[];
  /** Ids of the options that say "none of these". */
  readonly none: readonly string[];
  /** The id of the option that stands for answers in the respondent's own words. */
  readonly other?: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly layout: Layout;
}

export interface BlockQuestion extends QuestionBase {
  readonly type: 'rating' | 'contribution';
  readonly scale: Scale;
  readonly items: readonly Item[];
}

/** Which numbers are answers, and how they are written. */
interface NumberBase extends QuestionBase {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly decimals: number;
  /** How they are written, as far as the instrument says so. */
  readonly format?: NumberFormat;
  /** Whether the question itself declares its marks: then they hold whatever is said of the file. */
  readonly ownMarks?: boolean;
}

export interface NumberQuestion extends NumberBase {
  readonly type: 'number';
  readonly column: string;
}

export interface NumbersQuestion extends NumberBase {
  readonly type: 'numbers';
  readonly items: readonly Item[];
  /** What the numbers of one respondent must add up to, and by how much they may miss it. */
  readonly sum?: { readonly total: number; readonly tolerance: number };
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly column: string;
}

export interface BarriersQuestion extends QuestionBase {
  readonly type: 'barriers';
  readonly layout: Layout;
  readonly categories: readonly Option[];
  readonly barriers: readonly Barrier[];
  /** Answers that say "no barrier". */
  readonly none: readonly Option[];
}

/** A question of which any number of options can be chosen. */
export type SeveralQuestion = MultiQuestion | BarriersQuestion;

export type Question =
  | SingleQuestion
  | MultiQuestion
  | BlockQuestion
  | NumberQuestion
  | NumbersQuestion
  | TextQuestion
  | BarriersQuestion;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** In which language texts were asked for, how many different ones there are, and how many not in that language. */
export interface TextsFound {
  readonly language: string;
  readonly all: number;
  readonly lacking: number;
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
  /** Of the texts that people read. */
  readonly texts?: TextsFound;
  /** Columns that identify people. */
  readonly identifying?: readonly string[];
  readonly sections: readonly Section[];
}

/** Every question with the section it stands in, in the order of the questionnaire. */
export const questionsOf = (
  instrument: Instrument,
): readonly { readonly section: Section; readonly question: Question }[] =>
  instrument.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));

/** What the name of a derived question's column begins with. */
export const DERIVED = 'derived:';

/** Whether a question was asked, and does not follow from another. */
export const isAsked = (question: Question): boolean =>
  question.type !== 'single' || question.derived === undefined;

/**
 * The columns of the data a question reads, in its own order. A derived question reads a column of its own name that
 * stands where the column it follows from does.
 */
export function columnsOf(question: Question): readonly string[] {
  switch (question.type) {
    case 'rating':
    case 'contribution':
    case 'numbers':
      return question.items.map((item) => item.column);
    case 'multi':
    case 'barriers':
      return question.layout.kind === 'joined'
        ? [question.layout.column]
        : Object.values(question.layout.columns);
    default:
      return [question.column];
  }
}

/** Whether any number of options can be chosen in a question. */
export const isSeveral = (question: Question): question is SeveralQuestion =>
  question.type === 'multi' || question.type === 'barriers';

/** Whether a question has a column for each of its options. */
export const hasBoxes = (question: Question): question is SeveralQuestion & { readonly layout: BoxLayout } =>
  isSeveral(question) && question.layout.kind === 'split';

/** The boxes of a question that has a column for each option: option and column; none of any other. */
export const boxesOf = (question: SeveralQuestion): readonly { id: string; column: string }[] =>
  hasBoxes(question)
    ? choicesOf(question).map(({ id }) => ({ id, column: question.layout.columns[id]! }))
    : [];

/** The ids of the options that say "none of these". */
export const noneOf = (question: SeveralQuestion): readonly string[] =>
  question.type === 'multi' ? question.none : question.none.map(({ id }) => id);

/** The options, levels or barriers that can be chosen in a question; none where answers are no choices. */
export function choicesOf(question: Question): readonly Option[] {
  switch (question.type) {
    case 'single':
    case 'multi':
      return question.options;
    case 'rating':
    case 'contribution':
      return question.scale.levels;
    case 'barriers':
      return [...question.barriers, ...question.none];
    default:
      return [];
  }
}
