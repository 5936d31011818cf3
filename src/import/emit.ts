import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';

/** A piece of an instrument file, as plain data; what is undefined is left out. */
export type Yaml = string | number | boolean | undefined | readonly Yaml[] | { readonly [key: string]: Yaml };

/** The text of an instrument file: remarks at the top, then the data; what fits stands on one line. */
export function emitInstrument(
  content: { readonly [key: string]: Yaml },
  remarks: readonly string[],
): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  fold(document.contents, 0);
  const top = remarks
    .map((remark) =>
      remark === '' ? '#\n' : `# ${remark.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')}\n`,
    )
    .join('');
  return top + document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const WIDTH = 110;

/** Writes collections that hold only a few short things on one line. */
function fold(node: Node | null, depth: number): void {
  if (!isMap(node) && !isSeq(node)) return;
  const children = isMap(node) ? node.items.map(({ value }) => value as Node) : (node.items as Node[]);
  for (const child of children) fold(child, depth + 1);
  if (depth > 0 && lengthOf(node) + 2 * depth <= WIDTH) node.flow = true;
}

/** About how long a node is on one line. */
function lengthOf(node: unknown): number {
  if (isMap(node)) {
    return node.items.reduce((sum, { key, value }) => sum + lengthOf(key) + lengthOf(value) + 4, 4);
  }
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + lengthOf(item) + 2, 2);
  return isScalar(node) ? String(node.value).length + 2 : 0;
}
