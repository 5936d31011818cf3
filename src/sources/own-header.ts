import type { DoubtFacts } from '../doubts.js';
import { cannotRun } from '../errors.js';
import { headerParts, isTags } from './header-parts.js';
import { headerRows } from './header-rows.js';
import type { Platform, PlatformPlan } from './platform.js';
import { repeatedRecord } from './repeated-header.js';

type Row = readonly string[];

/** A plan whose header has as many rows as the user says, or as are found by looking, and what is in doubt about that. */
export function withHeader(
  name: string,
  platform: Platform,
  plan: PlatformPlan,
  rows: readonly Row[],
  asked: number | undefined,
): { readonly plan: PlatformPlan; readonly doubts: readonly DoubtFacts[] } {
  if (asked !== undefined) {
    if (!Number.isInteger(asked) || asked < 1) {
      throw cannotRun('bad-header-rows', `--header-rows ${asked}: give a whole number from 1.`);
    }
    if (asked > rows.length) {
      throw cannotRun(
        'bad-header-rows',
        `--header-rows ${asked}: ${name} begins with ${rows.length} rows only.`,
      );
    }
    return { plan: asked === plan.headerRecords ? plan : replaced(plan, rows, asked), doubts: [] };
  }
  if (plan.otherHeaderRows !== undefined) {
    return { plan, doubts: doubtOf(name, plan.headerRecords, plan.otherHeaderRows) };
  }
  if (platform.id !== 'csv') return { plan, doubts: [] };
  const found = headerRows(rows);
  return {
    plan: found.rows === plan.headerRecords ? plan : replaced(plan, rows, found.rows),
    doubts: found.other === undefined ? [] : doubtOf(name, found.rows, found.other),
  };
}

/** The plan with the first rows as header. */
function replaced(plan: PlatformPlan, rows: readonly Row[], count: number): PlatformPlan {
  const header = rows.slice(0, count);
  return {
    ...plan,
    ...headerParts(header),
    headerRecords: count,
    leaveOut: [
      ...plan.leaveOut.filter(({ why }) => why !== 'repeated-header'),
      ...header.slice(1).flatMap((row) => repeatedRecord(row)),
    ],
    kind: [
      plan.kind.replace(/(?:, )?(?:one|two|three) header records?[^,]*/, ''),
      `${count} header row${count === 1 ? '' : 's'}`,
      ...(header.slice(1).some(isTags) ? ['HXL tags'] : []),
    ]
      .filter((words) => words !== '')
      .join(', '),
  };
}

const doubtOf = (file: string, rows: number, other: number): readonly DoubtFacts[] => [
  {
    ...{ code: 'header-rows', file, rows, other, more: rows - other, responses: 0 },
    ...{ columns: [], answers: [], cells: 0, respondents: Math.abs(rows - other), lines: [] },
  },
];
