/**
 * Writes fixtures/crn-2020 from seeds/nabbout-2023/reconstruction.csv, and the invented fixtures/workplace, with the
 * library built in dist.
 *
 *     node scripts/make-fixtures.js            writes the files
 *     node scripts/make-fixtures.js --check    writes nothing; exit status 1 when a file differs from what it would write
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { builtInInstrument, parseMarginals, simulate, withFaults } from '../dist/index.js';

const RESPONDENTS = 34;
const SEED = 2020;
const FAULTS = { seed: 7770, rate: 0.0085 };

const root = new URL('../', import.meta.url);
const folder = new URL('fixtures/', root);
const instrument = builtInInstrument('crn-2020');
const marginals = parseMarginals(
  readFileSync(new URL('seeds/nabbout-2023/reconstruction.csv', root), 'utf8'),
);
const records = [
  ...simulate(instrument, {
    n: RESPONDENTS,
    seed: SEED,
    marginals,
    keyOf: (i) => `CRN-${String(i + 1).padStart(2, '0')}`,
  }),
];

/** @param {readonly Readonly<Record<string, string>>[]} rows */
const csv = (rows) => stringify([...rows], { header: true, columns: Object.keys(rows[0] ?? {}) });

/**
 * Wrong cells here and there, white space that is not wrong, and a column the instrument does not know.
 * @param {readonly Readonly<Record<string, string>>[]} clean
 */
function dirty(clean) {
  return [...withFaults(clean, instrument, FAULTS)].map((record, i) => {
    const { geography = '', funding_industry: industry = '' } = record;
    return {
      ...record,
      geography: i % 9 === 3 ? ` ${geography}` : geography,
      funding_industry: i % 11 === 5 && industry !== '' ? `${industry} ` : industry,
      internal_remarks: i % 8 === 6 ? 'called back' : '',
    };
  });
}

const INVENTED = [
  'demography.scope',
  'demography.sites',
  'demography.ages',
  'members.members',
  'activities.basic_research',
  'research.cellular_models',
  'research.animal_models',
  'funding_sources.region',
  'funding_sources.city',
  'interoperability',
  'effectiveness',
  'barriers',
];

const SURVEY_FILE = `instrument: crn-2020
invited: 95
notice: >-
  Reconstruction: no record here is a network's own answer. The counts of each question are those of
  Nabbout et al. 2023 (doi 10.1186/s13023-023-02650-4) where the article gives them, and invented where it does
  not; how the answers of one record go together is invented throughout.
# A section, or section.question or section.item, in which at least one count is invented.
invented:
${INVENTED.map((id) => `  - ${id}\n`).join('')}`;

const DIRTY_SURVEY_FILE = SURVEY_FILE.replace(
  'Reconstruction: no record',
  'Reconstruction, with faults put in on purpose to show how they are found: no record',
);

/** Forty people who do not exist; how many chose what is made up as well. */
const PEOPLE = 40;
const WORKPLACE = Object.entries({
  department: { research: 14, care: 17, administration: 8, '-99': 1 },
  home: { yes: 22, no: 18 },
  work_decisions: { 1: 4, 2: 9, 3: 11, 4: 12, 5: 4 },
  work_voice: { 1: 3, 2: 6, 3: 9, 4: 14, 5: 7, '': 1 },
  work_interruptions: { 1: 2, 2: 6, 3: 7, 4: 15, 5: 10 },
  work_learning: { 1: 1, 2: 3, 3: 8, 4: 17, 5: 8, na: 3 },
  wanted: { quiet_rooms: 19, screens: 11, training: 9, help_desk: 5, nothing: 6 },
}).flatMap(([column, answers]) =>
  Object.entries(answers).map(([answer, count]) => ({ column, answer, count })),
);
const WORKPLACE_SURVEY_FILE = `instrument: workplace
invited: 52
notice: Invented example; nobody gave these answers.
`;
const people = [
  ...simulate(builtInInstrument('workplace'), {
    n: PEOPLE,
    seed: 5,
    marginals: WORKPLACE,
    exact: true,
    keyOf: (i) => `P${String(i + 1).padStart(2, '0')}`,
  }),
];

const files = {
  'crn-2020/responses.csv': csv(records),
  'crn-2020/responses.survey.yaml': SURVEY_FILE,
  'crn-2020/responses-dirty.csv': csv(dirty(records)),
  'crn-2020/responses-dirty.survey.yaml': DIRTY_SURVEY_FILE,
  'workplace/responses.csv': csv(people),
  'workplace/responses.survey.yaml': WORKPLACE_SURVEY_FILE,
};

/** @param {string} name */
function onDisk(name) {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(([name, text]) => onDisk(name) !== text);
  for (const [name] of stale) {
    process.stderr.write(`fixtures/${name} differs; run node scripts/make-fixtures.js\n`);
  }
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(new URL('.', new URL(name, folder)), { recursive: true });
    writeFileSync(new URL(name, folder), text);
  }
}
