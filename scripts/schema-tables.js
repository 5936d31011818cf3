/*
 * A JSON Schema as Markdown: a table for each object in it, a row for each key. What says the same in several places is
 * told once.
 */

const code = (value) => `\`${String(value).replaceAll('|', '\\|')}\``;

/** @returns Markdown: a heading of `level` and a table for the schema itself, and for every object below it */
export function schemaTables(schema, title, level = 2) {
  const lines = [];
  const told = new Map();
  const heading = '#'.repeat(level);

  /** A schema with what its references lead to; what stands beside a reference wins. */
  const resolved = (one) => {
    const { $ref: ref, ...own } = one;
    if (ref === undefined) return one;
    return { ...resolved(schema.$defs[ref.slice('#/$defs/'.length)]), ...own };
  };
  const isTable = ({ properties }) => properties !== undefined;
  /** A text, or the same in several languages, is one thing to whoever writes it. */
  const isTexts = ({ propertyNames }) => propertyNames?.pattern === '^[a-z]{2}$';
  const range = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) => {
    const isBound = (bound) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    if (isBound(minimum) && isBound(maximum)) return `, ${minimum} to ${maximum}`;
    if (isBound(minimum)) return `, ${minimum} or more`;
    if (isBound(exclusiveMinimum) && isBound(exclusiveMaximum))
      return `, between ${exclusiveMinimum} and ${exclusiveMaximum}`;
    return '';
  };

  /** What a value is, in a few words; objects with keys of their own get a table under `path`. */
  const wordsFor = (one, path) => {
    const value = resolved(one);
    const choices = value.anyOf ?? value.oneOf;
    if (value.const !== undefined) return value.const === '' ? 'empty' : code(value.const);
    if (value.enum) return value.enum.map((name) => (name === '' ? 'empty' : code(name))).join(', ');
    if (choices) {
      const isByKind = choices.length > 1 && choices.every((choice) => isTable(resolved(choice)));
      if (!isByKind) return [...new Set(choices.map((choice) => wordsFor(choice, path)))].join(', or ');
      const kinds = choices.map((choice) => tell(resolved(choice), `${path}, ${kindOf(resolved(choice))}`));
      return `see ${kinds.join(', ')}`;
    }
    if (value.type === 'array') return `list of: ${wordsFor(value.items, `${path}[]`)}`;
    if (isTable(value)) return `see ${tell(value, path)}`;
    if (isTexts(value)) return 'one for each language';
    if (value.type === 'object') return `by name: ${wordsFor(value.additionalProperties, `${path}.NAME`)}`;
    if (Array.isArray(value.type)) {
      return value.type.map((type) => wordsFor({ ...value, type }, path)).join(', or ');
    }
    const names = {
      string: 'text',
      integer: 'whole number',
      number: 'number',
      boolean: 'true or false',
      null: 'null',
    };
    return `${names[value.type]}${value.type === 'string' ? '' : range(value)}`;
  };

  /** What tells one of several kinds of object from the others, for example: type single. */
  const kindOf = ({ properties }) => {
    const [key, { const: value }] = Object.entries(properties)
      .map(([name, one]) => [name, resolved(one)])
      .find(([, one]) => typeof one.const === 'string' && one.const !== '');
    return `${key} ${value}`;
  };

  /** What is said of a key; that of texts is in their words already. */
  const describing = (one) => {
    const { description = '', anyOf = [] } = resolved(one);
    const isOfTexts =
      anyOf.some((choice) => isTexts(resolved(choice))) && description.startsWith('A text, or');
    return isOfTexts ? '' : description;
  };

  const queue = [];
  const tell = (value, path) => {
    const key = JSON.stringify(Object.entries(value.properties));
    if (!told.has(key)) {
      told.set(key, path);
      queue.push([value, path]);
    }
    return code(told.get(key));
  };
  const table = (value, path) => {
    lines.push(`${heading} ${path === '' ? title : code(path)}`, '');
    if (value.description) lines.push(value.description, '');
    lines.push('| key | value | |', '|---|---|---|');
    for (const [name, one] of Object.entries(value.properties)) {
      if (name === '$schema') continue;
      const isNeeded = value.required?.includes(name) ? '' : ' (optional)';
      const words = wordsFor(one, path === '' ? name : `${path}.${name}`);
      lines.push(`| ${code(name)}${isNeeded} | ${words} | ${describing(one).replaceAll('|', '\\|')} |`);
    }
    lines.push('');
  };
  table(resolved(schema), '');
  for (const [value, path] of queue) table(value, path);
  return lines.join('\n');
}
