import { Command, CommanderError } from 'commander';
import { SurveyError } from '../errors.js';
import { addAnalyze } from './analyze.js';
import { addExplain } from './explain.js';
import { addInstrument } from './instrument.js';
import type { Io } from './io.js';
import { addSimulate } from './simulate.js';
import { addValidate } from './validate.js';

export { nodeIo } from './io.js';

type Add = (program: Command, io: Io, finish: (status: number) => void) => void;

const COMMANDS: readonly (readonly [name: string, add: Add])[] = [
  ['analyze', addAnalyze],
  ['validate', addValidate],
  ['instrument', addInstrument],
  ['simulate', addSimulate],
  ['explain', addExplain],
];

/** Runs the command line; gives back the exit status. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const written: Promise<void>[] = [];
  const program = new Command('crn-survey')
    .description(
      'From the raw answers of a questionnaire to a validated, reproducible report: rating distributions,\n' +
        'funding contributions, barriers in categories, every respondent weighing the same.',
    )
    .version(CRN_SURVEY_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => written.push(io.print(text)),
      writeErr: (text) => io.say(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'crn-survey: ')),
    })
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', EXAMPLES);
  const finish = (outcome: number): void => {
    status = outcome;
  };
  // A run that names its command needs no other one.
  const named = COMMANDS.filter(([name]) => name === argv[0]);
  for (const [, add] of named.length > 0 ? named : COMMANDS) add(program, io, finish);
  try {
    if (argv.length === 0) {
      await io.print(program.helpInformation() + EXAMPLES);
      return 2;
    }
    const outcome = await program.parseAsync(argv.map(withValue), { from: 'user' }).then(
      () => status,
      (error) => failure(error, io),
    );
    await Promise.all(written);
    return outcome;
  } catch (error) {
    return failure(error, io);
  } finally {
    io.release();
  }
}

/** An optional value must not swallow the file behind it: `--allow-invalid responses.csv` accepts all. */
const withValue = (argument: string, i: number, argv: readonly string[]): string =>
  argument === '--allow-invalid' && !/^\d+(\.\d+)?%?$/.test(argv[i + 1] ?? '')
    ? '--allow-invalid=all'
    : argument;

const EXAMPLES = `
Examples:
  crn-survey analyze responses.csv
  crn-survey validate responses.csv
  crn-survey instrument show crn-2020

Exit status: 0 done; 1 the data are not what the instrument says; 2 cannot run; 70 a bug of this program.
`;

function failure(error: unknown, io: Io): number {
  // Commander has already said what is wrong; help and version asked for end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SurveyError) {
    io.say(`crn-survey: ${error.message}`);
    return error.status;
  }
  io.say(`crn-survey: a bug of this program, please report it with what you ran:\n${stackOf(error)}`);
  return 70;
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
