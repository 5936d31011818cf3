import type * as z from 'zod';
import { nearest } from './matching.js';
import type { Fault } from './yaml.js';

/** What zod finds wrong with a file that a user wrote, in words of that file: all faults, unknown keys with near names. */
export const faultsOf = (error: z.core.$ZodError, knownKeys: readonly string[]): readonly Fault[] =>
  error.issues.flatMap(flatten).map((fault) => explain(fault, knownKeys));

type ZodFault = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly note?: string;
  readonly errors?: readonly (readonly ZodFault[])[];
};

/** One fault for each unknown key; of the alternatives of a union, the faults of the one that came furthest. */
function flatten(fault: ZodFault): readonly ZodFault[] {
  if (fault.code === 'unrecognized_keys') {
    return (fault.keys ?? []).map((key) => ({ ...fault, path: [...fault.path, key], keys: [key] }));
  }
  const alternatives = fault.code === 'invalid_union' ? (fault.errors ?? []) : [];
  const deep = alternatives.find(
    (faults) => faults.length > 0 && faults.every(({ path }) => path.length > 0),
  );
  const unknown = alternatives.find((faults) => faults.some(({ code }) => code === 'unrecognized_keys'));
  const chosen = deep ?? unknown;
  return chosen
    ? chosen.flatMap((inner) => flatten({ ...inner, path: [...fault.path, ...inner.path] }))
    : [fault];
}

/** Nothing was written where something is needed. */
function isAbsent({ code, message, errors = [] }: ZodFault): boolean {
  if (code === 'invalid_union') return errors.length > 0 && errors.every((faults) => faults.some(isAbsent));
  return code === 'invalid_type' && message.endsWith('received undefined');
}

function explain(fault: ZodFault, knownKeys: readonly string[]): Fault {
  const { code, path, message, keys } = fault;
  if (code === 'unrecognized_keys') {
    const key = String(keys?.[0]);
    const meant = nearest(key, knownKeys);
    const isElsewhere = meant === key || meant === undefined;
    return {
      path,
      message: isElsewhere ? 'this key does not belong here' : `unknown key; did you mean "${meant}"?`,
    };
  }
  if (isAbsent(fault)) return { path, message: 'is missing' };
  if (code === 'invalid_union' && fault.note === 'No matching discriminator') {
    return {
      path,
      message:
        'is no type of question; there is single, multi, rating, contribution, numbers, number, text, barriers, derived',
    };
  }
  return { path, message: message.replace(/^Invalid input: /, '') };
}
