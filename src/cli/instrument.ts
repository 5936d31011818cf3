import type { Command } from 'commander';
import { cannotRun, SurveyError } from '../errors.js';
import { builtInInstruments } from '../instrument/builtin.js';
import { codebook } from '../report/codebook.js';
import { instrumentColumns } from '../survey/bind.js';
import type { Io } from './io.js';
import { deliver, refuseOutputs } from './output.js';
import { loadInstrument } from './survey-options.js';

/** `crn-survey instrument …`: look at questionnaires and check them. */
export function addInstrument(program: Command, io: Io): void {
  const group = program
    .command('instrument')
    .summary('show, check or start from an instrument')
    .description(
      'An instrument is your questionnaire, written down as a file: questions, columns, options, scales.',
    );
  group
    .command('list')
    .description('Lists the built-in instruments.')
    .action(async () => {
      const lines = builtInInstruments().map(({ id, version, title }) => `${id} ${version}  ${title}`);
      await io.print(`${lines.join('\n')}\n`);
    });
  group
    .command('show')
    .description(
      'Prints the codebook: every question with its columns, options and what they mean, as Markdown.',
    )
    .argument('<instrument>', 'a built-in instrument, or a file')
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', '\nExample:\n  crn-survey instrument show crn-2020')
    .action(async (name: string, { output }: { output?: string }) => {
      refuseOutputs([output], [name], io);
      await deliver(codebook(await loadInstrument(name, io)), output, io);
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
      await deliver(renderCsv(instrumentColumns(await loadInstrument(name, io)), []), output, io);
    });
  group
    .command('check')
    .description('Checks instrument files: every fault with its line, or what the instrument holds.')
    .argument('<files...>', 'instrument files')
    .addHelpText('after', '\nExample:\n  crn-survey instrument check questionnaire.yaml')
    .action(async (files: string[]) => {
      const faulty: Error[] = [];
      for (const file of files) {
        const instrument = await loadInstrument(file, io).catch((error: unknown) => {
          if (!(error instanceof SurveyError)) throw error;
          faulty.push(error);
        });
        if (!instrument) continue;
        const questions = instrument.sections.flatMap((section) => section.questions);
        await io.print(
          `${file}: ${instrument.id} ${instrument.version}, ${instrument.sections.length} sections, ` +
            `${questions.length} questions, ${instrumentColumns(instrument).length} columns. No fault.\n`,
        );
      }
      if (faulty.length > 0)
        throw cannotRun('bad-instrument', faulty.map(({ message }) => message).join('\n'));
    });
}
