import { clipped } from '../../issues.js';
import { fewerThanTwo } from '../counted.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in French. */
export const FR: DoubtWords = {
  sentences: {
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} compte comme absence de réponse`,
      evidence: word
        ? 'des logiciels l’écrivent quand rien n’a été répondu'
        : 'c’est très loin des autres nombres',
      otherwise: `comme réponse, ${n} ${fewerThanTwo({ n }, 'répondant l’a donnée', 'répondants l’ont donnée')}`,
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
