import type { HeadLine, TableNote } from '../../report/document.js';
import { displayWidth } from '../width.js';
import { wrap } from '../wrap.js';
import { finished, type Line, line, lineWidth } from './line.js';
import type { Ink, Paint } from './paint.js';

const MOST_NAME = 16;
const BETWEEN = 2;

/** Text in lines, each in one ink. */
export const paragraph = (text: string, width: number, ink?: Ink): readonly string[] =>
  text === '' ? [] : wrap(text, width).map((words) => finished(line(words, ink)));

/** The head of a report: what it is, then a notice, warnings and facts with their names in a column. */
export function headLines(
  title: string,
  head: readonly HeadLine[],
  width: number,
  paint: Paint,
): readonly string[] {
  const gutter = (kind: HeadLine['kind']): string => ({ notice: '┃ ', warning: '! ', fact: '' })[kind];
  const nameWidths = head.map(({ kind, name }) => displayWidth(gutter(kind) + name));
  const room = Math.min(Math.max(0, ...nameWidths), MOST_NAME, Math.floor(width / 3));
  const block = (kind: HeadLine['kind']): readonly string[] => {
    const ink = kind === 'fact' ? paint.strong : paint[kind];
    const lines = head
      .filter((one) => one.kind === kind)
      .flatMap(({ name, text }) =>
        named(name, text, room - displayWidth(gutter(kind)), width - displayWidth(gutter(kind)), ink),
      );
    const side = gutter(kind);
    return lines.map((words) => finished(side === '' ? words : [{ text: side, ink }, ...words]));
  };
  const blocks = [paragraph(title, width, paint.title), block('notice'), block('warning'), block('fact')];
  return separated(blocks);
}

/** A name, and beside it a text that keeps to its side; below it where the name is too long for that. */
function named(name: string, text: string, room: number, width: number, ink?: Ink): readonly Line[] {
  const side = ' '.repeat(room + BETWEEN);
  const words = wrap(text, width - side.length).map((part) => line(side + part));
  if (name === '') return words;
  if (displayWidth(name) > room) return [...wrap(name, width).map((part) => line(part, ink)), ...words];
  const fill = ' '.repeat(side.length - displayWidth(name));
  const first = words[0]!.map(({ text: own }) => ({ text: fill + own.slice(side.length) }));
  return [[{ text: name, ink }, ...first], ...words.slice(1)];
}

/** Notes below a table: the mark, and the text hanging beside it. */
export function noteLines(notes: readonly TableNote[], width: number, paint: Paint): readonly string[] {
  const room = Math.max(0, ...notes.map(({ mark }) => displayWidth(mark)));
  return notes.flatMap(({ mark, text }) =>
    mark === ''
      ? paragraph(text, width)
      : named(mark, text, Math.min(room, Math.floor(width / 3)), width, paint.mark).map(finished),
  );
}

/** Sentences as a list, each hanging beside its point. */
export const sentenceLines = (sentences: readonly string[], width: number): readonly string[] =>
  sentences.flatMap((text) =>
    wrap(text, width - 2).map((words, i) => finished(line((i === 0 ? '· ' : '  ') + words))),
  );

/** Short pieces one after another, as many in a line as fit; a piece is broken only if it is longer than a line. */
export function flow(pieces: readonly Line[], width: number, between = 2): readonly Line[] {
  const lines: Line[] = [];
  let used = 0;
  for (const piece of pieces) {
    const needed = lineWidth(piece);
    const last = lines.at(-1);
    if (last !== undefined && used + between + needed <= width) {
      lines[lines.length - 1] = [...last, { text: ' '.repeat(between) }, ...piece];
      used += between + needed;
    } else if (needed <= width) {
      lines.push(piece);
      used = needed;
    } else {
      const broken = wrap(piece.map(({ text }) => text).join(''), width);
      lines.push(...broken.map((words) => line(words)));
      used = displayWidth(broken.at(-1)!);
    }
  }
  return lines;
}

/** Blocks of lines with an empty line between them; empty blocks leave none. */
export function separated(blocks: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.length === 0) continue;
    if (lines.length > 0) lines.push('');
    for (const line of block) lines.push(line);
  }
  return lines;
}
