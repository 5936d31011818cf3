import type { Damage } from './damage.js';
import type { Location } from './read-plan.js';

/** What an answer was, and what became of it. */
export interface Cause {
  readonly damage: Damage;
  readonly likely: string;
}

/** What can be wrong with the data: a code, and what its sentence needs. */
export type IssueFacts =
  | {
      readonly code: 'not-an-option';
      readonly options: readonly string[];
      readonly suggestion?: string;
      readonly cause?: Cause;
    }
  | {
      readonly code: 'not-a-number';
      /** The marks that are declared, where some are, as an instrument has them. */
      readonly declared?: string;
    }
  | { readonly code: 'out-of-range'; readonly range: string }
  | { readonly code: 'too-many-decimals'; readonly decimals: number }
  | {
      readonly code: 'undeclared-format';
      /** What the answer could be, and the keys that would declare it. */
      readonly readings: readonly { readonly value: string; readonly keys: string }[];
    }
  | {
      readonly code: 'unknown-mention';
      readonly mention: string;
      readonly suggestion?: string;
      readonly cause?: Cause;
    }
  | { readonly code: 'none-with-others'; readonly none: string }
  | { readonly code: 'not-a-tick'; readonly ticked: readonly string[]; readonly unticked: readonly string[] }
  /** A text that is an option's own and says "not ticked" elsewhere. */
  | { readonly code: 'tick-or-not'; readonly option: string; readonly mark: string }
  | { readonly code: 'too-many-options'; readonly limit: number }
  | { readonly code: 'too-few-options'; readonly limit: number }
  | { readonly code: 'wrong-sum'; readonly total: number; readonly tolerance: number }
  | { readonly code: 'answered-not-asked' }
  | {
      readonly code: 'forms-disagree';
      /** Options ticked in the columns of their own. */
      readonly ticked: readonly string[];
      /** Which of the two forms the instrument reads. */
      readonly counts: 'cell' | 'columns';
    }
  | { readonly code: 'key-missing' };

export type IssueCode = IssueFacts['code'];

/** One distinct wrong answer of a column, how often it was given, and where first. */
export interface Issue {
  readonly facts: IssueFacts;
  readonly column: string;
  /** The answer as it stands in the file; empty for a cell that must not be quoted. */
  readonly raw: string;
  readonly count: number;
  readonly locations: readonly Location[];
}

type Readings = Extract<IssueFacts, { readonly code: 'undeclared-format' }>['readings'];

/** `1200 with thousands: "." or 1.2 with decimal: "."` */
export const readingsText = (readings: Readings, or: string, given: string): string =>
  readings.map(({ value, keys }) => `${value} ${given} ${keys}`).join(` ${or} `);

const SHOWN_OPTIONS = 12;

/** Rules that are broken by answers which still count; all else counts as missing. */
const STILL_COUNTING: readonly IssueCode[] = [
  'too-many-options',
  'too-few-options',
  'wrong-sum',
  'answered-not-asked',
  'forms-disagree',
];

/** How many wrong answers are left out as missing. */
export const leftOutCount = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { facts, count }) => (STILL_COUNTING.includes(facts.code) ? sum : sum + count), 0);

/** What is wrong with the answer, without saying where. */
export function issueSentence(facts: IssueFacts): string {
  switch (facts.code) {
    case 'not-an-option':
      return `is not one of ${listed(facts.options)}${didYouMean(facts)}`;
    case 'not-a-number':
      return facts.declared === undefined ? 'is not a number' : `is not a number with ${facts.declared}`;
    case 'out-of-range':
      return `is outside ${facts.range}`;
    case 'too-many-decimals':
      return facts.decimals === 0
        ? 'is not a whole number'
        : `has more than ${facts.decimals} decimal${facts.decimals === 1 ? '' : 's'}`;
    case 'undeclared-format':
      return `could be ${readingsText(facts.readings, 'or', 'with')}: declare which in the instrument`;
    case 'unknown-mention':
      return `names ${clipped(facts.mention)}, which is not an option${didYouMean(facts)}`;
    case 'none-with-others':
      return `names "${facts.none}" together with other options`;
    case 'not-a-tick':
      return (
        `is neither ticked (${listed(facts.ticked)}) nor not ticked (${listed(facts.unticked)}); ` +
        'write it under `ticked` or `not_ticked` of the question'
      );
    case 'tick-or-not':
      return (
        `can be the option ${clipped(facts.option)} or "not ticked"; write also: [${clipped(facts.mark)}] with the ` +
        `option, or not_ticked: [${clipped(facts.mark)}] with the question`
      );
    case 'too-many-options':
      return `more than ${facts.limit} options are named (the answer still counts)`;
    case 'too-few-options':
      return `fewer than ${facts.limit} options are named (the answer still counts)`;
    case 'wrong-sum': {
      const within = facts.tolerance === 0 ? '' : ` within ${facts.tolerance}`;
      return `the numbers do not add up to ${facts.total}${within} (the answers still count)`;
    }
    case 'answered-not-asked':
      return 'is answered although it was not asked (the answer still counts)';
    case 'forms-disagree': {
      const said = facts.ticked.length === 0 ? 'say nothing' : `say ${listed(facts.ticked)}`;
      return `is not what the columns of its options say: they ${said} (the ${facts.counts === 'cell' ? 'cell counts' : 'columns count'})`;
    }
    case 'key-missing':
      return 'is empty: the respondent cannot be told apart from others';
  }
}

/** What the answer may have been. */
interface Hint {
  readonly suggestion?: string;
  readonly cause?: Cause;
}

function didYouMean({ suggestion, cause }: Hint): string {
  if (cause) return `; it looks like ${clipped(cause.likely)} ${DAMAGES[cause.damage]}`;
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}

const DAMAGES: Readonly<Record<Damage, string>> = {
  'lost-zeros': 'without its leading zero, which spreadsheets drop',
  'range-as-date': 'that a spreadsheet has made a date',
  'wrong-encoding': 'in the wrong encoding: export the file again as UTF-8',
};

function listed(options: readonly string[]): string {
  const shown = options.slice(0, SHOWN_OPTIONS).join(', ');
  return options.length > SHOWN_OPTIONS ? `${shown}, … (${options.length} in all)` : shown;
}

const SHOWN_CHARACTERS = 80;

/** A text of a file in quotes, harmless and not too long. */
export const clipped = (text: string): string =>
  JSON.stringify(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);
