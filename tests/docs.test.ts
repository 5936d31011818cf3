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
    cpSync(`${root}fixtures/crn-2020/responses.csv`, join(folder, 'responses.csv'));
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
    const documents = [
      'README.md',
      'CHANGELOG.md',
      ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
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
