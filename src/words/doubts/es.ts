import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { oneOrMany } from '../counted.js';
import { meanText } from './number-text.js';
import type { DamageFacts, DoubtWords } from './sentences.js';

/** What all doubts about damaged answers say. */
const damaged = ({ answers, likely, given, alike }: DamageFacts) => {
  const more = answers.length - 1;
  const like = more === 0 ? '' : ` y ${more} más como ella`;
  return {
    assumed: `${clipped(answers[0] ?? '')}${like} ${more === 0 ? 'es una respuesta aparte' : 'son respuestas aparte'}`,
    otherwise: `como una sola respuesta, ${clipped(likely)} la ${oneOrMany({ n: given + alike }, 'dio', 'dieron')} ${given + alike} ${oneOrMany({ n: given + alike }, 'participante', 'participantes')} en lugar de ${alike}`,
  };
};

/** Doubts in Spanish. */
export const ES: DoubtWords = {
  sentences: {
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `es ${clipped(facts.likely)} sin su cero inicial`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} cuenta como falta de respuesta`,
      evidence: word
        ? 'los programas lo escriben donde no se respondió nada'
        : 'está muy lejos de los demás números',
      otherwise: `como respuesta la ${oneOrMany({ n }, 'dio', 'dieron')} ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
    }),
    'number-format': ({ taken, others }) => ({
      assumed: taken
        ? `leído con ${formatKeys(taken.format)}: media ${meanText(taken.mean, 'es')} de ${taken.n} ${oneOrMany(taken, 'número', 'números')}`
        : 'no se leen como números',
      evidence: taken
        ? 'estas celdas podrían ser también otros números, y el resto de la columna decide'
        : 'cada una de estas celdas puede ser dos números, y ninguna de la columna decide',
      otherwise: others
        .map(
          ({ format, mean, n }) =>
            `leído con ${formatKeys(format)}: media ${meanText(mean, 'es')} de ${n} ${oneOrMany({ n }, 'número', 'números')}`,
        )
        .join('; '),
    }),
    'range-as-date': (facts) => ({
      ...damaged(facts),
      evidence: `las hojas de cálculo hacen tal fecha de ${clipped(facts.likely)}`,
    }),
    'wrong-encoding': (facts) => ({
      ...damaged(facts),
      evidence: `es ${clipped(facts.likely)}, escrito en UTF-8 y leído como Windows-1252`,
    }),
  },
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'celda', 'celdas')}${lines}`,
  lines: (isOne, places) => `; ${isOne ? 'línea' : 'líneas'} ${places}`,
  andMore: (n) => ` y ${n} más`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Se aclara con ${keep} o ${change}, también en el archivo de la encuesta.`
      : `Se aclara en el cuestionario: ${keep}, o ${change}.`,
};
