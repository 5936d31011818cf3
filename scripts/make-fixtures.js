/**
 * Writes fixtures/crn-2020 from seeds/nabbout-2023/reconstruction.csv, with the library built in dist.
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
const folder = new URL('fixtures/crn-2020/', root);
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

const files = {
  'responses.csv': csv(records),
  'responses.survey.yaml': SURVEY_FILE,
  'responses-dirty.csv': csv(dirty(records)),
  'responses-dirty.survey.yaml': DIRTY_SURVEY_FILE,
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
    process.stderr.write(`fixtures/crn-2020/${name} differs; run node scripts/make-fixtures.js\n`);
  }
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text);
}
