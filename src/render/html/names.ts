/** Names for the parts of a page, from ids: letters, digits, "-" and "_" after the prefix, no two alike. */
export function anchors(prefix: string, ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const name = `${prefix}${id.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, '')}`;
    let own = name;
    for (let i = 2; taken.has(own); i++) own = `${name}-${i}`;
    taken.add(own);
    return own;
  });
}
