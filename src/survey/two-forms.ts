import { linesOf } from '../engines/choose.js';
import { readAgain } from '../engines/read-again.js';
import { boxForm } from '../instrument/box-reader.js';
import { columnsOf, isSeveral, type Question, type SeveralQuestion } from '../instrument/model.js';
import type { Issue, IssueFacts } from '../issues.js';
import { compareText, matchingForm } from '../matching.js';
import type { Conventions, Location, TwoForms } from '../read-plan.js';
import type { Raw } from '../tally.js';
import type { BoundInput, CountedFile } from './count.js';

/*
 * Some platforms write an answer twice: a cell that names all options chosen, and a column of its own for each. Which of
 * the two a number comes from must not matter, so every record is looked at in which both stand.
 */

/** A record whose two forms say different things. */
interface Disagreement {
  /** What the cell is called in the file. */
  readonly column: string;
  readonly cell: Raw;
  readonly facts: Extract<IssueFacts, { code: 'forms-disagree' }>;
}

/** Finds where the two forms of an answer disagree, in one record of a file; undefined where the file has no such answers. */
export function formsCheck(
  { input, binding }: BoundInput,
  questions: readonly Question[],
): ((record: readonly Raw[]) => readonly Disagreement[]) | undefined {
  const { plan } = input;
  const several = questions.filter(isSeveral);
  const checks = plan.twoForms.flatMap((forms) => {
    const places = new Set([forms.cell, ...forms.boxes.map(({ column }) => column)]);
    const reads = several.find((question) =>
      columnsOf(question).some((column) => places.has(binding.get(column) ?? -1)),
    );
    const counts = reads?.layout.kind === 'joined' ? ('cell' as const) : ('columns' as const);
    return reads ? [{ forms, counts, agree: agreement(forms, tickedWords(reads, plan.conventions)) }] : [];
  });
  if (checks.length === 0) return undefined;
  return (record) =>
    checks.flatMap(({ forms, counts, agree }): Disagreement[] => {
      const ticked = agree(record);
      const facts = { code: 'forms-disagree', ticked: ticked ?? [], counts } as const;
      return ticked === undefined
        ? []
        : [{ column: plan.columns[forms.cell]!, cell: record[forms.cell] ?? null, facts }];
    });
}

/** Where both forms of answers stand in a record. */
export const formsPlaces = ({ input }: BoundInput): readonly number[] =>
  input.plan.twoForms.flatMap(({ cell, boxes }) => [cell, ...boxes.map(({ column }) => column)]);

/** What boxes say that are ticked: what the question declares, or the words of the platform. */
const tickedWords = ({ layout }: SeveralQuestion, { ticked }: Conventions): ReadonlySet<string> =>
  new Set(layout.kind === 'split' && layout.ticked ? layout.ticked.map(boxForm) : ticked);

/** The options ticked in columns of their own where the cell says anything else; undefined where both agree. */
function agreement(
  { cell, boxes }: TwoForms,
  yes: ReadonlySet<string>,
): (record: readonly Raw[]) => readonly string[] | undefined {
  const options = boxes.map(({ option }) => option);
  return (record) => {
    const ticked = boxes.flatMap(({ column, option }) =>
      yes.has(boxForm(record[column] ?? '')) ? [option] : [],
    );
    const named = wordsIn(record[cell] ?? '');
    if (sorted(named) === sorted(ticked.flatMap(wordsIn))) return undefined;
    // A cell may name an option that has no column; one that has a column must be ticked there, and no other.
    return sorted(namesIn(named, options)) === sorted(ticked) ? undefined : ticked;
  };
}

const wordsIn = (text: string): readonly string[] => {
  const form = matchingForm(text);
  return form === '' ? [] : form.split(' ');
};

const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort(compareText));

/** The options that the words of a cell name, as many words to an option as possible: labels have several. */
function namesIn(words: readonly string[], options: readonly string[]): readonly string[] {
  const known = new Set(options);
  const longest = options.reduce((most, option) => Math.max(most, wordsIn(option).length), 1);
  const named = new Set<string>();
  for (let at = 0; at < words.length; ) {
    let taken = Math.min(longest, words.length - at);
    while (taken > 1 && !known.has(words.slice(at, at + taken).join(' '))) taken -= 1;
    const name = words.slice(at, at + taken).join(' ');
    if (known.has(name)) named.add(name);
    at += taken;
  }
  return [...named];
}

/** Answers whose two forms disagree, one issue for each distinct disagreement; files that hold none are not read again. */
export async function findDisagreements(
  files: readonly CountedFile[],
  questions: readonly Question[],
  positions: number,
): Promise<readonly Issue[]> {
  const issues = new Map<string, Issue & { count: number; locations: Location[] }>();
  for (const { bound, omitted, index } of files) {
    const check = formsCheck(bound, questions);
    if (!check) continue;
    const isPrivate = (column: string): boolean =>
      bound.input.plan.identifying.includes(bound.input.plan.columns.indexOf(column));
    const found = new Map<string, number[]>();
    await readAgain({ input: bound.input, index }, formsPlaces(bound), (record, number) => {
      if (omitted.has(number)) return;
      for (const { column, cell, facts } of check(record)) {
        const raw = isPrivate(column) ? '' : (cell ?? '');
        const name = JSON.stringify([column, raw, facts.ticked]);
        const issue = issues.get(name) ?? { facts, column, raw, count: 0, locations: [] };
        issues.set(name, { ...issue, count: issue.count + 1 });
        const records = found.get(name) ?? [];
        if (records.length + issue.locations.length < positions) found.set(name, [...records, number]);
      }
    });
    const lines = await linesOf(bound.input, [...found.values()].flat(), index);
    let next = 0;
    for (const [name, records] of found) {
      for (const record of records) {
        const line = lines[next]!;
        next += 1;
        issues.get(name)!.locations.push({ file: bound.input.shortName, record, line });
      }
    }
  }
  return [...issues.values()];
}
