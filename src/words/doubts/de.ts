import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in German. */
export const DE: DoubtWords = {
  sentences: {
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} zählt als fehlende Antwort`,
      evidence: word
        ? 'Programme schreiben es, wo nichts geantwortet wurde'
        : 'es liegt weit außerhalb der anderen Zahlen',
      otherwise: `als Antwort wurde es von ${n} ${oneOrMany({ n }, 'Person', 'Personen')} gegeben`,
    }),
  },
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'Zelle', 'Zellen')}${lines}`,
  lines: (isOne, places) => `; ${isOne ? 'Zeile' : 'Zeilen'} ${places}`,
  andMore: (n) => ` und ${n} weitere`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Zu klären mit ${keep} oder ${change}, auch in der Erhebungsdatei.`
      : `Zu klären im Fragebogen: ${keep}, oder ${change}.`,
};
