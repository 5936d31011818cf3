import { cannotRun } from '../errors.js';
import type { Flags } from './survey-flags.js';

/** How many invalid answers are acceptable, given how many cells were checked. */
export function parseAllowance(told: Flags['allowInvalid']): (cells: number) => number {
  if (told === undefined || told === false) return () => 0;
  if (told === true || told === 'all') return () => Number.POSITIVE_INFINITY;
  const parts = /^(\d+(?:\.\d+)?)(%?)$/.exec(told);
  if (!parts || (parts[2] === '' && !/^\d+$/.test(parts[1]!))) {
    throw cannotRun('bad-allowance', `--allow-invalid ${told}: give a number or a share, such as 3 or 1%.`);
  }
  const number = Number(parts[1]);
  return (cells) => (parts[2] === '%' ? (cells * number) / 100 : number);
}
