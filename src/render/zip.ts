import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Without an offset: fflate writes local time, which is then the same everywhere. */
const MADE = '1980-01-01T12:00:00';

/**
 * A zip file, such as a Word document or a workbook, with the same bytes at any time and place.
 * @param mend what becomes of parts, by name
 * @param pictures for parts that hold nothing but the name of one
 */
export function rezip(
  file: Uint8Array,
  mend: Readonly<Record<string, (text: string) => string>> = {},
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).sort();
  const zipped: Zippable = {};
  for (const name of names) {
    const mended = mend[name];
    const part = parts[name]!;
    const picture = name.endsWith('.png') ? pictures.get(strFromU8(part)) : undefined;
    zipped[name] = picture
      ? [picture, { mtime: MADE, level: 0, os: 0 }]
      : [mended ? strToU8(mended(strFromU8(part))) : part, { mtime: MADE, level: 9, os: 0 }];
  }
  return zipSync(zipped);
}
