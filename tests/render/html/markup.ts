/*
 * HTML read strictly: what a page opens must be closed, attributes stand in double quotes, nothing is left over.
 */

/** A tag as it stands, with the names of its attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly closes: boolean;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*[a-zA-Z]*(?:="[^"<>]*")?)*)(\/?)>/g;
const ATTRIBUTE = / ([a-zA-Z-]+)(?:="([^"<>]*)")?/g;
const VOID = new Set(['meta', 'link', 'br', 'wbr']);

/** Style, script and drawings taken out: they are ours and not HTML. */
export const withoutCode = (page: string): string =>
  page.replace('<!doctype html>', '').replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>');

/** The tags of a page in order. Throws where something looks like markup and is none, or a tag is left open. */
export function tagsOf(page: string): readonly Tag[] {
  const text = withoutCode(page);
  if (/[<>]/.test(text.replace(TOKEN, ''))) throw new Error('a bracket that belongs to no tag');
  const open: string[] = [];
  const tags = [...text.matchAll(TOKEN)].map(([, slash, name = '', inner = '', alone]): Tag => {
    const attributes = [...inner.matchAll(ATTRIBUTE)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else if (alone !== '/' && !VOID.has(name)) open.push(name);
    return { name, attributes, closes: slash === '/' };
  });
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  return tags;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text that a reader sees in some HTML. */
export const textOf = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? '?');

/** A text as a page may show it: on one line, without what a page cannot hold; no-break spaces keep what they hold. */
export const shown = (text: string): string =>
  text
    .replace(/[^\S\u00a0\u202f]+|\u0085/gu, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');
