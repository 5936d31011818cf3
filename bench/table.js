/** A Markdown table; all columns but the first hold numbers. */
export const markdownTable = (columns, rows) =>
  [columns, columns.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Three significant digits. */
export const short = (number) => (number >= 100 ? number.toFixed(0) : number.toPrecision(3));
