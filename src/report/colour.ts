/*
 * Colours of levels: whether their order is seen without telling hues apart.
 */

/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The channels of "#5c9dee". */
export function rgb(colour: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}

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
  const light = luminance(rgb(colour));
  return light > 216 / 24389 ? 116 * Math.cbrt(light) - 16 : (light * 24389) / 27;
}

/** How light a colour of a screen (sRGB) is, 0 to 1, as CIE and WCAG 2 define it. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
