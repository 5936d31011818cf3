import { cannotRun } from '../errors.js';
import type { Place } from './formats.js';
import type { Io } from './io.js';

/** Prints a result, or writes it where `-o` says; never over something that was read. */
export async function deliver(
  text: string,
  output: string | undefined,
  inputs: readonly string[],
  io: Io,
): Promise<void> {
  if (output === undefined) return io.print(text);
  refuseInput(output, inputs, io);
  io.replaceFile(output, text);
}

/** @throws SurveyError when a file to write is one that is read, by whatever links. */
export function refuseInput(output: string, inputs: readonly string[], io: Io): void {
  const input = inputs.find((path) => io.isSameFile(path, output));
  if (input === undefined) return;
  throw cannotRun('output-is-input', `${output} is the input ${input}; write the result to another file.`);
}

/** How wide and how colourful the place is that the result goes to. */
export function placeOf(width: string | undefined, output: string | undefined, io: Io): Place {
  const terminal = output === undefined && io.stdout.isTTY;
  return {
    width: widthOf(width, terminal ? io.stdout.columns : undefined),
    colour: colourOf(terminal, io.env),
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
