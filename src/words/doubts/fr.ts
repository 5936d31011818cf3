import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { fewerThanTwo } from '../counted.js';
import { inBrackets, WHAT } from './examples.js';
import { listed } from './listed.js';
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
    'beside-scale': ({ answers, base, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} est à côté de l’échelle, hors de la base`,
      evidence: 'c’est une façon habituelle de dire sans avis ou sans réponse',
      otherwise: `comme niveau, elle a ${n} réponses sur ${base}, et la base est ${base} au lieu de ${base - n}`,
    }),
    'boxes-or-questions': ({ ticked, notTicked, item, n, of }) => ({
      assumed: `les colonnes sont les cases d’une question\u00a0: ${ticked.join(', ')} est coché, ${notTicked.join(', ')} ou une cellule vide ne l’est pas`,
      evidence: 'elles ont un même nom et ne contiennent rien d’autre',
      otherwise: `comme question à part, ${clipped(item)} a ${ticked.join(', ')} de ${n} sur ${of}`,
    }),
    encoding: ({ encoding, other, answers, examples }) => ({
      assumed: `le texte est lu comme ${encoding}`,
      evidence: 'ce n’est pas de l’UTF-8, et ses lettres forment ainsi les mots les plus vraisemblables',
      otherwise: `comme ${other}, ${answers.length} ${fewerThanTwo({ n: answers.length }, 'réponse se lit', 'réponses se lisent')} autrement${inBrackets(examples, 'pour')}`,
    }),
    'extra-rows': ({ what, isKept, answers, lines, responses: n }) => ({
      assumed: `${WHAT.fr[what](lines.length, answers.map(clipped).join(', '))} ${isKept ? 'compte comme réponse' : 'ne compte pas'}`,
      evidence: isKept
        ? 'seuls les mots parlent contre'
        : what === 'totals'
          ? 'les nombres sont ceux des enregistrements au-dessus, ou les mots sont là où aucune réponse n’est'
          : 'cela se trouve sous la dernière réponse et ne remplit aucune autre cellule',
      otherwise: `${isKept ? 'sans cela' : 'avec cela'}, il y a ${n} ${fewerThanTwo({ n }, 'répondant', 'répondants')}`,
    }),
    'header-rows': ({ rows, other, responses: n }) => ({
      assumed: `l’en-tête a ${rows} ${fewerThanTwo({ n: rows }, 'ligne', 'lignes')}`,
      evidence:
        rows > other
          ? 'il s’y trouve des mots qui ne sont pas des réponses des colonnes'
          : 'la ligne suivante pourrait en être une, mais trop peu la distingue des réponses',
      otherwise: `avec ${other}, il y a ${n} ${fewerThanTwo({ n }, 'répondant', 'répondants')}`,
    }),
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `c’est ${clipped(facts.likely)} sans son zéro initial`,
    }),
    'missing-code': ({ answers, word, notTicked, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} compte comme absence de réponse`,
      evidence: word
        ? 'des logiciels l’écrivent quand rien n’a été répondu'
        : 'c’est très loin des autres nombres',
      otherwise: notTicked
        ? `comme «\u00a0non coché\u00a0», la base aurait ${n} ${fewerThanTwo({ n }, 'répondant', 'répondants')} de plus`
        : `comme réponse, ${n} ${fewerThanTwo({ n }, 'répondant l’a donnée', 'répondants l’ont donnée')}`,
    }),
    ratings: ({ from, to, first, mean }) => ({
      assumed: `des colonnes voisines de nombres entiers forment un bloc de notes de ${from} à ${to}`,
      evidence: 'leurs nombres sont dans une même petite étendue',
      otherwise:
        mean === null
          ? 'comme codes d’un choix elles n’ont pas d’ordre'
          : `comme codes d’un choix elles ont des effectifs mais pas de moyenne (${first}\u00a0: ${meanText(mean, 'fr')})`,
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
  extent: (n, lines) =>
    `${n} ${fewerThanTwo({ n }, 'cellule', 'cellules')}${lines === '' ? '' : `\u00a0; ${lines}`}`,
  lines: (isOne, places) => `${isOne ? 'ligne' : 'lignes'} ${places}`,
  andMore: (n) => ` et ${n} de plus`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `À trancher avec ${keep} ou ${change}, aussi dans le fichier d’enquête.`
      : `À trancher dans le questionnaire\u00a0: ${keep}, ou ${change}.`,
};
