import { nearest } from '../matching.js';
import type { Fault } from '../yaml.js';
import { formsOf } from './forms.js';
import type { Option } from './model.js';
import type { TextFile } from './schema.js';

/** Where in the file something stands, as a path of keys. */
export type Path = readonly PropertyKey[];
export type Report = (path: Path, message: string) => void;

/** Collects faults. */
export function faultList(): { readonly faults: Fault[]; readonly report: Report } {
  const faults: Fault[] = [];
  return { faults, report: (path, message) => faults.push({ path, message }) };
}

/** What an object that a user wrote holds under a name; `constructor` is a name like any other. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

/** What answers can be besides id and label: the label in other languages, and the other forms given. */
export function alsoOf(
  label: TextFile | undefined,
  also: readonly string[] | undefined,
): { also?: readonly string[] } {
  const translations = label === undefined || typeof label === 'string' ? [] : Object.values(label);
  const all = [...new Set([...translations, ...(also ?? [])])];
  return all.length === 0 ? {} : { also: all };
}

/** Says that a name is not known, and which one was probably meant. */
export const notAmong = (name: string, known: Iterable<string>, what: string): string => {
  const names = [...known];
  const meant = nearest(name, names);
  const hint = meant === undefined ? `there is ${names.join(', ') || 'none'}` : `did you mean "${meant}"?`;
  return `no ${what} is called "${name}"; ${hint}`;
};

/** Reports answers that a cell could not tell apart, by id, label, other form or number. */
export function reportAmbiguous(
  options: readonly Option[],
  path: Path,
  report: Report,
  ignoreCase = false,
  hint = '',
): void {
  const owners = new Map<string, string>();
  options.forEach((one, i) => {
    const forms = formsOf(one, ignoreCase);
    const taken = [...forms].find((form) => owners.has(form));
    if (taken !== undefined)
      report([...path, i], `"${taken}" stands for "${owners.get(taken)}" already${hint}`);
    for (const form of forms) owners.set(form, one.id);
  });
}
