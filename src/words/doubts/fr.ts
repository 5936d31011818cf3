import { clipped } from '../../issues.js';
import { fewerThanTwo } from '../counted.js';
import { listed } from './listed.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in French. */
export const FR: DoubtWords = {
  sentences: {
    capitals: ({ spellings, n }) => ({
      assumed: `${listed(spellings)} comptent séparément`,
      evidence: 'ces réponses ne diffèrent que par les majuscules',
      otherwise: `prises ensemble, elles sont ${n}`,
    }),
    'lost-separators': ({ part, n, now }) => ({
      assumed: 'les nombres sont lus tels quels',
      evidence: 'leurs chiffres croissent, comme dans des listes de codes qui ont perdu leurs virgules',
      otherwise: `comme listes, ${clipped(part)} est donné ${n} fois et non ${now}`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} compte comme absence de réponse`,
      evidence: word
        ? 'des logiciels l’écrivent quand rien n’a été répondu'
        : 'c’est très loin des autres nombres',
      otherwise: `comme réponse, ${n} ${fewerThanTwo({ n }, 'répondant l’a donnée', 'répondants l’ont donnée')}`,
    }),
    ranking: ({ options, first, n }) => ({
      assumed: 'chaque option compte comme cochée par tous',
      evidence: `chaque cellule contient les ${options} options, dans des ordres différents : un classement ?`,
      otherwise: `comme classement, ${clipped(first)} vient ${n} fois en premier`,
    }),
    'split-cells': ({ separator, options, whole, n }) => ({
      assumed: `les cellules sont séparées à ${JSON.stringify(separator)}`,
      evidence: `leurs parties sont ${options} textes présents dans des listes différentes`,
      otherwise: `lue entière, ${clipped(whole)} est donnée ${n} fois`,
    }),
    'whole-cells': ({ separator, part, n, now }) => ({
      assumed: `les cellules avec ${JSON.stringify(separator)} sont une réponse chacune`,
      evidence: 'leurs parties sont aussi des réponses données par d’autres',
      otherwise: `séparées, ${clipped(part)} est donnée ${n} fois et non ${now}`,
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
