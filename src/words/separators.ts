import type { Language } from './language.js';

/** What stands between the digits of a printed number, and before its percent sign. */
export interface Separators {
  readonly decimal: string;
  /** Between groups of three digits, from 10,000 on. */
  readonly thousands: string;
  readonly percent: string;
}

/** By language, from a table of our own: what a machine thinks of a language differs from machine to machine. */
export const SEPARATORS: Readonly<Record<Language, Separators>> = {
  en: { decimal: '.', thousands: ',', percent: '' },
  fr: { decimal: ',', thousands: '\u202f', percent: '\u00a0' },
  de: { decimal: ',', thousands: '.', percent: '\u00a0' },
  es: { decimal: ',', thousands: '\u202f', percent: '\u00a0' },
};
