import { matchingForm } from '../matching.js';
import { type Condition, parseCondition, type Term } from './condition.js';
import { type DictionaryFile, requireHeader, sheetOf } from './csv.js';
import type { Choice } from './options.js';
import { plainText } from './words.js';

/** The header of a data dictionary as REDCap writes it, and what the same columns are called in its API. */
const HEADER = [
  ['Variable / Field Name', 'field_name'],
  ['Form Name', 'form_name'],
  ['Section Header', 'section_header'],
  ['Field Type', 'field_type'],
  ['Field Label', 'field_label'],
  ['Choices, Calculations, OR Slider Labels', 'select_choices_or_calculations'],
  ['Field Note', 'field_note'],
  ['Text Validation Type OR Show Slider Number', 'text_validation_type_or_show_slider_number'],
  ['Text Validation Min', 'text_validation_min'],
  ['Text Validation Max', 'text_validation_max'],
  ['Identifier?', 'identifier'],
  ['Branching Logic (Show field only if...)', 'branching_logic'],
  ['Required Field?', 'required_field'],
  ['Custom Alignment', 'custom_alignment'],
  ['Question Number (surveys only)', 'question_number'],
  ['Matrix Group Name', 'matrix_group_name'],
  ['Matrix Ranking?', 'matrix_ranking'],
  ['Field Annotation', 'field_annotation'],
] as const;
export type FieldPart = (typeof HEADER)[number][1];

/** One field of a dictionary; its parts by their names in the API. */
export interface Field {
  readonly name: string;
  readonly at: (name: FieldPart) => string;
}

/** The fields of a data dictionary (18 columns; 17 before there were annotations), in their order. */
export function fieldsIn(file: DictionaryFile): readonly Field[] {
  const sheet = sheetOf(file);
  const isApi = sheet.header.some((name) => matchingForm(name).toLowerCase() === 'field_name');
  const titleOf = new Map(HEADER.map(([title, name]) => [name, isApi ? name : title]));
  const needed = HEADER.slice(0, 6).map(([title, name]) => (isApi ? name : title));
  requireHeader(file, sheet, needed, 'a REDCap data dictionary');
  return sheet.rows.map((row) => {
    const at = (part: FieldPart): string => row.cell(titleOf.get(part)!);
    return { name: at('field_name'), at };
  });
}

/** `1, one | 2, two`: each is split at its first comma. */
export function choicesOf({ at }: Field): readonly Choice[] {
  return at('select_choices_or_calculations')
    .split('|')
    .map((choice) => {
      const [code = '', ...label] = choice.split(',');
      return { code: matchingForm(code), label: plainText(label.join(',')) };
    })
    .filter(({ code, label }) => code !== '' || label !== '');
}

/** The column of one box: in lower case, with "_" for what is neither letter nor digit (a code of -1: field____1). */
export const boxColumn = (field: string, code: string): string =>
  `${field}___${code.toLowerCase().replace(/[^a-z0-9_]/g, '_')}`;

export const YES_NO: readonly Choice[] = [
  { code: '1', label: 'Yes' },
  { code: '0', label: 'No' },
];
export const TRUE_FALSE: readonly Choice[] = [
  { code: '1', label: 'True' },
  { code: '0', label: 'False' },
];

/** What action tags say of the boxes of a question. */
export function tagsOf({ at }: Field): { none?: readonly string[]; at_most?: number | undefined } {
  const tags = at('field_annotation');
  const none = /@NONEOFTHEABOVE\s*=\s*(?:'([^']*)'|"([^"]*)"|([\w-]+))/i.exec(tags);
  const most = /@MAXCHECKED\s*=\s*["']?(\d+)/i.exec(tags)?.[1];
  return {
    ...(none ? { none: (none[1] ?? none[2] ?? none[3]!).split(',').map(matchingForm) } : {}),
    at_most: most === undefined || Number(most) === 0 ? undefined : Number(most),
  };
}

/** When a field is shown. */
export function conditionOf({ at }: Field): { text: string; condition: Condition | undefined } | undefined {
  const text = matchingForm(at('branching_logic'));
  return text === '' ? undefined : { text, condition: parseCondition(text, termOf) };
}

function termOf(text: string): Term | undefined {
  const parts = /^\[([a-z]\w*)(?:\(([^()]+)\))?\]\s*=\s*(?:'([^']*)'|"([^"]*)"|(-?\d+))$/i.exec(text);
  if (!parts) return undefined;
  const [, variable = '', code, single, double, number] = parts;
  const value = single ?? double ?? number ?? '';
  if (code === undefined) return { variable, value, box: false };
  return value === '1' ? { variable, value: matchingForm(code), box: true } : undefined;
}
