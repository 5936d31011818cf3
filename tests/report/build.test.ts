import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInInstrument } from '../../src/instrument/builtin.js';
import { buildReport } from '../../src/report/build.js';
import type { ReportSection } from '../../src/report/document.js';
import { PLAIN_STYLE } from '../../src/report/style.js';
import { analyze } from '../../src/survey/analyze.js';

const answers = fileURLToPath(new URL('../../fixtures/crn-2020/responses.csv', import.meta.url));

async function sectionsOf(
  invented: readonly string[],
  by: readonly string[] = [],
): Promise<ReadonlyMap<string, ReportSection>> {
  const results = await analyze([{ path: answers }], {
    instrument: builtInInstrument('crn-2020'),
    invented,
    by,
    only: ['demography', 'members', 'activities'],
  });
  return new Map(buildReport(results, PLAIN_STYLE).sections.map((section) => [section.id, section]));
}

describe('what is invented', () => {
  it('is said in the title of its section where a question stands alone in it, and in no heading of its own', async () => {
    const { title, tables, charts } = (await sectionsOf(['members.members'])).get('members')!;
    expect(title).toBe('Members of the networks (invented data)');
    expect(tables.map((table) => [table.title, table.name])).toEqual([['', title]]);
    expect(charts[0]!.title).toBe(title);
  });

  it('is said once where the section is invented too', async () => {
    const { title } = (await sectionsOf(['members', 'members.members'])).get('members')!;
    expect(title).toBe('Members of the networks (invented data)');
  });

  it('is said of a question among others', async () => {
    const { title, tables } = (await sectionsOf(['demography.scope'])).get('demography')!;
    expect(title).toBe('Demography of the networks');
    expect(tables.map((table) => table.title)).toContain('Scope (invented data)');
  });

  it('is said of an item in a breakdown too', async () => {
    const { tables } = (await sectionsOf(['activities.basic_research'], ['scope'])).get('activities')!;
    const broken = tables.find(({ id }) => id === 'activities-by-scope')!;
    expect([broken.title, broken.name]).toEqual([
      'By Scope',
      'Activities conducted by the networks, by Scope',
    ]);
    expect(broken.rows.flatMap(({ group }) => group ?? []).slice(0, 2)).toEqual([
      'Basic Research (invented data)',
      'Translational Research',
    ]);
  });
});
