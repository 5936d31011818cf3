/**
 * Writes the generated documents: docs/reproduction.md, docs/reference/.
 *
 *     node scripts/make-docs.js            writes them
 *     node scripts/make-docs.js --check    writes nothing; exit status 1 when one differs from what it would write
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { analyze, builtInInstrument, CODE_LISTS, METHODS, NOTES, percentText } from '../dist/index.js';
import { schemaTables } from './schema-tables.js';

const root = new URL('../', import.meta.url);
const bin = fileURLToPath(new URL('bin/crn-survey.js', root));
const GENERATED = '<!-- Made by scripts/make-docs.js; do not edit. -->';

const crnSurvey = (...args) =>
  execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd: fileURLToPath(root) });

const seed = (name) =>
  parse(readFileSync(new URL(`seeds/nabbout-2023/${name}.csv`, root), 'utf8'), { columns: true });

const TABLES = [
  { file: 'table2-activities', question: 'activities', title: 'Table 2, activities' },
  { file: 'table2-research', question: 'research', title: 'Table 2, research' },
  { file: 'table3-funding-sources', question: 'funding_sources', title: 'Table 3, sources of funding' },
  {
    file: 'table3-funding-mechanisms',
    question: 'funding_mechanisms',
    title: 'Table 3, mechanisms of funding',
  },
];

async function reproduction() {
  const path = fileURLToPath(new URL('fixtures/crn-2020/responses.csv', root));
  const { estimates } = await analyze([{ path, name: 'responses.csv' }], {
    instrument: builtInInstrument('crn-2020'),
  });
  const levelsOf = (question, item) =>
    estimates.filter(
      (row) => row.question === question && row.item === item && row.statistic === 'percent' && row.by === '',
    );
  const rows = TABLES.flatMap(({ file, question, title }) =>
    seed(file).map(({ item, label, n, read, ...published }) => {
      const levels = levelsOf(question, item);
      const texts = (rounding) => levels.map((row) => percentText(row.n, row.base, rounding));
      return {
        title,
        label,
        n: Number(n),
        base: levels[0].base,
        lost: read !== '',
        published: read === '' ? levels.map(({ level }) => published[level]) : read.split(' '),
        halfUp: texts('half-up'),
        double: texts('double'),
        levels: levels.map(({ level, n: count, base }) => ({ level, count, base })),
      };
    }),
  );
  const same = (a, b) => a.join(' ') === b.join(' ');
  const complete = rows.filter(({ lost }) => !lost);
  const incomplete = rows.filter(({ lost }) => lost);
  const hits = (rounding) => complete.filter((row) => same(row.published, row[rounding]));
  const differing = complete.flatMap((row) =>
    row.levels.flatMap(({ level, count, base }, i) =>
      row.published[i] === row.halfUp[i]
        ? []
        : [
            `* **${row.label}**, level ${level}: published ${row.published[i]}, half up ${row.halfUp[i]}. ` +
              `${count} of ${base} are ${percentText(count, base, 'truncate', 4)}… %: ` +
              `to one decimal ${percentText(count, base, 'half-up', 1)}, and that half up again ${row.double[i]}.`,
          ],
    ),
  );
  // A lost row is published without one or two of its cells: what was read must stand in the computed row, in order.
  const holds = (row, computed) => {
    let at = 0;
    for (const cell of computed) if (cell === row.published[at]) at += 1;
    return at === row.published.length;
  };
  const held = incomplete.filter((row) => holds(row, row.double));
  const verdict = (row, computed) => {
    if (row.lost) return holds(row, computed) ? 'holds what was read' : 'differs';
    return same(row.published, computed) ? 'equal' : 'differs';
  };
  const rowLine = (row) => {
    const read = row.lost
      ? `${row.published.join(' ')} (${row.levels.length - row.published.length} lost)`
      : row.published.join(' ');
    const cells = [
      row.label,
      row.base,
      read,
      row.halfUp.join(' '),
      verdict(row, row.halfUp),
      row.double.join(' '),
      verdict(row, row.double),
    ];
    return `| ${cells.join(' | ')} |`;
  };
  const tables = TABLES.flatMap(({ title }) => [
    `## ${title}`,
    '',
    '| Item | n | published | half up | | rounded twice | |',
    '|---|---|---|---|---|---|---|',
    ...rows.filter((row) => row.title === title).map(rowLine),
    '',
  ]);
  return [
    GENERATED,
    '',
    '# What was published, and what is computed',
    '',
    `The ${rows.length} rows of Tables 2 and 3 of Nabbout et al. 2023 (doi 10.1186/s13023-023-02650-4) beside what`,
    '`crn-survey` computes from `fixtures/crn-2020/responses.csv`, in whole percent of those who answered the item.',
    'The fixture is a reconstruction: its marginals were made to equal what was published, so this page shows that the',
    'arithmetic leads back to the printed cells, and under which rounding; it says nothing about the networks themselves.',
    '',
    `* Complete rows: ${complete.length}. Rounded half up, ${hits('halfUp').length} are equal in every cell; rounded twice`,
    `  (half up to one decimal, then half up again: \`--rounding double\`), ${hits('double').length}.`,
    `* Rows of which the printed text lost cells: ${incomplete.length}. The cells that were read stand in the computed row, in`,
    `  their order, in ${held.length} of them; where the lost cells stood is not known, and one possible row was taken.`,
    '',
    `The ${differing.length} cells in which half up differs:`,
    '',
    ...differing,
    '',
    ...tables,
  ].join('\n');
}

function commandLine() {
  const help = (...command) => [
    '',
    `## crn-survey ${command.join(' ')}`.trimEnd(),
    '',
    '```text',
    crnSurvey(...command, '--help').trimEnd(),
    '```',
  ];
  return [
    GENERATED,
    '',
    '# Command line',
    '',
    'What `npx crn-survey … --help` prints. Type `npx crn-survey` where it says `crn-survey`, unless it is installed globally.',
    ...help(),
    ...help('analyze'),
    ...help('validate'),
    ...help('simulate'),
    ...help('explain'),
    ...help('instrument'),
    ...['list', 'show', 'template', 'check', 'infer', 'import'].flatMap((name) => help('instrument', name)),
    '',
  ].join('\n');
}

const STATISTICS = {
  percent:
    'Who chose the level or option, of the base: those who answered, and for several choices also those asked.',
  top: 'Who chose one of the levels that the scale names as its `top`; of a reversed item those at the other end.',
  any: 'Who scored a contribution at any level above 0.',
  high: 'Who chose one of the levels that the scale names as its `top`; without one, the highest.',
  mean: 'The mean of scores or numbers.',
  sd: 'Their standard deviation.',
  median: 'The value in the middle.',
  q1: 'The first quartile.',
  q3: 'The third quartile.',
  min: 'The smallest number.',
  max: 'The largest number.',
  count:
    'How many gave a year, or a year of the decade that begins with `level`: of whole numbers between two years.',
  rank: 'The place of the item or category among the others; `method` says by what.',
  share_mean: 'Score share of the item: the mean of the shares of respondents.',
  share_ratio: 'Score share of the item: the ratio of the totals.',
  shares_left_out: 'How many are in no score share; `level` says why.',
  mention_share: 'Share of all mentions.',
  equal_weight_share: 'Equal-weight share of barriers.',
  missing:
    'How many answered, and how many did not or beside the scale: `level` says which; the base is all records.',
};

/** The table of statistics, which must have every one that the built-in instruments lead to. */
async function statistics() {
  const found = new Set();
  for (const id of ['crn-2020', 'workplace']) {
    const path = fileURLToPath(new URL(`fixtures/${id}/responses.csv`, root));
    const { estimates } = await analyze([{ path }], { instrument: builtInInstrument(id) });
    for (const { statistic } of estimates) found.add(statistic);
  }
  const untold = [...found].filter((statistic) => STATISTICS[statistic] === undefined);
  if (untold.length > 0) throw new Error(`statistics without a sentence: ${untold.join(', ')}`);
  return Object.entries(STATISTICS).map(([name, sentence]) => `| \`${name}\` | ${sentence} |`);
}

