import type { Column } from './column-sample.js';
import { byFrequency, total } from './column-sample.js';
import type { DraftDoubt } from './draft.js';
import { cellsOf, countParts, recurs } from './parts.js';
import { isPersonal } from './roles.js';

/** That cells which are read whole may be several answers: all their parts are answers of others. */
export function wholeCellsDoubt(column: Column): readonly DraftDoubt[] {
  for (const separator of [';', '|', ', ']) {
    const cells = cellsOf(column.answers, separator);
    const parts = countParts(cells);
    const lists = cells.filter(
      (cell) =>
        cell.parts.length > 1 &&
        cell.parts.every((part) => {
          const known = parts.get(part)!;
          return (separator === ', ' ? known.alone : recurs(known)) && !isPersonal(part);
        }),
    );
    if (lists.length === 0) continue;
    const count = total(lists);
    const gained = new Map<string, number>();
    for (const list of lists)
      for (const part of new Set(list.parts)) gained.set(part, (gained.get(part) ?? 0) + list.n);
    const [most] = [...gained].map(([raw, n]) => ({ raw, n })).sort(byFrequency);
    return [
      {
        code: 'whole-cells',
        columns: [column.name],
        answers: lists.map(({ raw }) => raw),
        cells: count,
        respondents: count,
        separator,
        part: most!.raw,
        n: parts.get(most!.raw)!.n,
        now: parts.get(most!.raw)!.n - most!.n,
      },
    ];
  }
  return [];
}

/** That numbers such as 123 and 13 are lists of codes, 1,2,3 and 1,3, whose commas a spreadsheet took away. */
export function lostSeparatorsDoubt(column: Column): readonly DraftDoubt[] {
  const codes = column.answers.map(({ raw }) => raw);
  const isList = (raw: string): boolean => /^1?2?3?4?5?6?7?8?9?$/.test(raw) && raw !== '';
  const lists = column.answers.filter(({ raw }) => raw.length > 1);
  const singles = codes.filter((raw) => raw.length === 1);
  const isLikely =
    codes.every(isList) && lists.length >= 3 && singles.length >= 2 && codes.some((raw) => raw.length > 2);
  if (!isLikely) return [];
  const digits = countParts(column.answers.map(({ raw, n }) => ({ parts: [...raw], n })));
  const [most] = [...digits].map(([raw, { n }]) => ({ raw, n })).sort(byFrequency);
  return [
    {
      code: 'lost-separators',
      columns: [column.name],
      answers: lists.map(({ raw }) => raw),
      cells: total(lists),
      respondents: total(lists),
      part: most!.raw,
      n: most!.n,
      now: column.answers.find(({ raw }) => raw === most!.raw)?.n ?? 0,
    },
  ];
}
