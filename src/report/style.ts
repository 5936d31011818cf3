import type { Language } from '../words/language.js';
import type { Rounding } from './rounding.js';

/** How a report speaks and looks; nothing here changes a number, only its text. */
export interface Style {
  readonly rounding: Rounding;
  readonly language: Language;
}

/** English, rounded half up. */
export const PLAIN_STYLE: Style = { rounding: 'half-up', language: 'en' };
