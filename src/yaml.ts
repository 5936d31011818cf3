import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { cannotRun } from './errors.js';

/** One fault of a file that a user wrote, and the path of keys that leads to it. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The content of a YAML (or JSON) file, and a way to refuse it that names every line at fault. */
export interface YamlFile {
  readonly content: unknown;
  /** The error to throw for these faults. */
  readonly refuse: (faults: readonly Fault[]) => Error;
}

/**
 * Reads a file that a user wrote.
 * @param what the file is, for messages: "instrument"
 * @throws SurveyError `bad-…` when it is not YAML, with every line at fault
 */
export function parseYaml(text: string, file: string, what: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line || 1;
  const refuse = (faults: readonly { line: number; message: string }[]): Error => {
    const sorted = [...faults].sort((a, b) => a.line - b.line);
    const count = `${sorted.length} fault${sorted.length === 1 ? '' : 's'}`;
    const listed = sorted.map(({ line, message }) => `  ${file}:${line}: ${message}`);
    const code = `bad-${what.replaceAll(' ', '-')}`;
    return cannotRun(code, `${file} is not a valid ${what} (${count}):\n${listed.join('\n')}`);
  };
  if (document.errors.length > 0) {
    throw refuse(
      document.errors.map((error) => ({
        line: lineAt(error.pos[0]),
        message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      })),
    );
  }
  return {
    content: contentOf(document, (message) =>
      refuse([{ line: lineAt(danglingAlias(document) ?? 0), message }]),
    ),
    refuse: (faults) =>
      refuse(
        faults.map(({ path, message }) => ({
          line: lineAt(offsetOf(document.contents as Node | null, path)),
          message: `${path.length > 0 ? `${path.map(String).join('.')}: ` : ''}${message}`,
        })),
      ),
  };
}

/** The plain data of a document. An alias without its anchor, or too many of them, is a fault of the file. */
function contentOf(document: Document, refuse: (message: string) => Error): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Where an alias stands that has no anchor above it. */
function danglingAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return undefined;
      offset = node.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

/** Where in the text a path leads: the value itself, or its nearest parent that is there. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: Node | null | undefined = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String((item.key as { value?: unknown }).value) === String(key));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = node.items[Number(key)] as Node | undefined;
      offset = node?.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}
