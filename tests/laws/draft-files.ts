import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Question } from '../../src/instrument/model.js';
import { questionsOf } from '../../src/instrument/model.js';
import type { Results } from '../../src/results.js';

/*
 * Files as survey platforms write them, and a count of their cells as a person would make it with a pencil: no code of
 * the program looks at a cell here.
 */

/** What the cells of a column are: only what the laws need to know to rename them. */
export interface Column {
  readonly name: string;
  readonly cells: readonly string[];
  /** What parts the words of a cell; none where each cell is one word. */
  readonly separator?: string;
  readonly isWords: boolean;
}

export interface File {
  readonly columns: readonly Column[];
}

const CHOICES = [
  ['North', 'South', 'South East', 'South West'],
  ['Yes', 'No'],
  ['yes', 'Yes', 'No'],
  ['Never', 'Sometimes', 'Always', 'Often'],
  ['Agree', 'Disagree', 'Strongly agree', 'Neutral'],
  ['I don’t know', "I don't know", 'Maybe'],
  ['Medium', 'Medium rare', 'Well', 'Rare'],
  ['18–24', '25-34', '25–34', '35+'],
  ['“Other”', 'Other', 'Lab', 'lab'],
  ['Full time', 'Part time', 'Retired'],
];
const OPTIONS = [
  ['Python', 'R', 'Julia', 'C++'],
  ['r', 'R', 'py'],
  ['Bus', 'Train', 'On foot', 'Bicycle'],
  ['red', 'green', 'blue'],
];
const CODES = [
  ['1', '2', '3', '4', '5'],
  ['1', '1.0', '2', '2.0'],
  ['01', '1', '2'],
  ['0', '1'],
];
const TEXTS = ['a nice place', 'too far, for me', 'ok', 'see above; twice', 'NA', 'none really', 'x'];

const filled = (cell: fc.Arbitrary<string>, records: number): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: fc.constant('') }), {
    minLength: records,
    maxLength: records,
  });

const spelled = (word: string): fc.Arbitrary<string> =>
  fc.constantFrom(word, word, word, word, ` ${word}`, `${word}  `, word.replaceAll(' ', '\u00a0'));

function column(i: number, records: number): fc.Arbitrary<readonly Column[]> {
  const choice = fc
    .constantFrom(...CHOICES)
    .chain((words) =>
      filled(fc.constantFrom(...words).chain(spelled), records).map((cells) => [
        { name: `Choice ${i}`, cells, isWords: true },
      ]),
    );
  const several = fc
    .tuple(fc.constantFrom(...OPTIONS), fc.constantFrom(';', '|', ', '))
    .chain(([words, separator]) =>
      filled(
        fc.subarray(words, { minLength: 1 }).map((some) => some.join(separator)),
        records,
      ).map((cells) => [{ name: `Several ${i}`, cells, separator, isWords: true }]),
    );
  const boxes = fc
    .constantFrom(['1', '0'], ['Yes', 'No'], ['Checked', 'Unchecked'])
    .chain(([yes, no]) =>
      fc
        .tuple(...[0, 1, 2].map(() => filled(fc.constantFrom(yes!, no!), records)))
        .map((all) =>
          all.map((cells, k) => ({ name: `Boxes ${i} [part ${'abc'[k]!}]`, cells, isWords: false })),
        ),
    );
  const ratings = fc
    .tuple(...[0, 1, 2].map(() => filled(fc.constantFrom('1', '2', '3', '4', '5'), records)))
    .map((all) => all.map((cells, k) => ({ name: `Rating ${i}_${k}`, cells, isWords: false })));
  const codes = fc
    .constantFrom(...CODES)
    .chain((some) =>
      filled(fc.constantFrom(...some), records).map((cells) => [
        { name: `Code ${i}`, cells, isWords: false },
      ]),
    );
  const numbers = filled(
    fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 0, max: 90 }).map(String) },
      { weight: 1, arbitrary: fc.constantFrom('about 5', 'many', '-99') },
    ),
    records,
  ).map((cells) => [{ name: `Number ${i}`, cells, isWords: false }]);
  const texts = filled(fc.constantFrom(...TEXTS), records).map((cells) => [
    { name: `Text ${i}`, cells, isWords: false },
  ]);
  return fc.oneof(choice, choice, several, several, boxes, ratings, codes, numbers, texts);
}

/** Small exports with a key and up to four questions. */
export const files: fc.Arbitrary<File> = fc
  .tuple(fc.constantFrom(6, 12, 30, 60), fc.integer({ min: 1, max: 4 }))
  .chain(([records, questions]) =>
    fc.tuple(...Array.from({ length: questions }, (_, i) => column(i, records))).map((groups) => ({
      columns: [
        { name: 'id', cells: Array.from({ length: records }, (_, i) => `R${i}`), isWords: false },
        ...groups.flat(),
      ],
    })),
  );

