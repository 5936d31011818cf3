import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { fewerThanTwo } from '../counted.js';
import { meanText } from './number-text.js';
import type { DamageFacts, DoubtWords } from './sentences.js';

/** What all doubts about damaged answers say. */
const damaged = ({ answers, likely, given, alike }: DamageFacts) => {
  const more = answers.length - 1;
  const like = more === 0 ? '' : ` et ${more} de la même sorte`;
  return {
    assumed: `${clipped(answers[0] ?? '')}${like} ${more === 0 ? 'compte comme une réponse à part' : 'comptent comme des réponses à part'}`,
    otherwise: `comme une seule réponse, ${clipped(likely)} a été donné par ${given + alike} ${fewerThanTwo({ n: given + alike }, 'répondant', 'répondants')} au lieu de ${alike}`,
  };
};

/** Doubts in French. */
export const FR: DoubtWords = {
  sentences: {
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `c’est ${clipped(facts.likely)} sans son zéro initial`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} compte comme absence de réponse`,
      evidence: word
        ? 'des logiciels l’écrivent quand rien n’a été répondu'
        : 'c’est très loin des autres nombres',
      otherwise: `comme réponse, ${n} ${fewerThanTwo({ n }, 'répondant l’a donnée', 'répondants l’ont donnée')}`,
    }),
    'number-format': ({ taken, others }) => ({
      assumed: taken
        ? `lu avec ${formatKeys(taken.format)}\u00a0: moyenne ${meanText(taken.mean, 'fr')} de ${taken.n} ${fewerThanTwo(taken, 'nombre', 'nombres')}`
        : 'pas lu comme des nombres',
      evidence: taken
        ? 'ces cellules pourraient être d’autres nombres, et le reste de la colonne en décide'
        : 'chacune de ces cellules peut être deux nombres, et aucune de la colonne n’en décide',
      otherwise: others
        .map(
          ({ format, mean, n }) =>
            `lu avec ${formatKeys(format)}\u00a0: moyenne ${meanText(mean, 'fr')} de ${n} ${fewerThanTwo({ n }, 'nombre', 'nombres')}`,
        )
        .join('\u00a0; '),
    }),
    'range-as-date': (facts) => ({
      ...damaged(facts),
      evidence: `les tableurs font une telle date de ${clipped(facts.likely)}`,
    }),
    'wrong-encoding': (facts) => ({
      ...damaged(facts),
      evidence: `c’est ${clipped(facts.likely)}, écrit en UTF-8 et lu en Windows-1252`,
    }),
  },
  extent: (n, lines) => `${n} ${fewerThanTwo({ n }, 'cellule', 'cellules')}${lines}`,
  lines: (isOne, places) => `\u00a0; ${isOne ? 'ligne' : 'lignes'} ${places}`,
  andMore: (n) => ` et ${n} de plus`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `À trancher avec ${keep} ou ${change}, aussi dans le fichier d’enquête.`
      : `À trancher dans le questionnaire\u00a0: ${keep}, ou ${change}.`,
};
