import { sep } from 'node:path';
import { cannotRun } from '../errors.js';
import { compareText } from '../matching.js';
import type { Io } from './io.js';

/**
 * File names with their wildcards expanded, for shells that do not, and for patterns in quotes: `*` and `?` within a
 * name, `[a-z]` and `[!a-z]`, `**` for any folders between. A name that is there is that file, whatever stands in it.
 * What a pattern finds is in the order of code points; a file that was named before it is not taken twice.
 * @throws SurveyError `no-match` when nothing fits a pattern
 */
export function expandGlobs(names: readonly string[], io: Io): readonly string[] {
  const found: string[] = [];
  for (const name of names) {
    if (!/[*?[]/.test(name) || io.exists(name)) {
      found.push(name);
      continue;
    }
    const files = filesLike(name, io);
    if (files.length === 0) throw cannotRun('no-match', `${name}: no file has a name like this.`);
    found.push(...files.filter((file) => !found.includes(file)));
  }
  return found;
}

function filesLike(pattern: string, io: Io): readonly string[] {
  const parts = (sep === '/' ? pattern : pattern.replaceAll(sep, '/')).split('/');
  const start = parts[0] === '' ? '/' : '';
  const found = walk(
    start,
    parts.filter((part) => part !== ''),
    io,
  );
  return [...new Set(found)].sort(compareText);
}

/** The files below a folder that the parts of a pattern lead to. */
function walk(folder: string, [part, ...rest]: readonly string[], io: Io): readonly string[] {
  const inside = (name: string): string => `${folder}${name}`;
  if (part === undefined) return [];
  if (part === '**') {
    const deeper = io
      .entriesIn(folder)
      .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
      .flatMap(({ name }) => walk(`${inside(name)}/`, [part, ...rest], io));
    return [...walk(folder, rest.length === 0 ? ['*'] : rest, io), ...deeper];
  }
  if (!/[*?[]/.test(part)) {
    if (rest.length > 0) return walk(`${inside(part)}/`, rest, io);
    return io.exists(inside(part)) ? [inside(part)] : [];
  }
  const fits = matcherOf(part);
  const names = io.entriesIn(folder).filter(({ name }) => fits(name));
  return rest.length === 0
    ? names.filter(({ kind }) => kind === 'file').map(({ name }) => inside(name))
    : names.filter(({ kind }) => kind !== 'file').flatMap(({ name }) => walk(`${inside(name)}/`, rest, io));
}

/** Whether a name fits one part of a pattern; a hidden one does only where the pattern begins with a full stop too. */
function matcherOf(part: string): (name: string) => boolean {
  const source = [...part.matchAll(/\[(!?)(\]?[^\]]*)\]|[\s\S]/gu)].map(([token, not, set]) => {
    if (set !== undefined) return `[${not === '' ? '' : '^'}${set.replace(/[\\^\][]/g, '\\$&')}]`;
    if (token === '*') return '.*';
    return token === '?' ? '.' : token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  const fits = new RegExp(`^${source.join('')}$`, 'su');
  return (name) => fits.test(name) && (part.startsWith('.') || !name.startsWith('.'));
}
