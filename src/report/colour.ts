import { EYES, labDistance } from './colour-vision.js';

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

/** A colour of a list that cannot stand, by its place, and why. */
export interface ColourFault {
  readonly at: number;
  readonly message: string;
}

/** What is wrong with colours of levels: they must get darker, step by step, so that grey prints show the order. */
export function colourFault(colours: readonly string[]): ColourFault | undefined {
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

/** On different sides of a middle, colours must differ by this much in lightness, of 100. */
const ACROSS = 4;
/** And by this much (CIE 1976) to those who lack one kind of cone. */
const SEEN = 10;

/**
 * What is wrong with colours around a middle: each side must get darker from the middle out, and no two colours may look
 * alike in grey or to those who tell few colours apart.
 */
export function divergingFault(colours: readonly string[]): ColourFault | undefined {
  if (colours.length === 0) return undefined;
  const middle = (colours.length - 1) / 2;
  if (!Number.isInteger(middle)) {
    return {
      at: colours.length - 1,
      message: `${colours.length} colours have none in the middle; give as many below the middle one as above it`,
    };
  }
  // A side as its author reads it, from the middle out, and where each of its colours stands in the list.
  const sides = [
    Array.from({ length: middle + 1 }, (_, i) => middle - i),
    Array.from({ length: middle + 1 }, (_, i) => middle + i),
  ];
  for (const side of sides) {
    const fault = colourFault(side.map((at) => colours[at]!));
    if (fault) {
      return {
        at: side[fault.at]!,
        message: fault.message
          .replace('the colour before it', 'the colour beside it towards the middle')
          .replace('from light to dark', 'dark, light, dark'),
      };
    }
  }
  return likenessFault(colours, middle);
}

/** The first colour above the middle that looks like one below it. */
function likenessFault(colours: readonly string[], middle: number): ColourFault | undefined {
  for (let at = middle + 1; at < colours.length; at++) {
    for (let other = middle - 1; other >= 0; other--) {
      const [own, like] = [colours[at]!, colours[other]!];
      const [shade, as] = [own, like].map(lightness) as [number, number];
      if (Math.abs(shade - as) < ACROSS) {
        return {
          at,
          message:
            `in grey ${own} looks like ${like} on the other side (lightness ${Math.round(shade)} and ` +
            `${Math.round(as)}); make one of them at least ${ACROSS} darker`,
        };
      }
      const blind = Object.values(EYES).find((eye) => labDistance(eye(rgb(own)), eye(rgb(like))) < SEEN);
      if (blind) {
        return {
          at,
          message: `to those who tell few colours apart ${own} looks like ${like} on the other side; take another hue or lightness`,
        };
      }
    }
  }
  return undefined;
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
