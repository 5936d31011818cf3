import { matchingForm, wholeNumber } from '../matching.js';
import type { Conventions } from '../read-plan.js';
import { type Meaning, NO_ANSWER, type Read } from './meaning.js';
import { type BoxLayout, choicesOf, type Option, type SeveralQuestion } from './model.js';

/** How the box of each option is read, by column: which texts tick is decided once for the question. */
export function boxReaders(
  question: SeveralQuestion,
  layout: BoxLayout,
  conventions: Conventions,
): readonly (readonly [string, Read])[] {
  const other = question.type === 'multi' ? question.other : undefined;
  const words = wordsOf(layout, conventions);
  return choicesOf(question).map((option) => [
    layout.columns[option.id]!,
    box(option, layout.marks?.[option.id] ?? [], words, option.id === other),
  ]);
}

/** The texts that say the same in every box of a question, in the form in which boxes are compared. */
interface Words {
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  /** Whether the words for "not ticked" are this question's or platform's own; else a text may also be an option's mark. */
  readonly areCertain: boolean;
  readonly empty: Meaning;
  /** As messages show them. */
  readonly shown: { readonly ticked: readonly string[]; readonly unticked: readonly string[] };
}

/** What is declared stands for the words of the platform, and no word of the platform says the opposite of it. */
function wordsOf({ ticked, notTicked }: BoxLayout, conventions: Conventions): Words {
  const [yes, no] = [ticked?.map(boxForm), notTicked?.map(boxForm)];
  const words = {
    ticked: yes ?? conventions.ticked.filter((word) => !no?.includes(word)),
    unticked: no ?? conventions.unticked.filter((word) => !yes?.includes(word)),
  };
  return {
    ...words,
    shown: { ticked: ticked ?? words.ticked, unticked: notTicked ?? words.unticked },
    areCertain: no !== undefined || conventions.writesBoxes,
    empty: unticked(conventions),
  };
}

/** The form in which texts of boxes are compared: capitals make no difference, 1.0 is 1. */
export const boxForm = (text: string): string => {
  const form = matchingForm(text);
  return wholeNumber(form) ?? form.toLowerCase();
};

function box(option: Option, marks: readonly string[], words: Words, holdsOwnWords: boolean): Read {
  const marked = new Set(marks.map(boxForm));
  const named = new Set([option.id, option.label, ...(option.also ?? [])].map(boxForm));
  const [yes, no] = [new Set(words.ticked), new Set(words.unticked)];
  return (answer) => {
    const form = boxForm(answer);
    if (yes.has(form) || marked.has(form)) return TICK;
    if (no.has(form)) {
      return words.areCertain || !named.has(form)
        ? words.empty
        : { code: 'tick-or-not', option: option.id, mark: answer };
    }
    if (named.has(form) || holdsOwnWords) return TICK;
    const { ticked, unticked } = words.shown;
    return { code: 'not-a-tick', ticked: [...ticked, option.label], unticked };
  };
}

const TICK: Meaning = { is: 'box', ticked: true };

/** A box left empty: an answer of its own where the platform really says so. */
export const unticked = ({ untickedIsAnswer }: Conventions): Meaning =>
  untickedIsAnswer ? { is: 'box', ticked: false } : NO_ANSWER;
