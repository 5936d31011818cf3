import { linesOf } from '../engines/lines.js';
import type { Decode } from '../instrument/decode.js';
import type { Instrument } from '../instrument/model.js';
import { questionsOf } from '../instrument/model.js';
import type { Issue, Notice } from '../issues.js';
import { matchingForm } from '../matching.js';
import type { Location } from '../read-plan.js';
import type { Raw } from '../tally.js';
import type { CountedFile } from './count.js';

/** What is wrong with the answers of counted files, one issue for each distinct wrong answer, with its first lines. */
export async function findIssues(
  files: readonly CountedFile[],
  instrument: Instrument,
  columns: readonly string[],
  decode: ReadonlyMap<string, Decode>,
  positions: number,
): Promise<readonly Issue[]> {
  const locate = await locator(files);
  const issues: Issue[] = [];
  if (instrument.key !== undefined) {
    const count = files.reduce((sum, { keyless }) => sum + keyless.count, 0);
    const locations = files.flatMap((file) => locate(file, file.keyless.records)).slice(0, positions);
    if (count > 0)
      issues.push({ facts: { code: 'key-missing' }, column: instrument.key, raw: '', count, locations });
  }
  for (const column of columns) {
    const wrong = new Map<Raw, { count: number; locations: Location[] }>();
    for (const file of files) {
      for (const { key: raw, n } of file.answers.get(column) ?? []) {
        if (!decode.get(column)!(raw).fault) continue;
        const issue = wrong.get(raw) ?? { count: 0, locations: [] };
        issue.count += n;
        issue.locations.push(...locate(file, file.watched.get(column)?.get(raw) ?? []));
        wrong.set(raw, issue);
      }
    }
    for (const [raw, { count, locations }] of wrong) {
      const facts = decode.get(column)!(raw).fault!;
      issues.push({ facts, column, raw: raw ?? '', count, locations: locations.slice(0, positions) });
    }
  }
  return issues;
}

/** Physical lines of all records that will be named, found in one reading of each file that has any. */
async function locator(
  files: readonly CountedFile[],
): Promise<(file: CountedFile, records: readonly number[]) => readonly Location[]> {
  const lines = new Map<CountedFile, ReadonlyMap<number, number>>();
  for (const file of files) {
    const named = [...file.watched.values()].flatMap((answers) => [...answers.values()].flat());
    const records = [...new Set([...file.keyless.records, ...named])].sort((a, b) => a - b);
    const found = records.length === 0 ? [] : await linesOf(file.bound.input, records);
    lines.set(file, new Map(records.map((record, i) => [record, found[i]!])));
  }
  return (file, records) =>
    records.map((record) => ({ file: file.bound.input.name, record, line: lines.get(file)!.get(record)! }));
}

/** Says which answers were read as another spelling of themselves: white space, invisible characters, Unicode form. */
export function foldedNotices(files: readonly CountedFile[], instrument: Instrument): readonly Notice[] {
  const hidden = new Set(
    questionsOf(instrument).flatMap(({ question }) => (question.type === 'text' ? [question.column] : [])),
  );
  const folded = new Map<string, number>();
  for (const { answers } of files) {
    for (const [column, tally] of answers) {
      if (hidden.has(column)) continue;
      const n = tally.reduce(
        (sum, { key, n }) => (key !== null && key !== matchingForm(key) ? sum + n : sum),
        0,
      );
      if (n > 0) folded.set(column, (folded.get(column) ?? 0) + n);
    }
  }
  if (folded.size === 0) return [];
  const total = [...folded.values()].reduce((a, b) => a + b, 0);
  const listed = [...folded].map(([column, n]) => `${column} x ${n}`).join(', ');
  const message = `${total} answer${total === 1 ? ' was' : 's were'} read without extra white space or invisible characters: ${listed}`;
  return [{ code: 'folded-answers', message }];
}
