import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import { listed } from './listed.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in German. */
export const DE: DoubtWords = {
  sentences: {
    capitals: ({ spellings, n }) => ({
      assumed: `${listed(spellings)} zählen jede für sich`,
      evidence: 'sie unterscheiden sich nur in der Großschreibung',
      otherwise: `als eine Antwort sind es ${n}`,
    }),
    'lost-separators': ({ part, n, now }) => ({
      assumed: 'die Zahlen gelten so, wie sie dastehen',
      evidence: 'ihre Ziffern steigen, wie in Listen von Codes, die ihre Kommas verloren haben',
      otherwise: `als Listen ist ${clipped(part)} ${n}-mal gegeben, nicht ${now}-mal`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} zählt als fehlende Antwort`,
      evidence: word
        ? 'Programme schreiben es, wo nichts geantwortet wurde'
        : 'es liegt weit außerhalb der anderen Zahlen',
      otherwise: `als Antwort wurde es von ${n} ${oneOrMany({ n }, 'Person', 'Personen')} gegeben`,
    }),
    ranking: ({ options, first, n }) => ({
      assumed: 'jede Option gilt als von allen angekreuzt',
      evidence: `jede Zelle enthält alle ${options} Optionen in verschiedener Reihenfolge: eine Rangfolge?`,
      otherwise: `als Rangfolge steht ${clipped(first)} ${n}-mal zuerst`,
    }),
    'split-cells': ({ separator, options, whole, n }) => ({
      assumed: `Zellen werden an ${JSON.stringify(separator)} geteilt`,
      evidence: `ihre Teile sind ${options} Texte, die in verschiedenen Listen stehen`,
      otherwise: `ungeteilt ist ${clipped(whole)} ${n}-mal gegeben`,
    }),
    'whole-cells': ({ separator, part, n, now }) => ({
      assumed: `Zellen mit ${JSON.stringify(separator)} sind je eine Antwort`,
      evidence: 'ihre Teile sind auch Antworten anderer',
      otherwise: `geteilt ist ${clipped(part)} ${n}-mal gegeben, nicht ${now}-mal`,
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
