import {
  type Rgb as Colour,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../src/report/colour.js';
import { EYES, labDistance } from '../../src/report/colour-vision.js';

const of = ([r, g, b]: Rgb): Colour => ({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 });
const channel = fc.nat(255);
const colour = fc.tuple(channel, channel, channel);

describe('colours as others see them', () => {
  it.each([
    ['protan', filterDeficiencyProt(1)],
    ['deutan', filterDeficiencyDeuter(1)],
    ['tritan', filterDeficiencyTrit(1)],
  ] as const)('are those of culori (%s)', (eye, filter) => {
    fc.assert(
      fc.property(colour, (one) => {
        const { r, g, b } = converter('rgb')(filter(of(one)));
        const seen = EYES[eye]!(one);
        for (const [i, share] of [r, g, b].entries()) expect(seen[i]).toBeCloseTo(255 * share, 6);
      }),
    );
  });

  it('are as far apart as culori says', () => {
    const distance = differenceEuclidean('lab65');
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(labDistance(a, b)).toBeCloseTo(distance(of(a), of(b)), 1);
      }),
    );
  });
});
