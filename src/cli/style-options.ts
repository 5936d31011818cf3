import { isAbsolute, join } from 'node:path';
import type { Command } from 'commander';
import { cannotRun } from '../errors.js';
import { nearest } from '../matching.js';
import { SORTS } from '../report/order.js';
import { ROUNDINGS } from '../report/rounding.js';
import { type Style, styleOf } from '../report/style.js';
import { THEMES, type Theme } from '../report/theme.js';
import { readText } from '../sources/open.js';
import { LANGUAGES } from '../words/language.js';
import type { Io } from './io.js';
import type { Flags } from './survey-flags.js';

/** Declares the flag that says which language to speak. */
export const addLanguageFlag = (command: Command): Command =>
  command.addOption(
    command
      .createOption('--lang <language>', 'language of the report and of labels; errors and help stay English')
      .choices([...LANGUAGES]),
  );

/** Declares the flags that say how a report looks. */
export const addStyleFlags = (command: Command): Command =>
  command
    .addOption(
      command.createOption('--rounding <rule>', 'how printed numbers are rounded').choices([...ROUNDINGS]),
    )
    .option(
      '--theme <name|file>',
      `how numbers are written and levels coloured: ${Object.keys(THEMES).join(', ')}, or a theme file`,
    )
    .addOption(
      command
        .createOption(
          '--sort <order>',
          'order of items: highest at the top first, by mean, most missing, by label',
        )
        .choices([...SORTS]),
    );

/**
 * The theme of that name, or in a file; a path in a survey file starts at the survey file.
 * @throws SurveyError `unknown-theme` when there is neither
 */
export async function themeNamed(
  name: string,
  folder: string,
  io: Io,
): Promise<{ readonly theme: Theme; readonly from: string | undefined }> {
  if (Object.hasOwn(THEMES, name)) return { theme: THEMES[name as keyof typeof THEMES], from: undefined };
  const path = folder === '.' || isAbsolute(name) ? name : join(folder, name);
  if (!io.exists(path)) {
    const meant = nearest(name, Object.keys(THEMES));
    const hint =
      meant === undefined ? `there is ${Object.keys(THEMES).join(', ')}` : `did you mean "${meant}"?`;
    throw cannotRun('unknown-theme', `--theme ${name}: there is no such theme and no such file; ${hint}`);
  }
  const { parseTheme } = await import('../report/theme-file.js');
  return { theme: parseTheme(readText(path), path), from: path };
}

/** How the report looks, by flags and survey file; a theme's rounding gives way to one asked for. */
export const styleFrom = ({ lang, rounding, sort }: Flags, theme: Theme | undefined): Style =>
  styleOf({ language: lang, rounding, sort, theme });
