import { randomBytes } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cannotRun } from '../../errors.js';

/** Files and folders as the program looks at them and writes them. */
export interface Files {
  /** Whether a path can be read only once, like a shell's <(command). */
  readonly isPipe: (path: string) => boolean;
  /** Replaces a file, whole or not at all. */
  readonly replaceFile: (path: string, content: string | Uint8Array) => void;
  /**
   * Replaces files with what comes piece by piece: all of them when the last piece is written, or none. What says
   * something of other files stands behind them, and is in its place before they are.
   */
  readonly replaceFiles: (files: readonly Written[]) => Promise<void>;
  readonly exists: (path: string) => boolean;
  /** The names in a folder; undefined when there is no such folder. */
  readonly namesIn: (path: string) => readonly string[] | undefined;
  /** What is in a folder ('' is the current one): files, folders, and links, which lead to either; none where it cannot be read. */
  readonly entriesIn: (
    path: string,
  ) => readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'linked folder' }[];
  readonly makeFolder: (path: string) => void;
  readonly remove: (path: string) => void;
  /** Two paths lead to one file, by whatever links. */
  readonly isSameFile: (a: string, b: string) => boolean;
}

/** A file to write, and its pieces in order. */
interface Written {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/** Where paths are kept of what is not whole yet, for who must tidy up after an interrupt. */
export type Unfinished = { readonly add: (path: string) => void; readonly delete: (path: string) => void };

/** The file system. */
export const nodeFiles = (unfinished: Unfinished): Files => ({
  isPipe(path) {
    try {
      const stat = statSync(path);
      return stat.isFIFO() || stat.isCharacterDevice();
    } catch {
      return false;
    }
  },
  replaceFile(path, content) {
    const target = resolved(path);
    if (isDevice(target)) {
      writeDevice(target, content);
      return;
    }
    const draft = draftOf(target);
    unfinished.add(draft);
    try {
      writeFileSync(draft, content, { flag: 'wx' });
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { force: true });
      throw writeFailure(path, error);
    } finally {
      unfinished.delete(draft);
    }
  },
  async replaceFiles(files) {
    const drafts = files.map(({ path, pieces }) => {
      const target = resolved(path);
      return { path, pieces, target, draft: isDevice(target) ? undefined : draftOf(target) };
    });
    let now = '';
    try {
      for (const { path, pieces, target, draft } of drafts) {
        now = path;
        if (isFolder(target)) throw Object.assign(new Error(), { code: 'EISDIR' });
        if (draft !== undefined) unfinished.add(draft);
        // Opened at once: a draft that an interrupt does not find yet would stay behind.
        const place = draft === undefined ? {} : { fd: openSync(draft, 'wx') };
        await pipeline(pieces, createWriteStream(target, place));
      }
      for (const { path, target, draft } of drafts.toReversed()) {
        now = path;
        if (draft !== undefined) renameSync(draft, target);
      }
    } catch (error) {
      if (!isUnheard(error)) throw writeFailure(now, error);
    } finally {
      for (const { draft } of drafts) {
        if (draft === undefined) continue;
        rmSync(draft, { force: true });
        unfinished.delete(draft);
      }
    }
  },
  exists: existsSync,
  namesIn(path) {
    if (!existsSync(path)) return undefined;
    try {
      return readdirSync(path).sort();
    } catch (error) {
      throw writeFailure(path, error);
    }
  },
  entriesIn(path) {
    try {
      return readdirSync(path === '' ? '.' : path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory()
          ? 'folder'
          : entry.isSymbolicLink() && isFolder(join(path, entry.name))
            ? 'linked folder'
            : 'file',
      }));
    } catch {
      return [];
    }
  },
  makeFolder(path) {
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw writeFailure(path, error);
    }
  },
  remove: (path) => rmSync(path, { force: true }),
  isSameFile: (a, b) => resolved(a) === resolved(b),
});

/** A name beside a file, under which it is written until it is whole. */
const draftOf = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** A pipe, a terminal, /dev/null: written to, never replaced. */
function isDevice(path: string): boolean {
  if (!existsSync(path)) return false;
  const stat = statSync(path);
  return !stat.isFile() && !stat.isDirectory();
}

function writeDevice(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (!isUnheard(error)) throw writeFailure(path, error);
  }
}

/** A reader that stopped listening is no error. */
export const isUnheard = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/** The file a path leads to, or would lead to if it were there. */
function resolved(path: string): string {
  try {
    const real = realpathSync(path);
    // What /dev/stdout leads to when it is a pipe has a name, but nothing is there under it.
    return existsSync(real) ? real : path;
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

export function writeFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'its folder is not there',
    ENOTDIR: 'it is a file where a folder is needed',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk cannot be written to',
    EISDIR: 'it is a folder; --out DIR writes into folders',
    ELOOP: 'it is a link that leads back to itself',
    EEXIST: 'a file of that name is in the way',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
  };
  const reason = reasons[code];
  return reason === undefined ? error : cannotRun('unwritable-file', `${path} cannot be written: ${reason}.`);
}
