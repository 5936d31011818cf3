import { type Boxes, saidIn } from './box-kinds.js';
import type { DraftDoubt } from './draft.js';
import { tickWord } from './tick-words.js';

/**
 * Whether columns of yes and no are boxes of one question or questions of their own, where the numbers would differ: an
 * empty box is not ticked, an empty question is not answered. So it is wherever 1 and 2 stand for yes and no.
 */
export function boxDoubts(
  { kind, members, ticked, notTicked }: Boxes,
  labels: readonly string[],
): readonly DraftDoubt[] {
  if (kind !== 'states' || notTicked.length === 0) return [];
  const filled = members.flatMap(({ column }, i) => {
    const said = saidIn(column);
    if (said.length === 0) return [];
    const count = (answers: readonly { readonly n: number }[]): number =>
      answers.reduce((sum, { n }) => sum + n, 0);
    return [
      {
        column: column.name,
        label: labels[i]!,
        n: count(said.filter(({ raw }) => ticked.includes(raw))),
        of: count(said),
        all: count([...column.answers, ...column.suspects]),
        others: count(said.filter(({ raw }) => notTicked.includes(raw) && tickWord(raw) === undefined)),
      },
    ];
  });
  const most = filled.reduce((high, { all }) => Math.max(high, all), 0);
  const gaps = filled.map((one) => ({ ...one, cells: most - one.all + one.others }));
  const inDoubt = gaps.filter(({ cells }) => cells > 0).sort((a, b) => b.cells - a.cells);
  const [worst] = inDoubt;
  if (!worst) return [];
  return [
    {
      code: 'boxes-or-questions',
      ticked,
      notTicked,
      item: worst.label,
      n: worst.n,
      of: worst.of,
      answers: notTicked.filter((raw) => tickWord(raw) === undefined),
      columns: inDoubt.map(({ column }) => column),
      cells: inDoubt.reduce((sum, { cells }) => sum + cells, 0),
      respondents: worst.cells,
    },
  ];
}
