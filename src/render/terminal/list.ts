import type { Column, Row, Table } from '../../report/document.js';
import { columnGroups, startsGroup } from '../arrangement.js';
import { wrap } from '../wrap.js';
import { barLine } from './bar.js';
import { indentOf } from './columns.js';
import { levelCount } from './header.js';
import { finished, type Line, line } from './line.js';
import { markText } from './mark.js';
import type { Paint } from './paint.js';
import { flow, paragraph } from './text.js';

const BAR = 24;
const STEP = 2;

/** A table where there is no room for columns: each row as its label, and below it what its columns say. */
export function drawList(table: Table, width: number, paint: Paint): readonly string[] {
  const known = new Map(table.columns.map((column) => [column.id, column]));
  const [label, ...columns] = (table.layouts[0] ?? []).flatMap((id) => known.get(id) ?? []);
  if (label === undefined) return [];
  const grouped = table.rows.some(({ group }) => group !== undefined);
  const levels = levelCount(table);
  return table.rows.flatMap((row, i) => {
    const margin = Math.min(indentOf(row.indent, grouped), Math.floor(width / 3));
    const inner = width - margin - STEP;
    const side = (words: Line, by: number): string => finished([{ text: ' '.repeat(by) }, ...words]);
    const cell = row.cells[label.id];
    const name = `${cell?.text ?? ''}${markText(cell?.note)}`;
    return [
      ...(startsGroup(table.rows, i) ? paragraph(row.group!, width, paint.strong) : []),
      ...(name === ''
        ? []
        : wrap(name, width - margin).map((words) => side(line(words, paint.strong), margin))),
      ...pairLines(row, columns, inner, levels, paint).map((words) => side(words, margin + STEP)),
      ...columns
        .flatMap((column) => barOf(row, column, inner, paint))
        .map((words) => side(words, margin + STEP)),
    ];
  });
}

/** "title: text" for each column, the columns of a group after its heading. */
function pairLines(
  row: Row,
  columns: readonly Column[],
  width: number,
  levels: number,
  paint: Paint,
): readonly Line[] {
  const shown = columns.filter(({ id, kind }) => kind !== 'bar' && (row.cells[id]?.text ?? '') !== '');
  const paragraphs: Line[][] = [];
  let open = false;
  for (const { from, to, group } of columnGroups(shown)) {
    const pairs = shown.slice(from, to).map((column): Line => {
      const { text, note } = row.cells[column.id]!;
      const ink =
        column.level === undefined
          ? paint.faint
          : paint.level(column.level, { count: levels, middle: column.middle });
      const title = column.title === '' ? [] : [{ text: column.title, ink }, { text: ': ' }];
      return [...title, { text }, { text: markText(note), ink: paint.mark }];
    });
    if (group !== undefined) paragraphs.push([line(`${group} –`, paint.faint), ...pairs]);
    else if (open) paragraphs.at(-1)!.push(...pairs);
    else paragraphs.push(pairs);
    open = group === undefined;
  }
  return paragraphs.flatMap((pieces) => flow(pieces, width));
}

function barOf(row: Row, column: Column, width: number, paint: Paint): readonly Line[] {
  const parts = row.cells[column.id]?.parts;
  if (column.kind !== 'bar' || parts === undefined) return [];
  const levels = column.levels ?? [];
  const bar = barLine(parts, column, Math.max(levels.length, Math.min(BAR, width)), paint);
  return bar.length === 0 ? [] : [bar];
}
