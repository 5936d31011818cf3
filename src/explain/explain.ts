import { DOUBT_EXPLANATIONS } from './doubts.js';
import type { Explanation } from './explanation.js';
import { ISSUE_EXPLANATIONS } from './issues.js';
import { NOTICE_EXPLANATIONS } from './notices.js';
import { METHOD_EXPLANATIONS, NOTE_EXPLANATIONS } from './numbers.js';

/** A kind of codes, and what each of them means. */
export interface CodeList {
  readonly kind: 'issue' | 'doubt' | 'notice' | 'method' | 'note';
  /** What the codes of this kind say. */
  readonly about: string;
  readonly codes: Readonly<Record<string, Explanation>>;
}

/** Every code that a result can hold, by kind. */
export const CODE_LISTS: readonly CodeList[] = [
  { kind: 'issue', about: 'An answer that is not what the instrument says.', codes: ISSUE_EXPLANATIONS },
  { kind: 'doubt', about: 'A guess that can change a number.', codes: DOUBT_EXPLANATIONS },
  { kind: 'notice', about: 'Something to know that makes no answer wrong.', codes: NOTICE_EXPLANATIONS },
  { kind: 'method', about: 'How a number was made.', codes: METHOD_EXPLANATIONS },
  { kind: 'note', about: 'Why a number is empty, or to be read with care.', codes: NOTE_EXPLANATIONS },
];
