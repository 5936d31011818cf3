import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import {
  analyze,
  buildReport,
  builtInInstrument,
  PLAIN_STYLE,
  parseInstrument,
  renderMarkdown,
  reportData,
  reportSchema,
  rowSchema,
  SurveyError,
  validate,
} from '../src/index.js';

const path = fileURLToPath(new URL('../fixtures/crn-2020/responses.csv', import.meta.url));
const dirty = fileURLToPath(new URL('../fixtures/crn-2020/responses-dirty.csv', import.meta.url));

describe('the library', () => {
  it('analyses without printing', async () => {
    const out = vi.spyOn(process.stdout, 'write');
    const error = vi.spyOn(process.stderr, 'write');
    const results = await analyze([{ path }], { invited: 95 });
    expect(results.response).toEqual({ answered: 34, invited: 95, rate: (100 * 34) / 95 });
    const top = results.estimates.filter((row) => row.statistic === 'top' && row.question === 'research');
    const byItem = Object.fromEntries(top.map((row) => [row.item, row.n]));
    expect(byItem).toMatchObject({
      novel_genes: 13,
      clinical_trials: 14,
      cohort_studies: 17,
      natural_history: 16,
      outcome_assessment: 15,
    });
    expect(renderMarkdown(buildReport(results, { ...PLAIN_STYLE, rounding: 'double' }))).toContain(
      'Novel Genes discovery',
    );
    expect(buildReport(results)).toEqual(buildReport(results, PLAIN_STYLE));
    expect(reportSchema.parse(reportData(results, PLAIN_STYLE, '1.2.3')).estimates).toHaveLength(
      results.estimates.length,
    );
    expect(out).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('says what is wrong with dirty answers, and counts them as missing', async () => {
    const [clean, found, results] = [
      await analyze([{ path }]),
      await validate([{ path: dirty }]),
      await analyze([{ path: dirty }]),
    ];
    expect(found.issues.total).toBe(11);
    expect(results.issues).toEqual(found.issues);
    const invalid = results.estimates.filter((row) => row.statistic === 'missing' && row.level === 'invalid');
    expect(invalid.reduce((sum, row) => sum + (row.n ?? 0), 0)).toBe(11);
    expect(clean.issues.total).toBe(0);
  });

  it('has a schema for one record', () => {
    const schema = rowSchema(builtInInstrument('crn-2020'));
    const wrong = schema.safeParse({ respondent_id: 'CRN-01' });
    expect(wrong.success).toBe(false);
  });

  it('throws SurveyError with a code, a status and what to do', async () => {
    const failure = await analyze([{ path: 'nowhere.csv' }]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SurveyError);
    expect(failure).toMatchObject({ code: 'unreadable-file', status: 2 });
    expect(() => parseInstrument('id: x')).toThrow(/is not a valid instrument/);
    expect(() => builtInInstrument('crn-2021')).toThrow(/did you mean "crn-2020"/);
  });
});
