import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duckdb, parquetOfCsv } from '../engines/parquet-files.js';
import { run } from './world.js';

/*
 * What files of answers may be besides CSV: Parquet with and without the optional package, gzip, several by a pattern.
 * Of each the built program reads one; the others are read in this process, which takes a tenth of the time.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = join(root, 'fixtures', 'crn-2020');
const csv = join(fixture, 'responses.csv');
const survey = join(fixture, 'responses.survey.yaml');

let work = '';
const before = process.cwd();
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'crn-survey-files-'));
  process.chdir(work);
});
afterAll(() => {
  process.chdir(before);
  rmSync(work, { recursive: true, force: true });
});

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the built program, or a copy of it. */
function runBuilt(args: readonly string[], program = root, input?: Uint8Array): Ended {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(program, 'bin', 'crn-survey.js'), ...args],
    { cwd: work, input, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  return { stdout, stderr, status };
}

const json = ({ stdout }: Ended): { inputs: { name: string; sha256: string }[]; issues: unknown } =>
  JSON.parse(stdout);

/** A report without what says which file it was made from, and by which release. */
function withoutFile(ended: Ended): unknown {
  const report = json(ended);
  const inputs = report.inputs.map((input) => ({ ...input, name: '', sha256: '' }));
  return { ...report, tool: '', inputs };
}

describe('gzip', () => {
  it('is read as what is in it, with the survey file beside it; the hash is of the file on disk', async () => {
    const packed = gzipSync(readFileSync(csv));
    writeFileSync(join(work, 'responses.csv.gz'), packed);
    writeFileSync(join(work, 'called.csv'), packed);
    cpSync(survey, join(work, 'responses.survey.yaml'));
    cpSync(survey, join(work, 'called.survey.yaml'));
    const expected = await run(['analyze', csv, '--format', 'json']);
    const found = runBuilt(['analyze', 'responses.csv.gz', '--format', 'json']);
    expect([found.status, found.stderr]).toEqual([
      0,
      expect.stringContaining('responses.csv.gz (CSV; gzip; UTF-8; comma; LF; 46 columns; 34 responses)'),
    ]);
    expect(withoutFile(found)).toEqual(withoutFile(expected));
    expect(json(found).inputs[0]!.sha256).not.toBe(json(expected).inputs[0]!.sha256);
    const called = await run(['analyze', 'called.csv', '--format', 'json']);
    expect(withoutFile(called)).toEqual(withoutFile(expected));
    const piped = runBuilt(['analyze', '-', '--survey', survey, '--format', 'json'], root, packed);
    expect(withoutFile(piped)).toEqual(withoutFile(expected));
  });

  it('has the lines of what is in it', async () => {
    const dirty = join(fixture, 'responses-dirty.csv');
    writeFileSync(join(work, 'dirty.csv.gz'), gzipSync(readFileSync(dirty)));
    const args = ['--no-survey', '--format', 'csv'];
    const { stdout } = await run(['validate', dirty, ...args]);
    const expected = stdout.replaceAll('responses-dirty.csv', 'dirty.csv.gz');
    expect(expected).toContain(',32,');
    expect(await run(['validate', 'dirty.csv.gz', ...args])).toMatchObject({ status: 1, stdout: expected });
  });

  it('names a draft by what is in it', async () => {
    writeFileSync(join(work, 'meeting.csv.gz'), gzipSync('who,site\n1,north\n2,south\n3,north\n'));
    const { stdout } = await run(['instrument', 'infer', 'meeting.csv.gz']);
    expect(stdout).toContain('\nid: meeting\n');
  });
});

