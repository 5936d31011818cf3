import type { Command } from 'commander';
import { badData, cannotRun } from '../errors.js';
import { describeIssue } from '../report/issue-line.js';
import type { Results } from '../results.js';
import { analyze } from '../survey/analyze.js';
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
    .option('--strict', 'report nothing when an answer is invalid')
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
  const results = await withProgress(io, told.options, (options) => analyze(told.inputs, options));
  io.say(readingLine(results));
  if (flags.rejects !== undefined && results.rejects) await writeRejects(flags.rejects, results.rejects, io);
  const unacceptable = results.issues.total > allowed(results.cells);
  if (flags.strict && unacceptable) throw invalidAnswers(results);

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

function invalidAnswers(results: Results): Error {
  const lines = results.issues.listed.map((issue) => `  ${describeIssue(issue, results.inputs.length > 1)}`);
  return badData(
    'invalid-answers',
    `No report (--strict): ${results.issues.total} invalid ${results.issues.total === 1 ? 'answer' : 'answers'}.\n${lines.join('\n')}`,
  );
}
