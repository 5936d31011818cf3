import { matchingForm, wholeNumber } from '../matching.js';
import type { Option } from './model.js';

/** Every form in which a cell may name an option: its id, its label, and a number however it is written (4, 4.0, 04). */
export function formsOf({ id, label }: Option): ReadonlySet<string> {
  const number = wholeNumber(matchingForm(id));
  return new Set([matchingForm(id), matchingForm(label), ...(number === undefined ? [] : [number])]);
}

/** Finds the id of the option that an answer in matching form names. */
export function finder(options: readonly Option[]): (answer: string) => string | undefined {
  const byForm = new Map<string, string>();
  for (const option of options) {
    for (const form of formsOf(option)) byForm.set(form, option.id);
  }
  return (answer) => byForm.get(answer) ?? byForm.get(wholeNumber(answer) ?? '');
}
