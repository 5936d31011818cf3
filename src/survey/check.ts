import { linesOf } from '../engines/choose.js';
import { readAgain } from '../engines/read-again.js';
import { decoders } from '../instrument/decode.js';
import type { Meaning } from '../instrument/meaning.js';
import type { Instrument } from '../instrument/model.js';
import { choicesOf, columnsOf, isAsked, questionsOf } from '../instrument/model.js';
import type { Combination, Need } from '../instrument/need.js';
import { formatIn } from '../instrument/number-reader.js';
import type { Rule } from '../instrument/rules.js';
import type { Issue, IssueFacts } from '../issues.js';
import { matchingForm, wholeNumber } from '../matching.js';
import type { NoticeFacts } from '../notices.js';
import type { Location } from '../read-plan.js';
import type { Raw, Tally } from '../tally.js';
import { type BoundInput, type CountedFile, type FacetKey, NOT_IN_FILE } from './count.js';

/** What is wrong with the answers of counted files, one issue for each distinct wrong answer, with its first lines. */
export async function findIssues(
  files: readonly CountedFile[],
  instrument: Instrument,
  columns: readonly string[],
  positions: number,
): Promise<readonly Issue[]> {
  const locate = await locator(files);
  const isPrivate = (column: string): boolean =>
    files.some(({ bound }) => bound.input.plan.identifying.includes(bound.binding.get(column) ?? -1));
  const issues: Issue[] = [];
  if (instrument.key !== undefined) {
    const count = files.reduce((sum, { keyless }) => sum + keyless.count, 0);
    const locations = files.flatMap((file) => locate(file, file.keyless.records)).slice(0, positions);
    if (count > 0)
      issues.push({ facts: { code: 'key-missing' }, column: instrument.key, raw: '', count, locations });
  }
  for (const column of columns) {
    const wrong = new Map<Raw, { facts: IssueFacts; count: number; locations: Location[] }>();
    for (const file of files) {
      for (const { key: raw, n } of file.answers.get(column) ?? []) {
        const facts = file.bound.decode.get(column)!(raw).fault;
        if (!facts) continue;
        const issue = wrong.get(raw) ?? { facts, count: 0, locations: [] };
        issue.count += n;
        issue.locations.push(...locate(file, file.watched.get(column)?.get(raw) ?? []));
        wrong.set(raw, issue);
      }
    }
    for (const [raw, { facts, count, locations }] of wrong) {
      issues.push({
        facts,
        column,
        raw: isPrivate(column) ? '' : (raw ?? ''),
        count,
        locations: locations.slice(0, positions),
      });
    }
  }
  return issues;
}

/** Records that break a rule, one issue for each rule that is broken; the first of them are found by reading again. */
export async function findBrokenRules(
  rules: readonly Rule[],
  tallies: readonly Tally<FacetKey>[],
  files: readonly CountedFile[],
  positions: number,
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const [i, rule] of rules.entries()) {
    const count = tallies[i]!.reduce(
      (sum, { key, n }) => (rule.isBroken(key.combination) ? sum + n : sum),
      0,
    );
    if (count === 0) continue;
    const locations: Location[] = [];
    for (const { bound, omitted, index } of files) {
      const found: number[] = [];
      const places = columnsOfNeed(rule.need).flatMap((column) => bound.binding.get(column) ?? []);
      await readAgain({ input: bound.input, index }, places, (record, number) => {
        if (found.length + locations.length >= positions || omitted.has(number)) return;
        if (rule.isBroken(valuesOf(rule.need, record, bound))) found.push(number);
      });
      const lines = found.length === 0 ? [] : await linesOf(bound.input, found, index);
      locations.push(
        ...found.map((record, at) => ({ file: bound.input.shortName, record, line: lines[at]! })),
      );
    }
    issues.push({ facts: rule.facts, column: rule.question.id, raw: '', count, locations });
  }
  return issues;
}

/** The columns a need looks at, each once. */
export const columnsOfNeed = (need: Need): readonly string[] => [
  ...new Set(
    need.flatMap((field) => ('column' in field ? [field.column] : field.of.map(({ column }) => column))),
  ),
];

/** What a need comes to in one record. */
export function valuesOf(need: Need, record: readonly Raw[], { binding, decode }: BoundInput): Combination {
  const meaning = (column: string): Meaning => {
    const cell = record[binding.get(column) ?? -1];
    return cell === undefined ? NOT_IN_FILE : decode.get(column)!(cell).meaning;
  };
  return need.map((field) =>
    'column' in field
      ? meaning(field.column)
      : field.of.reduce((sum, { column, score }) => sum + score(meaning(column)), 0),
  );
}

