import type { Raw } from '../tally.js';
import type { Column } from './column.js';

/** A column whose answers come as bytes: each distinct one is kept once, and no string is made until it is asked for. */
export interface ByteColumn extends Column {
  /** The number of an answer of one byte; where it was met before, it stands in the table of such answers. */
  readonly idOfByte: (byte: number) => number;
  /**
   * The number of the answer in these bytes, of which there are at least two.
   * @param view the bytes, with at least three more behind the last
   * @param hash what `hashOf` makes of them
   */
  readonly idOf: (view: DataView, start: number, length: number, hash: number) => number;
  /** The number of an answer in which quotes are doubled, from its bytes as they stand in the file. */
  readonly idOfDoubled: (bytes: Uint8Array, start: number, end: number) => number;
}

/** The numbers of a cell that holds nothing at all, and of one that holds "" where the two are told apart. */
export const BARE = 0;
export const QUOTED = 1;

/** Which bits of the last word of an answer are its own, by how many of its bytes are; 0 where there is no such word. */
export const OWN = new Int32Array([0, 0xff, 0xffff, 0xffffff]);

/** A hash goes from word to word, four bytes each, and begins with 0. */
export const hashed = (hash: number, word: number): number => {
  const next = Math.imul(hash ^ word, 0x9e3779b1);
  return next ^ (next >>> 15);
};

/** The hash of some bytes, of which the last may be fewer than four. */
export function hashOf(view: DataView, start: number, length: number): number {
  const whole = start + (length & ~3);
  let hash = 0;
  for (let i = start; i < whole; i += 4) hash = hashed(hash, view.getInt32(i, true));
  const own = OWN[length & 3]!;
  return own === 0 ? hash : hashed(hash, view.getInt32(whole, true) & own);
}

/** A slot of the table: number plus one (0: free), hash, where the bytes begin among those kept, how many they are. */
const SLOT = 4;

/**
 * Numbers the answers of a column; every answer is compared byte by byte with the one it is taken for.
 * @param ids where the numbers of the records at hand are put
 * @param ofOneByte where the numbers of answers of one byte are put, by the byte; 0 for those that were not met
 */
export function byteColumn(position: number, ids: Int32Array, ofOneByte: Int32Array): ByteColumn {
  let table = new Int32Array(32 * SLOT);
  let kept = new DataView(new ArrayBuffer(128));
  let used = 0;
  // Where the bytes of each answer begin, and behind it how many they are.
  let places = new Int32Array(32);
  let size = 2;
  const texts: (string | undefined)[] = [];

  const isKept = (at: number, view: DataView, start: number, length: number): boolean => {
    const whole = length & ~3;
    for (let i = 0; i < whole; i += 4) {
      if (kept.getInt32(at + i, true) !== view.getInt32(start + i, true)) return false;
    }
    const own = OWN[length & 3]!;
    return own === 0 || ((kept.getInt32(at + whole, true) ^ view.getInt32(start + whole, true)) & own) === 0;
  };

  const keep = (view: DataView, start: number, length: number): number => {
    // Three bytes more than are needed, for words that are read beyond the end.
    if (used + length + 3 > kept.byteLength) {
      const larger = new Uint8Array(Math.max(kept.byteLength * 2, used + length + 3));
      larger.set(new Uint8Array(kept.buffer));
      kept = new DataView(larger.buffer);
    }
    if (2 * size + 2 > places.length) places = resized(places, places.length * 2);
    new Uint8Array(kept.buffer).set(new Uint8Array(view.buffer, view.byteOffset + start, length), used);
    places[2 * size] = used;
    places[2 * size + 1] = length;
    used += length;
    size += 1;
    return size - 1;
  };

  const enlarge = (): void => {
    const before = table;
    table = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += SLOT) {
      if (before[at] !== 0) table.set(before.subarray(at, at + SLOT), freeSlot(table, before[at + 1]!));
    }
  };

  const column: ByteColumn = {
    position,
    ids,
    size: () => size,
    answer(id): Raw {
      if (id === BARE) return null;
      if (id === QUOTED) return '';
      texts[id] ??= Buffer.from(kept.buffer, places[2 * id], places[2 * id + 1]).toString('utf8');
      return texts[id];
    },
    idOfByte(byte) {
      ofOneByte[byte] ||= keep(new DataView(Uint8Array.of(byte).buffer), 0, 1);
      return ofOneByte[byte];
    },
    idOf(view, start, length, hash) {
      const slots = table;
      const last = slots.length - SLOT;
      let at = (hash * SLOT) & last;
      for (; slots[at] !== 0; at = (at + SLOT) & last) {
        if (slots[at + 1] !== hash || slots[at + 3] !== length) continue;
        if (isKept(slots[at + 2]!, view, start, length)) return slots[at]! - 1;
      }
      const place = used;
      const id = keep(view, start, length);
      slots[at] = id + 1;
      slots[at + 1] = hash;
      slots[at + 2] = place;
      slots[at + 3] = length;
      if (size * 2 * SLOT > slots.length) enlarge();
      return id;
    },
    idOfDoubled(bytes, start, end) {
      const single = new Uint8Array(end - start + 3);
      let length = 0;
      for (let i = start; i < end; i++) {
        if (bytes[i] === QUOTE) i += 1;
        single[length++] = bytes[i]!;
      }
      if (length === 1) return column.idOfByte(single[0]!);
      const view = new DataView(single.buffer);
      return column.idOf(view, 0, length, hashOf(view, 0, length));
    },
  };
  return column;
}

const QUOTE = 34;

function freeSlot(table: Int32Array, hash: number): number {
  const last = table.length - SLOT;
  let at = (hash * SLOT) & last;
  while (table[at] !== 0) at = (at + SLOT) & last;
  return at;
}

function resized(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
