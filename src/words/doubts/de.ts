import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import { meanText } from './number.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in German. */
export const DE: DoubtWords = {
  sentences: {
    'beside-scale': ({ answers, base, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} steht neben der Skala, außerhalb der Basis`,
      evidence: 'so wird üblicherweise keine Meinung oder keine Antwort angegeben',
      otherwise: `als Stufe hat es ${n} von ${base} Antworten, und die Basis ist ${base} statt ${base - n}`,
    }),
    'boxes-or-questions': ({ ticked, notTicked, item, n, of }) => ({
      assumed: `die Spalten sind Kästchen einer Frage: ${ticked.join(', ')} ist angekreuzt, ${notTicked.join(', ')} oder eine leere Zelle nicht`,
      evidence: 'sie haben einen Namen und enthalten nichts anderes',
      otherwise: `als eigene Frage hat ${clipped(item)} ${ticked.join(', ')} von ${n} aus ${of}`,
    }),
    'missing-code': ({ answers, word, notTicked, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} zählt als fehlende Antwort`,
      evidence: word
        ? 'Programme schreiben es, wo nichts geantwortet wurde'
        : 'es liegt weit außerhalb der anderen Zahlen',
      otherwise: notTicked
        ? `als „nicht angekreuzt“ wäre die Basis um ${n} ${oneOrMany({ n }, 'Person', 'Personen')} größer`
        : `als Antwort wurde es von ${n} ${oneOrMany({ n }, 'Person', 'Personen')} gegeben`,
    }),
    ratings: ({ from, to, first, mean }) => ({
      assumed: `benachbarte Spalten mit ganzen Zahlen sind ein Block von Bewertungen von ${from} bis ${to}`,
      evidence: 'ihre Zahlen liegen in einem kleinen gemeinsamen Bereich',
      otherwise:
        mean === null
          ? 'als Codes einer Auswahl haben sie keine Reihenfolge'
          : `als Codes einer Auswahl haben sie Anzahlen, aber keinen Mittelwert (${first}: ${meanText(mean, 'de')})`,
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
