import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { oneOrMany } from '../counted.js';
import { meanText } from './number-text.js';
import type { DamageFacts, DoubtWords } from './sentences.js';

/** What all doubts about damaged answers say. */
const damaged = ({ answers, likely, given, alike }: DamageFacts) => {
  const more = answers.length - 1;
  const like = more === 0 ? '' : ` und ${more} weitere dieser Art`;
  return {
    assumed: `${clipped(answers[0] ?? '')}${like} ${more === 0 ? 'ist eine eigene Antwort' : 'sind eigene Antworten'}`,
    otherwise: `als eine Antwort wurde ${clipped(likely)} von ${given + alike} ${oneOrMany({ n: given + alike }, 'Person', 'Personen')} statt von ${alike} gegeben`,
  };
};

/** Doubts in German. */
export const DE: DoubtWords = {
  sentences: {
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `es ist ${clipped(facts.likely)} ohne die führende Null`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} zählt als fehlende Antwort`,
      evidence: word
        ? 'Programme schreiben es, wo nichts geantwortet wurde'
        : 'es liegt weit außerhalb der anderen Zahlen',
      otherwise: `als Antwort wurde es von ${n} ${oneOrMany({ n }, 'Person', 'Personen')} gegeben`,
    }),
    'number-format': ({ taken, others }) => ({
      assumed: taken
        ? `gelesen mit ${formatKeys(taken.format)}: Mittelwert ${meanText(taken.mean, 'de')} von ${taken.n} ${oneOrMany(taken, 'Zahl', 'Zahlen')}`
        : 'nicht als Zahlen gelesen',
      evidence: taken
        ? 'diese Zellen könnten auch andere Zahlen sein, und die übrigen der Spalte entscheiden'
        : 'jede dieser Zellen kann zwei Zahlen sein, und keine der Spalte entscheidet',
      otherwise: others
        .map(
          ({ format, mean, n }) =>
            `gelesen mit ${formatKeys(format)}: Mittelwert ${meanText(mean, 'de')} von ${n} ${oneOrMany({ n }, 'Zahl', 'Zahlen')}`,
        )
        .join('; '),
    }),
    'range-as-date': (facts) => ({
      ...damaged(facts),
      evidence: `Tabellenprogramme machen aus ${clipped(facts.likely)} ein solches Datum`,
    }),
    'wrong-encoding': (facts) => ({
      ...damaged(facts),
      evidence: `es ist ${clipped(facts.likely)}, als UTF-8 geschrieben und als Windows-1252 gelesen`,
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
