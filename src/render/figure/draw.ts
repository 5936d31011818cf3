import { Error as ErrorLevel, logger, parse, resetSVGDefIds, textMetrics, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Json } from './frame.js';
import { FONT_SIZE } from './lanes.js';
import { textWidth } from './measure.js';

declare module 'vega' {
  /** How Vega measures; its declarations leave it out, its documentation says to replace it where there is no canvas. */
  const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

/** Draws a Vega-Lite specification; the same specification gives the same text. */
export async function drawSpec(spec: Json): Promise<string> {
  // Vega measures with a browser's canvas or guesses; both would make the picture depend on the machine.
  textMetrics.width = (item, text) => textWidth(String(text ?? ''), sizeOf(item), isBold(item));
  resetSVGDefIds();
  const wrong: string[] = [];
  const log = logger(ErrorLevel, 'error', (_method: string, _level: unknown, args: readonly unknown[]) => {
    wrong.push(args.map(String).join(' '));
  });
  // Its types know no expression in the place of an axis title or a subtitle, which Vega draws.
  const { spec: compiled } = compile(spec as Json & TopLevelSpec, { logger: log });
  const view = new View(parse(compiled), { renderer: 'none', logger: log });
  try {
    const drawn = await view.toSVG();
    // Vega only tells what went wrong, and goes on without it.
    if (wrong.length > 0) throw new Error(`A figure could not be drawn: ${wrong.join('; ')}`);
    return drawn;
  } finally {
    view.finalize();
  }
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

const sizeOf = (item: TextItem): number => item.fontSize ?? FONT_SIZE;
const isBold = (item: TextItem): boolean => /bold|[6-9]00/.test(String(item.fontWeight ?? ''));
