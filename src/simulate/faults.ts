import type { Instrument, Option, Question, Scale } from '../instrument/model.js';
import { questionsOf } from '../instrument/model.js';
import { matchingForm } from '../matching.js';
import { hash, mix } from './permutation.js';

export interface FaultOptions {
  /** Which cells and which faults: a whole number from 0 to 2^32-1. */
  readonly seed: number;
  /** The share of the answers to damage, 0 to 1. */
  readonly rate: number;
}

/**
 * Damages about this share of the answers the way people and spreadsheets do, so that each damaged cell is wrong
 * by the instrument: letters swapped, a rating above its scale, "4.5", "n/a", an option nobody knows.
 *
 * Keys, free texts and cells without an answer stay as they are. The same arguments give the same faults on every
 * machine; one record is held at a time.
 */
export function* withFaults(
  records: Iterable<Readonly<Record<string, string>>>,
  instrument: Instrument,
  { seed, rate }: FaultOptions,
): Generator<Readonly<Record<string, string>>> {
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
      const choices = faults(raw, again >>> 8);
      if (choices.length === 0) return;
      damaged ??= { ...record };
      damaged[column] = choices[again % choices.length]!;
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
  const codes = Object.keys(question.missing);
  const sound = (options: readonly Option[]): ReadonlySet<string> =>
    new Set([...codes, ...options.flatMap(({ id, label }) => [id, label])].map(matchingForm));
  const wrong = (options: readonly Option[], faults: Faults): Faults => {
    const known = sound(options);
    return (raw, luck) => faults(raw, luck).filter((fault) => !known.has(matchingForm(fault)));
  };
  switch (question.type) {
    case 'text':
      return [];
    case 'number': {
      const { column, max } = question;
      const tooMuch = max === undefined ? [] : [String(max + 1)];
      return [{ column, faults: wrong([], (raw) => [`${raw}?`, `about ${raw}`, 'n/a', ...tooMuch]) }];
    }
    case 'numbers': {
      const tooMuch = question.max === undefined ? [] : [String(question.max + 1)];
      const faults = wrong([], (raw) => [`${raw}?`, `about ${raw}`, 'n/a', ...tooMuch]);
      return question.items.map(({ column }) => ({ column, faults }));
    }
    case 'single': {
      if (question.derived) return [];
      const faults = wrong(question.options, (raw, luck) => [...swapped(raw, luck), 'n/a']);
      return [{ column: question.column, faults }];
    }
    case 'rating':
    case 'contribution': {
      const faults = wrong(question.scale.levels, offScale(question.scale));
      return question.items.map(({ column }) => ({ column, faults }));
    }
    case 'multi':
      if (question.layout.kind === 'split') {
        const faults = wrong([], () => ['2', 'n/a']);
        return Object.values(question.layout.columns).map((column) => ({ column, faults }));
      }
      return [
        { column: question.layout.column, faults: mentions(question.layout.separator, question.options) },
      ];
    case 'barriers': {
      const options = [...question.barriers, ...question.none];
      return [{ column: question.column, faults: mentions(question.separator, options) }];
    }
  }

  /** The first mention misspelt, or one added that nobody knows. */
  function mentions(separator: string, options: readonly Option[]): Faults {
    const misspelt = wrong(options, swapped);
    const unknown = wrong(options, () => ['something_else'])('', 0);
    return (raw, luck) => {
      const [first = '', ...rest] = raw.split(separator);
      return [
        ...misspelt(first, luck).map((fault) => [fault, ...rest].join(separator)),
        ...unknown.map((fault) => raw + separator + fault),
      ];
    };
  }
}

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
