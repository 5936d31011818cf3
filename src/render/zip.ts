import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Without an offset: fflate writes local time, which is then the same everywhere. */
const MADE = '1980-01-01T12:00:00';

/** A zip file, such as a Word document or a workbook, with its parts mended by name and the same bytes at any time and place. */
export function rezip(
  file: Uint8Array,
  mend: Readonly<Record<string, (text: string) => string>> = {},
): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).sort();
  const zipped: Zippable = {};
  for (const name of names) {
    const mended = mend[name];
    const part = parts[name]!;
    zipped[name] = [mended ? strToU8(mended(strFromU8(part))) : part, { mtime: MADE, level: 9, os: 0 }];
  }
  return zipSync(zipped);
}
