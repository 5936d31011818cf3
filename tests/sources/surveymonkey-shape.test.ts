import { describe, expect, it } from 'vitest';
import { surveymonkey } from '../../src/sources/surveymonkey.js';
import { analyze } from '../../src/survey/analyze.js';
import { filesOf } from '../laws/files.js';
import { headWith } from './platform-files.js';

const FIRST =
  'ID du répondant,ID du collecteur,Date de début,Date de fin,Adresse IP,Adresse e-mail,Prénom,Nom,Données,Quelles langues ?,,,Êtes-vous content ?';
const SECOND = ',,,,,,,,,Français,Anglais,Autre,Réponse';
const row = (id: string, rest: string): string =>
  `${id},48,03/04/2024 09:12:01,03/04/2024 09:20:44,192.0.2.11,ada@example.org,Ada,Example,,${rest}`;
const rows = [row('9001', 'Français,Anglais,,Oui'), row('9002', 'Français,,breton,Non')];
const split = (line: string): readonly string[] => line.split(',');
const head = headWith(...[FIRST, SECOND, ...rows].map(split));

describe('SurveyMonkey in a language that is not known', () => {
  it('is known by the shape of its two header records, and says so', () => {
    expect(surveymonkey.recognises(head)).toBe(true);
    const plan = surveymonkey.plan(head)!;
    expect([plan.headerRecords, plan.kind]).toEqual([2, 'two header records, by their shape']);
    expect(plan.columns.slice(9)).toEqual([
      'Quelles langues ? | Français',
      'Quelles langues ? | Anglais',
      'Quelles langues ? | Autre',
      'Êtes-vous content ?',
    ]);
    expect(plan.identifying).toEqual([4, 5, 6, 7]);
    expect(plan.otherHeaderRows).toBe(1);
  });

  it('counts no header record as a response, also where it stands again', async () => {
    const text = [FIRST, SECOND, ...rows, FIRST, SECOND, row('9003', ',Anglais,,Oui')].join('\n');
    const { inputs, notices } = await analyze(filesOf(text), { draft: true });
    expect(inputs[0]).toMatchObject({ records: 3, platform: 'surveymonkey' });
    expect(notices.map(({ message }) => message)).toContain('0.csv: 2 records left out: repeated header');
  });

  it.each<[string, readonly string[]]>([
    ['a first cell in the second record', [FIRST, SECOND.replace(',', '9000,'), ...rows]],
    ['a column without a name and without a label', [FIRST, SECOND.replace('Anglais', ''), ...rows]],
    ['one label twice', [FIRST, SECOND.replace('Anglais', 'Français'), ...rows]],
    ['numbers for labels', [FIRST, SECOND.replace('Anglais', '2'), ...rows]],
    ['no response', [FIRST, SECOND]],
    ['responses without a first cell', [FIRST, SECOND, rows[0]!.replace('9001', '')]],
    ['names in all columns', [FIRST.replace('?,,,', '?,b,c,'), SECOND, ...rows]],
  ])('is not guessed with %s', (_, lines) => {
    expect(surveymonkey.recognises(headWith(...lines.map(split)))).toBe(false);
  });
});
