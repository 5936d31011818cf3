import { matchingForm, nearest } from '../matching.js';
import { damageFinder } from './damaged.js';
import { answerForm, finder, formsOf } from './forms.js';
import { NO_ANSWER, type Read } from './meaning.js';
import type { Option } from './model.js';

/** Reads any number of options in one cell; none of them twice, and what says "none" only alone. */
export function several(
  options: readonly Option[],
  none: readonly string[],
  separator: string,
  ignoreCase?: boolean,
  other?: string,
): Read {
  const find = finder(options, ignoreCase);
  const damaged = damageFinder(options, ignoreCase);
  const ids = options.map(({ id }) => id);
  const most = mostParts(options, separator);
  // Any white space reads as a space, unless it is what separates.
  const folded = (raw: string): string => (separator === spaced(separator) ? spaced(raw) : raw);
  return (_answer, raw) => {
    const chosen = new Set<string>();
    let parts = folded(raw).split(separator);
    while (parts.length > 0) {
      const [id, taken] = longest(parts, most, separator, find);
      const mention = matchingForm(parts[0]!);
      if (id !== undefined) chosen.add(id);
      else if (mention !== '' && other !== undefined) chosen.add(other);
      else if (mention !== '') {
        const { damage, likely, id = nearest(mention, ids) } = damaged(mention, parts[0]!) ?? {};
        return {
          code: 'unknown-mention',
          mention,
          ...(id === undefined ? {} : { suggestion: id }),
          ...(damage && likely !== undefined ? { cause: { damage, likely } } : {}),
        };
      }
      parts = parts.slice(taken);
    }
    if (chosen.size === 0) return NO_ANSWER;
    const said = none.find((id) => chosen.has(id));
    if (said !== undefined && chosen.size > 1) return { code: 'none-with-others', none: said };
    return { is: 'chosen', ids: ids.filter((id) => chosen.has(id)) };
  };
}

const spaced = (text: string): string => text.replace(/[^\S\r\n]+/g, ' ');

/** The option that the first parts name, as many of them as possible: an option's label may hold the separator. */
function longest(
  parts: readonly string[],
  most: number,
  separator: string,
  find: (answer: string) => string | undefined,
): readonly [string | undefined, number] {
  for (let taken = Math.min(parts.length, most); taken > 0; taken--) {
    const id = find(matchingForm(parts.slice(0, taken).join(separator)));
    if (id !== undefined) return [id, taken];
  }
  return [undefined, 1];
}

/** How many parts an option may be written in: the separators in its longest form, and one. */
function mostParts(options: readonly Option[], separator: string): number {
  // White space is folded before the answer is cut, whatever there was of it.
  const sign = answerForm(separator, true) || ' ';
  return Math.max(
    ...options.flatMap((option) => [...formsOf(option, true)].map((form) => form.split(sign).length)),
  );
}
