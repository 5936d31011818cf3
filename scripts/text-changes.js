/*
 * What changed between two reports as Markdown: which cells and which lines, from what to what.
 */

/** Says, a line for each, what is not the same: the cell of a table with its row and column, or a whole line. */
export function textChanges(before, after) {
  const [from, to] = [before.split('\n'), after.split('\n')];
  return differing(from, to).flatMap(({ gone, come }) => {
    const both = Math.min(gone.length, come.length);
    const pairs = come
      .slice(0, both)
      .flatMap((line, i) => changedLine(from[gone[i]], to[line], headAbove(to, line), line + 1));
    return [
      ...pairs,
      ...gone.slice(both).map((line) => `line ${line + 1} before: ${from[line]} -> (gone)`),
      ...come.slice(both).map((line) => `line ${line + 1}: (new) -> ${to[line]}`),
    ];
  });
}

const isRow = (line) => line.startsWith('| ');
const cellsOf = (row) => row.slice(2, -2).split(' | ');

function changedLine(from, to, head, number) {
  const [before, after] = [from, to].map((line) => (isRow(line) ? cellsOf(line) : []));
  if (before.length < 2 || before.length !== after.length) return [`line ${number}: ${from} -> ${to}`];
  return after.flatMap((cell, i) =>
    cell === before[i]
      ? []
      : [`line ${number}, ${after[0]}, ${head[i] ?? `column ${i + 1}`}: ${before[i]} -> ${cell}`],
  );
}

/** The heads of the columns of the table that a line is in. */
function headAbove(lines, line) {
  let first = line;
  while (first > 0 && isRow(lines[first - 1])) first -= 1;
  return isRow(lines[first]) ? cellsOf(lines[first]) : [];
}

/** The places where two lists differ, as positions in both: a longest common subsequence stays. */
function differing(from, to) {
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      lengths[i][j] =
        from[i] === to[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const places = [];
  let place;
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      place = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (!place) {
      place = { gone: [], come: [] };
      places.push(place);
    }
    const isGone = j === to.length || (i < from.length && lengths[i + 1][j] >= lengths[i][j + 1]);
    if (isGone) place.gone.push(i++);
    else place.come.push(j++);
  }
  return places;
}
