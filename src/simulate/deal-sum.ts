import type { NumbersQuestion } from '../instrument/model.js';
import { dealtDecimals, decimal } from './deal-one.js';
import { badMarginals, type Deal, type Fill } from './marginals.js';
import { fraction, hash, mix } from './permutation.js';

/**
 * Numbers that add up to what the question says: each is drawn evenly from what the others leave, beginning with
 * another item in each record, so that no item is larger on average. Nothing at all where no numbers can add up so.
 */
export function dealSum(
  question: NumbersQuestion,
  { total, tolerance }: { readonly total: number; readonly tolerance: number },
  { seed, counts }: Deal,
): Fill {
  const { id, items, min, max } = question;
  const decimals = dealtDecimals(question);
  const given = items.find(({ column }) => counts.has(column));
  if (given) throw badMarginals(`${given.column}: its question has numbers that must add up to ${total}`);
  const unit = 10 ** decimals;
  const whole = Math.round(total * unit);
  const lowest = Math.ceil((min ?? Math.min(0, total)) * unit - 1e-6);
  const highest = Math.floor((max ?? Math.max(0, total)) * unit + 1e-6);
  const count = items.length;
  const fits =
    lowest * count <= whole &&
    whole <= highest * count &&
    Math.abs(whole - total * unit) <= tolerance * unit + 1e-6;
  const seeds = items.map((_, k) => hash(seed, id, k));
  return (i, record) => {
    const luck = mix(i);
    const first = mix(seeds[0]! ^ luck) % count;
    let rest = whole;
    for (let k = 0; k < count; k++) {
      const others = count - 1 - k;
      const from = Math.max(lowest, rest - highest * others);
      const to = Math.min(highest, rest - lowest * others);
      const number = from + Math.floor(fraction(mix(seeds[k]! ^ mix(luck ^ k))) * (to - from + 1));
      record[items[(first + k) % count]!.column] = fits ? decimal(number, question) : '';
      rest -= number;
    }
  };
}
