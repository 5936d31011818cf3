import type { Estimate } from '../../estimate.js';
import type { BlockQuestion, Item } from '../../instrument/model.js';
import type { FoundMean, FoundSpread, HighestFinding, Tail, WidestFinding } from './finding.js';
import type { Place } from './place.js';

/** An item that fewer answered says nothing of the block. */
const LEAST_BASE = 5;

/** The highest mean of a block, and the items whose intervals overlap with that of the item that has it. */
export function highestFinding({ section, question, find }: Place): readonly HighestFinding[] {
  if (question.type !== 'rating' || question.items.length < 2) return [];
  const means = question.items.flatMap((item) =>
    meanOf(item, find.one({ item: item.id, statistic: 'mean' })),
  );
  if (means.length < 2) return [];
  const most = Math.max(...means.map(({ value }) => value));
  const highest = means.filter(({ value }) => value === most);
  // Ties share their mean and not their interval: the widest of theirs decides.
  const lows = highest.flatMap(({ low }) => (low === null ? [] : [low]));
  const least = lows.length === 0 ? most : Math.min(...lows);
  const overlapping = means
    .filter(({ value, high }) => value !== most && (high ?? value) >= least)
    .sort((a, b) => b.value - a.value);
  return [{ code: 'highest', section, question: question.id, highest, overlapping }];
}

/** The largest standard deviation of a block, with what stands at both ends of the scale. */
export function widestFinding({ section, question, find }: Place): readonly WidestFinding[] {
  if (question.type !== 'rating' || question.items.length < 2) return [];
  const { bottom, top } = endsOf(question);
  const spreads = question.items.flatMap((item): FoundSpread[] => {
    const sd = find.one({ item: item.id, statistic: 'sd' })?.value ?? null;
    const [mean] = meanOf(item, find.one({ item: item.id, statistic: 'mean' }));
    if (!mean || sd === null || sd === 0) return [];
    const tail = (levels: readonly string[]): Tail => ({
      levels,
      n: levels.reduce(
        (sum, level) => sum + (find.one({ item: item.id, level, statistic: 'percent' })?.n ?? 0),
        0,
      ),
    });
    return [{ ...mean, sd, reversed: item.reversed === true, bottom: tail(bottom), top: tail(top) }];
  });
  if (spreads.length < 2) return [];
  const most = Math.max(...spreads.map(({ sd }) => sd));
  return [
    { code: 'widest', section, question: question.id, widest: spreads.filter(({ sd }) => sd === most) },
  ];
}

function meanOf({ id, label }: Item, row: Estimate | undefined): readonly FoundMean[] {
  if (row === undefined || row.value === null || row.base === null || row.base < LEAST_BASE) return [];
  return [{ item: id, item_label: label, value: row.value, low: row.low, high: row.high, base: row.base }];
}

/**
 * The levels at both ends of a scale: the top that the instrument names, where it is the upper end and less than half
 * of the scale, and as many at the bottom; else a third of the levels at each end.
 */
function endsOf({ scale }: BlockQuestion): { bottom: readonly string[]; top: readonly string[] } {
  const on = scale.levels.filter(({ outside }) => !outside).map(({ id }) => id);
  const named = scale.top.length;
  const isUpperEnd = on.slice(on.length - named).every((id) => scale.top.includes(id));
  const size =
    named > 0 && isUpperEnd && 2 * named < on.length ? named : Math.max(1, Math.floor(on.length / 3));
  return { bottom: on.slice(0, size), top: on.slice(on.length - size) };
}
