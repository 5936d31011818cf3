import { Chalk, type ChalkInstance } from 'chalk';
import { levelColours } from '../colours.js';
import { type ColourLevel, type Ink, type Paint, PLAIN } from './paint.js';

/** Sixteen colours have no even steps; these go from light to dark on most terminals. */
const SIXTEEN = ['bgWhiteBright', 'bgCyanBright', 'bgCyan', 'bgBlueBright', 'bgBlue', 'bgMagenta'] as const;
const DARK_FROM = 3;

/** The look of a report in a terminal of so many colours; `levels` are #rrggbb from light to dark, if not the own. */
export function paintOf(colour: ColourLevel, levels: readonly string[] = []): Paint {
  if (colour === 0) return PLAIN;
  const chalk = new Chalk({ level: colour });
  const known = new Map<number, Ink>();
  return {
    title: chalk.bold.underline,
    strong: chalk.bold,
    faint: chalk.dim,
    rule: chalk.dim,
    mark: chalk.cyan,
    notice: chalk.magenta.bold,
    warning: chalk.yellow.bold,
    level: (i, n) => {
      const key = n * 1000 + i;
      const ink = known.get(key) ?? levelInk(chalk, colour, i, n, levels);
      known.set(key, ink);
      return ink;
    },
  };
}

function levelInk(
  chalk: ChalkInstance,
  colour: ColourLevel,
  i: number,
  n: number,
  stops: readonly string[],
): Ink {
  if (colour === 1) {
    const step = n <= 1 ? DARK_FROM : Math.round((i / (n - 1)) * (SIXTEEN.length - 1));
    const ink = step < DARK_FROM ? chalk.black : chalk.whiteBright;
    return ink[SIXTEEN[step]!];
  }
  const { ground, ink } = levelColours(i, n, stops);
  return chalk.bgRgb(...ground).rgb(...ink);
}
