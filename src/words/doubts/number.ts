import type { Language } from '../language.js';
import { SEPARATORS } from '../separators.js';

/** A mean as a doubt tells it: with two decimals. */
export const meanText = (value: number, language: Language): string =>
  value.toFixed(2).replace('.', SEPARATORS[language].decimal);
