import { type Keys, repeatedHashes } from './keys.js';
import { type CountedInput, keysOf } from './read-again.js';

/** A file that was counted, and where its keys stand. */
interface KeyedFile extends CountedInput {
  readonly column: number | undefined;
  readonly keys: Keys;
}

/**
 * Keys that more than one record has, with these records in the order of the files; files are named by their place.
 * Records whose keys have one number are read again, so that only keys that are the same are said to be.
 */
export async function repeatedKeys(
  files: readonly KeyedFile[],
): Promise<ReadonlyMap<string, readonly { readonly file: number; readonly record: number }[]>> {
  const hashes = repeatedHashes(files.flatMap(({ keys }) => keys));
  if (hashes.size === 0) return new Map();
  const places = new Map<string, { file: number; record: number }[]>();
  for (const [file, { input, column, keys, index }] of files.entries()) {
    if (column === undefined) continue;
    const wanted = recordsWith(keys, hashes);
    if (wanted.size === 0) continue;
    const forms = await keysOf({ input, index }, column, wanted);
    for (const record of wanted) {
      const form = forms.get(record)!;
      const found = places.get(form);
      if (found) found.push({ file, record });
      else places.set(form, [{ file, record }]);
    }
  }
  return new Map([...places].filter(([, found]) => found.length > 1));
}

function recordsWith(keys: Keys, wanted: ReadonlySet<bigint>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { hashes, records } of keys) {
    for (let i = 0; i < hashes.length; i++) if (wanted.has(hashes[i]!)) found.add(records[i]!);
  }
  return found;
}
