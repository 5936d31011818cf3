import { type Damage, dayAndMonth, rangeIn, rangeInDate, readAsUtf8 } from '../damage.js';
import { matchingForm } from '../matching.js';
import { finder } from './forms.js';
import type { Option } from './model.js';

/** What an answer that is no option was before it was damaged. */
export interface Damaged {
  readonly damage: Damage;
  /** The text that the respondent saw. */
  readonly likely: string;
  /** The option that it is, by id. */
  readonly id?: string;
}

/** Finds out what an answer that is no option was before a spreadsheet or a wrong encoding had it. */
export function damageFinder(
  options: readonly Option[],
  ignoreCase?: boolean,
): (answer: string, raw: string) => Damaged | undefined {
  const find = finder(options, ignoreCase);
  const texts = options.flatMap(({ id, label, also = [] }) =>
    [id, label, ...also].map((text) => ({ id, text })),
  );
  const ofRange = (range: readonly [number, number] | undefined) =>
    range && texts.find(({ text }) => String(rangeIn(text)) === String(range));
  return (answer, raw) => {
    const meant = readAsUtf8(raw);
    if (meant !== undefined) {
      const likely = matchingForm(meant);
      const id = find(likely);
      return { damage: 'wrong-encoding', likely, ...(id === undefined ? {} : { id }) };
    }
    const range = ofRange(rangeInDate(answer) ?? dayAndMonth(answer));
    if (range) return { damage: 'range-as-date', likely: range.text, id: range.id };
    const code =
      /^[1-9]\d*$/.test(answer) &&
      texts.find(({ text }) => /^0/.test(text) && text.replace(/^0+/, '') === answer);
    return code ? { damage: 'lost-zeros', likely: code.text, id: code.id } : undefined;
  };
}
