import * as z from 'zod/mini';
import { type IssueFacts, issueSentence } from '../issues.js';
import { nearest } from '../matching.js';
import type { Raw } from '../tally.js';

/** What a raw answer says once the instrument has read it. */
export type Meaning =
  /** The options or level chosen, by id, in the order of the instrument. */
  | { readonly is: 'chosen'; readonly ids: readonly string[] }
  /** A number in units of its last decimal: 2.50 with two decimals is 250. */
  | { readonly is: 'number'; readonly units: number }
  /** The box of one option, where every option has its own column. */
  | { readonly is: 'box'; readonly ticked: boolean }
  /** Free text: that there is some, never what it says. */
  | { readonly is: 'text' }
  | { readonly is: 'missing'; readonly reason: string };

/** What a cell that says nothing means. */
export const NO_ANSWER: Meaning = { is: 'missing', reason: 'no-answer' };

/** What a cell at fault means. */
export const INVALID: Meaning = { is: 'missing', reason: 'invalid' };

/** What reads a cell of a column; a null or '' in it is no answer. Of zod/mini, which every run has to load. */
export type AnswerSchema = z.ZodMiniType<Meaning, Raw>;

/** Where a reader of cells says what is wrong. */
export type Faults = z.core.ParsePayload;

/** Reads an answer in matching form; `raw` is the cell as it stands, for where white space matters. */
export type Read = (answer: string, faults: Faults, raw: string) => Meaning;

const CELL = z.nullable(z.string());

/** The schema that reads cells with a function. */
export const readBy = (read: (raw: Raw, faults: Faults) => Meaning): AnswerSchema =>
  z.pipe(CELL, z.transform(read));

/** The schema that goes on with what another has read. */
export const readOn = (source: AnswerSchema, read: (meaning: Meaning) => Meaning): AnswerSchema =>
  z.pipe(source, z.transform(read));

/** Says what is wrong with a cell in a form that survives zod: facts in `params`, the sentence as message. */
export function addFault(faults: Faults, facts: IssueFacts): never {
  const message = issueSentence(facts);
  faults.issues.push({ code: 'custom', input: faults.value, message, params: { facts } });
  return z.NEVER;
}

/** The facts of an issue that zod carries. */
export const factsOf = (issue: z.core.$ZodIssue): IssueFacts | undefined =>
  issue.code === 'custom' ? (issue.params?.facts as IssueFacts | undefined) : undefined;

/** The fault of an answer that is none of the words it could be. */
export function notAnOption(answer: string, options: readonly string[]): IssueFacts {
  const suggestion = nearest(answer, options);
  return { code: 'not-an-option', options, ...(suggestion === undefined ? {} : { suggestion }) };
}
