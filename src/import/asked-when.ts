import type { Condition } from './condition.js';
import { formsOfOption, formsOfText, type OptionDraft } from './options.js';

/** A question whose answers a condition may name. */
export interface Answers {
  readonly id: string;
  readonly isMulti: boolean;
  readonly options: readonly OptionDraft[];
}

/**
 * A condition in terms of questions and options: who is asked has one of the options of every question.
 * @param answers choices by variable
 * @param own the id of the question that is asked
 * @returns undefined when the condition names something else
 */
export function askedWhen(
  condition: Condition | undefined,
  answers: ReadonlyMap<string, Answers>,
  own: string,
): Readonly<Record<string, readonly string[]>> | undefined {
  const found = new Map<string, readonly string[]>();
  for (const terms of condition ?? [[]]) {
    const question = terms[0] && answers.get(terms[0].variable);
    if (!question || question.id === own) return undefined;
    const before = found.get(question.id);
    // Two boxes that must both be ticked are more than one list of options can say.
    if (question.isMulti && (before || terms.some(({ box }) => !box))) return undefined;
    const named = terms.map(({ value }) => optionNamed(question, value));
    if (named.includes(undefined)) return undefined;
    const options = question.options.map(({ id }) => id);
    const meant = options.filter((id) => named.includes(id) && (before?.includes(id) ?? true));
    if (meant.length === 0) return undefined;
    found.set(question.id, meant);
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}

function optionNamed({ options }: Answers, value: string): string | undefined {
  const forms = formsOfText(value);
  return options.find((option) => formsOfOption(option).some((form) => forms.includes(form)))?.id;
}
