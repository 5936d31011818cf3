import { cannotRun } from '../errors.js';
import { baseName, type DictionaryFile, type Row, requireHeader, type Sheet, sheetOf } from './csv.js';
import { Draft } from './draft.js';
import type { Choice } from './options.js';
import { labelIn, languagesOf } from './xlsform-labels.js';
import { type Asked, addQuestion, addTable, type Form } from './xlsform-questions.js';

/** The sheets of an XLSForm, each saved as CSV, as an instrument with its id and title where the settings have them. */
export function importXlsform(files: readonly DictionaryFile[]): { draft: Draft; id: string; title: string } {
  const sheets = new Map(files.map((file) => [sheetName(file), file]));
  const surveyFile = sheets.get('survey');
  if (surveyFile === undefined) throw cannotRun('bad-dictionary', 'an XLSForm needs its sheet survey.csv.');
  const survey = sheetOf(surveyFile);
  requireHeader(surveyFile, survey, ['type', 'name'], 'the survey sheet of an XLSForm');
  const settings = sheets.has('settings') ? sheetOf(sheets.get('settings')!).rows[0] : undefined;
  const main = settings?.cell('default_language') ?? '';

  const draft = new Draft();
  const lists = sheets.has('choices') ? listsOf(draft, sheetOf(sheets.get('choices')!), main) : new Map();
  const languages = languagesOf(survey.header, main);
  for (const language of languages.unknown)
    draft.note(language, 'labels in a language without a two-letter code');
  const form: Form = { draft, lists, languages, used: new Set() };
  let path: string | undefined;
  for (const run of runsOf(questionsIn(draft, survey))) {
    const { groups } = run[0]!;
    const section = groups.map((group) => group.cell('name')).join('/');
    if (section !== path) {
      path = section;
      const group = groups.at(-1);
      if (group === undefined) draft.openSection('questions', 'Questions');
      else draft.openSection(section.replaceAll('/', '.'), labelIn(languages, group) || group.cell('name'));
    }
    if (run.length === 1 || !addTable(form, run)) for (const asked of run) addQuestion(form, asked);
  }
  for (const list of lists.keys()) {
    if (!form.used.has(list)) draft.note(list, 'a list of choices that no question uses');
  }
  return { draft, id: settings?.cell('form_id') ?? '', title: settings?.cell('form_title') ?? '' };
}

function sheetName(file: DictionaryFile): string {
  const name = /(survey|choices|settings)\.csv$/i.exec(baseName(file.name))?.[1]?.toLowerCase();
  if (name !== undefined) return name;
  sheetOf(file);
  throw cannotRun(
    'bad-dictionary',
    `${file.name} is no sheet of an XLSForm: give survey.csv, choices.csv, settings.csv.`,
  );
}

function listsOf(draft: Draft, sheet: Sheet, main: string): Map<string, readonly Choice[]> {
  const languages = languagesOf(sheet.header, main);
  for (const language of languages.unknown)
    draft.note(language, 'labels in a language without a two-letter code');
  const lists = new Map<string, readonly Choice[]>();
  for (const row of sheet.rows) {
    const list = row.cell('list_name') || row.cell('list name');
    const choice = { code: row.cell('name') || row.cell('value'), label: labelIn(languages, row) };
    lists.set(list, [...(lists.get(list) ?? []), choice]);
  }
  return lists;
}

/** Every question with its groups; what stands in a repeat is in a file of its own and is not carried over. */
function questionsIn(draft: Draft, survey: Sheet): readonly Asked[] {
  const groups: Row[] = [];
  const asked: Asked[] = [];
  for (const row of survey.rows) {
    const [, begins, kind] = /^(begin|end)[ _](group|repeat)/i.exec(row.cell('type')) ?? [];
    const name = row.cell('name');
    if (begins?.toLowerCase() === 'begin') groups.push(row);
    else if (begins !== undefined) groups.pop();
    else if (groups.some((group) => /repeat/i.test(group.cell('type')))) {
      draft.note(name, 'stands in a repeat, whose answers are in a file of their own');
    } else if (row.cell('type') !== '') {
      const [, type = '', list = ''] =
        /^(\S+?(?:[ _](?:one|multiple)(?:_from_file)?)?)(?:\s+(.*))?$/i.exec(row.cell('type')) ?? [];
      asked.push({
        row,
        name,
        type: type.toLowerCase().replace(' ', '_'),
        list: list.trim(),
        groups: [...groups],
      });
    }
    if (kind?.toLowerCase() === 'repeat' && begins?.toLowerCase() === 'begin') draft.note(name, 'a repeat');
  }
  return asked;
}

/** Questions in a table (appearance table-list) with one list go together, others stand alone. */
function runsOf(questions: readonly Asked[]): readonly (readonly Asked[])[] {
  const runs: Asked[][] = [];
  for (const asked of questions) {
    const last = runs.at(-1)?.at(-1);
    const group = asked.groups.at(-1);
    const isTable = /\btable-list\b/.test(group?.cell('appearance') ?? '') && asked.type === 'select_one';
    const goesOn =
      isTable && last?.type === 'select_one' && last.groups.at(-1) === group && last.list === asked.list;
    if (goesOn && last.row.cell('relevant') === asked.row.cell('relevant')) runs.at(-1)!.push(asked);
    else runs.push([asked]);
  }
  return runs;
}
