import { plain } from '../plain.js';

const LONGEST = 31;
const FORBIDDEN = /[[\]/\\:*?]/g;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** Names of sheets as Excel takes them: of at most 31 characters, without those it forbids, no two alike in any case. */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>([RESERVED]);
  return wishes.map((wish) => {
    const name = legal(wish);
    for (let i = 1; ; i++) {
      const tail = i === 1 ? '' : ` ${i}`;
      const tried = cut(name, LONGEST - tail.length) + tail;
      if (taken.has(folded(tried))) continue;
      taken.add(folded(tried));
      return tried;
    }
  });
}

function legal(wish: string): string {
  const name = cut(plain(wish).replace(FORBIDDEN, ' ').replaceAll(/\s+/g, ' '), LONGEST).replace(
    /^['\s]+|['\s]+$/g,
    '',
  );
  return name === '' ? '-' : name;
}

/** To so many UTF-16 units, as Excel counts, at a whole character. */
const cut = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();

const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();
