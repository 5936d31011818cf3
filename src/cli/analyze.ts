import type { Command } from 'commander';
import { badData, cannotRun } from '../errors.js';
import { describeIssue } from '../report/issue-line.js';
import type { Results } from '../results.js';
import { analyze } from '../survey/analyze.js';
import { doubtLine } from '../words/doubts.js';
import { parseAllowance } from './allowance.js';
import { FORMAT_NAMES, formatOf, refuseFigure, refuseTerminal, renderReport } from './formats.js';
import type { Io } from './io.js';
import { deliver, placeOf, refuseOutputs } from './output.js';
import { withProgress } from './progress.js';
import { readingLine } from './reading-line.js';
import { writeRejects } from './rejects.js';
import { styleFrom } from './style-options.js';
import { addAnalysisFlags, addReadFlags, type Flags } from './survey-flags.js';
import { tell } from './tell.js';

/** `crn-survey analyze`: from answers to a report. */
export function addAnalyze(program: Command, io: Io, finish: (status: number) => void): void {
  const command = program
    .command('analyze')
    .summary('check the answers and report them')
    .description(
      'Checks every answer against the instrument and prints the report: tables, CSV, JSON, Markdown, a page, Word, ' +
        'Excel or a figure.',
    );
  addAnalysisFlags(addReadFlags(command))
    .option('-f, --format <name>', `format of the result: ${FORMAT_NAMES.join(', ')} (default table)`)
    .option('-o, --output <file>', 'write the result to a file; its extension says the format')
    .option(
      '--out <dir>',
      'write the whole report into a folder: page, Word, Excel, figures, Markdown, JSON, estimates, tables',
    )
    .option('--force', 'with --out: write into a folder that holds other files')
    .option('--figure <id>', 'with svg, png, vega-lite: which figure, where the report has several')
    .option('--width <columns>', 'width of tables (default: the terminal, else 100)')
    .option('--strict', 'report nothing when an answer is invalid or a reading in doubt')
    .option('--rejects <file>', 'write the records with invalid answers to a CSV file')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: Flags) => finish(await run(files, flags, io)));
}

const EXAMPLES = `
Examples:
  crn-survey analyze responses.csv
  crn-survey analyze responses.csv --by scope --only activities
  crn-survey analyze responses.csv --where scope=national -o national.md
  crn-survey analyze responses.csv --only activities -o activities.svg
  crn-survey analyze responses.csv --out report/
  crn-survey analyze responses.csv --format json | jq '.estimates[] | select(.statistic == "mean")'

Exit status: 0 done; 1 invalid answers (the report is made; --allow-invalid accepts them); 2 cannot run.`;

async function run(files: readonly string[], given: Flags, io: Io): Promise<number> {
  const told = await tell(files, given, io);
  const { flags } = told;
  const format = formatOf(flags.format, flags.output, FORMAT_NAMES, 'table');
  refuseFigure(given.figure, format);
  const place = placeOf(flags, io);
  refuseTerminal(format, flags.output === undefined && io.stdout.isTTY);
  const style = styleFrom(flags, told.theme);
  const allowed = parseAllowance(flags.allowInvalid);
  refuseOutputs([flags.output, flags.rejects], told.reads, io);
  if (flags.out === '') throw cannotRun('no-folder', '--out: the name of the folder is empty.');
  // Data list every place of a fault, text the first ones.
  const listsAll = format === 'json' || flags.out !== undefined;
  const asked = listsAll ? { ...told.options, positions: Number.POSITIVE_INFINITY } : told.options;
  const results = await withProgress(io, asked, (options) => analyze(told.inputs, options));
  io.say(readingLine(results));
  if (flags.rejects !== undefined && results.rejects) await writeRejects(flags.rejects, results.rejects, io);
  const unacceptable = results.issues.total > allowed(results.cells);
  if (flags.strict && (unacceptable || results.doubts.length > 0)) throw refused(results, unacceptable);
  const onTerminal = io.stdout.isTTY && flags.out === undefined && flags.output === undefined;
  if (!onTerminal) for (const line of findingsElsewhere(results)) io.say(`crn-survey: ${line}`);

  if (flags.out !== undefined) {
    const { writeFolder } = await import('./folder.js');
    const written = await writeFolder(
      flags.out,
      results,
      style,
      { force: flags.force === true, reads: told.reads },
      io,
    );
    io.say(`crn-survey: ${written.length} files written to ${flags.out}`);
  }
  if (flags.out === undefined || flags.output !== undefined || flags.format !== undefined) {
    await deliver(await renderReport(format, results, style, place), flags.output, io);
  }
  if (!unacceptable) return 0;
  const { total } = results.issues;
  io.say(
    `crn-survey: ${total} ${total === 1 ? 'answer is' : 'answers are'} not what the instrument allows; ` +
      '"crn-survey validate" lists them, --allow-invalid accepts them.',
  );
  return 1;
}

const SHOWN_FAULTS = 10;

/** What the head of a report says that does not go to the terminal: the first faults, and all doubts. */
function findingsElsewhere(results: Results): readonly string[] {
  const { issues, inputs } = results;
  const faults = issues.listed.slice(0, SHOWN_FAULTS).map((issue) => describeIssue(issue, inputs.length > 1));
  const more = issues.listed.length - faults.length;
  return [
    ...faults,
    ...(more > 0 ? [`and ${more} more distinct wrong answers`] : []),
    ...doubtLines(results).map((line) => `doubt: ${line}`),
  ];
}

const doubtLines = ({ doubts, inputs }: Results): readonly string[] =>
  doubts.map((doubt) => doubtLine(doubt, inputs.length > 1, 'en'));

/** Why there is no report: invalid answers that are not accepted, and doubts. */
function refused(results: Results, unacceptable: boolean): Error {
  const { issues, doubts } = results;
  const lines = [
    ...(unacceptable ? issues.listed.map((issue) => describeIssue(issue, results.inputs.length > 1)) : []),
    ...doubtLines(results),
  ];
  const invalid = `${issues.total} invalid ${issues.total === 1 ? 'answer' : 'answers'}`;
  const doubted = `${doubts.length} ${doubts.length === 1 ? 'doubt' : 'doubts'}`;
  const why = [...(unacceptable ? [invalid] : []), ...(doubts.length > 0 ? [doubted] : [])].join(', ');
  return badData(
    unacceptable ? 'invalid-answers' : 'doubts',
    `No report (--strict): ${why}.\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
}
