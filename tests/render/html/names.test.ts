import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchors } from '../../../src/render/html/names.js';
import { label } from '../documents.js';

describe('names of the parts of a page', () => {
  it('are no two alike, and safe in links and attributes', () => {
    fc.assert(
      fc.property(fc.array(label), (ids) => {
        const names = anchors('t-', ids);
        expect(new Set(names).size).toBe(ids.length);
        for (const name of names) expect(name).toMatch(/^t-[A-Za-z0-9_-]*$/);
      }),
    );
  });

  it('are the ids where that can be', () => {
    expect(anchors('t-', ['research', 'research-by-a*b', 'research', 'research-2', '日本'])).toEqual([
      't-research',
      't-research-by-a-b',
      't-research-2',
      't-research-2-2',
      't-',
    ]);
  });
});
