import { cannotRun } from '../errors.js';
import { parseCondition, type Term } from './condition.js';
import { type DictionaryFile, linesOf, type Row, requireHeader, sheetOf, stem } from './csv.js';
import { Draft } from './draft.js';
import { idOfText, uniqueId } from './ids.js';
import type { Choice } from './options.js';
import { DECIMALS } from './redcap-validation.js';
import { scaleByOrder } from './scale.js';
import { plainText } from './words.js';

interface Asked {
  readonly code: string;
  readonly format: string;
  readonly list: string;
  readonly row: Row;
}

/**
 * A list of questions (section, code, question, answer_format, answer_file, other, condition, …) with a file for each
 * list of answers beside it. Columns are LimeSurvey's: `code`, `code[1]` for a box, `code[other]`, `code[SQ001]` for a
 * rating on its own and `likert0[code]` for ratings that follow one another on one scale.
 */
export function importQuestionsCsv(files: readonly DictionaryFile[]): Draft {
  const file = files.find(({ name }) => stem(name).toLowerCase() === 'questions') ?? files[0];
  if (file === undefined) throw cannotRun('bad-dictionary', 'no file with questions was given.');
  const sheet = sheetOf(file);
  requireHeader(file, sheet, ['code', 'question', 'answer_format'], 'a list of questions');
  const lists = new Map(files.filter((other) => other !== file).map((list) => [stem(list.name), list]));

  const draft = new Draft();
  let section: string | undefined;
  let blocks = 0;
  for (const run of runsOf(sheet.rows)) {
    const first = run[0]!;
    const name = first.row.cell('section');
    if (name !== section) {
      section = name;
      draft.openSection(
        idOfText(name, 'questions'),
        /^\d+$/.test(name) ? `Section ${name}` : plainText(name),
      );
    }
    const choices = choicesIn(lists.get(first.list));
    if (first.format === 'LIKERT') {
      const columns = run.map(({ code }) =>
        run.length === 1 ? `${code}[SQ001]` : `likert${blocks}[${code}]`,
      );
      const id = run.length === 1 ? first.code : `likert${blocks}`;
      blocks += run.length === 1 ? 0 : 1;
      addRatings(draft, id, run, columns, choices);
    } else addQuestion(draft, first, choices);
    for (const asked of run) noteRest(draft, asked);
  }
  return draft;
}

/** Ratings that follow one another in a section with the same answers go together; other questions stand alone. */
function runsOf(rows: readonly Row[]): readonly (readonly Asked[])[] {
  const runs: Asked[][] = [];
  for (const row of rows) {
    const format = row
      .cell('answer_format')
      .toUpperCase()
      .replace(/[^A-Z]/g, '');
    const asked = {
      code: row.cell('code'),
      format,
      list: row.cell('answer_file').replace(/\.csv$/i, ''),
      row,
    };
    const last = runs.at(-1)?.[0];
    const isSame = (name: string): boolean => last?.row.cell(name) === row.cell(name);
    const goesOn = format === 'LIKERT' && last?.format === format && isSame('answer_file');
    if (goesOn && isSame('section') && isSame('condition')) runs.at(-1)!.push(asked);
    else runs.push([asked]);
  }
  return runs;
}

/** The answers of a list, one a line. */
function choicesIn(file: DictionaryFile | undefined): readonly Choice[] | undefined {
  if (file === undefined) return undefined;
  const ids = new Set<string>();
  return linesOf(file).map((text, i) => {
    const code = uniqueId(idOfText(text, `answer_${i + 1}`), (id) => ids.has(id));
    ids.add(code);
    return { code, label: plainText(text) };
  });
}

