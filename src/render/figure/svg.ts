/*
 * From what Vega writes to the SVG of a page: half as long, no style and no class (a strict content security policy
 * allows neither), with a title and a description for those who do not see it.
 */

export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const FONT = ' font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="11"';

/** What stands inside an SVG, and how large it is. */
export interface Body {
  readonly inner: string;
  readonly width: number;
  readonly height: number;
}

/** What Vega drew, tidied. */
export function bodyOf(drawn: string): Body {
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(drawn)![1]),
  ) as [number, number];
  const inner = drawn.slice(drawn.indexOf('>', drawn.indexOf('<svg')) + 1, drawn.lastIndexOf('</svg>'));
  return { inner: tidied(inner), width, height };
}

/** A figure for a page, in its colours and on nothing; with a ground, black on that. `id` is to be its own in a page. */
export function svgOf(
  { inner, width, height }: Body,
  { id, title, alt }: { readonly id: string; readonly title: string; readonly alt: string },
  ground: string | undefined,
): Svg {
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    `${FONT} color="${ground === undefined ? 'currentColor' : 'black'}" fill="none" stroke-miterlimit="10" role="img" ` +
    `aria-labelledby="${escaped(id)}-t ${escaped(id)}-d">` +
    `<title id="${escaped(id)}-t">${escaped(title)}</title><desc id="${escaped(id)}-d">${escaped(alt)}</desc>`;
  const back = ground === undefined ? '' : `<rect width="${width}" height="${height}" fill="${ground}"/>`;
  return { text: `${head}${back}${inner}</svg>\n`, width, height };
}

/** Without what says nothing: defaults, empty groups, hidden paths, decimals that no eye sees. Only tags are touched. */
const tidied = (drawn: string): string =>
  withoutBareGroups(
    drawn
      .replaceAll(/<[^>]*>/g, tidyTag)
      .replaceAll(/<path d="[^"]*"(?:\/>|><\/path>)|<g(?: [^>]*)?\/>/g, ''),
  );

const tidyTag = (tag: string): string =>
  tag
    .replaceAll(/ (?:font-family|class|style|role|display|pointer-events|aria-[a-z]+)="[^"]*"/g, '')
    .replaceAll(/ (?:opacity|fill-opacity|stroke-opacity)="1"/g, '')
    .replaceAll(/ font-weight="normal"| font-size="11px"| transform="translate\(0,0\)"/g, '')
    .replaceAll(/\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** Takes groups away that hold nothing or say nothing, with their ends. */
function withoutBareGroups(drawn: string): string {
  const kept: string[] = [];
  const open: { readonly tag: string; readonly at: number }[] = [];
  for (const part of drawn.split(/(<\/?g(?: [^>]*)?>)/)) {
    if (part.startsWith('<g>') || part.startsWith('<g ')) {
      open.push({ tag: part, at: kept.length });
      kept.push(part);
    } else if (part === '</g>') {
      const { tag, at } = open.pop()!;
      if (kept.slice(at + 1).every((inside) => inside === '')) kept.splice(at);
      else if (tag === '<g>') kept[at] = '';
      else kept.push(part);
    } else {
      kept.push(part);
    }
  }
  return kept.join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** A text between tags. */
export const escapedText = (text: string): string => text.replaceAll(/[&<>]/g, (one) => ENTITIES[one]!);
const escaped = (text: string): string => escapedText(text).replaceAll('"', '&quot;');
