import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

/*
 * What an office program makes of our files. LibreOffice and poppler-utils are needed; without them these tests are
 * skipped, with a line that says so.
 */

const isThere = (program: string, argument: string): boolean => {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const missing = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
].flatMap(([program, argument]) => (isThere(program!, argument!) ? [] : [program]));

/** Tests that need LibreOffice. */
export function describeOffice(title: string, tests: () => void): void {
  if (missing.length > 0) describe.skip(`${title} (skipped: no ${missing.join(' and no ')})`, tests);
  else describe(title, tests);
}

export interface Office {
  /** Converts a file, and gives the paths of what came of it. */
  readonly convert: (name: string, content: Uint8Array, to: string) => readonly string[];
  /** The text of each page of a PDF, laid out as on paper. */
  readonly pages: (pdf: string) => readonly string[];
  /** The height that most words of each page have, in points. */
  readonly letters: (pdf: string) => readonly number[];
  readonly close: () => void;
}

/** A LibreOffice with a profile of its own. */
export function openOffice(): Office {
  const work = mkdtempSync(join(tmpdir(), 'crn-survey-soffice-'));
  return {
    convert(name, content, to) {
      const folder = mkdtempSync(join(work, 'job-'));
      writeFileSync(join(folder, name), content);
      const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
      const options = ['--headless', '--norestore', '--convert-to', to, '--outdir', join(folder, 'out')];
      execFileSync('soffice', [profile, ...options, join(folder, name)], { stdio: 'ignore' });
      return readdirSync(join(folder, 'out'))
        .sort()
        .map((file) => join(folder, 'out', file));
    },
    pages: (pdf) =>
      execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1),
    letters: (pdf) =>
      execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' })
        .split('<page ')
        .slice(1)
        .map(mostFrequentHeight),
    close: () => rmSync(work, { recursive: true, force: true }),
  };
}

function mostFrequentHeight(page: string): number {
  const heights = [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"/g)].map(
    ([, top, bottom]) => Math.round(10 * (Number(bottom) - Number(top))) / 10,
  );
  const times = (height: number): number => heights.filter((one) => one === height).length;
  return heights.reduce((a, b) => (times(b) > times(a) ? b : a));
}
