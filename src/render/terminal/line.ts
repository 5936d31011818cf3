import { displayWidth } from '../width.js';
import type { Ink } from './paint.js';

/** A stretch of text in one ink. */
export interface Run {
  readonly text: string;
  readonly ink?: Ink | undefined;
}

/** One line of a cell or of running text, with its colours still apart from its words. */
export type Line = readonly Run[];

/** A line in one ink. */
export const line = (text: string, ink?: Ink): Line => [{ text, ink }];

/** Puts a text at the end of a line, in its last stretch where that is in the same ink. */
export function write(runs: Run[], text: string, ink?: Ink): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last !== undefined && last.ink === ink) runs[runs.length - 1] = { text: last.text + text, ink };
  else runs.push({ text, ink });
}

/** The cells that a line takes. */
export const lineWidth = (runs: Line): number => runs.reduce((sum, { text }) => sum + displayWidth(text), 0);

/** The line as it goes to the terminal. */
export const painted = (runs: Line): string =>
  runs.map(({ text, ink }) => (ink === undefined || text === '' ? text : ink(text))).join('');

/** The line without spaces at its end. */
export function trimmed(runs: Line): Line {
  const last = runs.findLastIndex(({ text }) => /[^ ]/.test(text));
  // Most lines end with a word.
  if (last === runs.length - 1 && runs[last]?.text.endsWith(' ') === false) return runs;
  return runs
    .slice(0, last + 1)
    .map((run, i) => (i === last ? { ...run, text: run.text.replace(/ +$/, '') } : run));
}

/** The line as it goes to the terminal on its own. */
export const finished = (runs: Line): string => painted(trimmed(runs));
