import { matchingForm } from '../matching.js';
import { CODE, isTags } from './header-parts.js';
import { NUMBER_OR_TIME } from './lines-above.js';

type Row = readonly string[];

/** How many rows a header has, and how many by the other reading where it could be read otherwise. */
export interface HeaderRows {
  readonly rows: number;
  readonly other: number | undefined;
}

/** Rows that are tried for a header. */
const MOST = 4;
/** Fewer responses below tell nothing, nor fewer answers in a column. */
const LEAST_BELOW = 3;
const LEAST_ANSWERS = 2;

/**
 * How many records at the top are a header: more than one where the next ones hold words that are no answers. Where
 * that does not show clearly, one.
 */
export function headerRows(rows: readonly Row[]): HeaderRows {
  const cells = rows.map((row) => row.map(matchingForm));
  for (let count = Math.min(MOST, cells.length - 1); count > 1; count--) {
    const found = cells.slice(1, count).map((row) => likeness(row, cells, count));
    if (found.some((like) => like !== 'header' && like !== 'tags')) continue;
    return { rows: count, other: found.every((like) => like === 'tags') ? undefined : 1 };
  }
  const next = cells[1];
  return { rows: 1, other: next && likeness(next, cells, 2) === 'either' ? 2 : undefined };
}

type Likeness = 'tags' | 'header' | 'either' | 'response';

/** Words that people and programs write into a cell of numbers. */
const MISSING =
  /^(?:[-.?/]+|n\/?a|nan|null|none|nil|missing|unknown|don['’]?t know|not (?:applicable|asked|answered|available)|no (?:answer|response)|prefer not to say|keine angabe|k\.? ?a\.?|weiß nicht|sans réponse|ne sait pas|ns\/nr|no sabe|no responde|sin respuesta)$/i;
/** Words, and no number with something beside it, such as 5+ or 20-30. */
const WORDS = /^(?!\W*\d).*\p{L}{2}/u;
/** What reads as a question, or at least as more than a word. */
const QUESTION = /[?:]\s*(?:\(.*\))?$|\?\s|(?:\S+\s+){4}\S/;

/** What a row below the first is more like, a row of the header or a response. */
function likeness(row: Row, all: readonly Row[], count: number): Likeness {
  if (isTags(row)) return 'tags';
  const header = new Set(all.slice(0, count).map((one) => JSON.stringify(one)));
  const responses = all.slice(count).filter((one) => !header.has(JSON.stringify(one)));
  const below = (place: number): readonly string[] =>
    responses.map((one) => one[place] ?? '').filter((cell) => cell !== '');
  const filled = row.flatMap((cell, place) => (cell === '' ? [] : [{ cell, place, answers: below(place) }]));
  const isAnswer = filled.some(
    ({ cell, answers }) => NUMBER_OR_TIME.test(cell) || answers.some((one) => isSame(one, cell)),
  );
  if (filled.length === 0 || responses.length < LEAST_BELOW || isAnswer) return 'response';

  const overNumbers = filled.filter(
    ({ cell, answers }) =>
      answers.length >= LEAST_ANSWERS &&
      answers.every((one) => NUMBER_OR_TIME.test(one)) &&
      (WORDS.test(cell) || CODE.test(cell)) &&
      !MISSING.test(cell),
  );
  const texts = new Set(overNumbers.map(({ cell }) => cell.toLowerCase())).size;
  const asking = filled.filter(
    ({ cell, answers }) => QUESTION.test(cell) && !answers.some((one) => QUESTION.test(one)),
  );
  // In a row of the header words are the rule, and not the slip of one who wrote instead of counting.
  const areMany = Math.max(overNumbers.length, asking.length) * 2 >= filled.length;
  if (areMany && (texts >= 2 || (texts === 1 && asking.length > 0))) return 'header';
  const names = (all[0] ?? []).filter((name) => name !== '');
  const isCode = (cell: string): boolean => CODE.test(cell);
  const codes = new Set(filled.map(({ cell }) => cell)).size;
  // Questions below codes, or codes below questions.
  if (names.every(isCode) && asking.length * 2 > names.length) return 'header';
  const areCodes =
    codes === filled.length &&
    codes >= 2 &&
    filled.every(({ cell, answers }) => isCode(cell) && !answers.some(isCode));
  if (areCodes && !names.some(isCode)) return 'header';
  return texts === 1 ? 'either' : 'response';
}

/** Whether two cells are one answer, or differ in their digits only, as keys do: R1, R2. */
const isSame = (a: string, b: string): boolean => shapeOf(a) === shapeOf(b);

const shapeOf = (cell: string): string => cell.toLowerCase().replace(/\d+/g, '0');
