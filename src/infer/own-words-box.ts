import { onlyText, type Stemmed, saidIn } from './box-kinds.js';
import { wordsOf } from './names.js';
import { tickWord } from './tick-words.js';

const OTHER = /\b(?:others?|specify|autres?|precise[rz]?|andere[rs]?|sonstiges?|otr[oa]s?|especifi\w+|oth)\b/;

/** Whether a text says "other": in the name of a column, or as the label of an option. */
const saysOther = (text: string): boolean => OTHER.test(wordsOf(text));

/**
 * The column that holds the respondents' own words beside the boxes of a question: of its stem, or right behind it with
 * a name that begins alike. None where a box says "other" already.
 */
export function ownWordsBox(group: readonly Stemmed[], columns: readonly Stemmed[]): Stemmed | undefined {
  const [first] = group;
  if (!first?.stem) return undefined;
  const { stem, code } = first.stem;
  const last = group.reduce((most, { column }) => Math.max(most, column.position), 0);
  const isBehind = ({ column }: Stemmed): boolean =>
    column.position === last + 1 &&
    code !== '' &&
    column.name.startsWith(code) &&
    /^[\s_.:/-]/.test(column.name.slice(code.length));
  const own = columns.find(
    (one) =>
      (one.stem?.stem === stem ? group.includes(one) : isBehind(one)) &&
      saysOther(one.stem?.own || one.column.name) &&
      holdsOwnWords(one),
  );
  const isSaid = group.some(
    (one) => one !== own && saysOther(`${one.stem?.own ?? ''} ${onlyText(one.column) ?? ''}`),
  );
  return isSaid ? undefined : own;
}

/** Texts that are neither words for a tick, nor the option's own, nor numbers. */
function holdsOwnWords({ column }: Stemmed): boolean {
  const text = onlyText(column);
  if (text !== undefined && saysOther(text)) return false;
  const said = saidIn(column);
  return said.some(({ raw }) => /\p{L}/u.test(raw) && tickWord(raw) === undefined);
}
