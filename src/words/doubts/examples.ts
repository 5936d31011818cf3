import type { DoubtFacts } from '../../doubts.js';
import { clipped } from '../../issues.js';
import { fewerThanTwo, oneOrMany } from '../counted.js';
import type { Language } from '../language.js';

type What = Extract<DoubtFacts, { readonly code: 'extra-rows' }>['what'];

const inParentheses = (words: string): string => (words === '' ? '' : ` (${words})`);

/** Records that are no responses, as many as there are, with the words in them. */
export const WHAT: Readonly<Record<Language, Readonly<Record<What, (n: number, words: string) => string>>>> =
  {
    en: {
      totals: (n, words) =>
        `${n} ${oneOrMany({ n }, 'row', 'rows')} of totals or averages${inParentheses(words)}`,
      notes: (n, words) => `${n} ${oneOrMany({ n }, 'row', 'rows')} of notes${inParentheses(words)}`,
    },
    fr: {
      totals: (n, words) =>
        `${n} ${fewerThanTwo({ n }, 'ligne', 'lignes')} de totaux ou de moyennes${inParentheses(words)}\u00a0:`,
      notes: (n, words) =>
        `${n} ${fewerThanTwo({ n }, 'ligne', 'lignes')} de notes${inParentheses(words)}\u00a0:`,
    },
    de: {
      totals: (n, words) =>
        `${n} ${oneOrMany({ n }, 'Zeile', 'Zeilen')} mit Summen oder Mittelwerten${inParentheses(words)}`,
      notes: (n, words) =>
        `${n} ${oneOrMany({ n }, 'Zeile', 'Zeilen')} mit Anmerkungen${inParentheses(words)}`,
    },
    es: {
      totals: (n, words) =>
        `${n} ${oneOrMany({ n }, 'fila', 'filas')} de totales o promedios${inParentheses(words)}:`,
      notes: (n, words) => `${n} ${oneOrMany({ n }, 'fila', 'filas')} de notas${inParentheses(words)}:`,
    },
  };

/** Some answers with what they would be, in brackets; nothing where none can be shown. */
export const inBrackets = (
  examples: readonly { readonly read: string; readonly otherwise: string }[],
  instead: string,
): string => {
  if (examples.length === 0) return '';
  const pairs = examples.map(({ read, otherwise }) => `${clipped(otherwise)} ${instead} ${clipped(read)}`);
  return ` (${pairs.join(', ')})`;
};
