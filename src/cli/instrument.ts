import type { Command } from 'commander';
import { cannotRun, SurveyError } from '../errors.js';
import { DICTIONARY_KINDS } from '../import/kinds.js';
import { builtInInstruments } from '../instrument/builtin.js';
import type { Instrument } from '../instrument/model.js';
import { codebook } from '../report/codebook.js';
import { readText } from '../sources/open.js';
import { EXTRA_ROWS } from '../sources/plan.js';
import { instrumentColumns } from '../survey/bind.js';
import { compareWithData, draftInstrument } from '../survey/draft.js';
import type { Language } from '../words/language.js';
import type { Io } from './io.js';
import { loadInstrument } from './named-instrument.js';
import { deliver, refuseOutputs } from './output.js';
import { addLanguageFlag } from './style-options.js';
import type { Flags } from './survey-flags.js';
import { marksIn } from './tell.js';

const EXAMPLES = `
Examples:
  crn-survey instrument show crn-2020
  crn-survey instrument infer export.csv -o questionnaire.yaml
  crn-survey instrument check questionnaire.yaml`;

/** Flags of `infer`. */
type InferFlags = Pick<Flags, 'output' | 'platform' | 'encoding' | 'extraRows' | 'decimal' | 'thousands'> & {
  readonly headerRows?: number;
};

/** `crn-survey instrument …`: look at questionnaires and check them. */
export function addInstrument(program: Command, io: Io): void {
  const group = program
    .command('instrument')
    .summary('show, check or start from an instrument')
    .description(
      'An instrument is your questionnaire, written down as a file: questions, columns, options, scales.',
    )
    .addHelpText('after', EXAMPLES);
  group
    .command('list')
    .description('Lists the built-in instruments.')
    .addHelpText('after', '\nExample:\n  crn-survey instrument list')
    .action(async () => {
      const lines = builtInInstruments().map(({ id, version, title }) => `${id} ${version}  ${title}`);
      await io.print(`${lines.join('\n')}\n`);
    });
  addLanguageFlag(group.command('show'))
    .description(
      'Prints the codebook: every question with its columns, options and what they mean, as Markdown.',
    )
    .argument('<instrument>', 'a built-in instrument, or a file')
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', '\nExample:\n  crn-survey instrument show crn-2020')
    .action(async (name: string, { output, lang }: { output?: string; lang?: Language }) => {
      refuseOutputs([output], [name], io);
      await deliver(codebook(await loadInstrument(name, lang), lang), output, io);
    });
  group
    .command('template')
    .description('Prints an empty CSV with the columns of the instrument, to be filled in.')
    .argument('<instrument>', 'a built-in instrument, or a file')
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', '\nExample:\n  crn-survey instrument template crn-2020 -o responses.csv')
    .action(async (name: string, { output }: { output?: string }) => {
      refuseOutputs([output], [name], io);
      const { renderCsv } = await import('../render/csv.js');
      await deliver(renderCsv(instrumentColumns(await loadInstrument(name)), []), output, io);
    });
  group
    .command('infer')
    .description(
      'Drafts an instrument from an export: every guess bears its reason, every doubt a line "# check:".',
    )
    .argument('<file>', 'an export as the platform wrote it')
    .option('-o, --output <file>', 'write to a file')
    .option('--platform <name>', 'whose export it is, where that is not recognised')
    .option('--encoding <name>', 'what the text is encoded in, where that is not recognised')
    .option(
      '--header-rows <n>',
      'how many rows at the top are the header, where that is not recognised',
      Number,
    )
    .addOption(
      group
        .createOption('--extra-rows <what>', 'rows of totals, averages and notes: responses, or left out')
        .choices([...EXTRA_ROWS]),
    )
    .option('--decimal <mark>', 'the mark before decimals in the numbers of the file: . or ,')
    .option('--thousands <mark>', "the mark between thousands in the numbers of the file: . , ' or a space")
    .addHelpText('after', '\nExample:\n  crn-survey instrument infer export.csv -o instrument.yaml')
    .action(async (file: string, flags: InferFlags) => {
      const { output, platform, encoding, headerRows, extraRows } = flags;
      const source = {
        ...(platform === undefined ? {} : { platform }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(headerRows === undefined ? {} : { headerRows }),
        ...(extraRows === undefined ? {} : { extraRows }),
        ...marksIn(flags),
      };
      refuseOutputs([output], [file], io);
      const { yaml, guesses, doubts, verdict } = await draftInstrument({ path: file }, { source });
      await deliver(yaml, output, io);
      io.say(
        `crn-survey: ${verdict}; ${guesses.length} guesses, ${doubts.length} in doubt: see the lines "# check:"`,
      );
    });
  group
    .command('import')
    .description("Makes an instrument of a platform's own dictionary; what cannot be carried over is listed.")
    .argument('<kind>', `kind of dictionary: ${DICTIONARY_KINDS.join(', ')}`)
    .argument(
      '<files...>',
      'the dictionary; for xlsform its sheets as CSV, for questions-csv also the lists of answers',
    )
    .option('-o, --output <file>', 'write to a file')
    .option('--id <id>', 'id of the instrument')
    .option('--title <text>', 'title of the instrument')
    .addHelpText(
      'after',
      '\nExample:\n  crn-survey instrument import redcap dictionary.csv -o instrument.yaml',
    )
    .action(async (kind: string, files: string[], told: { output?: string; id?: string; title?: string }) => {
      const known = DICTIONARY_KINDS.find((one) => one === kind);
      if (!known) throw cannotRun('unknown-kind', `${kind}: there is ${DICTIONARY_KINDS.join(', ')}.`);
      const { output, ...options } = told;
      refuseOutputs([output], files, io);
      const { importDictionary } = await import('../import/import.js');
      const read = files.map((name) => ({ name, text: readText(name) }));
      const { yaml, notCarriedOver } = importDictionary(known, read, options);
      await deliver(yaml, output, io);
      for (const note of notCarriedOver) io.say(`crn-survey: not carried over: ${note}`);
    });
  group
    .command('check')
    .description('Checks instrument files: every fault with its line, or what the instrument holds.')
    .argument('<files...>', 'instrument files')
    .option('--data <file>', 'answers to compare with: what they show that the instrument does not know')
    .addHelpText(
      'after',
      '\nExamples:\n  crn-survey instrument check questionnaire.yaml\n  crn-survey instrument check questionnaire.yaml --data responses.csv',
    )
    .action(async (files: string[], { data }: { data?: string }) => {
      const faulty: Error[] = [];
      for (const file of files) {
        const instrument = await loadInstrument(file).catch((error: unknown) => {
          if (!(error instanceof SurveyError)) throw error;
          faulty.push(error);
        });
        if (!instrument) continue;
        const questions = instrument.sections.flatMap((section) => section.questions);
        await io.print(
          `${file}: ${instrument.id} ${instrument.version}, ${instrument.sections.length} sections, ` +
            `${questions.length} questions, ${instrumentColumns(instrument).length} columns. No fault.\n`,
        );
        if (data !== undefined) await io.print(await comparedWith(instrument, data));
      }
      if (faulty.length > 0)
        throw cannotRun('bad-instrument', faulty.map(({ message }) => message).join('\n'));
    });
}

/** What the data show that the instrument does not know, and a patch to paste. */
async function comparedWith(instrument: Instrument, data: string): Promise<string> {
  const { lines, patch } = await compareWithData(instrument, { path: data });
  if (lines.length === 0) return `${data}: everything in it is in the instrument.\n`;
  return `${lines.join('\n')}\n${patch === '' ? '' : `\n# To paste into the instrument:\n${patch}`}`;
}
