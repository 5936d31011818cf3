import type { Instrument } from '../instrument/model.js';
import { csvColumns, simulate } from '../simulate.js';
import { csvChunks } from './csv-chunks.js';
import { withFaults } from './faults.js';
import type { Marginal } from './marginals.js';

export { parseMarginals } from './marginals.js';
export { SYNTHETIC_MARK, syntheticSurveyFile } from './survey-file.js';

interface SyntheticOptions {
  readonly n: number;
  readonly seed: number;
  readonly marginals: readonly Marginal[];
  /** The share of answers to make wrong; none when left out. */
  readonly faults: number | undefined;
}

/** Synthetic answers as the pieces of a CSV file, and how many records and wrong answers are in those taken so far. */
export function syntheticCsv(
  instrument: Instrument,
  { n, seed, marginals, faults: rate }: SyntheticOptions,
): {
  readonly pieces: Iterable<string>;
  readonly written: { readonly records: number; readonly faults: number };
} {
  const written = { records: 0, faults: 0 };
  const digits = String(n).length;
  // The data say what they are, too: a survey file gets lost.
  const keyOf = (i: number): string => `synthetic-${String(i + 1).padStart(digits, '0')}`;
  const onFault = (): void => {
    written.faults += 1;
  };
  const clean = simulate(instrument, { n, seed, marginals, keyOf });
  const records = rate === undefined ? clean : withFaults(clean, instrument, { seed, rate, onFault });
  function* counted(): Generator<Readonly<Record<string, string>>> {
    for (const record of records) {
      written.records += 1;
      yield record;
    }
  }
  return { pieces: csvChunks(csvColumns(instrument), counted()), written };
}
