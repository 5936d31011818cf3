import type { ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { tellsEmptyApart } from './csv-options.js';

/** A record as csv-parse gives it: its cells, and its text where that is needed. */
export type Parsed = string[] | { readonly record: string[]; readonly raw: string };

/** How cells become raw answers: null for nothing at all, '' for a quoted nothing where the plan tells them apart. */
export function cellReader(plan: ReadPlan): (parsed: Parsed) => readonly Raw[] {
  const apart = tellsEmptyApart(plan);
  return (parsed) => {
    const record: Raw[] = 'record' in parsed ? parsed.record : parsed;
    let at = record.indexOf('');
    if (at < 0) return record;
    const quoted = apart && 'raw' in parsed ? quotedEmpties(parsed.raw, plan.delimiter) : undefined;
    // In place: the record is nobody else's, and a copy of each would be felt.
    for (; at >= 0; at = record.indexOf('', at + 1)) if (!quoted?.has(at)) record[at] = null;
    return record;
  };
}

/** The places of the cells that hold "" and nothing else, in the text of one record. */
function quotedEmpties(raw: string, delimiter: string): ReadonlySet<number> {
  const found = new Set<number>();
  let at = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let cell = 0; at <= raw.length; cell++) {
    let end = at;
    if (raw[at] === '"') {
      end = raw.indexOf('"', at + 1);
      while (raw[end + 1] === '"') end = raw.indexOf('"', end + 2);
      if (end === at + 1) found.add(cell);
    }
    const next = raw.indexOf(delimiter, end);
    if (next < 0) break;
    at = next + delimiter.length;
  }
  return found;
}
