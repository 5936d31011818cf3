import { matchingForm, wholeNumber } from '../matching.js';
import type { Option } from './model.js';

/** The form in which answers are compared. */
export const answerForm = (text: string, ignoreCase = false): string =>
  ignoreCase ? matchingForm(text).toLowerCase() : matchingForm(text);

/** Every form in which a cell may name an option: id, label, others, and a whole number also as 4.0. */
export function formsOf({ id, label, also = [] }: Option, ignoreCase = false): ReadonlySet<string> {
  const number = wholeNumber(matchingForm(id));
  const texts = [id, label, ...also].map((text) => answerForm(text, ignoreCase));
  return new Set([...texts, ...(number === undefined ? [] : [number])]);
}

/** Finds the id of the option that an answer names. */
export function finder(
  options: readonly Option[],
  ignoreCase = false,
): (answer: string) => string | undefined {
  const byForm = new Map<string, string>();
  for (const option of options) {
    for (const form of formsOf(option, ignoreCase)) byForm.set(form, option.id);
  }
  return (answer) => {
    const form = answerForm(answer, ignoreCase);
    return byForm.get(form) ?? byForm.get(wholeNumber(form) ?? '');
  };
}
