import { matchingForm } from '../matching.js';
import type { LeaveOut } from '../read-plan.js';
import { NUMBER_OR_TIME } from './lines-above.js';
import { isFigureOf, numberIn } from './row-figures.js';
import { figureNamed } from './total-words.js';

/** A record and the line it begins on. */
export interface PlacedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A record that is no response, or looks so. */
export interface ExtraRow {
  readonly what: 'totals' | 'notes';
  /** Whether more than its words speaks for it. */
  readonly isPlain: boolean;
  /** The words in its first cell. */
  readonly words: string;
  readonly line: number;
  /** How many cells it has. */
  readonly cells: number;
  readonly rule: LeaveOut;
}

/**
 * Rows of totals and averages, and notes below the answers.
 * @param rows the records in order, in matching form, without the header; those at the end where the file is large
 * @param isWhole whether they are all
 * @param width of the table
 */
export function extraRows(rows: readonly PlacedRow[], isWhole: boolean, width: number): readonly ExtraRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const notes = notesBelow(filled, width);
  const answers = filled.filter(({ line }) => !notes.some((note) => note.line === line));
  return [...totalsAmong(answers, isWhole), ...notes];
}

const firstFilled = (cells: readonly string[]): number => cells.findIndex((cell) => cell !== '');

function totalsAmong(rows: readonly PlacedRow[], isWhole: boolean): readonly ExtraRow[] {
  const named = rows.map(({ cells }) => figureNamed(cells[firstFilled(cells)]!));
  const responses = rows.filter((_, i) => !named[i]).map(({ cells }) => cells);
  const lastResponse = named.lastIndexOf(undefined);
  return rows.flatMap(({ cells, line }, i): readonly ExtraRow[] => {
    const name = named[i];
    if (!name) return [];
    const place = firstFilled(cells);
    const words = cells[place]!;
    const others = cells
      .map((cell, at) => ({ cell, at }))
      .filter(({ cell, at }) => cell !== '' && at !== place);
    const numbers = others.filter(({ cell }) => numberIn(cell) !== undefined);
    const same = rows.filter((row) => row.cells[place] === words).length;
    const found = (isPlain: boolean): readonly ExtraRow[] => [
      { what: 'totals', isPlain, words, line, cells: cells.length, rule: ruleFor(cells, place, 'total') },
    ];

    const before = named.slice(0, i).findLastIndex((one) => one !== undefined) + 1;
    const sets = [
      rows.slice(0, i).filter((_, at) => !named[at]),
      rows.slice(before, i),
      rows.filter((_, at) => !named[at]),
    ].map((set) => set.map((row) => row.cells));
    const agreeing = isWhole ? numbers.filter(({ cell, at }) => isFigureOf(name.figure, cell, at, sets)) : [];
    const beside = responses.map((row) => row[place] ?? '').filter((cell) => cell !== '');
    const isFigures =
      agreeing.length * 2 > numbers.length && (others.length === numbers.length || agreeing.length > 1);
    // Words for figures stand together: below the answers, and below or above one that is nothing else.
    const isAmongFigures =
      i > lastResponse && named.some((one, at) => at > lastResponse && at !== i && one?.as === 'clear');
    if (isAmongFigures && others.length > 0 && others.length === numbers.length) return found(true);
    // A word with other meanings is no answer only where the sums or means of two columns say so, or where everybody has
    // a name or number of their own.
    const isName =
      name.as !== 'unclear' ||
      (name.figure !== 'other' && agreeing.length > 1) ||
      (same === 1 && new Set(beside).size === beside.length);
    if (isFigures && isName) return found(true);
    if (name.as !== 'clear') return [];
    const isOffData = beside.length > 1 && beside.every((cell) => NUMBER_OR_TIME.test(cell));
    const isBelow = i > lastResponse && responses.length > 1;
    if (others.length === numbers.length && (isOffData || (isBelow && (numbers.length === 0 || !isWhole))))
      return found(true);
    // Who answers so more than once, or as others do, is a respondent.
    return same === 1 ? found(false) : [];
  });
}

/** How a note begins. */
const NOTE =
  /^(?:[*†‡§©]|\[\d|(?:sources?|notes?|n\.?b\.?|remarks?|footnotes?|quellen?|hinweise?|anmerkung(?:en)?|remarques?|fuentes?|notas?|legend|legende|légende|stand|as of|date|datum|fecha)\s*[:.–-])/iu;
const WORDS = 4;
const wordsIn = (text: string): number => text.split(' ').length;

function notesBelow(rows: readonly PlacedRow[], width: number): readonly ExtraRow[] {
  const above = rows.slice(0, rows.findLastIndex(({ cells }) => !mayBeNote(cells, width)) + 1);
  const usual = above.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length;
  const alike = above.some(({ cells: [first = ''] }) => NOTE.test(first) || wordsIn(first) >= WORDS - 1);
  if (above.length === 0 || usual * 2 <= above.length) return [];
  return rows.slice(above.length).flatMap(({ cells, line }): readonly ExtraRow[] => {
    const words = cells[0]!;
    const isPlain = !alike || cells.length < width;
    if (!isPlain && !NOTE.test(words)) return [];
    const rule = ruleFor(cells, 0, 'note');
    return [{ what: 'notes', isPlain, words, line, cells: cells.length, rule }];
  });
}

/** Whether a record has a text in its first cell and nothing beside it, or is too short for what it says. */
function mayBeNote(cells: readonly string[], width: number): boolean {
  const [words = ''] = cells;
  const count = cells.filter((cell) => cell !== '').length;
  const isLone = count === 1 || (cells.length < width && count * 2 <= width);
  return isLone && (NOTE.test(words) || wordsIn(words) >= WORDS) && !NUMBER_OR_TIME.test(words);
}

/** By how many cells beside the first such a record is known. */
const CELLS = 5;

/** Leaves out this record, and no other that says something else. */
function ruleFor(cells: readonly string[], place: number, why: LeaveOut['why']): LeaveOut {
  const also = cells
    .map((cell, column) => ({ column, values: [matchingForm(cell).toLowerCase()] }))
    .filter(({ column }) => column !== place)
    .sort((a, b) => Number(a.values[0] === '') - Number(b.values[0] === ''))
    .slice(0, CELLS);
  return { column: place, values: [cells[place]!.toLowerCase()], ...(also.length > 0 ? { also } : {}), why };
}
