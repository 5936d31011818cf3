import type { Instrument } from '../instrument/model.js';

/** What a synthetic file was made from. */
export interface Origin {
  readonly instrument: Instrument;
  /** How the instrument is named in the survey file: its id, or a path from there. */
  readonly instrumentName: string;
  readonly n: number;
  readonly seed: number;
  /** The file whose counts the answers follow, by name. */
  readonly marginals: string | undefined;
  /** How many cells were made wrong on purpose; undefined: none were to be. */
  readonly faults: number | undefined;
}

/** The first words of every survey file written here: it may be written over. */
export const SYNTHETIC_MARK = '# Synthetic data, written by crn-survey simulate.';

/** The survey file to put beside a synthetic file: every report of it then says at the top that nobody answered. */
export function syntheticSurveyFile(origin: Origin): string {
  const sections = origin.instrument.sections.map(({ id }) => `  - ${JSON.stringify(id)}\n`);
  return (
    `${SYNTHETIC_MARK}\n` +
    `instrument: ${JSON.stringify(origin.instrumentName)}\n` +
    `platform: csv\n` +
    `notice: ${JSON.stringify(noticeOf(origin))}\n` +
    `invented:\n${sections.join('')}`
  );
}

function noticeOf({ instrument, n, seed, marginals, faults }: Origin): string {
  const counts = marginals === undefined ? '' : `, how often each answer is given after ${marginals}`;
  const damaged =
    faults === undefined
      ? ''
      : ` ${faults} ${faults === 1 ? 'answer was' : 'answers were'} made wrong on purpose.`;
  return (
    'Synthetic data: nobody gave these answers. They were drawn by crn-survey simulate ' +
    `(instrument ${instrument.id} ${instrument.version}, ${n} ${n === 1 ? 'record' : 'records'}, seed ${seed}${counts}), each column on its own: ` +
    `what goes together in a record says nothing.${damaged}`
  );
}
