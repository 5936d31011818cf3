import { textWidth } from '../../../src/render/figure/measure.js';

/** A line of text in a figure, where it is drawn: pixels from the upper left corner. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const plain = (text: string): string =>
  text.replaceAll(/&(lt|gt|amp|quot);/g, (_all, name) => ENTITIES[name]!);

/** Every line of text of a figure with the place it takes, from the SVG alone. */
export function textsOf(svg: string): readonly DrawnText[] {
  const found: DrawnText[] = [];
  const places: { x: number; y: number }[] = [{ x: 0, y: 0 }];
  let text: { x: number; y: number; tag: string } | undefined;
  let line = 0;
  for (const part of svg.slice(svg.indexOf('</desc>')).split(/(<[^>]*>)/)) {
    const here = places.at(-1)!;
    if (part.startsWith('<g')) {
      places.push(moved(here, part));
    } else if (part === '</g>') {
      places.pop();
    } else if (part.startsWith('<text')) {
      text = { ...moved(here, part), tag: part };
      line = 0;
    } else if (part.startsWith('<tspan')) {
      line += Number(/ dy="([-\d.]+)"/.exec(part)?.[1] ?? 0);
    } else if (part === '</text>') {
      text = undefined;
    } else if (text && part !== '' && !part.startsWith('<')) {
      const size = Number(/ font-size="([\d.]+)/.exec(text.tag)?.[1] ?? 11);
      const width = textWidth(plain(part), size, /font-weight="bold"/.test(text.tag));
      const anchor = /text-anchor="(\w+)"/.exec(text.tag)?.[1];
      const left = text.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      const y = text.y + line;
      found.push({
        text: plain(part),
        left,
        right: left + width,
        top: y - 0.75 * size,
        bottom: y + 0.1 * size,
      });
    }
  }
  return found;
}

function moved({ x, y }: { x: number; y: number }, tag: string): { x: number; y: number } {
  const by = / transform="translate\(([-\d.]+),([-\d.]+)\)"/.exec(tag);
  if (!by && / transform=/.test(tag)) throw new Error(`what is ${tag}?`);
  return by ? { x: x + Number(by[1]), y: y + Number(by[2]) } : { x, y };
}

/** Pairs of texts that stand on one another. */
export const overlaps = (texts: readonly DrawnText[]): readonly string[] =>
  texts.flatMap((a, i) =>
    texts
      .slice(0, i)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
