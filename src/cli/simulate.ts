import { basename, dirname, extname, isAbsolute, relative, sep } from 'node:path';
import type { Command } from 'commander';
import { cannotRun } from '../errors.js';
import { builtInInstruments } from '../instrument/builtin.js';
import { readText } from '../sources/open.js';
import { surveyFileNamed } from '../survey/survey-file-beside.js';
import type { Io } from './io.js';
import { loadInstrument } from './named-instrument.js';
import { refuseOutputs } from './output.js';
import { hasStatusLine, paced, writingLine } from './progress.js';

interface Flags {
  readonly instrument: string;
  readonly n: string;
  readonly seed: string;
  readonly marginals?: string;
  readonly faults?: string;
  readonly output?: string;
}

/** `crn-survey simulate`: synthetic answers to an instrument. */
export function addSimulate(program: Command, io: Io): void {
  program
    .command('simulate')
    .summary('write synthetic answers, to try things out')
    .description(
      'Writes synthetic answers to an instrument as CSV, and beside the file a survey file that makes every report of ' +
        'it say so. The same seed gives the same file, byte for byte.',
    )
    .requiredOption(
      '-i, --instrument <id|file>',
      'instrument (your questionnaire, written down as a file), or a built-in one',
    )
    .option('--n <records>', 'how many records', '100')
    .option('--seed <number>', 'which of many equally good outcomes', '1')
    .option(
      '--marginals <file>',
      'how often each answer is given: CSV with the columns column, answer, count; other columns in equal shares',
    )
    .option(
      '--faults <share>',
      'make this share of the answers wrong, as people and spreadsheets do; 0.01 is 1%',
    )
    .option('-o, --output <file>', 'write to a file, and FILE.survey.yaml beside it')
    .addHelpText('after', EXAMPLES)
    .action((flags: Flags) => run(flags, io));
}

const EXAMPLES = `
Examples:
  crn-survey simulate --instrument crn-2020 | head -3
  crn-survey simulate --instrument questionnaire.yaml --n 500 -o trial.csv
  crn-survey simulate --instrument crn-2020 --n 1000000 --marginals published.csv -o large.csv
  crn-survey simulate --instrument crn-2020 --faults 0.01 -o dirty.csv && crn-survey validate dirty.csv

Exit status: 0 done; 2 cannot run.`;

async function run(flags: Flags, io: Io): Promise<void> {
  const { output } = flags;
  const n = wholeNumber('--n', flags.n, 1, 2 ** 31);
  const seed = wholeNumber('--seed', flags.seed, 0, 2 ** 32 - 1);
  const faults = flags.faults === undefined ? undefined : shareOf(flags.faults);
  const surveyFile = surveyFileOf(output, io);
  const instrumentFile = builtInInstruments().some(({ id }) => id === flags.instrument)
    ? undefined
    : flags.instrument;
  const reads = [instrumentFile, flags.marginals].filter((path) => path !== undefined);
  refuseOutputs([output, surveyFile], reads, io);
  const simulation = await import('../simulate/synthetic-csv.js');
  if (surveyFile !== undefined) refuseStranger(surveyFile, simulation.SYNTHETIC_MARK, io);
  const instrument = await loadInstrument(flags.instrument);
  const marginals = flags.marginals === undefined ? [] : simulation.parseMarginals(readText(flags.marginals));
  const { pieces, written } = simulation.syntheticCsv(instrument, { n, seed, marginals, faults });
  const data = watched(pieces, written, n, output, io);
  try {
    if (output === undefined) {
      await printAll(data, io);
      io.say(HINT);
      return;
    }
    if (surveyFile === undefined) {
      await io.replaceFiles([{ path: output, pieces: data }]);
      io.say(HINT);
      return;
    }
    function* survey(): Generator<string> {
      // Asked for when the data are written, and it is known what was made wrong in them.
      yield simulation.syntheticSurveyFile({
        instrument,
        instrumentName: instrumentFile === undefined ? instrument.id : pathFrom(surveyFile!, instrumentFile),
        n,
        seed,
        marginals: flags.marginals === undefined ? undefined : basename(flags.marginals),
        faults: faults === undefined ? undefined : written.faults,
      });
    }
    await io.replaceFiles([
      { path: output, pieces: data },
      { path: surveyFile, pieces: survey() },
    ]);
  } finally {
    io.show('');
  }
  const wrong = faults === undefined ? '' : `, ${written.faults} of their answers made wrong`;
  io.say(
    `crn-survey: ${n} synthetic ${n === 1 ? 'record' : 'records'} written to ${output}${wrong}; ` +
      `${surveyFile} makes every report of them say so.`,
  );
}

const HINT =
  'crn-survey: these answers are synthetic. With -o FILE.csv, FILE.survey.yaml is written beside it and makes every ' +
  'report say so.';

/** Prints piece by piece, as long as somebody listens. */
async function printAll(pieces: Iterable<string>, io: Io): Promise<void> {
  for (const piece of pieces) {
    if (!io.isHeard()) return;
    await io.print(piece);
  }
}

/** The pieces, with a line on the terminal that says how far they have come. */
function* watched(
  pieces: Iterable<string>,
  written: { readonly records: number },
  n: number,
  output: string | undefined,
  io: Io,
): Generator<string> {
  const isFree = output !== undefined || !io.stdout.isTTY;
  const tell = hasStatusLine(io) && isFree ? paced(io) : undefined;
  const name = output === undefined ? 'standard output' : basename(output);
  for (const piece of pieces) {
    tell?.(false, (seconds, room) => writingLine(name, written.records, n, seconds, room));
    yield piece;
  }
}

/** The survey file beside an output; none beside standard output, a pipe or a terminal. */
function surveyFileOf(output: string | undefined, io: Io): string | undefined {
  if (output === undefined || output === '' || output.startsWith('/dev/') || io.isPipe(output))
    return undefined;
  const extension = extname(output).toLowerCase();
  if (extension === '' || extension === '.csv') return surveyFileNamed(output);
  throw cannotRun('unknown-format', `${output}: this command writes CSV; give it a name that ends in .csv.`);
}

/** A survey file that a person wrote is not ours to replace. */
function refuseStranger(path: string, mark: string, io: Io): void {
  if (!io.exists(path) || readText(path).startsWith(mark)) return;
  throw cannotRun(
    'file-in-the-way',
    `${path} was not written by this command and would be replaced; name another file with -o.`,
  );
}

/** A file as a survey file names it: from its own folder. */
function pathFrom(surveyFile: string, path: string): string {
  if (isAbsolute(path)) return path;
  const way = relative(dirname(surveyFile), path).split(sep).join('/');
  return way.startsWith('../') ? way : `./${way}`;
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw cannotRun('bad-number', `${flag} ${text}: give a whole number from ${least} to ${most}.`);
}

function shareOf(text: string): number {
  const parts = /^(\d*\.?\d+)(%?)$/.exec(text);
  const share = parts ? Number(parts[1]) / (parts[2] === '%' ? 100 : 1) : Number.NaN;
  if (share <= 1) return share;
  throw cannotRun('bad-share', `--faults ${text}: give a share from 0 to 1, such as 0.01, or 1%.`);
}