describe('a pattern', () => {
  const folder = (name: string): string => join(work, 'waves', name);
  const inputs = async (...args: readonly string[]): Promise<readonly string[]> => {
    const ended = await run(['validate', ...args, '-i', 'team.yaml', '--no-survey', '--format', 'json']);
    return json(ended).inputs.map(({ name }) => name);
  };
  beforeAll(() => {
    cpSync(join(root, 'fixtures', 'team', 'team.yaml'), join(work, 'team.yaml'));
    for (const name of ['deep', 'deep/er', '.hidden']) mkdirSync(folder(name), { recursive: true });
    for (const [i, name] of [
      ...['b.csv', 'B.csv', 'a1.csv', 'a2.csv', 'a[1].csv', '.h.csv', 'é.csv', '\u{1f600}.csv', '\uff21.csv'],
      ...['notes.txt', 'deep/c.csv', 'deep/er/d.csv', '.hidden/e.csv'],
    ].entries()) {
      writeFileSync(folder(name), `id,site,meetings,decisions\n${i},north,4,5\n`);
    }
    symlinkSync(folder('deep'), folder('linked'));
    symlinkSync(folder(''), folder('deep/loop'));
  });

  it.each([
    ['waves/a?.csv', ['a1.csv', 'a2.csv']],
    [
      'waves/*.csv',
      ['B.csv', 'a1.csv', 'a2.csv', 'a[1].csv', 'b.csv', 'é.csv', '\uff21.csv', '\u{1f600}.csv'],
    ],
    ['waves/[ab][!1]*csv', ['a2.csv', 'a[1].csv', 'b.csv']],
    ['waves/[A-B].csv', ['B.csv']],
    ['waves/.*.csv', ['.h.csv']],
    ['waves/de*/*.csv', ['c.csv']],
    ['waves/link*/c.csv', ['c.csv']],
    ['waves/**/[cd].csv', ['c.csv', 'd.csv']],
    ['waves/deep/**', ['c.csv', 'd.csv']],
    ['waves/a[1].csv', ['a[1].csv']],
    ['./waves/a[12].csv', ['a1.csv', 'a2.csv']],
  ])('%s names files in the order of code points', async (pattern, names) => {
    expect(await inputs(pattern)).toEqual(names);
  });

  it('takes no file twice', async () => {
    expect(await inputs('waves/a2.csv', 'waves/a?.csv', 'waves/a*.csv')).toEqual([
      'a2.csv',
      'a1.csv',
      'a[1].csv',
    ]);
  });

  it('that fits nothing is an error', () => {
    expect(runBuilt(['validate', 'waves/x*.csv', '-i', 'team.yaml'])).toMatchObject({
      status: 2,
      stderr: 'crn-survey: waves/x*.csv: no file has a name like this.\n',
    });
  });
});

describe.runIf(duckdb)('Parquet', () => {
  const copied = async (name: string, from: string): Promise<string> => {
    const path = join(work, name);
    cpSync(await parquetOfCsv(from, name), path);
    cpSync(from.replace('.csv', '.survey.yaml'), join(work, name.replace('.parquet', '.survey.yaml')));
    return path;
  };

  it('gives the report that CSV gives', async () => {
    const path = await copied('table.parquet', csv);
    const found = runBuilt(['analyze', path, '--format', 'json', '--by', 'scope']);
    expect([found.status, found.stderr]).toEqual([
      0,
      'crn-survey: table.parquet (Parquet; 46 columns; 34 responses); instrument crn-2020 1.0.0, by the survey file\n',
    ]);
    const expected = await run(['analyze', csv, '--format', 'json', '--by', 'scope']);
    expect(withoutFile(found)).toEqual(withoutFile(expected));
    const asked = await run(['analyze', csv, '--format', 'json', '--by', 'scope', '--engine', 'duckdb']);
    expect(asked.stdout).toBe(expected.stdout);
  });

  it('has its faults named by record, and its records in the rejects', async () => {
    const dirty = join(fixture, 'responses-dirty.csv');
    const path = await copied('dirty.parquet', dirty);
    const rejects = async (file: string) => {
      const ended = await run(['validate', file, '--rejects', 'mend.csv', '--no-survey']);
      return { ...ended, rejects: readFileSync(join(work, 'mend.csv'), 'utf8') };
    };
    const [found, expected] = [await rejects(path), await rejects(dirty)];
    const asRecords = expected.stdout
      .replaceAll('responses-dirty.csv', 'dirty.parquet')
      .replaceAll(/line (\d+)/g, (_, line) => `record ${Number(line) - 1}`);
    expect([found.status, found.stdout]).toEqual([1, asRecords]);
    expect(found.rejects).toBe(
      expected.rejects.replaceAll(
        /responses-dirty\.csv,(\d+),/g,
        (_, line) => `dirty.parquet,${Number(line) - 1},`,
      ),
    );
  });

  it('and CSV are read together', async () => {
    await copied('half.parquet', csv);
    const found = await run(['validate', 'half.parquet', csv, '--no-survey']);
    expect([found.status, found.stderr]).toEqual([
      1,
      expect.stringContaining('34 keys stand in more than one record'),
    ]);
  });
});

describe('without the optional package', () => {
  const program = (): string => join(work, 'program');
  beforeAll(() => {
    for (const part of ['bin', 'dist']) cpSync(join(root, part), join(program(), part), { recursive: true });
    writeFileSync(join(work, 'x.parquet'), 'PAR1 and more');
  });

  it.each([
    ['a Parquet file', ['validate', 'x.parquet', '-i', 'crn-2020']],
    ['--engine duckdb', ['validate', csv, '--engine', 'duckdb']],
  ])('%s is refused with what to install', (_what, args) => {
    const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const found = runBuilt(args, program());
    expect(found).toMatchObject({ status: 2, stdout: '' });
    expect(found.stderr).toContain('need the optional package @duckdb/node-api, which is not installed');
    const wanted = `npm install "@duckdb/node-api@${peerDependencies['@duckdb/node-api']}"`;
    expect(found.stderr).toContain(wanted);
  });

  it('CSV is read', () => {
    expect(runBuilt(['validate', csv], program()).status).toBe(0);
  });
});
