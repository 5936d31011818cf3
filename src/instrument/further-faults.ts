import type * as z from 'zod';
import type { Fault } from '../yaml.js';
import { resolveInstrument } from './resolve.js';
import { INSTRUMENT_FORMAT, instrumentSchema } from './schema.js';

type Issue = z.core.$ZodIssue;
type Node = Record<PropertyKey, unknown>;

/**
 * What else is wrong with an instrument that is not even right in form: without its unknown keys, and with something
 * plain in place of each question, scale, frame or text at fault. Nothing where the form is wrong elsewhere, for then all
 * else would only follow from that.
 */
export function furtherFaults(content: unknown, issues: readonly Issue[]): readonly Fault[] {
  const rest = structuredClone(content);
  const replaced = new Set<string>();
  for (const issue of issues) for (const id of mended(rest, issue)) replaced.add(id);
  const parsed = instrumentSchema.safeParse(rest);
  if (!parsed.success) return [];
  const found = resolveInstrument(parsed.data, '', 'en');
  const follows = ({ message }: Fault): boolean =>
    [...replaced].some((id) => message.includes(`"${id}"`) || message.includes(`"${id}.`));
  return 'faults' in found ? found.faults.filter((fault) => !follows(fault)) : [];
}

/** What may stand for the parts of an instrument, called as nobody calls anything. */
const STAND_IN = 'stand-in-for-what-is-wrong';
const HEAD: Readonly<Record<string, string>> = {
  format: INSTRUMENT_FORMAT,
  id: STAND_IN,
  version: '0.0.0',
  title: STAND_IN,
};
const SHARED: Readonly<Record<string, unknown>> = {
  scales: { levels: [0, 1] },
  frames: {
    categories: [{ id: STAND_IN, label: STAND_IN, barriers: [{ id: STAND_IN, label: STAND_IN }] }],
  },
};

/** Puts something plain in place of what is at fault; gives the names of which nothing more can be said. */
function mended(rest: unknown, issue: Issue): readonly string[] {
  const [first = '', second = '', third, fourth] = issue.path;
  const root = at(rest, []);
  if (root === undefined) return [];
  if (issue.code === 'unrecognized_keys') {
    const owner = at(rest, issue.path);
    for (const key of issue.keys) delete owner?.[key];
    return [];
  }
  if (first === 'sections') {
    if (third === 'questions' && fourth !== undefined) return withoutQuestion(rest, issue.path.slice(0, 4));
    const section = at(rest, [first, second]);
    if (section && third !== undefined && third !== 'questions')
      section[third] = `${STAND_IN}-${String(second)}`;
    return [];
  }
  const name = String(first);
  if (Object.hasOwn(SHARED, name)) {
    const all = at(rest, [name]);
    if (all && second !== '') all[second] = SHARED[name];
    return usersOf(rest, name === 'scales' ? 'scale' : 'frame', second);
  }
  if (Object.hasOwn(HEAD, name)) root[name] = HEAD[name];
  else delete root[name];
  return [];
}

/** A plain text in place of a question; gives the names by which others may ask for it. */
function withoutQuestion(rest: unknown, place: readonly PropertyKey[]): readonly string[] {
  const before = at(rest, place);
  const id = typeof before?.id === 'string' ? before.id : place.join('-');
  const questions = at(rest, place.slice(0, -1));
  if (questions) questions[place.at(-1)!] = { id, type: 'text', label: id };
  return typeof before?.column === 'string' ? [id, before.column] : [id];
}

/** The questions that use a scale or a frame. */
const usersOf = (rest: unknown, key: 'scale' | 'frame', name: PropertyKey): readonly string[] =>
  Object.values(at(rest, ['sections']) ?? {}).flatMap((section) =>
    Object.values(at(section, ['questions']) ?? {})
      .map((question) => at(question, []))
      .filter((question) => question?.[key] === name && typeof question.id === 'string')
      .map((question) => String(question!.id)),
  );

function at(root: unknown, path: readonly PropertyKey[]): Node | undefined {
  let node = root;
  for (const key of path) node = (node as Node | undefined)?.[key];
  return typeof node === 'object' && node !== null ? (node as Node) : undefined;
}
