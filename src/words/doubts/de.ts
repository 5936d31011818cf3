import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { oneOrMany } from '../counted.js';
import { inBrackets, WHAT } from './examples.js';
import { listed } from './listed.js';
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
    encoding: ({ encoding, other, answers, examples }) => ({
      assumed: `der Text wird als ${encoding} gelesen`,
      evidence: 'er ist kein UTF-8, und so ergeben seine Buchstaben die wahrscheinlichsten Wörter',
      otherwise: `als ${other} ${oneOrMany({ n: answers.length }, 'lautet', 'lauten')} ${answers.length} ${oneOrMany({ n: answers.length }, 'Antwort', 'Antworten')} anders${inBrackets(examples, 'statt')}`,
    }),
    'extra-rows': ({ what, isKept, answers, lines, responses: n }) => ({
      assumed: `${WHAT.de[what](lines.length, answers.map(clipped).join(', '))} ${isKept ? 'als Rückmeldung behalten' : 'ausgelassen'}`,
      evidence: isKept
        ? 'nur die Wörter sprechen dagegen'
        : what === 'totals'
          ? 'die Zahlen sind die der Datensätze darüber, oder die Wörter stehen, wo keine Antwort steht'
          : 'sie stehen unter der letzten Rückmeldung und füllen keine weitere Zelle',
      otherwise: `${isKept ? 'ohne sie' : 'mit ihnen'} gibt es ${n} ${oneOrMany({ n }, 'Rückmeldung', 'Rückmeldungen')}`,
    }),
    'header-rows': ({ rows, other, responses: n }) => ({
      assumed: `der Kopf hat ${rows} ${oneOrMany({ n: rows }, 'Zeile', 'Zeilen')}`,
      evidence:
        rows > other
          ? 'dort stehen Wörter, die keine Antworten der Spalten sind'
          : 'die nächste Zeile könnte eine sein, aber zu wenig unterscheidet sie von Antworten',
      otherwise: `mit ${other} gibt es ${n} ${oneOrMany({ n }, 'Rückmeldung', 'Rückmeldungen')}`,
    }),
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `es ist ${clipped(facts.likely)} ohne die führende Null`,
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
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'Zelle', 'Zellen')}${lines === '' ? '' : `; ${lines}`}`,
  lines: (isOne, places) => `${isOne ? 'Zeile' : 'Zeilen'} ${places}`,
  andMore: (n) => ` und ${n} weitere`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Zu klären mit ${keep} oder ${change}, auch in der Erhebungsdatei.`
      : `Zu klären im Fragebogen: ${keep}, oder ${change}.`,
};
