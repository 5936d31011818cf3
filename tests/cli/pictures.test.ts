import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distance, drawnPlainly, shownBy } from '../render/figure/plain-pixels.js';

/*
 * The pictures of pixels that the built program writes, drawn on another core, beside what resvg itself draws and packs.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'crn-survey-pictures-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A scale of six colours, whose letters have more than 256; one of bars; and who did not answer. */
const ASKED = ['--only', 'activities,scope'];

const svgs = new Map<string, string>();
const pngs = new Map<string, Uint8Array>();

beforeAll(() => {
  const answers = join(root, 'fixtures', 'crn-2020', 'responses.csv');
  const run = spawnSync(process.execPath, [
    ...[join(root, 'bin', 'crn-survey.js'), 'analyze', answers, ...ASKED, '--out', work],
  ]);
  expect(run.status).toBe(0);
  const word = Object.entries(unzipSync(readFileSync(join(work, 'report.docx'))));
  const files = readdirSync(join(work, 'figures')).map((name): [string, Uint8Array] => [
    name,
    readFileSync(join(work, 'figures', name)),
  ]);
  for (const [name, content] of [...files, ...word]) {
    if (name.endsWith('.svg')) svgs.set(name.slice(0, -4), strFromU8(content));
    if (name.endsWith('.png')) pngs.set(name.slice(0, -4), content);
  }
});

describe('a picture of pixels', () => {
  it('is there for every figure, in a file of its own and in Word', () => {
    expect([...pngs.keys()]).toEqual(expect.arrayContaining(['activities', 'activities-missing', 'scope']));
    expect(pngs.size).toBe(6);
    expect([...pngs.keys()].sort()).toEqual([...svgs.keys()].sort());
  });

  it('looks as its SVG does when it is drawn plainly, and takes fewer bytes than as resvg packs it', () => {
    for (const [name, png] of pngs) {
      const plain = drawnPlainly(svgs.get(name)!);
      const { perMille, most } = distance(shownBy(png), plain);
      // Of a thousand pixels less than one, and none by more than an eye tells apart at the edge of a letter.
      expect([name, perMille < 1, most <= 16, png.length < plain.bytes]).toEqual([name, true, true, true]);
    }
  });
});
