/*
 * Colours of levels: whether their order is seen without telling hues apart.
 */

/** Neighbouring levels must differ by this much in lightness, of 100, to be told apart in grey. */
const STEP = 8;

/** What is wrong with colours of levels: they must get darker, step by step, so that grey prints show the order. */
export function colourFault(
  colours: readonly string[],
): { readonly at: number; readonly message: string } | undefined {
  const shades = colours.map(lightness);
  const at = shades.findIndex((shade, i) => i > 0 && shades[i - 1]! - shade < STEP);
  if (at < 0) return undefined;
  const [before, own] = [Math.round(shades[at - 1]!), Math.round(shades[at]!)];
  return {
    at,
    message:
      `${colours[at]} is not darker enough than the colour before it (lightness ${own} after ${before}); ` +
      `give colours from light to dark, at least ${STEP} apart, so that they can be told apart in grey`,
  };
}

/** CIE L* of #rrggbb, 0 (black) to 100 (white). */
export function lightness(colour: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27;
}
