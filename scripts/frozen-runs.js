/*
 * The runs whose numbers are frozen, as tests/frozen/runs.yaml lists them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads the list: commands that make files, runs of `analyze` (one for each file and line of flags), and reports. Each has
 * the words of its command; `placed` puts the paths in them where they are.
 * @param {string | undefined} data the folder of real exports; without it there is no run of them
 */
export function frozenRuns(data) {
  const list = parse(readFileSync(join(root, 'tests', 'frozen', 'runs.yaml'), 'utf8'));
  const made = Object.entries(list.made).map(([file, command]) => ({
    file: `made/${file}`,
    words: [...wordsOf(command), '--output', `made/${file}`],
  }));
  const reports = Object.entries(list.reports).map(([name, command]) => ({
    name,
    words: [...wordsOf(command), '--format', 'markdown'],
  }));
  const real = data === undefined ? [] : runsOf(list.real, data, true);
  return { made, runs: [...runsOf(list.runs, root, false), ...real], reports };
}

/** The words of a command, with its paths where the repository, the files made and the real exports are. */
export const placed = (words, { made, data }) =>
  words.map((word) => {
    if (/^(fixtures|tests)\//.test(word)) return join(root, word);
    if (word.startsWith('made/')) return join(made, word.slice('made/'.length));
    return word.startsWith('data/') ? join(data, word) : word;
  });

const wordsOf = (text) => text.split(' ').filter((word) => word !== '');

const runsOf = (entries, folder, isReal) =>
  Object.entries(entries).flatMap(([pattern, lines]) =>
    filesLike(pattern, folder).flatMap((files) =>
      lines.map((flags) => ({
        name: `${files} ${flags}`.trim(),
        files: wordsOf(files),
        words: ['analyze', ...wordsOf(files), ...wordsOf(flags)],
        isReal,
      })),
    ),
  );

/** The files below a folder whose paths a pattern fits, in which * stands for any part of a name. */
function filesLike(pattern, folder) {
  if (!pattern.includes('*')) return [pattern];
  const top = pattern.split('/')[0];
  const regex = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  return readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path.replaceAll(sep, '/')}`)
    .filter((path) => regex.test(path))
    .sort();
}
