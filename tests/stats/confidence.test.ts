import { describe, expect, it } from 'vitest';
import { shareBelowUpperEnd } from '../../src/stats/confidence.js';

describe('shareBelowUpperEnd', () => {
  it('leaves half of the doubt above', () => {
    expect(shareBelowUpperEnd(0.95)).toBe(0.975);
    expect(shareBelowUpperEnd(0.5)).toBe(0.75);
  });

  it('refuses percentages and certainties', () => {
    for (const confidence of [95, 1, 0, -0.5, Number.NaN]) {
      expect(() => shareBelowUpperEnd(confidence)).toThrow(RangeError);
    }
  });
});