export function csvOf({ columns }: File): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = columns[0]!.cells.map((_, i) => columns.map(({ cells }) => quoted(cells[i]!)).join(','));
  return [columns.map(({ name }) => quoted(name)).join(','), ...rows].join('\n');
}

/** A text as a person compares it: no white space around, one space inside, plain quotes and dashes. */
export const seen = (cell: string): string =>
  cell
    .replace(/[\s\u200B-\u200D\uFEFF\u00AD\u2060]+/g, (white) => (/\s/.test(white) ? ' ' : ''))
    .trim()
    .normalize('NFC')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛ʼ‹›]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-');

/** A table by its names, as a person reads it. */
export function tableOf(text: string): ReadonlyMap<string, readonly string[]> {
  const [header = [], ...rows] = parse(text, { bom: true, relax_column_count: true }) as string[][];
  const columns = header.map((_, i) => rows.map((row) => row[i] ?? ''));
  const plain = (name: string): string => seen(name.replaceAll('&nbsp;', ' ').replace(/<[^<>]*>/g, ' '));
  return new Map([
    ...columns.map((cells, i): [string, readonly string[]] => [`#${i + 1}`, cells]),
    ...header.map((name, i): [string, readonly string[]] => [plain(name), columns[i]!]),
  ]);
}

/** A count that the report shows and a count by hand, where they are not the same. */
export interface Difference {
  readonly column: string;
  readonly level: string;
  readonly shown: number | null;
  readonly byHand: number;
}

/** Every count of a level, option or box that is not what counting the cells by hand gives. */
export function differences(
  { instrument, estimates }: Results,
  cellsOf: (column: string) => readonly string[],
): readonly Difference[] {
  const shownOf = (question: string, item: string, level: string): number | null => {
    const found = estimates.filter(
      (one) =>
        one.question === question &&
        one.item === item &&
        one.level === level &&
        (one.statistic === 'percent' || one.statistic === 'outside') &&
        one.by === '',
    );
    return found.find(({ base_kind }) => base_kind === 'answered')?.n ?? found[0]?.n ?? null;
  };
  const asked = questionsOf(instrument).map(({ question }) => question);
  return asked.flatMap((question) =>
    counted(question).flatMap(({ column, item, level, label, holds }) => {
      const byHand = cellsOf(column).filter((cell) => holds(seen(cell))).length;
      const shown = shownOf(question.id, item, level);
      return shown === byHand ? [] : [{ column, level: label, shown, byHand }];
    }),
  );
}

interface ByHand {
  readonly column: string;
  readonly item: string;
  readonly level: string;
  readonly label: string;
  readonly holds: (cell: string) => boolean;
}

const TICKED = /^(?:1|yes|true|x|checked|ticked|selected)$/i;

/** What a person counts for each level, by its label alone: no level stands for a second text. */
function counted(question: Question): readonly ByHand[] {
  switch (question.type) {
    case 'single': {
      const { column, other, options } = question;
      return options
        .filter(({ id }) => id !== other)
        .map(({ id, label, also = [] }) => ({
          ...{ column, item: '', level: id, label },
          holds: (cell) => isOf(cell, label, also),
        }));
    }
    case 'multi': {
      const { layout, other, options } = question;
      if (layout.kind === 'split') {
        return options.map(({ id, label }) => ({
          ...{ column: layout.columns[id]!, item: '', level: id, label },
          holds: (cell) =>
            layout.ticked
              ? layout.ticked.some((mark) => cell === seen(mark))
              : TICKED.test(cell) || cell === seen(label),
        }));
      }
      const { column, separator } = layout;
      return options
        .filter(({ id, label }) => id !== other && !label.includes(separator.trim() || separator))
        .map(({ id, label }) => ({
          ...{ column, item: '', level: id, label },
          holds: (cell) =>
            cell.split(separator.trim() || separator).some((part) => part.trim() === seen(label)),
        }));
    }
    case 'rating':
      return question.items.flatMap(({ id: item, column }) =>
        question.scale.levels.map(({ id: level, label, also = [] }) => ({
          ...{ column, item, level, label },
          holds: (cell: string) => isOf(cell, label, also),
        })),
      );
    default:
      return [];
  }
}

/** 4.0 is 4 where a level is a whole number; nothing else is the same as another text. */
const isOf = (cell: string, label: string, also: readonly string[]): boolean =>
  cell === seen(label) ||
  (/^-?\d+(?:\.0+)?$/.test(seen(label)) &&
    /^-?\d+\.0+$/.test(cell) &&
    cell.replace(/\.0+$/, '') === seen(label).replace(/\.0+$/, '')) ||
  (/^-?\d+\.0+$/.test(seen(label)) && also.length > 0 && cell === seen(label).replace(/\.0+$/, ''));
