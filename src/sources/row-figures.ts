import type { Figure } from './total-words.js';

type Row = readonly string[];

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?\s*%?$/;

/** The number a cell holds, and how exactly. */
export function numberIn(cell: string): { readonly value: number; readonly within: number } | undefined {
  if (!NUMBER.test(cell)) return undefined;
  const text = cell.replace(/\s*%$/, '').replace(',', '.');
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { value: Number(text), within: 0.5 / 10 ** decimals + 1e-9 };
}

/** Whether a number is what a column of one of these sets of records comes to. */
export function isFigureOf(
  figure: Figure,
  cell: string,
  column: number,
  sets: readonly (readonly Row[])[],
): boolean {
  const found = numberIn(cell);
  return (
    found !== undefined &&
    sets.some((rows) =>
      figuresOf(figure, rows, column).some((value) => Math.abs(value - found.value) <= found.within),
    )
  );
}

/** What a column comes to: of one record alone nothing can be told. */
function figuresOf(figure: Figure, rows: readonly Row[], column: number): readonly number[] {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const numbers = cells.flatMap((cell) => numberIn(cell)?.value ?? []);
  if (cells.length < 2) return [];
  const sum = numbers.reduce((total, value) => total + value, 0);
  const mean = sum / numbers.length;
  if (figure === 'mean') return numbers.length > 1 ? [mean] : [];
  if (figure === 'sum') return [...(numbers.length > 1 ? [sum] : []), cells.length];
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const squares = numbers.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  return [
    ...[sorted[0], sorted.at(-1), sorted[Math.floor(middle)], cells.length],
    ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2,
    ...[Math.sqrt(squares / numbers.length), Math.sqrt(squares / (numbers.length - 1))],
  ].filter((value): value is number => value !== undefined && Number.isFinite(value));
}
