import type { Instrument, Question, Scale } from '../instrument/model.js';
import { questionsOf } from '../instrument/model.js';
import { hash, mix } from './permutation.js';
import { recordReader } from './record-reader.js';

export interface FaultOptions {
  /** Which cells and which faults: a whole number from 0 to 2^32-1. */
  readonly seed: number;
  /** The share of the answers to damage, 0 to 1. */
  readonly rate: number;
  /** Told of every damaged cell. */
  readonly onFault?: (column: string, record: Readonly<Record<string, string>>) => void;
}

/**
 * Damages about this share of the answers the way people and spreadsheets do, so that each damaged cell is wrong
 * by the instrument: letters swapped, a rating above its scale, "4.5", "n/a", an option nobody knows.
 *
 * Keys, free texts and cells without an answer stay as they are, and so do answers whose loss would put another answer
 * of the record in the wrong: validation of what was sound before finds these cells and nothing else. The same arguments give the same faults on every
 * machine; one record is held at a time.
 */
export function* withFaults(
  records: Iterable<Readonly<Record<string, string>>>,
  instrument: Instrument,
  { seed, rate, onFault }: FaultOptions,
): Generator<Readonly<Record<string, string>>> {
  const { isFault, breaksRule } = recordReader(instrument);
  const columns = questionsOf(instrument).flatMap(({ question }) => faultyColumns(question));
  const seeds = columns.map(({ column }) => hash(seed, 'fault', column));
  const limit = rate * 2 ** 32;
  let i = 0;
  for (const record of records) {
    let damaged: Record<string, string> | undefined;
    columns.forEach(({ column, faults }, k) => {
      const raw = record[column];
      const luck = mix(seeds[k]! ^ mix(i));
      if (raw === undefined || raw === '' || luck >= limit) return;
      const again = mix(luck ^ 0x5bd1e995);
      const choices = faults(raw, again >>> 8).filter((choice) => isFault(column, choice));
      if (choices.length === 0) return;
      const before = damaged ?? record;
      const after = { ...before, [column]: choices[again % choices.length]! };
      if (breaksRule(column, after) && !breaksRule(column, before)) return;
      damaged = after;
      onFault?.(column, after);
    });
    yield damaged ?? record;
    i++;
  }
}

/** What may become of an answer; `luck` says which letters are swapped. */
type Faults = (raw: string, luck: number) => readonly string[];

interface FaultyColumn {
  readonly column: string;
  readonly faults: Faults;
}

function faultyColumns(question: Question): readonly FaultyColumn[] {
  switch (question.type) {
    case 'text':
      return [];
    case 'number':
      return [{ column: question.column, faults: notANumber(question.max) }];
    case 'numbers':
      return question.items.map(({ column }) => ({ column, faults: notANumber(question.max) }));
    case 'single':
      if (question.derived) return [];
      return [{ column: question.column, faults: (raw, luck) => [...swapped(raw, luck), 'n/a'] }];
    case 'rating':
    case 'contribution':
      return question.items.map(({ column }) => ({ column, faults: offScale(question.scale) }));
    case 'multi':
    case 'barriers':
      if (question.layout.kind === 'split') {
        const faults = (): readonly string[] => ['2', 'n/a'];
        return Object.values(question.layout.columns).map((column) => ({ column, faults }));
      }
      return [{ column: question.layout.column, faults: mentions(question.layout.separator) }];
  }
}

/** A doubt, an estimate, no answer put into words, or one too many. */
const notANumber =
  (max: number | undefined): Faults =>
  (raw) => [`${raw}?`, `about ${raw}`, 'n/a', ...(max === undefined ? [] : [String(max + 1)])];

/** The first mention misspelt, or one added that nobody knows. */
const mentions =
  (separator: string): Faults =>
  (raw, luck) => {
    const [first = '', ...rest] = raw.split(separator);
    const misspelt = swapped(first, luck).map((fault) => [fault, ...rest].join(separator));
    return [...misspelt, `${raw}${separator}something_else`];
  };

/** Two letters swapped, the number after the last level, half a level, or no answer put into words. */
function offScale({ levels }: Scale): Faults {
  const numbers = levels.flatMap(({ id }) => (/^\d+$/.test(id) ? [Number(id)] : []));
  const highest = Math.max(...numbers);
  const beside = numbers.length === 0 ? [] : [String(highest + 1), `${Math.max(0, highest - 1)}.5`];
  return (raw, luck) => [...swapped(raw, luck), ...beside, 'n/a'];
}

/** The text with two unlike neighbouring letters in each other's place; nothing where there are none. */
function swapped(text: string, luck: number): readonly string[] {
  const letters = [...text];
  const places = letters.flatMap((letter, i) => {
    const next = letters[i + 1];
    return next !== undefined && letter !== next && /^\p{L}+$/u.test(letter + next) ? [i] : [];
  });
  if (places.length === 0) return [];
  const at = places[luck % places.length]!;
  return [[...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('')];
}