/** Physical lines of all records that will be named, found in one reading of each file that has any. */
async function locator(
  files: readonly CountedFile[],
): Promise<(file: CountedFile, records: readonly number[]) => readonly Location[]> {
  const lines = new Map<CountedFile, ReadonlyMap<number, number>>();
  for (const file of files) {
    const named = [...file.watched.values()].flatMap((answers) => [...answers.values()].flat());
    const records = [...new Set([...file.keyless.records, ...named])].sort((a, b) => a - b);
    const found = records.length === 0 ? [] : await linesOf(file.bound.input, records, file.index);
    lines.set(file, new Map(records.map((record, i) => [record, found[i]!])));
  }
  return (file, records) =>
    records.map((record) => ({
      file: file.bound.input.shortName,
      record,
      line: lines.get(file)!.get(record)!,
    }));
}

/** Which answers name an option by its number in another way of writing: 4.0 for 4. */
export function wholeNumberNotices(
  files: readonly CountedFile[],
  instrument: Instrument,
): readonly NoticeFacts[] {
  const counted = new Map<string, number>();
  for (const { question } of questionsOf(instrument)) {
    const options = choicesOf(question);
    if (options.length === 0) continue;
    const written = new Set(
      options.flatMap(({ id, label, also = [] }) => [id, label, ...also].map(matchingForm)),
    );
    const isOther = (answer: string): boolean => {
      const number = wholeNumber(answer);
      return number !== undefined && number !== answer && written.has(number) && !written.has(answer);
    };
    for (const column of columnsOf(question)) {
      const cells = files.flatMap(({ answers }) => answers.get(column) ?? []);
      const n = cells.reduce(
        (sum, { key, n }) => (key !== null && isOther(matchingForm(key)) ? sum + n : sum),
        0,
      );
      if (n > 0) counted.set(column, n);
    }
  }
  if (counted.size === 0) return [];
  return [{ code: 'whole-numbers', columns: [...counted].map(([column, count]) => ({ column, count })) }];
}

/** Numbers that were read with a decimal comma that neither the instrument nor the user has declared. */
export function decimalCommaNotice(
  files: readonly CountedFile[],
  instrument: Instrument,
): readonly NoticeFacts[] {
  const counts = new Map<string, number>();
  for (const { question } of questionsOf(instrument)) {
    if (question.type !== 'number' && question.type !== 'numbers') continue;
    for (const { answers, bound } of files) {
      const { decimal, thousands } = formatIn(question, bound.input.plan.conventions);
      // What stands between thousands declares the other mark as well.
      if (decimal !== undefined || thousands === '.' || thousands === ',') continue;
      for (const column of columnsOf(question)) {
        const n = (answers.get(column) ?? []).reduce((sum, { key, n }) => {
          const isComma = key?.includes(',') && bound.decode.get(column)!(key).meaning.is === 'number';
          return isComma ? sum + n : sum;
        }, 0);
        if (n > 0) counts.set(column, (counts.get(column) ?? 0) + n);
      }
    }
  }
  if (counts.size === 0) return [];
  return [{ code: 'decimal-comma', columns: [...counts].map(([column, count]) => ({ column, count })) }];
}

/** Which answers were read as another spelling of themselves: typography, white space, invisible characters, ="…". */
export function foldedNotices(files: readonly CountedFile[], instrument: Instrument): readonly NoticeFacts[] {
  const asked = questionsOf(instrument).flatMap(({ question }) => (isAsked(question) ? [question] : []));
  const tests = asked.flatMap((question) => {
    if (question.type === 'text') return [];
    const isFolded = (raw: string): boolean => raw !== matchingForm(raw);
    return columnsOf(question).map((column): [string, (raw: string) => boolean] => [column, isFolded]);
  });
  return countedAs('folded-answers', files, new Map(tests));
}

/** Which answers are no options and count under the one for other answers. */
export function otherNotices(files: readonly CountedFile[], instrument: Instrument): readonly NoticeFacts[] {
  const open = questionsOf(instrument).flatMap(({ question }) =>
    (question.type === 'single' || (question.type === 'multi' && question.layout.kind === 'joined')) &&
    question.other !== undefined
      ? [question]
      : [],
  );
  if (open.length === 0) return [];
  const { sections } = instrument;
  const closed = decoders({
    ...instrument,
    sections: [{ ...sections[0]!, questions: open.map(({ other: _, ...question }) => question) }],
  });
  const isOther = (column: string) => (raw: string) => closed.get(column)!(raw).fault !== undefined;
  const columns = open.flatMap(columnsOf);
  return countedAs('other-answers', files, new Map(columns.map((column) => [column, isOther(column)])));
}

/** How many answers pass the test of their column, as one notice; none where no answer does. */
function countedAs(
  code: 'folded-answers' | 'other-answers',
  files: readonly CountedFile[],
  tests: ReadonlyMap<string, (raw: string) => boolean>,
): readonly NoticeFacts[] {
  const counts = new Map<string, number>();
  for (const { answers } of files) {
    for (const [column, tally] of answers) {
      const passes = tests.get(column);
      if (!passes) continue;
      const n = tally.reduce((sum, { key, n }) => (key !== null && passes(key) ? sum + n : sum), 0);
      if (n > 0) counts.set(column, (counts.get(column) ?? 0) + n);
    }
  }
  return counts.size === 0
    ? []
    : [{ code, columns: [...counts].map(([column, count]) => ({ column, count })) }];
}
