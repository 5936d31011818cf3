import { cannotRun } from '../errors.js';
import type { DictionaryFile } from './csv.js';

/** A value of the data with what people call it. */
export interface Value {
  readonly value: string;
  readonly label: string;
}

type Properties = Readonly<Record<string, unknown>>;

/** One field of a schema, its parts by what they are to an instrument. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** Its categories, or else the values of its enum. */
  readonly choices: readonly Value[] | undefined;
  readonly isOrdered: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly delimiter: string;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly missingValues: readonly Value[] | undefined;
  /** Properties that none of the above says. */
  readonly rest: Properties;
}

interface Schema {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly missingValues: readonly Value[];
  readonly primaryKey: readonly string[];
}

/**
 * The one schema in a file: a Table Schema, or a data package whose one resource holds it.
 * @throws SurveyError `bad-dictionary` when there is none, or more than one
 */
export function schemaIn(file: DictionaryFile): Schema {
  const content = contentOf(file);
  const resources = listOf(content.resources).filter(isProperties);
  const withSchema = resources.filter(({ schema }) => isProperties(schema));
  if (withSchema.length > 1) {
    const names = withSchema.map(({ name }) => String(name)).join(', ');
    throw cannotRun(
      'bad-dictionary',
      `${file.name} holds several tables (${names}); give the schema of one.`,
    );
  }
  const holder = withSchema[0] ?? content;
  const schema = isProperties(holder.schema) ? holder.schema : content;
  const fields = listOf(schema.fields).filter(isProperties);
  if (fields.length === 0)
    throw cannotRun('bad-dictionary', `${file.name} is no Table Schema: it has no "fields".`);
  return {
    name: textOf(schema.name ?? holder.name),
    title: textOf(schema.title ?? holder.title),
    fields: fields.map(fieldOf),
    missingValues: valuesOf(schema.missingValues),
    primaryKey: (Array.isArray(schema.primaryKey) ? schema.primaryKey : [schema.primaryKey]).filter(isText),
  };
}

function contentOf({ name, text }: DictionaryFile): Properties {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isProperties(content)) return content;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw cannotRun('bad-dictionary', `${name} is not JSON: ${error.message}.`);
  }
  throw cannotRun('bad-dictionary', `${name} is no Table Schema: it is not a JSON object.`);
}

function fieldOf(field: Properties): Field {
  const { name, type, title, description, categories, categoriesOrdered, delimiter, ...others } = field;
  const { missingValues, trueValues, falseValues, constraints, ...rest } = others;
  const { enum: values, minimum, maximum, ...limits } = isProperties(constraints) ? constraints : {};
  const [min, max] = [boundOf(minimum), boundOf(maximum)];
  const list = [categories, values].find((candidate) => Array.isArray(candidate) && candidate.length > 0);
  return {
    name: textOf(name),
    type: textOf(type) || 'string',
    title: textOf(title),
    description: textOf(description),
    choices: list === undefined ? undefined : valuesOf(list),
    isOrdered: categoriesOrdered === true,
    min,
    max,
    delimiter: textOf(delimiter) || ',',
    trueValues: textsOf(trueValues) ?? ['true', 'True', 'TRUE', '1'],
    falseValues: textsOf(falseValues) ?? ['false', 'False', 'FALSE', '0'],
    missingValues: missingValues === undefined ? undefined : valuesOf(missingValues),
    rest: {
      ...rest,
      ...limits,
      ...(minimum !== undefined && min === undefined ? { minimum } : {}),
      ...(maximum !== undefined && max === undefined ? { maximum } : {}),
      ...(list === categories && values !== undefined ? { enum: values } : {}),
    },
  };
}

/** Values as such, or as { value, label }. */
const valuesOf = (values: unknown): readonly Value[] =>
  listOf(values).map((value) =>
    isProperties(value)
      ? { value: textOf(value.value), label: textOf(value.label) }
      : { value: textOf(value), label: '' },
  );

const boundOf = (bound: unknown): number | undefined =>
  typeof bound === 'number' || (isText(bound) && /^[+-]?\d+(?:\.\d+)?$/.test(bound))
    ? Number(bound)
    : undefined;

const textsOf = (list: unknown): readonly string[] | undefined =>
  Array.isArray(list) && list.length > 0 ? list.map(textOf) : undefined;

const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
