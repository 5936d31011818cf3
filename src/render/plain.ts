import { printable } from './width.js';

/** A text that XML can hold: on one line, U+FFFD in place of control characters and of halves of characters. */
export const plain = printable;
