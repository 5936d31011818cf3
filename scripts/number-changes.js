/*
 * What changed between two reports as data: which numbers, from what to what.
 */

const LABELS = ['item_label', 'level_label'];
const NUMBERS = ['value', 'se', 'low', 'high', 'n', 'base', 'note'];
/** What else a number is called; a number that lost only one of these is still the same number. */
const KINDS = ['unit', 'confidence', 'base_kind', 'method'];

/** The question that an estimate is of, as it is named with --only, and how it is broken down. */
export const questionOf = ({ section, question, by }) =>
  by === '' ? `${section}.${question}` : `${section}.${question} by ${by}`;

/** The name of an estimate: what it is of, and which statistic. */
export function nameOf(row) {
  const { section, question, item, level, by, group, wave, statistic, base_kind } = row;
  const other = ['vs_item', 'vs_level', 'vs_group', 'vs_wave'].map((column) => row[column]);
  return [
    `${section}.${question}`,
    ...[item, level].filter((id) => id !== ''),
    ...(by === '' ? [] : [`(${by}: ${group})`]),
    ...(wave === '' ? [] : [`(wave ${wave})`]),
    ...(other.every((id) => id === '') ? [] : [`(against ${other.filter((id) => id !== '').join(' ')})`]),
    statistic,
    ...(base_kind === '' ? [] : [`of ${base_kind}`]),
  ].join(' ');
}

/** Its numbers, as far as it has any. */
export const numbersOf = (row) =>
  fieldsText(Object.fromEntries(NUMBERS.map((column) => [column, row[column]])));

/** Fields with their values, but those that are empty. */
export const fieldsText = (fields) =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== '')
    .map(([field, value]) => `${field} ${valueText(value)}`)
    .join(', ');

function valueText(value) {
  if (value === undefined || value === null || value === '') return '(none)';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The labels of all estimates, each once, by what it is the label of. */
export function labelsOf(estimates) {
  const labels = new Map();
  for (const { section, question, item, level, item_label, level_label } of estimates) {
    const of = [`${section}.${question}`, item].filter((id) => id !== '').join(' ');
    if (item_label !== '') labels.set(`label of ${of}`, item_label);
    if (level_label !== '') labels.set(`label of ${of} ${level}`, level_label);
  }
  return labels;
}

/** The invalid answers, by column, answer and code, with what is said of each; and how many there are of each code. */
export function issuesOf({ byCode, listed }) {
  const counts = Object.entries(byCode).map(([code, count]) => [`invalid answers ${code}`, { count }]);
  const answers = listed.map(({ code, column, raw, ...said }) => [
    `invalid answer ${column} ${JSON.stringify(raw)} ${code}`,
    said,
  ]);
  return new Map([...counts, ...answers]);
}

const doubtsOf = (doubts) =>
  new Map(doubts.map(({ code, columns = [], ...said }) => [`doubt ${code} ${columns.join(', ')}`, said]));

/**
 * Says, a line for each, what is not the same in two runs.
 * @param before, after the exit status and, where there is a report, its `estimates`, `issues` and `doubts`
 */
export function changesBetween(before, after) {
  const rows = [before, after].map(({ estimates = [] }) => estimates);
  const issues = [before, after].map(({ issues }) => (issues ? issuesOf(issues) : new Map()));
  const doubts = [before, after].map(({ doubts = [] }) => doubtsOf(doubts));
  const named = [
    ...(before.status === after.status ? [] : [`exit status: ${before.status} -> ${after.status}`]),
    ...changedRows(...rows),
    ...changedLabels(...rows.map(labelsOf)),
    ...changedThings(...issues),
    ...changedThings(...doubts),
  ];
  const [was, is] = [before, after].map(({ estimates, issues }) => JSON.stringify([estimates, issues]));
  return named.length > 0 || was === is ? named : ['the same, in another order or form'];
}

const keyOf = (row, without) =>
  Object.keys(row)
    .filter((column) => ![...LABELS, ...NUMBERS, ...without].includes(column))
    .map((column) => row[column])
    .join('\u001f');

function changedRows(before, after) {
  const exact = paired(before, after, (row) => keyOf(row, []));
  const rest = paired(exact.gone, exact.come, (row) => keyOf(row, KINDS));
  return [
    ...[...exact.pairs, ...rest.pairs].flatMap(([from, to]) =>
      changedFields(nameOf(from), from, to, [...NUMBERS, ...KINDS]),
    ),
    ...rest.gone.map((row) => `${nameOf(row)}: ${numbersOf(row)} -> (gone)`),
    ...rest.come.map((row) => `${nameOf(row)}: (new) -> ${numbersOf(row)}`),
  ];
}

function changedThings(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    if (!from) return [`${name}: (new) -> ${fieldsText(to)}`];
    if (!to) return [`${name}: ${fieldsText(from)} -> (gone)`];
    return changedFields(name, from, to, [...new Set([...Object.keys(from), ...Object.keys(to)])]);
  });
}

function changedFields(name, from, to, fields) {
  const changed = fields
    .filter((field) => valueText(from[field]) !== valueText(to[field]))
    .map((field) => `${field} ${valueText(from[field])} -> ${valueText(to[field])}`);
  return changed.length === 0 ? [] : [`${name}: ${changed.join(', ')}`];
}

const changedLabels = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${valueText(before.get(name))} -> ${valueText(after.get(name))}`);

/** Rows of the same key together, in order where several have it, and those that are left. */
function paired(before, after, key) {
  const waiting = new Map();
  for (const row of before) waiting.set(key(row), [...(waiting.get(key(row)) ?? []), row]);
  const pairs = [];
  const come = [];
  for (const row of after) {
    const from = waiting.get(key(row))?.shift();
    if (from) pairs.push([from, row]);
    else come.push(row);
  }
  return { pairs, come, gone: [...waiting.values()].flat() };
}
