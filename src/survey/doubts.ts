import type { DoubtFacts } from '../doubts.js';
import { linesOf } from '../engines/choose.js';
import { matchingForm } from '../matching.js';
import type { CountedFile } from './count.js';

/** The answers in doubt whose records must be found when the answers are counted: matching forms, by column. */
export function soughtAnswers(doubts: readonly DoubtFacts[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sought = new Map<string, Set<string>>();
  for (const { columns, answers, lines } of doubts) {
    if (lines.length > 0) continue;
    for (const column of columns) {
      const known = sought.get(column) ?? new Set();
      for (const answer of answers) known.add(matchingForm(answer));
      sought.set(column, known);
    }
  }
  return sought;
}

/** Doubts with the first lines on which their answers stand, found in one reading of each file that has any. */
export async function locateDoubts(
  doubts: readonly DoubtFacts[],
  files: readonly CountedFile[],
  positions: number,
): Promise<readonly DoubtFacts[]> {
  const records = doubts.map((doubt) => firstRecords(doubt, files).slice(0, positions));
  const lines = new Map<CountedFile, ReadonlyMap<number, number>>();
  for (const file of files) {
    const wanted = doubts.flatMap((doubt, i) =>
      doubt.file === file.bound.input.shortName ? records[i]! : [],
    );
    const sorted = [...new Set(wanted)].sort((a, b) => a - b);
    if (sorted.length === 0) continue;
    const found = await linesOf(file.bound.input, sorted, file.index);
    lines.set(file, new Map(sorted.map((record, i) => [record, found[i]!])));
  }
  return doubts.map((doubt, i) => {
    const file = files.find(({ bound }) => bound.input.shortName === doubt.file);
    const found = file && lines.get(file);
    return found && records[i]!.length > 0
      ? { ...doubt, lines: records[i]!.map((record) => found.get(record)!) }
      : doubt;
  });
}

/** The first records with an answer in doubt, in the order of the file. */
function firstRecords(
  { file, columns, answers }: DoubtFacts,
  files: readonly CountedFile[],
): readonly number[] {
  const counted = files.find(({ bound }) => bound.input.shortName === file);
  const sought = new Set(answers.map(matchingForm));
  const found = columns.flatMap((column) =>
    [...(counted?.watched.get(column) ?? [])].flatMap(([raw, records]) =>
      sought.has(matchingForm(raw ?? '')) ? records : [],
    ),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}
