import { cannotRun } from '../errors.js';
import type { Place } from './formats.js';
import type { Io } from './io.js';
import type { Flags } from './survey-flags.js';

/** Prints a result, or writes it where `-o` says. */
export async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
  io: Io,
): Promise<void> {
  if (output === undefined) await io.print(content);
  else io.replaceFile(output, content);
}

/**
 * Refuses to write over what is read, by whatever links, or two results into one file.
 * @throws SurveyError `output-is-input`, `outputs-collide`
 */
export function refuseOutputs(
  outputs: readonly (string | undefined)[],
  reads: readonly string[],
  io: Io,
): void {
  const named = outputs.filter((path) => path !== undefined);
  named.forEach((output, i) => {
    if (output === '') throw cannotRun('no-file', 'The name of a file to write is empty.');
    if (reads.some((path) => io.isSameFile(path, output))) {
      throw cannotRun('output-is-input', `${output} is read in this run; write the result to another file.`);
    }
    if (named.slice(0, i).some((other) => io.isSameFile(other, output))) {
      throw cannotRun('outputs-collide', `${output} is named for two results; name two files.`);
    }
  });
}

/** How wide and how colourful the place is that the result goes to. */
export function placeOf(
  { width, output, figure }: Pick<Flags, 'width' | 'output' | 'figure'>,
  io: Io,
): Place {
  const terminal = output === undefined && io.stdout.isTTY;
  return {
    width: widthOf(width, terminal ? io.stdout.columns : undefined),
    colour: colourOf(terminal, io.env),
    figure,
    warn: (message) => io.say(`crn-survey: ${message}`),
  };
}

const DEFAULT_WIDTH = 100;
const NARROWEST = 20;

function widthOf(asked: string | undefined, columns: number | undefined): number {
  if (asked === undefined) return Math.max(NARROWEST, columns ?? DEFAULT_WIDTH);
  const width = Number(asked);
  if (!Number.isInteger(width) || width < NARROWEST || width > 1000) {
    throw cannotRun(
      'bad-width',
      `--width ${asked}: give a whole number of columns from ${NARROWEST} to 1000.`,
    );
  }
  return width;
}

/** https://no-color.org and https://force-color.org: the latter wins, 0 or "false" means none. */
function colourOf(terminal: boolean, env: Io['env']): Place['colour'] {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : forced === '1' ? 1 : levelOf(env);
  }
  if ((env.NO_COLOR ?? '') !== '' || !terminal || env.TERM === 'dumb') return 0;
  return levelOf(env);
}

function levelOf(env: Io['env']): Place['colour'] {
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
  return /256(color)?$/i.test(env.TERM ?? '') ? 2 : 1;
}
