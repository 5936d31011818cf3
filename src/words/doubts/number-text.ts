import type { Language } from '../language.js';
import { SEPARATORS } from '../separators.js';

/** A mean with one decimal, or with three digits where it is small. */
export function meanText(value: number, language: Language): string {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 1 ? 1 : Math.min(20, 2 - Math.floor(Math.log10(size)));
  return value.toFixed(decimals).replace('.', SEPARATORS[language].decimal);
}
