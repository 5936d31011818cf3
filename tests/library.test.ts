import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const results = await analyze([{ path }], { instrument: builtInInstrument('crn-2020'), invited: 95 });
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
    const instrument = builtInInstrument('crn-2020');
    const [clean, found, results] = [
      await analyze([{ path }], { instrument }),
      await validate([{ path: dirty }], { instrument }),
      await analyze([{ path: dirty }], { instrument }),
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

  it('draws the figures of a page as it is built, and loads what draws them only then', () => {
    const program = `
      import { createRequire } from 'node:module';
      import { analyze, buildReport, drawPictures, renderHtml } from './dist/index.js';
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).map((file) => file.replace(/.*[/\\\\]/, ''));
      const document = buildReport(await analyze([{ path: 'fixtures/crn-2020/responses.csv' }], { surveyFile: 'fixtures/crn-2020/responses.survey.yaml', only: ['research'] }));
      const before = loaded();
      const pictures = await drawPictures(document, { png: true });
      const page = renderHtml(document, pictures, 'en');
      console.log(JSON.stringify({
        before, after: loaded(), figures: page.split(/<figure\\b/).length - 1, pixels: pictures.map(({ png }) => png.length > 1000),
      }));`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    });
    const { before, after, figures, pixels } = JSON.parse(told);
    expect(before).not.toContain('render-figure-figure.cjs');
    expect(after).toEqual(expect.arrayContaining(['render-figure-figure.cjs', 'render-figure-pixels.cjs']));
    expect(figures).toBe(pixels.length);
    expect(pixels.every(Boolean)).toBe(true);
    const library = readFileSync(new URL('../dist/index.js', import.meta.url), 'utf8');
    expect(library).not.toMatch(/(?:from|import) ?\(?["'](?:vega|vega-lite|@resvg)/);
  });

  it('never drafts in silence, and passes over no survey file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crn-survey-library-'));
    const own = join(folder, 'own.csv');
    writeFileSync(own, 'id,glad\n1,yes\n2,no\n');
    for (const run of [analyze, validate]) {
      for (const file of [own, path]) {
        const failure = await run([{ path: file }]).catch((error: unknown) => error);
        expect(failure).toMatchObject({ code: 'no-instrument', status: 2 });
        for (const name of ['instrument', 'surveyFile', 'draft: true'])
          expect((failure as Error).message).toContain(name);
      }
      expect((await run([{ path: own }], { draft: true })).origin).toBe('inferred');
    }
    rmSync(folder, { recursive: true });
  });

  it('takes the options of a survey file, and its own where both say something', async () => {
    const surveyFile = path.replace(/\.csv$/, '.survey.yaml');
    const results = await analyze([{ path }], { surveyFile });
    expect(results).toMatchObject({ origin: 'survey-file', response: { invited: 95 } });
    expect(results.notice).toMatch(/^Reconstruction:/);
    expect(results.invented).toContain('barriers');
    const other = await analyze([{ path }], { surveyFile, invited: 100, notice: 'Mine.' });
    expect([other.response.invited, other.notice]).toEqual([100, 'Mine.']);
  });

  it('throws SurveyError with a code, a status and what to do', async () => {
    const failure = await analyze([{ path: 'nowhere.csv' }]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SurveyError);
    expect(failure).toMatchObject({ code: 'unreadable-file', status: 2 });
    expect(() => parseInstrument('id: x')).toThrow(/is not a valid instrument/);
    expect(() => builtInInstrument('crn-2021')).toThrow(/did you mean "crn-2020"/);
  });
});
