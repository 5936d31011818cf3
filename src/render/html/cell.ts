import type { Cell, Column } from '../../report/document.js';
import { bar } from './bar.js';
import { TINTS } from './colours.js';
import { html, type Markup } from './markup.js';

/** Each tint but the last is for so many points: the first up to 12.5%, the last above 75%. */
const POINTS = 12.5;

/** What stands in brackets after a number, such as an interval. */
const BRACKETED = /^(.*\S) (\([^()]+\))$/;

/** How many characters the brackets of a column take, at most; 0 without any. */
export const bracketWidth = (cells: readonly (Cell | undefined)[]): number =>
  Math.max(0, ...cells.map((cell) => BRACKETED.exec(cell?.text ?? '')?.[2]?.length ?? 0));

/**
 * A cell of a row, other than its label. The raw value stands beside the text, to sort by; a share at a level of a
 * scale is tinted by how large it is.
 * @param brackets width of the brackets in this column, in characters: numbers before them stand in line
 */
export function tableCell(cell: Cell | undefined, column: Column, brackets: number): Markup {
  if (cell === undefined) return html`<td></td>`;
  if (cell.kind === 'bar') {
    return html`<td class="bar">${bar(cell.parts ?? [], column)}${mark(cell)}</td>`;
  }
  if (cell.kind === 'text') return html`<td class="text">${cell.text}${mark(cell)}</td>`;
  const raw = cell.value === null ? undefined : html` data-v="${cell.value}"`;
  return html`<td${look(cell, column)}${raw}>${numberText(cell.text, brackets)}${mark(cell)}</td>`;
}

/** The mark of a note, after what it is about. */
export const mark = ({ note }: Cell): Markup | undefined =>
  note === undefined ? undefined : html`<sup>${note}</sup>`;

function look({ kind, value }: Cell, { level }: Column): Markup | undefined {
  const isNothing = value === null || (value === 0 && (kind === 'count' || kind === 'percent'));
  if (isNothing) return html` class="none"`;
  if (kind !== 'percent' || level === undefined || typeof value !== 'number') return undefined;
  return html` class="h${Math.min(TINTS, Math.ceil(value / POINTS))}"`;
}

function numberText(text: string, brackets: number): Markup {
  const parts = BRACKETED.exec(text);
  if (parts === null) return html`${text}`;
  return html`${parts[1]} <span class="w${brackets}">${parts[2]}</span>`;
}
