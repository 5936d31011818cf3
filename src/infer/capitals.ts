import { matchingForm } from '../matching.js';
import { type Answer, total } from './column-sample.js';
import type { DraftDoubt } from './draft.js';
import type { Cell } from './parts.js';

/**
 * That answers which differ in capitals only, and count each for itself, may be one.
 * @param answers what can be chosen, most frequent first
 * @param cells the cells that hold them, in their parts
 */
export function capitalsDoubt(
  column: string,
  answers: readonly Answer[],
  cells: readonly Cell[],
): readonly DraftDoubt[] {
  const groups = new Map<string, string[]>();
  for (const { raw } of answers) {
    const form = matchingForm(raw).toLowerCase();
    groups.set(form, [...(groups.get(form) ?? []), raw]);
  }
  const several = [...groups.values()].filter(({ length }) => length > 1);
  const holding = (texts: readonly string[]): readonly Cell[] =>
    cells.filter(({ parts }) => parts.some((part) => texts.includes(part)));
  const [first] = [...several].sort((a, b) => total(holding(b.slice(1))) - total(holding(a.slice(1))));
  if (!first) return [];
  const rarer = holding(several.flatMap(([, ...others]) => others));
  return [
    {
      code: 'capitals',
      columns: [column],
      answers: rarer.map(({ raw }) => raw),
      cells: total(rarer),
      respondents: total(rarer),
      spellings: first,
      n: total(holding(first)),
    },
  ];
}
