/*
 * The full report of a large file, beside what other tools need to count its answers. Whole processes, by turns, on the
 * same files. A goal is a ratio of medians.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headerOf, makeFiles } from './data.js';
import { hasTime, measure, stop } from './measure.js';
import { PEERS } from './peers/list.js';
import { markdownTable, median, short } from './table.js';

/** What our own runs do, each with its file. */
const OURS = {
  default: { file: 'plain', flags: [] },
  by: { file: 'plain', flags: ['--by', 'scope'] },
  'csv-parse path': { file: 'unplain', flags: [] },
  '1 % faults': { file: 'faulty', flags: [] },
  '3 faults at the end': { file: 'late', flags: [] },
  'ten times as many': { file: 'tenfold', flags: [] },
};

/** Which ratios are wanted to be how small with 10^6 records; of peak memory where it says so. */
const GOALS = [
  ['default', 'duckdb', 1.5],
  ['default', 'data.table', 0.6],
  ['default', 'pandas', 0.5],
  ['default', 'csv-parse', 0.25],
  ['default', 'miller'],
  ['default', 'csvkit'],
  ['by', 'default', 1.4],
  ['csv-parse path', 'csv-parse', 1.4],
  ['1 % faults', 'default', 1.2],
  ['3 faults at the end', 'default', 1.3],
  ['ten times as many', 'default', 10.5],
  ['ten times as many', 'default', 1.5, 'memory'],
];

/** Columns in which several options stand in one cell: other tools would count combinations. */
const JOINED = ['members', 'barriers'];

export async function large({ root, records, runs = 3, warmUp, only, growth, limit, data }) {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'crn-survey-bench-'));
  mkdirSync(folder, { recursive: true });
  const tidy = () => {
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const interrupted = () => {
    stop();
    tidy();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    const unknown = only?.find((id) => id !== 'ours' && !PEERS.some((peer) => peer.id === id));
    if (unknown !== undefined) {
      throw new Error(`--only ${unknown}: there is ours, ${PEERS.map(({ id }) => id).join(', ')}.`);
    }
    const isWanted = (id) => only === undefined || only.includes(id);
    const files = await makeFiles({ root, folder, records, growth: growth && isWanted('ours') });
    const columns = headerOf(files.plain)
      .slice(1, -3)
      .filter((column) => !JOINED.includes(column));
    const wanted = PEERS.filter(({ id }) => isWanted(id));
    const missing = wanted.filter((peer) => !isThere(peer));
    const cases = [
      ...(isWanted('ours') ? ownCases(files) : []),
      ...wanted
        .filter((peer) => !missing.includes(peer))
        .map(({ id, what, command, answer }) => ({ id, what, line: command(files.plain, columns), answer })),
    ];
    const measured = await measureAll(cases, { root, runs, warmUp, limit });
    refuseDisagreement(cases, measured, records);
    const size = statSync(files.plain).size;
    return {
      name: `large-${records}`,
      table: report({ cases, measured, missing, records, runs, size, columns }),
      results: {
        records,
        bytes: size,
        runs,
        columns: columns.length,
        measured: Object.fromEntries(measured),
      },
    };
  } finally {
    tidy();
    process.removeListener('SIGINT', interrupted);
  }
}

function isThere(peer) {
  try {
    return peer.isThere();
  } catch {
    return false;
  }
}

const ownCases = (files) =>
  Object.entries(OURS)
    .filter(([, { file }]) => files[file] !== undefined)
    .map(([id, { file, flags }]) => ({
      id,
      what: `crn-survey analyze, ${id}`,
      line: [
        ...[process.execPath, 'bin/crn-survey.js', 'analyze', files[file], '--instrument', 'crn-2020'],
        ...['--format', 'json', '--allow-invalid', ...flags],
      ],
      answer: (stdout) => ({ records: JSON.parse(stdout).response.answered }),
    }));

/** Every case by turns; the rounds before the first fill the caches and do not count. */
async function measureAll(cases, { root, runs, warmUp, limit }) {
  const measured = new Map(cases.map(({ id }) => [id, []]));
  for (let run = -warmUp; run < runs; run++) {
    for (const { id, line, answer } of cases) {
      const before = measured.get(id);
      if (before.some(({ failure }) => failure !== undefined)) continue;
      process.stderr.write(`bench: ${run < 0 ? 'once to warm up' : `run ${run + 1} of ${runs}`}: ${id}\n`);
      const { stdout, ...numbers } = await measure(line, { cwd: root, limit });
      if (numbers.failure !== undefined) before.push(numbers);
      else if (run >= 0) before.push({ ...numbers, ...answer(stdout) });
    }
  }
  return measured;
}

/** Whoever says how many records or different answers there are must say the same. */
function refuseDisagreement(cases, measured, records) {
  const expected = { late: records + 1, tenfold: 10 * records };
  const distinct = new Set();
  for (const { id } of cases) {
    for (const run of measured.get(id)) {
      const right = expected[OURS[id]?.file] ?? records;
      if (run.records !== undefined && run.records !== right) {
        throw new Error(`${id} found ${run.records} records where there are ${right}.`);
      }
      if (run.distinct !== undefined) distinct.add(run.distinct);
    }
  }
  if (distinct.size > 1) throw new Error(`Different answers were counted: ${[...distinct].join(', ')}.`);
}

function report({ cases, measured, missing, records, runs, size, columns }) {
  const of = (id, part) => median(measured.get(id).map((run) => run[part]));
  const isDone = (id) => measured.get(id)?.every(({ failure }) => failure === undefined);
  const rows = cases.map(({ id, what }) => {
    if (!isDone(id)) return [what, measured.get(id).at(-1).failure, '', '', ''];
    const walls = measured.get(id).map(({ wall }) => wall);
    const spread = `${short(Math.min(...walls))}–${short(Math.max(...walls))}`;
    return [
      what,
      short(of(id, 'wall')),
      spread,
      ...(hasTime ? [short(of(id, 'cpu')), of(id, 'peak').toFixed(0)] : ['', '']),
    ];
  });
  const ratios = GOALS.filter(([a, b]) => isDone(a) && isDone(b)).flatMap(([a, b, goal, kind]) => {
    const ratio = (part) => (hasTime || part === 'wall' ? (of(a, part) / of(b, part)).toFixed(2) : '');
    const wanted = goal === undefined ? '' : `≤ ${goal}`;
    return kind === 'memory'
      ? [[`${a} / ${b}, peak memory`, ratio('peak'), '', wanted]]
      : [[`${a} / ${b}`, ratio('wall'), ratio('cpu'), wanted]];
  });
  return [
    `${records} records x ${columns.length + JOINED.length + 4} columns (${(size / 1e6).toFixed(1)} MB); `,
    `others count ${columns.length} columns; ${runs} interleaved runs, medians\n\n`,
    markdownTable(['process', 's', 'fastest–slowest', 'processor s', 'peak MB'], rows),
    ratios.length > 0
      ? `\n${markdownTable(['ratio', 'is', 'of processor time', 'goal at 10^6'], ratios)}`
      : '',
    ...missing.map(({ what, install }) => `\nNot here: ${what}. To have it: ${install}\n`),
    hasTime ? '' : '\nProcessor time and peak memory need GNU time: apt-get install time\n',
  ].join('');
}
