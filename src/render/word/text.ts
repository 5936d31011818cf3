import { Paragraph, TextRun } from 'docx';
import { plain } from '../plain.js';

/** A piece of a paragraph, safe whatever it says. */
export const run = (text: string, more: { bold?: boolean; raised?: boolean } = {}): TextRun =>
  new TextRun({
    text: plain(text),
    ...(more.bold === true && { bold: true }),
    ...(more.raised === true && { superScript: true }),
  });

/** A paragraph of a named style. */
export const paragraph = (
  style: string,
  children: readonly TextRun[],
  more: { keepNext?: boolean; indent?: number } = {},
): Paragraph =>
  new Paragraph({
    style,
    children: [...children],
    ...(more.keepNext === true && { keepNext: true }),
    ...(more.indent !== undefined && { indent: { left: more.indent } }),
  });
