import type { DoubtFacts } from '../doubts.js';
import { compareText, matchingForm } from '../matching.js';
import { lettersOf } from '../text-decoder.js';

/** What was counted in a file, as far as doubts about the file need to know. */
export interface FileCounts {
  readonly file: string;
  /** Respondents. */
  readonly records: number;
  /** The answers of columns whose answers may be shown, by column, with how often each was given. */
  readonly answers: ReadonlyMap<string, readonly { readonly raw: string; readonly n: number }[]>;
}

const EXAMPLES = 2;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Doubts about files with what only the counted answers say: how many respondents there are by the other reading, and
 * which answers would be others. A doubt that changes no answer is left out.
 */
export async function measuredDoubts(
  doubts: readonly DoubtFacts[],
  counts: readonly FileCounts[],
): Promise<readonly DoubtFacts[]> {
  const measured: DoubtFacts[] = [];
  for (const doubt of doubts) {
    const found = counts.find(({ file }) => file === doubt.file);
    if (!found) measured.push(doubt);
    else if (doubt.code === 'encoding') measured.push(...(await otherLetters(doubt, found)));
    else if (doubt.code === 'header-rows' || doubt.code === 'extra-rows')
      measured.push({ ...doubt, responses: found.records + doubt.more });
    else measured.push(doubt);
  }
  return measured;
}

type EncodingDoubt = Extract<DoubtFacts, { readonly code: 'encoding' }>;

/** The answers that are other words by the other encoding. */
async function otherLetters(doubt: EncodingDoubt, { answers }: FileCounts): Promise<readonly DoubtFacts[]> {
  const [letters, others] = [await lettersOf(doubt.encoding), await lettersOf(doubt.other)];
  const otherOf = new Map(letters.map((letter, i) => [letter, others[i] ?? '']));
  const otherwise = (raw: string): string => [...raw].map((letter) => otherOf.get(letter) ?? letter).join('');
  const changed = [...answers].flatMap(([column, given]) =>
    given
      .map(({ raw, n }) => ({ column, read: matchingForm(raw), n, otherwise: otherwise(raw) }))
      .filter(({ read, otherwise: other }) => BEYOND_ASCII.test(read) && matchingForm(other) !== read),
  );
  if (changed.length === 0) return [];
  const texts = new Map(changed.map(({ read, otherwise: other }) => [read, other]));
  const columns = [...new Set(changed.map(({ column }) => column))];
  const cellsOf = (name: string): number =>
    changed.reduce((sum, { column, n }) => sum + (column === name ? n : 0), 0);
  const sorted = [...texts].sort(([a], [b]) => compareText(a, b));
  return [
    {
      ...doubt,
      columns,
      answers: sorted.map(([read]) => read),
      cells: changed.reduce((sum, { n }) => sum + n, 0),
      respondents: Math.max(...columns.map(cellsOf)),
      examples: sorted.slice(0, EXAMPLES).map(([read, other]) => ({ read, otherwise: other })),
    },
  ];
}
