import { matchingForm } from '../matching.js';
import type { DictionaryFile } from './csv.js';
import { Draft } from './draft.js';
import type { Yaml } from './emit.js';
import { idOfText } from './ids.js';
import { type Choice, formsOfText } from './options.js';
import { DECIMALS } from './redcap-validation.js';
import type { ScaleChoices } from './scale.js';
import { type Field, schemaIn, type Value } from './table-schema-file.js';
import { plainText } from './words.js';

/** A Frictionless Table Schema (version 1 or 2), or a data package with one, as an instrument. */
export function importTableSchema(file: DictionaryFile): { draft: Draft; id: string; title: string } {
  const schema = schemaIn(file);
  const draft = new Draft();
  draft.openSection('questions', schema.title || 'Questions');
  for (const { value, label } of schema.missingValues) {
    if (matchingForm(value) === '') continue;
    draft.missing.push(missingYaml({ value, label }));
    for (const form of formsOfText(value)) draft.reserved.add(form);
  }
  const [key, ...more] = schema.primaryKey;
  if (key !== undefined && more.length === 0) draft.setKey(key);
  else for (const name of schema.primaryKey) draft.note(name, 'one of several columns of a primary key');
  for (const run of runsOf(schema.fields.filter(({ name }) => name !== draft.key))) {
    const first = run[0]!;
    const scale = isOrdered(first) ? scaleOf(draft, first) : undefined;
    if (scale === undefined) for (const field of run) addField(draft, field);
    else {
      const items = run.map((field) => ({ variable: field.name, column: field.name, label: labelOf(field) }));
      const label = run.length === 1 ? labelOf(first) : '';
      draft.addBlock(
        { variable: first.name, label, missing: missingOf(first) },
        items,
        `${first.name}_scale`,
        scale,
      );
    }
  }
  for (const field of schema.fields) noteRest(draft, field, field.name === draft.key);
  return { draft, id: schema.name, title: schema.title };
}

/** Fields that follow one another on one ordered scale go together; others stand alone. */
function runsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const runs: Field[][] = [];
  const scaleKey = ({ choices, missingValues, type }: Field): string =>
    JSON.stringify([choices, missingValues, type]);
  for (const field of fields) {
    const last = runs.at(-1)?.[0];
    if (last && isOrdered(last) && isOrdered(field) && scaleKey(last) === scaleKey(field))
      runs.at(-1)!.push(field);
    else runs.push([field]);
  }
  return runs;
}

const isOrdered = ({ choices, isOrdered: ordered }: Field): boolean => ordered && (choices?.length ?? 0) >= 2;

/** The levels in the order of the schema; whole numbers that rise are their own scores, other values have none. */
function scaleOf(draft: Draft, field: Field): ScaleChoices | undefined {
  const choices = choicesOf(draft, field);
  const scores = choices.map(({ code }) => (/^-?\d{1,3}$/.test(code) ? Number(code) : Number.NaN));
  const isScored = scores.every((score, i) => !Number.isNaN(score) && (i === 0 || score > scores[i - 1]!));
  if (!isScored)
    draft.note(
      field.name,
      'its categories are ordered, but are no rising whole numbers: levels without scores',
    );
  const levels = choices.map((choice, i) => ({ ...choice, ...(isScored ? { score: scores[i]! } : {}) }));
  return levels.length < 2 ? undefined : { levels, outside: [] };
}

/** The categories that are not missing values as well. */
function choicesOf(draft: Draft, field: Field): readonly Choice[] {
  const own = new Set((field.missingValues ?? []).flatMap(({ value }) => formsOfText(value)));
  const seen = new Set<string>();
  return (field.choices ?? []).flatMap(({ value, label }): Choice[] => {
    const forms = formsOfText(value);
    const isMissing = forms.some((form) => own.has(form) || draft.reserved.has(form));
    if (isMissing) draft.note(field.name, `the category ${JSON.stringify(value)} is a missing value`);
    const isRepeated = forms.some((form) => seen.has(form));
    if (isRepeated) draft.note(field.name, `the category ${JSON.stringify(value)} is listed twice`);
    for (const form of forms) seen.add(form);
    return isMissing || isRepeated || forms[0] === '' ? [] : [{ code: value, label: plainText(label) }];
  });
}

function addField(draft: Draft, field: Field): void {
  const { name, type } = field;
  const input = { variable: name, label: labelOf(field), missing: missingOf(field) };
  if (type === 'list' && field.choices && field.delimiter.length <= 3) {
    draft.addJoined(input, name, field.delimiter, choicesOf(draft, field));
  } else if (field.choices && type !== 'list') {
    draft.addSingle(input, name, choicesOf(draft, field));
  } else if (type === 'boolean') {
    const [yes, no] = [field.trueValues, field.falseValues];
    draft.addSingle(input, name, [
      { code: yes[0] ?? 'true', label: 'Yes', also: yes.slice(1) },
      { code: no[0] ?? 'false', label: 'No', also: no.slice(1) },
    ]);
  } else if (type === 'integer' || type === 'year' || type === 'number') {
    const { min, max } = field;
    draft.addNumber(input, name, { min, max, decimals: type === 'number' ? DECIMALS : 0 });
  } else if (type === 'geopoint' || type === 'geojson') {
    draft.identify([name], name);
  } else {
    draft.addText(input, name);
    if (type !== 'string' && type !== 'any')
      draft.note(name, `of the type ${type}; counted as answered or not`);
  }
}

const labelOf = ({ title, description }: Field): string => plainText(title) || plainText(description);

/** A reason as results can name it; what another word stands for already is only "missing". */
function reasonOf(label: string): string {
  const id = idOfText(label, 'missing');
  return ['answered', 'invalid'].includes(id) ? 'missing' : id;
}

const missingOf = ({ missingValues }: Field): readonly Yaml[] =>
  (missingValues ?? []).filter(({ value }) => matchingForm(value) !== '').map(missingYaml);

const missingYaml = ({ value, label }: Value): Yaml => ({
  code: value,
  reason: reasonOf(label),
  label: plainText(label) || undefined,
});

/** What no question of an instrument has. */
function noteRest(draft: Draft, { name, title, description, rest }: Field, isKey: boolean): void {
  if (isKey && (title || description)) draft.note(name, 'the title of the key');
  if (title && description && !isKey) draft.note(name, `its description: ${plainText(description)}`);
  for (const [property, value] of Object.entries(rest)) {
    if (property === 'required') {
      if (value === true) draft.note(name, 'an answer is required');
    } else draft.note(name, `${property}: ${JSON.stringify(value)}`);
  }
}
