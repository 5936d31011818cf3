import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFull, shareOf } from './share.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The documents in a folder and the folders in it. */
const under = (folder: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

describe('what is generated is what the scripts make', () => {
  it.concurrent.each(shareOf(['scripts/make-fixtures.js', 'scripts/make-docs.js'], 2))('%s', (script) => {
    const { status, stderr } = run(script, '--check');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('documents show what the commands print', () => {
  it.concurrent.each(shareOf(['docs/how-a-number-is-made.md', 'README.md'], 2))('%s', (file) => {
    const { status, stderr, stdout } = run('scripts/run-docs.js', '--check', file);
    expect(stderr.replace(/^.* is not installed: blocks that need it were left as they are\.\n/gm, '')).toBe(
      '',
    );
    expect(status).toBe(0);
    expect(Number(/^(\d+) blocks run/.exec(stdout)?.[1])).toBeGreaterThan(0);
  });

  it.runIf(inFull)('the programs of the README run, where the package is installed', () => {
    const blocks = [...readFileSync(`${root}README.md`, 'utf8').matchAll(/^```js\n(.*?)^```/gms)];
    expect(blocks.length).toBeGreaterThan(1);
    const folder = mkdtempSync(join(tmpdir(), 'crn-survey-readme-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules', 'crn-survey'), 'dir');
    for (const name of ['responses.csv', 'responses.survey.yaml'])
      cpSync(`${root}fixtures/crn-2020/${name}`, join(folder, name));
    for (const [, program] of blocks) {
      writeFileSync(join(folder, 'program.mjs'), program!);
      const { status, stderr } = spawnSync(process.execPath, ['program.mjs'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
    }
  });

  it('links lead somewhere', () => {
    const documents = ['README.md', 'CHANGELOG.md', ...under('docs')];
    const broken = documents.flatMap((name) => {
      const text = readFileSync(root + name, 'utf8');
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => target!)
        .filter((target) => !existsSync(root + folder + target))
        .map((target) => `${name}: ${target}`);
    });
    expect(broken).toEqual([]);
  });
});

describe('documents type the program as a newcomer must', () => {
  /** Commands and code of a document in which the program is typed without npx; what it prints itself is left alone. */
  const typedBare = (text: string): readonly string[] => {
    const fences = /^```(.*)\n([\s\S]*?)^```$/gm;
    const commands = [...text.matchAll(fences)].flatMap(([, kind, block]) => {
      const lines = block!.split('\n');
      if (kind!.startsWith('console')) return lines.filter((line) => line.startsWith('$ '));
      return kind === 'text' ? [] : lines;
    });
    const code = [...text.replace(fences, '').matchAll(/`[^`]+`/g)].map(([span]) => span);
    return [...commands, ...code].filter((line) =>
      /(?<!\bnpx )(?<![\w/.-])crn-survey (?:analyze|validate|simulate|instrument)\b/.test(line),
    );
  };

  it.each<[string, number]>([
    ['```console\n$ crn-survey analyze a.csv\ncrn-survey: a.csv\n```\n', 1],
    ['```console\n$ npx crn-survey analyze a.csv | crn-survey validate -\n```\n', 1],
    ['```sh\ncat a.csv | crn-survey validate -\n```\nIt is `crn-survey simulate` again.', 2],
    [
      '```console\n$ npx crn-survey validate a.csv\ncrn-survey validate lists them\n```\nSee `crn-survey`.',
      0,
    ],
    ['```text\n  crn-survey analyze a.csv\n```\n', 0],
  ])('in %j', (text, count) => {
    expect(typedBare(text)).toHaveLength(count);
  });

  it('in all of them, but for what the help prints and what CHANGELOG.md names', () => {
    const documents = ['README.md', 'bench/README.md', ...under('docs'), ...under('fixtures')];
    const typed = documents.flatMap((name) =>
      typedBare(readFileSync(root + name, 'utf8')).map((line) => `${name}: ${line}`),
    );
    expect(documents.length).toBeGreaterThan(20);
    expect(typed).toEqual([]);
  });
});

describe('the reproduction', () => {
  const page = readFileSync(`${root}docs/reproduction.md`, 'utf8');

  it('has all 35 rows, and says how many are equal under each rounding', () => {
    const rows = page.split('\n').filter((line) => /\| (equal|differs|holds what was read) \|$/.test(line));
    expect(rows).toHaveLength(35);
    const count = (column: number, word: string) =>
      rows.filter((row) =>
        row
          .split(' | ')
          [column]!.replace(/[ |]+$/, '')
          .endsWith(word),
      ).length;
    expect(count(4, 'equal')).toBe(28);
    expect(count(6, 'equal')).toBe(30);
    expect(count(6, 'holds what was read')).toBe(5);
    expect(count(6, 'differs')).toBe(0);
  });

  it('names the two cells that plain rounding misses', () => {
    expect(page).toMatch(
      /\*\*Preventive Medicine\*\*, level 1: published 27, half up 26\. 9 of 34 are 26\.4705/,
    );
    expect(page).toMatch(
      /\*\*Non-Profit Foundations\*\*, level none: published 77, half up 76\. 26 of 34 are 76\.4705/,
    );
  });
});