function schemaPage(file, title, opening) {
  const schema = JSON.parse(readFileSync(new URL(`schema/${file}.schema.json`, root), 'utf8'));
  return [GENERATED, '', `# ${title}`, '', ...opening, '', schemaTables(schema, 'All of it'), '']
    .join('\n')
    .trimEnd()
    .concat('\n');
}

async function methods() {
  const table = (codes) => Object.entries(codes).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`);
  return [
    GENERATED,
    '',
    '# Statistics, methods and notes',
    '',
    'What an estimate is of stands in `statistic`:',
    '',
    '| statistic | what it is |',
    '|---|---|',
    ...(await statistics()),
    '',
    'Every estimate names its method by one of these codes, and says in `note` why it is empty or to be read with care.',
    '',
    '| method | how the number is made |',
    '|---|---|',
    ...table(METHODS),
    '',
    '| note | what it says |',
    '|---|---|',
    ...table(NOTES),
    '',
  ].join('\n');
}

/** Every code with what it means, an example and what to do: the same as `crn-survey explain`. */
const codes = () =>
  [
    GENERATED,
    '',
    '# Codes',
    '',
    'What the codes in results mean; `crn-survey explain CODE` prints the same.',
    ...CODE_LISTS.flatMap(({ kind, about, codes: list }) => [
      '',
      `## ${kind}`,
      '',
      about,
      ...Object.entries(list).flatMap(([code, { means, example, advice }]) => [
        '',
        `### ${code}`,
        '',
        means,
        '',
        '```text',
        example,
        '```',
        '',
        advice,
      ]),
    ]),
    '',
  ].join('\n');

