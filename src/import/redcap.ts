import { matchingForm } from '../matching.js';
import type { DictionaryFile } from './csv.js';
import { Draft } from './draft.js';
import type { QuestionInput } from './draft-question.js';
import {
  boxColumn,
  choicesOf,
  conditionOf,
  type Field,
  type FieldPart,
  fieldsIn,
  TRUE_FALSE,
  tagsOf,
  YES_NO,
} from './redcap-fields.js';
import { noteRest, noteSystemColumns } from './redcap-notes.js';
import { ENTERED, numberRange } from './redcap-validation.js';
import { scaleByCodes } from './scale.js';
import { plainText } from './words.js';

/** A REDCap data dictionary (18 columns; 17 before there were annotations) as an instrument. */
export function importRedcap(file: DictionaryFile): Draft {
  const fields = fieldsIn(file);
  const draft = new Draft();
  const [first, ...others] = fields;
  if (first !== undefined) {
    draft.setKey(first.name);
    if (first.at('identifier') === 'y')
      draft.note(first.name, 'an identifier, but needed to tell respondents apart');
  }
  let form: string | undefined;
  for (const fieldsOfBlock of blocksOf(others)) {
    const field = fieldsOfBlock[0]!;
    if (field.at('form_name') !== form) {
      form = field.at('form_name');
      draft.openSection(form, titleCase(form));
    }
    if (!addBlock(draft, fieldsOfBlock)) for (const single of fieldsOfBlock) addField(draft, single);
  }
  for (const field of fields) noteRest(draft, field);
  noteSystemColumns(draft, fields);
  return draft;
}

/** Rows of a matrix that follow one another with the same answers and condition go together. */
function blocksOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const blocks: Field[][] = [];
  const keyOf = (field: Field): string =>
    JSON.stringify(
      (
        [
          ...['matrix_group_name', 'form_name', 'field_type', 'select_choices_or_calculations'],
          'branching_logic',
        ] as readonly FieldPart[]
      ).map(field.at),
    );
  for (const field of fields) {
    const last = blocks.at(-1);
    const isRow = field.at('matrix_group_name') !== '' && field.at('identifier') !== 'y';
    const first = last?.[0];
    const goesOn = first !== undefined && isRow && first.at('identifier') !== 'y';
    if (last && goesOn && keyOf(first) === keyOf(field)) last.push(field);
    else blocks.push([field]);
  }
  return blocks;
}

/** Adds the rows of a matrix as one block, when its codes are a scale. */
function addBlock(draft: Draft, fields: readonly Field[]): boolean {
  const field = fields[0]!;
  const matrix = field.at('matrix_group_name');
  if (matrix === '' || field.at('field_type') !== 'radio' || field.at('identifier') === 'y') return false;
  const scale = scaleByCodes(choicesOf(field));
  if (scale === undefined) {
    for (const { name } of fields)
      draft.note(name, `the codes of the matrix ${matrix} are no scale of whole numbers; single choices`);
    return false;
  }
  const label = plainText(field.at('section_header'));
  const items = fields.map(({ name, at }) => ({
    variable: name,
    column: name,
    label: plainText(at('field_label')),
  }));
  draft.addBlock({ variable: matrix, label, when: conditionOf(field) }, items, matrix, scale);
  const beside = scale.outside.map(({ code }) => code).join(', ');
  if (beside !== '') draft.note(matrix, `the codes ${beside} are taken to stand beside the scale`);
  return true;
}

function addField(draft: Draft, field: Field): void {
  const { name, at } = field;
  const type = at('field_type').toLowerCase();
  if (at('identifier') === 'y' && type !== 'descriptive') {
    draft.identify(
      type === 'checkbox' ? choicesOf(field).map(({ code }) => boxColumn(name, code)) : [name],
      name,
    );
    return;
  }
  const input = { variable: name, label: plainText(at('field_label')), when: conditionOf(field) };
  switch (type) {
    case 'radio':
    case 'dropdown':
      draft.addSingle(input, name, choicesOf(field));
      break;
    case 'yesno':
      draft.addSingle(input, name, YES_NO);
      break;
    case 'truefalse':
      draft.addSingle(input, name, TRUE_FALSE);
      break;
    case 'checkbox': {
      const boxes = choicesOf(field).map((choice) => ({ ...choice, column: boxColumn(name, choice.code) }));
      draft.addBoxes(input, boxes, tagsOf(field));
      break;
    }
    case 'slider': {
      const words = at('select_choices_or_calculations');
      if (words !== '') draft.note(name, `the words at the slider: ${words}`);
      draft.addNumber(input, name, { min: 0, max: 100, ...numberRange(draft, name, at), decimals: 0 });
      break;
    }
    case 'text':
      addEntered(draft, field, input);
      break;
    case 'notes':
      draft.addText(input, name);
      break;
    default:
      draft.note(name, whyNot(type, at('select_choices_or_calculations')));
  }
}

function addEntered(draft: Draft, { name, at }: Field, input: QuestionInput): void {
  const validation = at('text_validation_type_or_show_slider_number').toLowerCase();
  const decimals = ENTERED[validation];
  if (decimals !== undefined) {
    const decimal = validation.endsWith('comma_decimal') ? ',' : '.';
    draft.addNumber(input, name, { ...numberRange(draft, name, at), decimals, decimal });
    return;
  }
  draft.addText(input, name);
  if (validation === '') return;
  const limits = [at('text_validation_min'), at('text_validation_max')].filter((limit) => limit !== '');
  const range = limits.length === 0 ? '' : ` (${limits.join(' to ')})`;
  draft.note(name, `entered as ${validation}${range}; counted as answered or not`);
}

function whyNot(type: string, calculation: string): string {
  if (type === 'calc') return `calculated, not asked: ${calculation}`;
  if (type === 'descriptive') return 'a text to read, without an answer';
  if (type === 'file') return 'an uploaded file';
  return `the field type ${JSON.stringify(type)} has nothing like it`;
}

/** A form's name as a title: my_form is "My form". */
function titleCase(form: string): string {
  const words = matchingForm(form.replaceAll('_', ' '));
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
