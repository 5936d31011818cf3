import { clipped } from '../../issues.js';

const SHOWN = 3;

/** Answers side by side: "yes" / "Yes". */
export const listed = (answers: readonly string[]): string =>
  answers.slice(0, SHOWN).map(clipped).join(' / ') + (answers.length > SHOWN ? ' / …' : '');
