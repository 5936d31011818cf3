import type { Answer, Column } from './column-sample.js';
import type { DraftQuestion } from './draft.js';
import { numbersIn } from './numbers.js';
import { isPersonal } from './roles.js';

const MOST_TEXTS = 20;
const LONGEST = 80;

/**
 * Declares the few texts that stand among the numbers of a question as missing, so that none is invalid in a draft of
 * its own data; where there are many, or one that must not be shown, the question is free text.
 */
export function declareTexts(question: DraftQuestion, columns: ReadonlyMap<string, Column>): DraftQuestion {
  if (question.type !== 'number') return question;
  const texts = textsIn(columns.get(question.column));
  if (texts.length === 0) return question;
  const { position, name, label, column } = question;
  const cells = texts.reduce((sum, { n }) => sum + n, 0);
  if (texts.length > MOST_TEXTS || texts.some(cannotBeShown)) {
    const why = `numbers, and ${cells} cells that hold something else: free text until somebody has looked at them`;
    return { type: 'text', position, name, label, column, checks: [why] };
  }
  return {
    ...question,
    missing: [
      ...(question.missing ?? []),
      ...texts.map(({ raw }) => ({ code: raw, reason: 'not-a-number' as const })),
    ],
  };
}

/** The answers of a column of numbers that are none, as its numbers are written. */
function textsIn(column: Column | undefined): readonly Answer[] {
  if (!column) return [];
  const found = numbersIn(column);
  const numbers = new Set('numbers' in found ? found.numbers.map(({ raw }) => raw) : []);
  return column.answers.filter(({ raw }) => !numbers.has(raw));
}

const cannotBeShown = ({ raw }: Answer): boolean => raw.length > LONGEST || isPersonal(raw);
