import { linesOf } from '../engines/choose.js';
import { readAgain } from '../engines/read-again.js';
import { repeatedKeys } from '../engines/repeated-keys.js';
import { badData } from '../errors.js';
import { clipped } from '../issues.js';
import { EVENT_COLUMNS, placeWord } from '../read-plan.js';
import type { BoundInput, CountedFile } from './count.js';

/** What to do when two records have one key. */
export const DUPLICATE_POLICIES = ['stop', 'first', 'last', 'most-complete'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

interface Place {
  readonly file: CountedFile;
  readonly record: number;
}

/** Keys that more than one record has, with these records in the order of the files. */
async function repeatedPlaces(files: readonly CountedFile[]): Promise<ReadonlyMap<string, readonly Place[]>> {
  const repeated = await repeatedKeys(
    files.map(({ bound, keys, index }) => ({ input: bound.input, column: bound.keyColumn, keys, index })),
  );
  return new Map(
    [...repeated].map(([key, places]) => [
      key,
      places.map(({ file, record }): Place => ({ file: files[file]!, record })),
    ]),
  );
}

/**
 * The records to leave out so that every key stands once, by file; none when every key does.
 * `most-complete` keeps the record with the most answers, the first of them when several have as many.
 * @throws SurveyError `duplicate-keys` under the policy `stop`; `rounded-keys` under any, as one key then stands for several respondents
 */
export async function recordsToLeaveOut(
  files: readonly CountedFile[],
  policy: DuplicatePolicy,
): Promise<ReadonlyMap<BoundInput, ReadonlySet<number>>> {
  const repeated = await repeatedPlaces(files);
  if (repeated.size === 0) return new Map();
  const rounded = [...repeated.keys()].some(isRounded);
  if (policy === 'stop' || rounded) throw await duplicateKeys(repeated, files.length > 1, rounded);
  const answers = policy === 'most-complete' ? await answersGiven([...repeated.values()].flat()) : undefined;
  const leftOut = new Map<BoundInput, Set<number>>();
  for (const places of repeated.values()) {
    const kept = keep(places, policy, answers);
    for (const place of places) {
      if (place === kept) continue;
      const { bound } = place.file;
      leftOut.set(bound, (leftOut.get(bound) ?? new Set<number>()).add(place.record));
    }
  }
  return leftOut;
}

function keep(
  places: readonly Place[],
  policy: DuplicatePolicy,
  answers: ReadonlyMap<Place, number> | undefined,
): Place {
  if (policy === 'last') return places.at(-1)!;
  if (!answers) return places[0]!;
  return places.reduce((best, place) => (answers.get(place)! > answers.get(best)! ? place : best));
}

/** How many columns of each record hold an answer. */
async function answersGiven(places: readonly Place[]): Promise<ReadonlyMap<Place, number>> {
  const given = new Map<Place, number>();
  for (const file of new Set(places.map((place) => place.file))) {
    const wanted = new Map(
      places.filter((place) => place.file === file).map((place) => [place.record, place]),
    );
    const { input, binding, decode } = file.bound;
    const positions = [...decode.keys()].flatMap((column) => binding.get(column) ?? []);
    await readAgain({ input, index: file.index }, positions, (record, number) => {
      const place = wanted.get(number);
      if (!place) return;
      const answered = [...decode].filter(([column, read]) => {
        const cell = record[binding.get(column) ?? -1];
        return cell !== undefined && read(cell).meaning.is !== 'missing';
      });
      given.set(place, answered.length);
    });
  }
  return given;
}

/**
 * Whether a spreadsheet has rounded a key, so that several respondents may have it: 1.16E+10 is what it shows of a long
 * number, and after the 15th digit it keeps nothing but zeros.
 */
const isRounded = (key: string): boolean =>
  /^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(key) || /^[1-9]\d{14}0+$/.test(key);

const SHOWN_KEYS = 10;
const SHOWN_PLACES = 5;

async function duplicateKeys(
  repeated: ReadonlyMap<string, readonly Place[]>,
  severalFiles: boolean,
  rounded: boolean,
): Promise<Error> {
  const shown = [...repeated].slice(0, SHOWN_KEYS);
  const lineOf = await linesOfPlaces(shown.flatMap(([, places]) => places.slice(0, SHOWN_PLACES)));
  const listed = shown.map(([key, places]) => {
    const where = places.slice(0, SHOWN_PLACES).map((place) => {
      const { name } = place.file.bound.input;
      return severalFiles ? `${name}:${lineOf.get(place)}` : String(lineOf.get(place));
    });
    const more = places.length > SHOWN_PLACES ? `, … (${places.length} in all)` : '';
    const isPrivate = places.some(({ file }) => keyIdentifies(file));
    return `  ${isPrivate ? 'one key' : clipped(key)}: ${wordOf(places)}s ${where.join(', ')}${more}`;
  });
  if (repeated.size > SHOWN_KEYS) listed.push(`  … and ${repeated.size - SHOWN_KEYS} more`);
  const names = [...new Set([...repeated.values()].flat().map(({ file }) => file.bound.input.name))].join(
    ', ',
  );
  const hasEvents = [...repeated.values()]
    .flat()
    .some(({ file }) => file.bound.input.plan.columns.some((column) => EVENT_COLUMNS.includes(column)));
  const count = repeated.size === 1 ? 'one key stands' : `${repeated.size} keys stand`;
  if (rounded) {
    return badData(
      'rounded-keys',
      `${names}: ${count} in more than one record, and a spreadsheet has rounded them: they may be of different ` +
        `respondents, and which is lost.\n${listed.join('\n')}\n` +
        'Export the answers again and do not save them from a spreadsheet; or leave `key` out of the instrument, or name ' +
        'another column there.',
    );
  }
  return badData(
    'duplicate-keys',
    `${names}: ${count} in more than one record, so that respondents would count twice:\n${listed.join('\n')}\n` +
      (hasEvents
        ? 'Respondents have a record for each event: choose with --event.'
        : 'Mend the data, or choose which record counts: --duplicates first, last or most-complete.'),
  );
}

const wordOf = ([first]: readonly Place[]): string => placeWord(first!.file.bound.input.plan);

/** Whether the key of a file is one that identifies people, such as an e-mail address: it is never quoted. */
export const keyIdentifies = ({ bound }: CountedFile): boolean =>
  bound.keyColumn !== undefined && bound.input.plan.identifying.includes(bound.keyColumn);

/** The lines of records, each file read once. */
async function linesOfPlaces(places: readonly Place[]): Promise<ReadonlyMap<Place, number>> {
  const found = new Map<Place, number>();
  for (const file of new Set(places.map((place) => place.file))) {
    const own = places.filter((place) => place.file === file);
    const lines = await linesOf(
      file.bound.input,
      own.map(({ record }) => record),
      file.index,
    );
    for (const [i, place] of own.entries()) found.set(place, lines[i]!);
  }
  return found;
}
