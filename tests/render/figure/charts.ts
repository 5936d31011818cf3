import fc from 'fast-check';
import type { BarsChart, Chart, PartsChart, TimelineChart } from '../../../src/report/chart.js';
import { percentText } from '../../../src/report/rounding.js';
import { LANGUAGES } from '../../../src/words/language.js';
import { label } from '../documents.js';

/* Charts as the report makes them, with any words and any counts. */

const facts = fc.record({
  id: fc.constant('chart'),
  table: fc.constant('table'),
  subject: fc.constant('answers' as const),
  language: fc.constantFrom(...LANGUAGES),
  title: label,
  caption: label,
  notice: label,
  alt: label,
});

const count = fc.oneof(fc.constant(0), fc.nat(40), fc.nat(1_000_000));

export const partsOf = (counts: readonly number[]): PartsChart['rows'][number]['parts'] => {
  const base = counts.reduce((sum, n) => sum + n, 0);
  return base === 0 ? [] : counts.map((n) => ({ count: n, text: percentText(n, base, 'half-up') }));
};

const group = fc.option(label, { nil: undefined, freq: 3 });
const row = fc.record({ label, group });

const rowWords = ({ label, group }: { label: string; group: string | undefined }) => ({
  label,
  ...(group !== undefined && { group }),
});

export const parts: fc.Arbitrary<PartsChart> = fc
  .integer({ min: 2, max: 11 })
  .chain((levels) =>
    fc.tuple(
      facts,
      fc.array(label, { minLength: levels, maxLength: levels }),
      fc.array(fc.tuple(row, fc.array(count, { minLength: levels, maxLength: levels })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.option(fc.integer({ min: 1, max: 2 * levels - 1 }), { nil: undefined }),
    ),
  )
  .map(([own, levels, rows, middle]) => ({
    intent: 'parts',
    ...own,
    axis: '% of networks',
    levels,
    ...(middle !== undefined && { middle: middle / 2 }),
    rows: rows.map(([words, counts]) => ({
      ...rowWords(words),
      base: `n\u00a0=\u00a0${counts.reduce((sum, n) => sum + n, 0)}`,
      parts: partsOf(counts),
      instead: partsOf(counts).length === 0 ? 'no answers' : '',
    })),
  }));

const bar = fc.oneof(
  fc.constant({ value: null, low: null, high: null, text: 'no answers' }),
  fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([n, others]) => {
    const base = n + others + 1;
    const value = (100 * n) / base;
    return {
      value,
      low: Math.max(0, value - 9),
      high: Math.min(100, value + 9),
      text: `${n} of ${base} (${percentText(n, base, 'half-up')}%)`,
    };
  }),
);

export const bars: fc.Arbitrary<BarsChart> = fc
  .constantFrom(1, 3)
  .chain((measures) =>
    fc.tuple(
      facts,
      fc.array(fc.tuple(row, fc.array(bar, { minLength: measures, maxLength: measures })), {
        minLength: 1,
        maxLength: 6,
      }),
    ),
  )
  .map(([own, rows]) => ({
    intent: 'bars',
    ...own,
    measures: rows[0]![1].map((_, i) => ({
      title: rows[0]![1].length === 1 ? '' : `Reading ${i}`,
      axis: '',
    })),
    rows: rows.map(([words, bars]) => ({ ...rowWords(words), base: '', bars })),
  }));

export const timeline: fc.Arbitrary<TimelineChart> = fc
  .tuple(facts, fc.array(count, { minLength: 1, maxLength: 24 }), fc.boolean())
  .map(([own, counts, decades]) => ({
    intent: 'timeline',
    ...own,
    axis: 'Number of networks',
    spans: counts.map((n, i) => ({
      label: decades ? `${1800 + 10 * i}–${1809 + 10 * i}` : String(1990 + i),
      count: n,
      text: String(n),
    })),
  }));

export const anyChart: fc.Arbitrary<Chart> = fc.oneof(parts, bars, timeline);
