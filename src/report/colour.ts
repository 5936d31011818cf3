import { EYES, labDistance, linear } from './colour-vision.js';

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

/** How colours that must get darker stand in their list. */
interface OrderWords {
  readonly before: string;
  readonly order: string;
}

const IN_ORDER: OrderWords = { before: 'the colour before it', order: 'from light to dark' };
const OUTWARDS: OrderWords = {
  before: 'the colour beside it towards the middle',
  order: 'dark, light, dark',
};

/** What is wrong with colours of levels: they must get darker, step by step, so that grey prints show the order. */
export function colourFault(colours: readonly string[], say: OrderWords = IN_ORDER): ColourFault | undefined {
  const shades = colours.map(lightness);
  const at = shades.findIndex((shade, i) => i > 0 && shades[i - 1]! - shade < STEP);
  if (at < 0) return turnFault(colours, say);
  const [before, own] = [Math.round(shades[at - 1]!), Math.round(shades[at]!)];
  return {
    at,
    message:
      `${colours[at]} is not darker enough than ${say.before} (lightness ${own} after ${before}); ` +
      `give colours ${say.order}, at least ${STEP} apart, so that they can be told apart in grey`,
  };
}

/** The last tenth of the way to a colour must get darker by this much. */
const END = 0.4;

/**
 * The first colour to which the way from the one before it ends lighter than it came: levels of longer scales are mixed
 * on that way. What a screen makes of a mixture is convex along it, so that only the end can turn.
 */
function turnFault(colours: readonly string[], say: OrderWords): ColourFault | undefined {
  const at = colours.findIndex((colour, i) => {
    if (i === 0) return false;
    const near = mixed(rgb(colours[i - 1]!), rgb(colour), 0.9);
    return lightnessOf(near) - lightness(colour) < END;
  });
  if (at < 0) return undefined;
  return {
    at,
    message:
      `levels of longer scales are mixed of ${colours[at]} and ${say.before}, and such mixtures do not get darker ` +
      'towards it step by step; take a darker colour or another hue',
  };
}

/** A colour on the way from one to another, so much of it; channels are not rounded. */
export const mixed = (from: Rgb, to: Rgb, share: number): Rgb => {
  const mix = (channel: 0 | 1 | 2): number => from[channel] + (to[channel] - from[channel]) * share;
  return [mix(0), mix(1), mix(2)];
};

/** On different sides of a middle, colours must differ by this much in lightness, of 100. */
const ACROSS = 4;
/** And by this much (CIE 1976) to those who lack one kind of cone: among dark blues and purples that is 3 of CIEDE2000. */
const SEEN = 20;

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
    const fault = colourFault(
      side.map((at) => colours[at]!),
      OUTWARDS,
    );
    if (fault) return { at: side[fault.at]!, message: fault.message };
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
export const lightness = (colour: string): number => lightnessOf(rgb(colour));

function lightnessOf(colour: Rgb): number {
  const light = luminance(colour);
  return light > 216 / 24389 ? 116 * Math.cbrt(light) - 16 : (light * 24389) / 27;
}

/** How light a colour of a screen (sRGB) is, 0 to 1, as CIE and WCAG 2 define it. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(linear);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
