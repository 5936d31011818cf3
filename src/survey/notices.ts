import { linesOf } from '../engines/choose.js';
import type { NoticeFacts } from '../notices.js';
import { type LeftOutReason, placeWord, type ReadPlan } from '../read-plan.js';
import type { BoundInput, CountedFile } from './count.js';
import type { DuplicatePolicy } from './duplicates.js';

/** What the source says of a file, and records that were no responses, counted by what they were. */
export function passedOver({ bound, empty, leftOut }: CountedFile): readonly NoticeFacts[] {
  const { shortName: file, plan } = bound.input;
  return [
    ...plan.warnings.map((fact): NoticeFacts => ({ code: 'source', file, fact })),
    ...(empty === 0 ? [] : [{ code: 'empty-records', file, count: empty } as const]),
    ...[...leftOut].flatMap(([why, all]): readonly NoticeFacts[] => {
      // A doubt says it of the others, and more.
      const count = all - doubted(plan, why);
      return count > 0 ? [{ code: 'left-out', file, count, why }] : [];
    }),
  ];
}

const EXTRA: Readonly<Partial<Record<LeftOutReason, string>>> = { total: 'totals', note: 'notes' };

/** Records left out for a reason that is in doubt. */
const doubted = ({ doubts }: ReadPlan, why: LeftOutReason): number =>
  doubts.reduce(
    (sum, doubt) =>
      doubt.code === 'extra-rows' && !doubt.isKept && doubt.what === EXTRA[why]
        ? sum + doubt.respondents
        : sum,
    0,
  );

const SHOWN_UNFINISHED = 10;

/** Responses that were not finished: how many, where the first stand, and what became of them. */
export async function unfinishedNotices(files: readonly CountedFile[]): Promise<readonly NoticeFacts[]> {
  const notices: NoticeFacts[] = [];
  for (const { bound, unfinished, index } of files) {
    if (unfinished.length === 0) continue;
    const { shortName: file, plan } = bound.input;
    const at = await linesOf(bound.input, unfinished.slice(0, SHOWN_UNFINISHED), index);
    const places = { file, count: unfinished.length, place: placeWord(plan), at };
    notices.push({ code: 'unfinished', leftOut: plan.finishedOnly, ...places });
  }
  return notices;
}

/** Responses that the platform marks as not to be trusted, and that count nevertheless. */
export async function notedNotices(files: readonly CountedFile[]): Promise<readonly NoticeFacts[]> {
  const notices: NoticeFacts[] = [];
  for (const { bound, noted } of files) {
    const { shortName: file, plan } = bound.input;
    for (const { what, count, records } of noted) {
      if (count === 0) continue;
      const at = await linesOf(bound.input, records);
      notices.push({ code: 'noted', what, file, count, place: placeWord(plan), at });
    }
  }
  return notices;
}

/** Responses left out because their key stands in another, or because they were to be excluded. */
export function leftOutNotices(
  repeated: ReadonlyMap<BoundInput, ReadonlySet<number>>,
  files: readonly CountedFile[],
  policy: DuplicatePolicy = 'stop',
): readonly NoticeFacts[] {
  const duplicates = [...repeated.values()].reduce((sum, records) => sum + records.size, 0);
  const excluded = files.reduce((sum, { omitted }) => sum + omitted.size, 0) - duplicates;
  return [
    ...(duplicates === 0 ? [] : [{ code: 'duplicates-left-out', count: duplicates, policy } as const]),
    ...(excluded === 0 ? [] : [{ code: 'excluded', count: excluded } as const]),
  ];
}
