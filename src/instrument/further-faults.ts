import type * as z from 'zod';
import type { Fault } from '../yaml.js';
import { resolveInstrument } from './resolve.js';
import { instrumentSchema } from './schema.js';

type Issues = readonly z.core.$ZodIssue[];

/**
 * What else is wrong with an instrument that is not even right in form: without its unknown keys, and with a plain text in
 * place of each question at fault. Nothing where the form is wrong elsewhere, for then all else would only follow from that.
 */
export function furtherFaults(content: unknown, issues: Issues): readonly Fault[] {
  const rest = structuredClone(content);
  const replaced = new Set<string>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      const owner = at(rest, issue.path);
      for (const key of issue.keys) delete owner?.[key];
      continue;
    }
    const place = issue.path.slice(0, QUESTION_DEPTH);
    const [one, , other] = place;
    if (place.length < QUESTION_DEPTH || one !== 'sections' || other !== 'questions') return [];
    const owner = at(rest, place.slice(0, -1));
    const before = at(rest, place)?.id;
    const id = typeof before === 'string' ? before : place.join('-');
    if (owner) owner[String(place.at(-1))] = { id, type: 'text', label: id };
    replaced.add(id);
  }
  const parsed = instrumentSchema.safeParse(rest);
  if (!parsed.success) return [];
  const found = resolveInstrument(parsed.data, '', 'en');
  const follows = ({ message }: Fault): boolean =>
    [...replaced].some((id) => message.includes(`"${id}"`) || message.includes(`"${id}.`));
  return 'faults' in found ? found.faults.filter((fault) => !follows(fault)) : [];
}

/** sections, a number, questions, a number. */
const QUESTION_DEPTH = 4;

function at(root: unknown, path: readonly PropertyKey[]): Record<string, unknown> | undefined {
  let node = root;
  for (const key of path) node = (node as Record<PropertyKey, unknown> | undefined)?.[key];
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>) : undefined;
}
