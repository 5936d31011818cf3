import { Chalk, type ChalkInstance } from 'chalk';
import type { Palette } from '../../report/theme.js';
import { type ColouredScale, scaleColours } from '../colours.js';
import { type ColourLevel, type Ink, type Paint, PLAIN } from './paint.js';

/** Sixteen colours have no even steps; these go from light to dark on most terminals. */
const SIXTEEN = ['bgWhiteBright', 'bgCyanBright', 'bgCyan', 'bgBlueBright', 'bgBlue', 'bgMagenta'] as const;
const DARK_FROM = 3;
/** From one side over a middle to the other, with what is written on each. */
const SIXTEEN_AROUND = [
  ['bgRed', 'whiteBright'],
  ['bgYellowBright', 'black'],
  ['bgWhiteBright', 'black'],
  ['bgCyanBright', 'black'],
  ['bgBlue', 'whiteBright'],
] as const;

/** The look of a report in a terminal of so many colours. */
export function paintOf(colour: ColourLevel, palette: Palette = {}): Paint {
  if (colour === 0) return PLAIN;
  const chalk = new Chalk({ level: colour });
  const known = new Map<string, Ink>();
  return {
    title: chalk.bold.underline,
    strong: chalk.bold,
    faint: chalk.dim,
    rule: chalk.dim,
    mark: chalk.cyan,
    notice: chalk.magenta.bold,
    warning: chalk.yellow.bold,
    level: (i, scale) => {
      const key = `${i} ${scale.count} ${scale.middle}`;
      const ink = known.get(key) ?? levelInk(chalk, colour, i, scale, palette);
      known.set(key, ink);
      return ink;
    },
  };
}

function levelInk(
  chalk: ChalkInstance,
  colour: ColourLevel,
  i: number,
  scale: ColouredScale,
  palette: Palette,
): Ink {
  if (colour > 1) {
    const { ground, ink } = scaleColours(i, scale, palette);
    return chalk.bgRgb(...ground).rgb(...ink);
  }
  if (scale.middle !== undefined) {
    const [ground, ink] = SIXTEEN_AROUND[sideOf(i, scale.count, scale.middle)]!;
    return chalk[ink][ground];
  }
  const step = scale.count <= 1 ? DARK_FROM : Math.round((i / (scale.count - 1)) * (SIXTEEN.length - 1));
  const ink = step < DARK_FROM ? chalk.black : chalk.whiteBright;
  return ink[SIXTEEN[step]!];
}

/** Which of the colours around a middle a level has: the outermost of a side the dark one, unless it is the only one. */
function sideOf(i: number, n: number, middle: number): number {
  const from = i + 0.5 - middle;
  if (from === 0) return 2;
  const far = Math.abs(from) >= Math.max(middle, n - middle) / 2;
  return from < 0 ? (far ? 0 : 1) : far ? 4 : 3;
}
