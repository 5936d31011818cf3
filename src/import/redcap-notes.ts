import { matchingForm } from '../matching.js';
import type { Draft } from './draft.js';
import type { Field } from './redcap-fields.js';
import { plainText } from './words.js';

/** Says what a field has that no question of an instrument has. */
export function noteRest(draft: Draft, { name, at }: Field): void {
  const isBlock = at('matrix_group_name') !== '' && at('field_type') === 'radio';
  const annotation = matchingForm(
    at('field_annotation').replace(/@(?:NONEOFTHEABOVE|MAXCHECKED)\s*=\s*(?:'[^']*'|"[^"]*"|[\w-]+)/gi, ''),
  );
  if (at('required_field').toLowerCase() === 'y') draft.note(name, 'an answer is required');
  if (at('matrix_ranking').toLowerCase() === 'y')
    draft.note(name, 'each answer only once in the matrix (ranking)');
  if (at('section_header') !== '' && !isBlock)
    draft.note(name, `the heading above it: ${plainText(at('section_header'))}`);
  if (at('field_note') !== '') draft.note(name, `the note below it: ${plainText(at('field_note'))}`);
  if (annotation !== '') draft.note(name, `its annotation: ${annotation}`);
  if (at('custom_alignment') !== '' || at('question_number') !== '')
    draft.note(name, 'alignment and question number');
}

/** Says which columns of an export are none of the fields. */
export function noteSystemColumns(draft: Draft, fields: readonly Field[]): void {
  for (const form of new Set(fields.map(({ at }) => at('form_name')))) {
    draft.note(`${form}_complete`, "REDCap's own status of a form, not a question");
    draft.note(`${form}_timestamp`, "REDCap's own time of a form, where it is a survey, not a question");
  }
  for (const name of SYSTEM) draft.note(name, 'a column that REDCap adds, not a question');
}

const SYSTEM = [
  ...['redcap_event_name', 'redcap_repeat_instrument', 'redcap_repeat_instance'],
  ...['redcap_data_access_group', 'redcap_survey_identifier'],
];
