import type { Command } from 'commander';
import { type Style, styleOf } from '../report/style.js';
import { ISSUE_COLUMNS, issueTable, validationData, validationLines } from '../report/validation.js';
import type { Validation } from '../results.js';
import { validate } from '../survey/analyze.js';
import { parseAllowance } from './allowance.js';
import { formatOf } from './formats.js';
import type { Io } from './io.js';
import { deliver, refuseOutputs } from './output.js';
import { withProgress } from './progress.js';
import { readingLine } from './reading-line.js';
import { writeRejects } from './rejects.js';
import { addReadFlags, type Flags } from './survey-flags.js';
import { tell } from './tell.js';

const FORMAT_NAMES = ['table', 'csv', 'json'] as const;

/** `crn-survey validate`: what is wrong with the answers, and nothing else. */
export function addValidate(program: Command, io: Io, finish: (status: number) => void): void {
  const command = program
    .command('validate')
    .summary('check the answers, report nothing')
    .description(
      'Checks every answer against the instrument: one line for each distinct wrong answer, with its lines.',
    );
  addReadFlags(command)
    .option('-f, --format <name>', `format of the result: ${FORMAT_NAMES.join(', ')} (default table)`)
    .option('-o, --output <file>', 'write the result to a file; its extension says the format')
    .option('--strict', 'exit with 1 when a reading is in doubt, too')
    .option('--rejects <file>', 'write the records with invalid answers to a CSV file')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: Flags) => finish(await run(files, flags, io)));
}

const EXAMPLES = `
Examples:
  crn-survey validate responses.csv
  crn-survey validate responses.csv --rejects to-mend.csv
  crn-survey validate - --instrument questionnaire.yaml < responses.csv
  crn-survey validate responses.csv --format json | jq .issues.byCode

Exit status: 0 all answers are valid; 1 some are not, or with --strict a doubt; 2 cannot run.`;

async function run(files: readonly string[], given: Flags, io: Io): Promise<number> {
  const told = await tell(files, given, io);
  const { flags } = told;
  const format = formatOf(given.format, given.output, FORMAT_NAMES, 'table');
  const allowed = parseAllowance(flags.allowInvalid);
  refuseOutputs([given.output, given.rejects], told.reads, io);
  const positions = format === 'table' ? {} : { positions: Number.POSITIVE_INFINITY };
  const asked = { ...told.options, ...positions, rejects: given.rejects !== undefined };
  const found = await withProgress(io, asked, (options) => validate(told.inputs, options));
  io.say(readingLine(found));
  if (given.rejects !== undefined && found.rejects) await writeRejects(given.rejects, found.rejects, io);
  await deliver(await textOf(found, format, styleOf({ language: flags.lang })), given.output, io);
  if (flags.strict && found.doubts.length > 0) return 1;
  return found.issues.total > allowed(found.cells) ? 1 : 0;
}

async function textOf(
  found: Validation,
  format: (typeof FORMAT_NAMES)[number],
  style: Style,
): Promise<string> {
  switch (format) {
    case 'table':
      return `${validationLines(found, style).join('\n')}\n`;
    case 'csv': {
      const { renderCsv } = await import('../render/csv.js');
      return renderCsv(ISSUE_COLUMNS, issueTable(found));
    }
    case 'json': {
      const { renderJson } = await import('../render/json.js');
      return renderJson(validationData(found, CRN_SURVEY_VERSION));
    }
  }
}
