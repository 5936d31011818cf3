import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main, nodeIo } from '../../src/cli/main.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const answers = join(root, 'fixtures', 'workplace', 'responses.csv');
const work = mkdtempSync(join(tmpdir(), 'crn-survey-office-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const analyze = ['analyze', answers, '--only', 'work'];
const FORMATS = ['docx', 'xlsx'] as const;

describe.each(FORMATS)('--format %s', (format) => {
  it('writes the same bytes in any time zone and language of the machine', () => {
    const files = [
      ['Pacific/Kiritimati', 'de_DE.UTF-8'],
      ['America/St_Johns', 'C'],
    ].map(([TZ, LANG], i) => {
      const path = join(work, `${i}.${format}`);
      const args = [join(root, 'bin', 'crn-survey.js'), ...analyze, '-o', path];
      const run = spawnSync(process.execPath, args, { env: { ...process.env, TZ, LANG, LC_ALL: LANG } });
      expect(run.status).toBe(0);
      return readFileSync(path);
    });
    expect(files[0]!.subarray(0, 2).toString()).toBe('PK');
    expect(Buffer.compare(files[0]!, files[1]!)).toBe(0);
  });

  it('writes into a pipe what it writes into a file', () => {
    const args = [join(root, 'bin', 'crn-survey.js'), ...analyze, '--format', format];
    const { stdout, status } = spawnSync(process.execPath, args, { maxBuffer: 1e8 });
    expect(status).toBe(0);
    expect(Buffer.compare(stdout, readFileSync(join(work, `0.${format}`)))).toBe(0);
  });

  it('is refused to a terminal, with advice, before anything is read', async () => {
    let [printed, said] = [0, ''];
    const status = await main(['analyze', answers, '--format', format], {
      ...nodeIo(),
      env: {},
      stdout: { isTTY: true, columns: 80 },
      stderr: { isTTY: true, columns: undefined },
      async print() {
        printed += 1;
      },
      say(line) {
        said += line;
      },
      release() {},
    });
    expect([status, printed]).toEqual([2, 0]);
    expect(said).toContain(`-o report.${format}`);
    expect(said).not.toContain('40 responses');
  });
});
