import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import { groupPairs, readTest } from './groups.js';
import { analyzeReal, expectSame, instrumentFor, ratingPairs, readReference } from './harness.js';
import type { Reference } from './reference.js';

/** Many records: texts for levels, three countries. */
describeReal('d18: Eleven items in three countries', () => {
  const name = 'r18_pisa';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal('d18_pisa_items/pisa2009_st24.csv', instrumentFor('many-records'), {
      by: ['CNT'],
    });
    reference = readReference(name);
  }, 60_000);

  it('is the file that the reference was made from, with 66,690 records and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: 66_690 }]);
    expect(reference.n_records).toBe(66_690);
    expect(results.issues.total).toBe(0);
  });

  it('rates 11 items, for all and in each country: 1,188 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => {
        const [id = '', group = ''] = rating.item.split('|');
        return ratingPairs(results, rating, group === 'all' ? { id } : { id, group });
      }),
      1_188,
    );
  });

  it('has the means and medians of the tests between countries: 99 values', () => {
    const items = [...new Set(reference.ratings.map(({ item }) => item.split('|')[0]!))];
    expectSame(
      items.flatMap((item) =>
        groupPairs(results, readTest(name, `${item} by country`), { question: 'ST24', item, by: 'CNT' }),
      ),
      99,
    );
  });
});
