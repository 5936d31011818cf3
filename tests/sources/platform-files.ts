import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { takeApart } from '../../src/sources/head.js';
import type { Head, Platform, PlatformPlan } from '../../src/sources/platform.js';
import { inData } from '../survey-data.js';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** A real export, by its path below `data`. */
export const realFile = (path: string): string => inData(`data/${path}`);

/** The head of a file. Files that are not UTF-8 lose letters here, none of them in a place that matters. */
export function headOf(file: URL | string): Head {
  const bytes = readFileSync(file);
  const length = Math.min(bytes.length, 1 << 18);
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return takeApart('file.csv', text, length === bytes.length, false)!;
}

/** A head of these records. */
export const headWith = (...rows: readonly (readonly string[])[]): Head => ({
  rows,
  delimiter: ',',
  byteOrderMark: false,
  allQuoted: false,
  bareEmpty: true,
});

/** The fixtures of a platform, and the plans of files that must be recognised as its own. */
export function filesOf(platform: Platform): {
  readonly own: (file: string) => URL;
  readonly planOf: (file: URL | string) => PlatformPlan;
} {
  return {
    own: (file) => new URL(`platforms/${platform.id}/${file}`, fixtures),
    planOf(file) {
      const head = headOf(file);
      expect(platform.recognises(head)).toBe(true);
      return platform.plan(head)!;
    },
  };
}

/** The fixtures that a platform takes for its own; its folder, `except`, and files wrong on purpose are not asked. */
export function claimedFixtures(platform: Platform, except = /^$/): readonly string[] {
  const others = csvIn(fixtures).filter(
    ({ pathname }) =>
      !pathname.includes('/defects/') &&
      !pathname.includes(`/platforms/${platform.id}/`) &&
      !except.test(pathname),
  );
  expect(others.some(({ pathname }) => pathname.endsWith('/crn-2020/responses.csv'))).toBe(true);
  return claimed(platform, others);
}

/** The real exports that a platform takes for its own, but those that are. */
export function claimedRealFiles(platform: Platform, except = /^$/): readonly string[] {
  const others = csvIn(new URL(`file://${realFile('')}`)).filter(({ pathname }) => !except.test(pathname));
  expect(others.length).toBeGreaterThan(20);
  return claimed(platform, others);
}

const claimed = (platform: Platform, files: readonly URL[]): readonly string[] =>
  files.filter((file) => platform.recognises(headOf(file))).map(String);

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));
