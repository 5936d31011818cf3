import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { factsOf, rowSchema } from '../../src/instrument/row-schema.js';
import { validate } from '../../src/survey/analyze.js';
import { contradictions, csvText, rawIn, type Survey, surveys } from '../arbitraries.js';
import { runs } from '../share.js';
import { filesOf } from './files.js';

/** Everything wrong: column, what it says, code, how often, in which records. */
interface Wrong {
  readonly column: string;
  readonly raw: string;
  readonly code: string;
  readonly records: number[];
}

const nameOf = ({ column, raw, code }: Wrong): string => JSON.stringify([column, raw, code]);

function together(found: readonly (Omit<Wrong, 'records'> & { record: number })[]): readonly Wrong[] {
  const all = new Map<string, Wrong>();
  for (const { record, ...rest } of found) {
    // A key that is not there must not be quoted, however it is not there.
    const one = { ...rest, raw: rest.code === 'key-missing' ? '' : rest.raw, records: [] };
    const known = all.get(nameOf(one)) ?? one;
    known.records.push(record);
    all.set(nameOf(one), known);
  }
  return sorted([...all.values()]);
}

const sorted = (list: readonly Wrong[]): readonly Wrong[] =>
  [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** Reads character by character what RFC 4180 says, and on which line of an editor each record begins. */
function scan(text: string, delimiter: string): readonly { line: number; cells: readonly string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let started: number | undefined;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const characters = [...(text.startsWith('\ufeff') ? text.slice(1) : text)];
  for (let i = 0; i < characters.length; i++) {
    const c = characters[i]!;
    const isBreak = c === '\n' || c === '\r';
    if (isBreak && started === undefined) {
      if (c === '\n' || characters[i + 1] !== '\n') line += 1;
      continue;
    }
    started ??= line;
    if (c === '"') {
      if (quoted && characters[i + 1] === '"') cell += characters[++i];
      else quoted = !quoted;
    } else if (isBreak && !quoted) {
      records.push({ line: started, cells: [...cells, cell] });
      [cells, cell, started] = [[], '', undefined];
      i--;
    } else if (c === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else {
      if (c === '\n' || (c === '\r' && characters[i + 1] !== '\n')) line += 1;
      cell += c;
    }
  }
  if (started !== undefined) records.push({ line: started, cells: [...cells, cell] });
  return records;
}

const validated = (survey: Survey, positions: number) =>
  validate(filesOf(csvText(survey)), { instrument: survey.instrument, positions });

describe('what is wrong with the answers', () => {
  it('is what was put in: each wrong cell, in its record', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(20), async (survey) => {
        const { issues, cells } = await validated(survey, 1000);
        const given = survey.records.flatMap((record, i) => [
          ...[...record].flatMap(([column, { raw, fault }]) =>
            fault ? [{ column, raw: rawIn(raw, survey.dialect), code: fault, record: i + 1 }] : [],
          ),
          ...contradictions(survey.instrument, record).map((column) => ({
            ...{ column, raw: '', code: 'none-with-others', record: i + 1 },
          })),
        ]);
        const found = issues.listed.map(({ column, raw, facts, locations }) => ({
          column,
          raw,
          code: facts.code,
          records: locations.map(({ record }) => record),
        }));
        expect(sorted(found)).toEqual(together(given));
        expect(issues.total).toBe(given.length);
        for (const { count, locations } of issues.listed) expect(count).toBe(locations.length);
        const byCode = Object.values(issues.byCode).reduce((a, b) => a + b, 0);
        expect(byCode).toBe(given.length);
        expect(cells % survey.records.length).toBe(0);
      }),
      { numRuns: runs(50) },
    );
  });

  it('is the same record by record (rowSchema) and by distinct answers (validate)', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), async (survey) => {
        const schema = rowSchema(survey.instrument);
        const found = scan(csvText(survey), survey.dialect.delimiter)
          .slice(1)
          .flatMap(({ cells }, i) => {
            const record = Object.fromEntries(survey.columns.map((column, k) => [column, cells[k] || null]));
            const parsed = schema.safeParse(record);
            return (parsed.error?.issues ?? []).map((issue: z.core.$ZodIssue) => ({
              column: String(issue.path[0]),
              raw: record[String(issue.path[0])] ?? '',
              code: factsOf(issue)!.code,
              record: i + 1,
            }));
          });
        const { issues } = await validated(survey, 1000);
        const ours = issues.listed.map(({ column, raw, facts, locations }) => ({
          column,
          raw,
          code: facts.code,
          records: locations.map(({ record }) => record),
        }));
        expect(sorted(ours)).toEqual(together(found));
      }),
      { numRuns: runs(40) },
    );
  });

  it('is found on the line where an editor shows it, first ones first', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(20), fc.integer({ min: 1, max: 4 }), async (survey, positions) => {
        const { issues } = await validated(survey, positions);
        const lines = scan(csvText(survey), survey.dialect.delimiter).slice(1);
        expect(lines.length).toBe(survey.records.length);
        for (const { count, locations } of issues.listed) {
          expect(locations.length).toBe(Math.min(count, positions));
          expect(locations.map(({ record, line }) => [record, line])).toEqual(
            locations.map(({ record }) => [record, lines[record - 1]!.line]),
          );
          expect(locations.map(({ record }) => record)).toEqual(
            locations.map(({ record }) => record).sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('is in the rejects, one row for each record that has any', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), async (survey) => {
        const { rejects } = await validate(filesOf(csvText(survey)), {
          instrument: survey.instrument,
          rejects: true,
        });
        const lines = scan(csvText(survey), survey.dialect.delimiter).slice(1);
        const expected = survey.records.flatMap((record, i) => {
          const faults = [...record.values()].filter(({ fault }) => fault !== undefined);
          const all = faults.length + contradictions(survey.instrument, record).length;
          return all === 0 ? [] : [[i + 1, lines[i]!.line]];
        });
        expect(rejects!.rows.map(({ _record, _line }) => [_record, _line])).toEqual(expected);
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('lines', () => {
  it.each([
    ['CRLF with a quoted CRLF', 'n,t\r\n1,"a\r\nb\r\nc"\r\nx,d\r\n', [4 + 1]],
    ['LF with a quoted CRLF', 'n,t\n1,"a\r\nb"\nx,d\n', [4]],
    ['a byte order mark', '\ufeffn,t\nx,1\n', [2]],
    ['blank lines above', 'n,t\n\n\nx,1\n\nx,2', [4, 6]],
    ['a quoted header with a line break', '"n","t\nu"\nx,1\n', [3]],
    ['a quoted answer that begins with a line break', 'n,t\r\n"\r\nx",1\r\n', [2]],
    ['lines that end in several ways', 'n,t\r\nx,1\nx,2\rx,"a\nb\rc"\r\nx,3', [2, 3, 4, 7]],
    ['old Macintosh line ends', 'n,t\r1,"a\rb"\rx,d\r', [4]],
  ])('of a file with %s', async (_name, text, expected) => {
    const { parseInstrument } = await import('../../src/instrument/parse.js');
    const instrument = parseInstrument(`
      { format: crn-survey/instrument/1, id: i, version: 1.0.0, title: T,
        sections: [{ id: s, title: S, questions: [{ id: n, type: number }, { id: t, type: text, optional: true }] }] }`);
    const { issues } = await validate(filesOf(text), { instrument, positions: 9 });
    expect(issues.listed.flatMap(({ locations }) => locations.map(({ line }) => line))).toEqual(expected);
  });
});
