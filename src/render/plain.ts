import { printable } from './width.js';

const NO_CHARACTER = /[\ufffe\uffff]/g;

/** A text that XML can hold: on one line, U+FFFD in place of control characters and of halves of characters. */
export const plain = (text: string): string => printable(text).replace(NO_CHARACTER, '\ufffd');
