import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in Spanish. */
export const ES: DoubtWords = {
  sentences: {
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} cuenta como falta de respuesta`,
      evidence: word
        ? 'los programas lo escriben donde no se respondió nada'
        : 'está muy lejos de los demás números',
      otherwise: `como respuesta la ${oneOrMany({ n }, 'dio', 'dieron')} ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
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
