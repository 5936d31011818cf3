import { matchingForm } from '../matching.js';

/*
 * Keys are kept as numbers of 64 bits, so that ten million of them are no burden. Two keys may have one number, if
 * hardly ever: whoever finds a number twice reads the keys themselves again.
 */

/** A number for the key of each record that has one, and the records they are of: in blocks, in the order of the file. */
export type Keys = readonly KeyBlock[];

interface KeyBlock {
  readonly hashes: BigUint64Array;
  readonly records: Uint32Array;
}

/** Collects keys. */
export interface KeyCollector {
  /** @param form the key in matching form, not empty */
  readonly add: (form: string, record: number) => void;
  /** The same for a key whose bytes are its matching form. */
  readonly addBytes: (bytes: Uint8Array, start: number, end: number, record: number) => void;
  readonly result: () => Keys;
}

/** How many keys the first block holds; each holds twice as many as the one before it, up to `BLOCK`. */
const FIRST = 1 << 9;
const BLOCK = 1 << 16;

export function keyCollector(): KeyCollector {
  const blocks: { hashes: Uint32Array; records: Uint32Array }[] = [];
  /** How many keys the last block holds so far. */
  let at = 0;
  const addBytes = (bytes: Uint8Array, start: number, end: number, record: number): void => {
    // FNV-1a and a multiplicative hash beside it, each mixed at the end.
    let a = 0x811c9dc5;
    let b = end - start;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b, 0x85ebca6b) + byte;
    }
    let block = blocks[blocks.length - 1];
    if (block === undefined || at === block.records.length) {
      const size = Math.min(BLOCK, FIRST * 2 ** blocks.length);
      block = { hashes: new Uint32Array(2 * size), records: new Uint32Array(size) };
      blocks.push(block);
      at = 0;
    }
    block.hashes[2 * at] = mixed(a ^ (b >>> 16));
    block.hashes[2 * at + 1] = mixed(b ^ (a >>> 16));
    block.records[at] = record;
    at += 1;
  };
  return {
    addBytes,
    add(form, record) {
      const bytes = Buffer.from(form);
      addBytes(bytes, 0, bytes.length, record);
    },
    result: () =>
      blocks.map(({ hashes, records }, i) => {
        const count = i === blocks.length - 1 ? at : records.length;
        return { hashes: new BigUint64Array(hashes.buffer, 0, count), records: records.subarray(0, count) };
      }),
  };
}

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Whether the bytes of a key are its matching form: visible ASCII, single spaces inside, and no wrapping of a spreadsheet. */
export function isMatchingForm(bytes: Uint8Array, start: number, end: number): boolean {
  let before = 0x20;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte > 0x7e || byte < 0x20 || (byte === 0x20 && before === 0x20)) return false;
    before = byte;
  }
  return end > start && before !== 0x20 && bytes[start] !== 0x3d && bytes[start] !== 0x27;
}

export const keyForm = (cell: string | null | undefined): string => matchingForm(cell ?? '');

/** So many numbers are put in order at a time: ten million at once would take as much memory again as they do. */
const PART = 1 << 20;

/** The numbers that stand more than once among these keys. */
export function repeatedHashes(keys: Keys, part = PART): ReadonlySet<bigint> {
  const blocks = keys.map(
    ({ hashes: { buffer, byteOffset, length } }) => new Uint32Array(buffer, byteOffset, 2 * length),
  );
  const parts = Math.ceil(blocks.reduce((sum, { length }) => sum + length / 2, 0) / part);
  const repeated = new Set<bigint>();
  for (let one = 0; one < parts; one++) {
    const sorted = hashesOf(blocks, one, parts).sort();
    // Halves are compared as 32-bit numbers: a bigint for each would take longer than the sorting.
    const halves = new Uint32Array(sorted.buffer);
    for (let i = 2; i < halves.length; i += 2) {
      if (halves[i] === halves[i - 2] && halves[i + 1] === halves[i - 1]) repeated.add(sorted[i >> 1]!);
    }
  }
  return repeated;
}

/** One of so many parts of the numbers, equal ones always in the same; numbers come as two halves. */
function hashesOf(blocks: readonly Uint32Array[], part: number, parts: number): BigUint64Array<ArrayBuffer> {
  let length = 0;
  for (const block of blocks)
    for (let i = 0; i < block.length; i += 2) if (block[i]! % parts === part) length += 1;
  const hashes = new BigUint64Array(length);
  const halves = new Uint32Array(hashes.buffer);
  let at = 0;
  for (const block of blocks) {
    for (let i = 0; i < block.length; i += 2) {
      if (block[i]! % parts !== part) continue;
      halves[at++] = block[i]!;
      halves[at++] = block[i + 1]!;
    }
  }
  return hashes;
}
