import { cleanText, matchingForm } from '../matching.js';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  hellip: '…',
};

/** A header cell as a name: tags and entities of web pages resolved, line breaks and repeated spaces folded. */
export function cleanName(cell: string): string {
  const plain = /[<&]/.test(cell)
    ? cell
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, entity: string) => {
          if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? whole;
          const code =
            entity[1]!.toLowerCase() === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        })
    : cell;
  return cleanText(plain);
}

/** Names told apart by their matching form: an empty one becomes "#5", its place; a repeated one gets " [2]", " [3]". */
export function uniqueNames(names: readonly string[]): {
  readonly columns: readonly string[];
  readonly repeated: readonly string[];
} {
  const used = new Set<string>();
  const repeated = new Set<string>();
  const columns = names.map((name, position) => {
    const wanted = name === '' ? `#${position + 1}` : name;
    let own = wanted;
    for (let times = 2; used.has(matchingForm(own)); times++) own = `${wanted} [${times}]`;
    if (own !== wanted) repeated.add(wanted);
    used.add(matchingForm(own));
    return own;
  });
  return { columns, repeated: [...repeated] };
}
