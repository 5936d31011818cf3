import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/errors.js';
import { PLATFORM_IDS, platformOf } from '../../src/sources/platforms.js';
import { headOf, headWith } from './platform-files.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const crn = headOf(new URL('crn-2020/responses.csv', fixtures));
const named = PLATFORM_IDS.filter((id) => id !== 'csv');

function refusal(asked: string, head = crn): string {
  try {
    platformOf('file.csv', head, asked);
  } catch (error) {
    if (error instanceof SurveyError) return `${error.code} ${error.status}: ${error.message}`;
  }
  return 'read';
}

describe('a platform that the user names', () => {
  it.each(named)(
    '%s is refused where nothing in the file is its own, with what it has and the file has',
    (id) => {
      const said = refusal(id);
      expect(said).toMatch(/^not-the-platform 2: --platform [\w-]+: file\.csv is no export of /);
      expect(said).toContain('which has');
      expect(said).toContain('This file has: "respondent_id", "geography", "scope"');
      expect(said).toContain('and 40 more');
    },
  );

  it('overrules what was recognised, also a file that somebody has edited', () => {
    const google = headOf(new URL('platforms/google-forms/sheet.csv', fixtures));
    expect(platformOf('f', google, undefined).platform.id).toBe('google-forms');
    expect(platformOf('f', google, 'csv').platform.id).toBe('csv');
    const edited = headWith(['QID', 'StartDate', 'Q1'], ['1', '2024-03-01', '3']);
    expect(platformOf('f', edited, undefined).platform.id).toBe('csv');
    expect(platformOf('f', edited, 'qualtrics').platform.id).toBe('qualtrics');
  });

  it.each([
    ['limesurvey', ['id', 'G01Q02', 'G01Q03']],
    ['limesurvey', ['id', 'Êtes-vous content ? [Le prix]']],
    ['redcap', ['record_id', 'age']],
    ['surveymonkey', ['Respondent ID', 'Age']],
    ['odk', ['KEY', 'age']],
    ['kobotoolbox', ['_id', 'age']],
    ['jisc', ['URN', 'age']],
    ['google-forms', ['Horodateur', 'age']],
    ['microsoft-forms', ['ID', 'Start time', 'age']],
  ])('%s is believed with one name of its own', (id, header) => {
    expect(
      refusal(
        id,
        headWith(
          header,
          header.map(() => '1'),
        ),
      ),
    ).toBe('read');
  });

  it.each([
    ['limesurvey', ['id', 'seed', 'age']],
    ['qualtrics', ['Status', 'Progress', 'age']],
    ['kobotoolbox', ['and/or what', 'age']],
  ])('%s is not believed for words that anybody uses: %s', (id, header) => {
    expect(
      refusal(
        id,
        headWith(
          header,
          header.map(() => '1'),
        ),
      ),
    ).toContain('not-the-platform');
  });
});
