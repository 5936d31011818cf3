import type { FigureWords } from '../../words/figure.js';
import type { Chart } from '../chart.js';

/** Rows, with the headings over them, that one figure can hold on a page. */
const MOST_ROWS = 40;

/** A chart of too many rows as several of about as many each; the groups of one item stay together. */
export function inPieces(chart: Chart, words: FigureWords): readonly Chart[] {
  if (chart.intent === 'timeline' || linesOf(chart.rows) <= MOST_ROWS) return [chart];
  const blocks = blocksOf<Row>(chart.rows);
  const heading = headed(chart.rows) ? 1 : 0;
  const most = Math.max(1, Math.floor(MOST_ROWS / Math.max(...blocks.map(({ length }) => length + heading))));
  const pieces = Math.ceil(blocks.length / most);
  if (pieces === 1) return [chart];
  const cut = (i: number): number => Math.round((i * blocks.length) / pieces);
  return Array.from(
    { length: pieces },
    (_, i) =>
      ({
        ...chart,
        id: `${chart.id}-${i + 1}`,
        title: `${chart.title} (${words.piece(i + 1, pieces)})`,
        rows: blocks.slice(cut(i), cut(i + 1)).flat(),
      }) as Chart,
  );
}

type Row = Exclude<Chart, { intent: 'timeline' }>['rows'][number];

const headed = (rows: readonly Row[]): boolean => rows.some(({ group }) => group !== undefined);

/** Rows and the headings over them. */
const linesOf = (rows: readonly Row[]): number =>
  rows.length + rows.filter(({ group }) => group !== undefined).length;

/** The rows under one heading together; each row alone where there are no headings. */
function blocksOf<R extends Row>(rows: readonly R[]): readonly (readonly R[])[] {
  const isHeaded = headed(rows);
  const blocks: R[][] = [];
  for (const row of rows) {
    if (blocks.length === 0 || !isHeaded || row.group !== undefined) blocks.push([row]);
    else blocks.at(-1)!.push(row);
  }
  return blocks;
}