function addRatings(
  draft: Draft,
  id: string,
  run: readonly Asked[],
  columns: readonly string[],
  choices: readonly Choice[] | undefined,
): void {
  const texts = (choices ?? []).map(({ label }) => ({ code: String(label), label }));
  const scale = scaleByOrder(texts);
  if (scale === undefined) {
    run.forEach((asked, i) => {
      draft.note(
        asked.code,
        `its answers ${JSON.stringify(asked.list)} were not given; it is counted as answered or not`,
      );
      draft.addText(inputOf(asked), columns[i]!);
    });
    return;
  }
  const items = run.map((asked, i) => ({
    variable: asked.code,
    column: columns[i]!,
    label: inputOf(asked).label,
  }));
  const label = run.length === 1 ? inputOf(run[0]!).label : '';
  draft.addBlock({ ...inputOf(run[0]!), variable: id, label }, items, run[0]!.list, scale);
  if (scale.levels.some(({ score, label: text }) => !String(text).startsWith(String(score)))) {
    for (const { code } of run)
      draft.note(code, 'scores are not in the dictionary: its answers count 1, 2, 3, … in their order');
  }
}

function addQuestion(draft: Draft, asked: Asked, choices: readonly Choice[] | undefined): void {
  const { code, format, row } = asked;
  const input = inputOf(asked);
  const hasOther = /^(?:y|yes|true)$/i.test(row.cell('other'));
  const isChoice = format.startsWith('ONECHOICE') || format.startsWith('MULTIPLECHOICE');
  if (isChoice && choices === undefined) {
    draft.note(
      code,
      `its answers ${JSON.stringify(asked.list)} were not given; it is counted as answered or not`,
    );
    draft.addText(input, code);
  } else if (format.startsWith('ONECHOICE')) {
    const other: Choice = { code: 'other', label: 'Other', also: ['-oth-'] };
    draft.addSingle(input, code, [...choices!, ...(hasOther ? [other] : [])]);
  } else if (format.startsWith('MULTIPLECHOICE')) {
    const boxes = choices!.map((choice, i) => ({ ...choice, column: `${code}[${i + 1}]` }));
    draft.addBoxes(input, boxes);
  } else if (format === 'YNNA' || format === 'YN' || format === 'YESNO') {
    draft.addSingle({ ...input, missing: format === 'YNNA' ? NOT_APPLICABLE : [] }, code, YES_NO);
  } else if (format === 'FREENUMERIC') draft.addNumber(input, code, { decimals: DECIMALS });
  else if (format === 'FREETEXT') draft.addText(input, code);
  else draft.note(code, `the answer format ${JSON.stringify(row.cell('answer_format'))} has nothing like it`);
  if (isChoice && hasOther) {
    draft.addText({ variable: `${code}_other`, label: 'Other, in words', optional: true }, `${code}[other]`);
  }
}

const YES_NO: readonly Choice[] = [
  { code: 'Y', label: 'Yes' },
  { code: 'N', label: 'No' },
];
const NOT_APPLICABLE = [
  { code: 'N/A', reason: 'not-applicable', label: 'Not applicable' },
  { code: 'NA', reason: 'not-applicable' },
];

function inputOf({ code, row }: Asked) {
  const text = row.cell('condition');
  return {
    variable: code,
    label: plainText(row.cell('question')),
    when: text === '' ? undefined : { text, condition: parseCondition(text, termOf) },
    optional: /^(?:n|no|false)$/i.test(row.cell('public')),
  };
}

function termOf(text: string): Term | undefined {
  const parts = /^([A-Za-z]\w*)\s*==?\s*(?:'([^']*)'|"([^"]*)"|(-?\d+))$/.exec(text);
  return parts ? { variable: parts[1]!, value: parts[2] ?? parts[3] ?? parts[4]!, box: false } : undefined;
}

/** What no question of an instrument has. */
function noteRest(draft: Draft, { code, row }: Asked): void {
  if (/^(?:y|yes|true)$/i.test(row.cell('mandatory'))) draft.note(code, 'an answer is required');
  if (/^(?:y|yes|true)$/i.test(row.cell('random'))) draft.note(code, 'its rows are shown in random order');
  if (['lang_trans1', 'lang_trans2', 'lang_trans3'].some((name) => row.cell(name) !== '')) {
    draft.note(code, 'its translations, whose languages are not named');
  }
}
