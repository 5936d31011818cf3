import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/errors.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import type { IssueCode } from '../../src/issues.js';
import { describeIssue } from '../../src/report/issue-line.js';
import { validate } from '../../src/survey/analyze.js';
import { run } from './world.js';

/*
 * fixtures/defects: each file is wrong in one way and must be found out by exactly that code, status and message, as the
 * table in its README has it. UPDATE_CASES=1 writes the table anew; then look at the diff.
 */

const folder = fileURLToPath(new URL('../../fixtures/defects/', import.meta.url));
const instrumentFile = join(folder, 'instrument.yaml');
const instrument = parseInstrument(readFileSync(instrumentFile, 'utf8'));
const readme = join(folder, 'README.md');

/** Every code of an issue; the compiler says so when there is a new one. */
const ISSUE_CODES = {
  'not-an-option': true,
  'not-a-number': true,
  'out-of-range': true,
  'too-many-decimals': true,
  'undeclared-format': true,
  'unknown-mention': true,
  'none-with-others': true,
  'not-a-tick': true,
  'tick-or-not': true,
  'key-missing': true,
  'too-many-options': true,
  'too-few-options': true,
  'wrong-sum': true,
  'answered-not-asked': true,
  'forms-disagree': true,
} satisfies Record<IssueCode, true>;

interface Defect {
  readonly name: string;
  readonly code: string;
  readonly status: number;
  readonly message: string;
}

const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
if (process.env.UPDATE_CASES === '1') await writeTable();
const table = readTable();

describe('fixtures/defects', () => {
  it('has a line in its README for every folder', () => {
    expect(table.map(({ name }) => name)).toEqual(names.sort());
  });

  it('has a file for every code of an issue', () => {
    expect(table.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(ISSUE_CODES)));
  });

  it.each(table)('$name gives its code and message', async ({ name, code, message }) => {
    expect(await found(name)).toEqual({ code, message });
  });

  it.each(table)('$name ends the command with its status and says its message', async (defect) => {
    const ended = await run(argumentsFor(defect.name));
    expect(ended.status).toBe(defect.status);
    const said = (ended.stdout + ended.stderr).replaceAll(join(folder, defect.name, '/'), '');
    for (const line of defect.message.split('\n')) expect(said).toContain(line);
    expect(said.toLowerCase()).not.toContain('bug of this program');
  });
});

function argumentsFor(name: string): readonly string[] {
  const file = join(folder, name, 'responses.csv');
  return ['validate', file, '--instrument', instrumentFile];
}

/** The one thing that is wrong with a file. */
async function found(name: string): Promise<{ code: string; message: string }> {
  try {
    const { issues, notices } = await validate(
      [{ path: join(folder, name, 'responses.csv'), name: 'responses.csv' }],
      { instrument },
    );
    const all = [
      ...issues.listed.map((issue) => ({ code: issue.facts.code, message: describeIssue(issue, false) })),
      ...notices.map(({ code, message }) => ({ code, message })),
    ];
    expect(issues.total).toBe(issues.listed.length);
    expect(all.length).toBeLessThan(2);
    return all[0] ?? { code: 'none', message: 'every answer is what the instrument allows' };
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    return { code: error.code, message: error.message };
  }
}

function readTable(): readonly Defect[] {
  const rows = readFileSync(readme, 'utf8').split('\n').slice(0, -1);
  const first = rows.findIndex((row) => row.startsWith('|---'));
  return rows.slice(first + 1).map((row) => {
    const [name, code, status, message] = row.slice(2, -2).split(' | ') as [string, string, string, string];
    return { name, code, status: Number(status), message: message.replaceAll('<br>', '\n') };
  });
}

async function writeTable(): Promise<void> {
  const head = /^[\s\S]*\n\|---.*\n/.exec(readFileSync(readme, 'utf8'))![0];
  const rows: string[] = [];
  for (const name of names.sort()) {
    const { code, message } = await found(name);
    const { status } = await run(argumentsFor(name));
    rows.push(`| ${name} | ${code} | ${status} | ${message.replaceAll('\n', '<br>')} |\n`);
  }
  writeFileSync(readme, head + rows.join(''));
}
