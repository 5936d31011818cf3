import { cannotRun } from '../errors.js';
import { parseCondition, type Term } from './condition.js';
import { baseName, type DictionaryFile, type Row, requireHeader, type Sheet, sheetOf } from './csv.js';
import { Draft } from './draft.js';
import type { Choice } from './options.js';
import { DECIMALS } from './redcap-validation.js';
import { scaleByCodes } from './scale.js';
import { plainText, type Text } from './words.js';
import { type Limits, limitsOf } from './xlsform-constraint.js';
import { type Languages, labelIn, languagesOf } from './xlsform-labels.js';

/** A question that stands in the form, with the groups it is in. */
interface Asked {
  readonly row: Row;
  readonly name: string;
  readonly type: string;
  /** What follows the type: the name of a list. */
  readonly list: string;
  readonly groups: readonly Row[];
}

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

interface Form {
  readonly draft: Draft;
  readonly lists: ReadonlyMap<string, readonly Choice[]>;
  readonly languages: Languages;
  readonly used: Set<string>;
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

function addTable(form: Form, run: readonly Asked[]): boolean {
  const { draft, lists, languages, used } = form;
  const first = run[0]!;
  const group = first.groups.at(-1)!;
  const scale = scaleByCodes(lists.get(first.list) ?? []);
  if (scale === undefined) return false;
  used.add(first.list);
  const items = run.map((asked) => ({
    variable: asked.name,
    column: columnOf(asked),
    label: labelIn(languages, asked.row),
  }));
  const variable = group.cell('name');
  draft.addBlock(
    { variable, label: labelIn(languages, group), when: conditionOf(first) },
    items,
    first.list,
    scale,
  );
  for (const asked of run) noteRest(draft, asked);
  return true;
}

function addQuestion(form: Form, asked: Asked): void {
  const { draft, languages } = form;
  const { row, name, type, list } = asked;
  const column = columnOf(asked);
  const input = { variable: name, label: labelIn(languages, row), when: conditionOf(asked) };
  switch (type) {
    case 'select_one':
    case 'select_multiple':
      addSelect(form, asked, input);
      break;
    case 'integer':
    case 'int':
    case 'decimal': {
      const { range } = limitsIn(asked);
      draft.addNumber(input, column, { ...range, decimals: type === 'decimal' ? DECIMALS : 0 });
      break;
    }
    case 'range': {
      const [start, end, step] = ['start', 'end', 'step'].map((key) => parameter(row, key));
      const decimals = /\.(\d+)/.exec(step ?? '')?.[1]?.slice(0, 6).length ?? 0;
      draft.addNumber(input, column, { min: Number(start ?? 0), max: Number(end ?? 10), decimals });
      break;
    }
    case 'text':
    case 'string':
      draft.addText(input, column);
      break;
    case 'date':
    case 'time':
    case 'datetime':
    case 'barcode':
      draft.addText(input, column);
      draft.note(name, `entered as ${type}; counted as answered or not`);
      break;
    default: {
      if (IDENTIFYING.includes(type)) draft.identify([column], name);
      else
        draft.note(
          name,
          NO_ANSWER[type] ?? `the type ${JSON.stringify(`${type} ${list}`.trim())} has nothing like it`,
        );
      return;
    }
  }
  noteRest(draft, asked);
}

const IDENTIFYING = [
  ...['geopoint', 'geotrace', 'geoshape', 'start-geopoint', 'deviceid', 'subscriberid', 'simserial'],
  ...['phonenumber', 'username', 'email', 'audit', 'image', 'audio', 'video', 'file'],
];

const NO_ANSWER: Readonly<Record<string, string>> = {
  note: 'a text to read, without an answer',
  calculate: 'calculated, not asked',
  hidden: 'hidden, not asked',
  start: 'the time the form was opened, not a question',
  end: 'the time the form was closed, not a question',
  today: 'the day the form was filled in, not a question',
  acknowledge: 'a confirmation, without a choice',
  trigger: 'a confirmation, without a choice',
  rank: 'a ranking has nothing like it',
};

type Input = { variable: string; label: Text; when: ReturnType<typeof conditionOf> };

function addSelect({ draft, lists, used }: Form, asked: Asked, input: Input): void {
  const { row, name, type } = asked;
  const column = columnOf(asked);
  const list = asked.list.replace(/\s+or[_ ](?:other|specify)$/i, '').replace(/\s+or specify other$/i, '');
  const hasOther = list !== asked.list;
  used.add(list);
  const choices = lists.get(list);
  if (choices === undefined) {
    draft.note(
      name,
      `its list of choices ${JSON.stringify(list)} was not given; it is counted as answered or not`,
    );
    draft.addText(input, column);
    return;
  }
  const other: Choice = { code: 'other', label: 'Other' };
  const all = hasOther && !choices.some(({ code }) => code === 'other') ? [...choices, other] : choices;
  if (row.cell('choice_filter') !== '')
    draft.note(name, `which choices are offered: ${row.cell('choice_filter')}`);
  if (type === 'select_one') draft.addSingle(input, column, all);
  else {
    draft.addJoined(input, column, ' ', all, limitsIn(asked).counts);
    draft.note(name, 'columns of single choices (field/choice) are not read: the cell of all says the same');
  }
  if (hasOther)
    draft.addText({ variable: `${name}_other`, label: 'Other, in words', optional: true }, `${column}_other`);
}

/** What the constraint of a question says, as far as its type has a place for it. */
function limitsIn({ row, type }: Asked): Limits {
  const limits = limitsOf(row.cell('constraint'), type !== 'decimal');
  if (type === 'select_multiple') return { ...limits, isPlain: limits.isPlain && isEmpty(limits.range) };
  const isNumber = type === 'integer' || type === 'int' || type === 'decimal';
  return { ...limits, isPlain: limits.isPlain && isNumber && isEmpty(limits.counts) };
}

const isEmpty = (limits: object): boolean => Object.keys(limits).length === 0;

/** The path of a question: group/field. */
const columnOf = ({ groups, name }: Asked): string =>
  [...groups.map((group) => group.cell('name')), name].join('/');

const parameter = (row: Row, key: string): string | undefined =>
  new RegExp(`\\b${key}\\s*=\\s*([+-]?\\d+(?:\\.\\d+)?)`).exec(row.cell('parameters'))?.[1];

/** When a question is asked: its own condition and those of its groups. */
function conditionOf({ row, groups }: Asked) {
  const texts = [...groups, row].map((part) => part.cell('relevant')).filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  const text = texts.length === 1 ? texts[0]! : texts.map((part) => `(${part})`).join(' and ');
  return { text, condition: parseCondition(text, termOf) };
}

function termOf(text: string): Term | undefined {
  const is = /^\$\{([^{}]+)\}\s*=\s*(?:'([^']*)'|"([^"]*)"|(-?\d+))$/.exec(text);
  if (is) return { variable: is[1]!.trim(), value: is[2] ?? is[3] ?? is[4]!, box: false };
  const has = /^selected\s*\(\s*\$\{([^{}]+)\}\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)$/.exec(text);
  return has ? { variable: has[1]!.trim(), value: has[2] ?? has[3]!, box: true } : undefined;
}

/** What no question of an instrument has. */
function noteRest(draft: Draft, asked: Asked): void {
  const { row, name, groups } = asked;
  const constraint = row.cell('constraint');
  if (/^(?:yes|true|true\(\))$/i.test(row.cell('required'))) draft.note(name, 'an answer is required');
  if (constraint !== '' && !limitsIn(asked).isPlain) draft.note(name, `its constraint: ${constraint}`);
  const hint = plainText(row.cell('hint'));
  if (hint !== '') draft.note(name, `its hint: ${hint}`);
  if (row.cell('calculation') !== '')
    draft.note(name, `filled in by a calculation: ${row.cell('calculation')}`);
  if (row.cell('default') !== '') draft.note(name, `filled in beforehand: ${row.cell('default')}`);
  if (row.cell('appearance') !== '') draft.note(name, 'its appearance');
  if (groups.length > 0)
    draft.note(
      name,
      'its column is group/field; where the export leaves the groups out, take them out of the columns',
    );
}
