import type { DoubtFacts } from '../doubts.js';
import type { ReadPlan } from '../read-plan.js';
import { type ExtraRow, extraRows } from './extra-rows.js';
import type { ExtraRows } from './plan.js';
import { rowsIn, stretchOf } from './records-in.js';
import { mayHoldFigures } from './total-words.js';

/**
 * The plan without rows of totals, averages and notes: those that plainly are none are left out and in doubt, those that
 * only look so are kept and in doubt. What has too few cells for a response is left out whatever is said.
 * @param asked what becomes of the others, where the user has said it
 */
export async function withoutExtraRows(
  path: string,
  name: string,
  plan: ReadPlan,
  asked: ExtraRows | undefined,
): Promise<ReadPlan> {
  if (plan.columns.length < 2) return plan;
  const stretch = await stretchOf(path, name, plan);
  if (!stretch || (!mayHoldFigures(stretch.text) && !mayEndInNote(stretch.text, plan))) return plan;
  const rows = await rowsIn(stretch, path, name, plan);
  if (!rows) return plan;
  const found = extraRows(rows, stretch.isWhole, plan.fewestCells);
  const isShort = (row: ExtraRow): boolean => row.isPlain && row.cells < plan.fewestCells;
  const leftOut = found.filter(
    (row) => isShort(row) || asked === 'omit' || (row.isPlain && asked !== 'keep'),
  );
  const open = asked === undefined ? found.filter((row) => !isShort(row)) : [];
  return {
    ...plan,
    leaveOut: [...leftOut.map(({ rule }) => rule), ...plan.leaveOut],
    doubts: [...plan.doubts, ...doubtsOf(name, open)],
  };
}

/** Whether the last line has one cell with anything in it, or fewer cells than the header. */
function mayEndInNote(text: string, { delimiter, fewestCells }: ReadPlan): boolean {
  const last = /([^\r\n]*)[\r\n,;\t|\s]*$/.exec(text.slice(-LAST))?.[1] ?? '';
  const cells = last.replace(/"[^"]*"/g, 'quoted').split(delimiter);
  return cells.length < fewestCells || cells.filter((cell) => cell.trim() !== '').length === 1;
}

const LAST = 4096;
const SHOWN = 3;

function doubtsOf(file: string, found: readonly ExtraRow[]): readonly DoubtFacts[] {
  return (['totals', 'notes'] as const).flatMap((what) =>
    [true, false].flatMap((isPlain): readonly DoubtFacts[] => {
      const rows = found.filter((row) => row.what === what && row.isPlain === isPlain);
      if (rows.length === 0) return [];
      const words = [...new Set(rows.map((row) => row.words))];
      return [
        {
          ...{ code: 'extra-rows', file, what, isKept: !isPlain, responses: 0 },
          more: isPlain ? rows.length : -rows.length,
          // What was kept may be what somebody wrote.
          answers: what === 'notes' && !isPlain ? [] : words.slice(0, SHOWN),
          ...{ columns: [], cells: 0, respondents: rows.length, lines: rows.map(({ line }) => line) },
        },
      ];
    }),
  );
}