const documents = {
  'docs/reproduction.md': await reproduction(),
  'docs/reference/command-line.md': commandLine(),
  'docs/reference/crn-2020.md': `${GENERATED}\n\n${crnSurvey('instrument', 'show', 'crn-2020')}`,
  'docs/reference/workplace.md': `${GENERATED}\n\n${crnSurvey('instrument', 'show', 'workplace')}`,
  'docs/reference/methods.md': await methods(),
  'docs/reference/codes.md': codes(),
  'docs/reference/instrument-file.md': schemaPage('instrument', 'Instrument file', [
    'The questionnaire, written down as YAML or JSON; its JSON Schema is [schema/instrument.schema.json](../../schema/instrument.schema.json).',
    '`a[]` is one of the list `a`, `a.NAME` what stands under a name of your own.',
  ]),
  'docs/reference/survey-file.md': schemaPage('survey-file', 'Survey file', [
    'What belongs to one data set: options by their long names, and what reports must say. `answers.survey.yaml` beside',
    '`answers.csv`, or another by `--survey`; flags win over it. The paths of instrument and theme start at the file. Its JSON Schema is',
    '[schema/survey-file.schema.json](../../schema/survey-file.schema.json).',
  ]),
  'docs/reference/theme-file.md': schemaPage('theme', 'Theme file', [
    'For `--theme FILE`; what is left out is as in `default`. Its JSON Schema is',
    '[schema/theme.schema.json](../../schema/theme.schema.json). Colours are those of the terminal.',
  ]),
  'docs/reference/report-json.md': schemaPage('report', 'Report as JSON', [
    'What `--format json` and `report.json` hold; its JSON Schema is [schema/report.schema.json](../../schema/report.schema.json).',
    'The rows of CSV are those of `estimates[]`. An empty text says "does not apply". Statistics, methods and notes:',
    '[methods.md](methods.md).',
  ]),
};
const check = process.argv.includes('--check');
for (const [name, text] of Object.entries(documents)) {
  const url = new URL(name, root);
  if (!check) {
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, text);
    continue;
  }
  let before = '';
  try {
    before = readFileSync(url, 'utf8');
  } catch {
    // A document that is not there differs like any other.
  }
  if (before !== text) {
    process.stderr.write(
      `${name} is not what scripts/make-docs.js writes; run it and look at the difference.\n`,
    );
    process.exitCode = 1;
  }
}
