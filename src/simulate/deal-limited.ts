import { runningTotals, sum } from './marginals.js';
import { fraction, mix } from './permutation.js';

/** What is to be named by those who name anything, and how many options each of them may. */
interface Limited {
  readonly ids: readonly string[];
  /** How often each option is to be named. */
  readonly ticks: readonly number[];
  /** How many respondents are there to name them. */
  readonly open: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly seed: number;
}

/**
 * Who names what where a question says how many options may be named: the p-th of `open` respondents names between
 * `atLeast` and `atMost`, and each option is named as often as its ticks say, on average. Where the ticks do not go
 * round, those at the end name nothing.
 *
 * Method: systematic sampling with unequal probabilities, the options in an order of its own for each record, and a
 * size that varies as far as the limits allow.
 */
export function dealLimited({
  ids,
  ticks,
  open,
  atLeast,
  atMost,
  seed,
}: Limited): (p: number) => (id: string) => boolean {
  const all = sum(ticks);
  const most = Math.min(atMost, ids.length);
  const naming = atLeast > most ? 0 : Math.min(open, Math.floor(all / atLeast));
  // Each count was rounded on its own: together they may be a little more than there is room for.
  const places = Math.max(naming, all / most, 1);
  const chances = ticks.map((count) => Math.min(1, count / places));
  const mean = sum(chances);
  // How far all chances can go up and down together without leaving the limits.
  const room = Math.max(0, Math.min(most / mean - 1, 1 - atLeast / mean, 1 / Math.max(...chances) - 1));
  return (p) => {
    if (p >= naming) return () => false;
    const luck = mix(seed ^ mix(p));
    const order = shuffled(ids.length, luck);
    const factor = 1 + room * (2 * fraction(mix(luck ^ 0x27d4eb2f)) - 1);
    const ends = runningTotals(order.map((k) => chances[k]! * factor));
    const start = fraction(mix(luck ^ 0x165667b1));
    const isHit = (from: number, to: number): boolean => Math.floor(to + start) > Math.floor(from + start);
    const hit = order.filter((_, k) => isHit(k === 0 ? 0 : ends[k - 1]!, ends[k]!));
    const others = order.filter((k) => !hit.includes(k));
    const chosen = [...hit, ...others.slice(0, Math.max(0, atLeast - hit.length))].slice(0, most);
    const names = new Set(chosen.map((k) => ids[k]!));
    return (id) => names.has(id);
  };
}

/** 0 … n-1 in an order that depends on the luck. */
function shuffled(n: number, luck: number): readonly number[] {
  const order = Array.from({ length: n }, (_, k) => k);
  let state = luck;
  for (let k = n - 1; k > 0; k--) {
    state = mix(state + k);
    const other = state % (k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}
