import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import { listed } from './listed.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in Spanish. */
export const ES: DoubtWords = {
  sentences: {
    capitals: ({ spellings, n }) => ({
      assumed: `${listed(spellings)} cuentan por separado`,
      evidence: 'solo se distinguen por las mayúsculas',
      otherwise: `como una sola respuesta son ${n}`,
    }),
    'lost-separators': ({ part, n, now }) => ({
      assumed: 'los números se leen tal como están',
      evidence: 'sus cifras crecen, como en listas de códigos que han perdido las comas',
      otherwise: `como listas, ${clipped(part)} aparece ${n} veces y no ${now}`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} cuenta como falta de respuesta`,
      evidence: word
        ? 'los programas lo escriben donde no se respondió nada'
        : 'está muy lejos de los demás números',
      otherwise: `como respuesta la ${oneOrMany({ n }, 'dio', 'dieron')} ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
    }),
    ranking: ({ options, first, n }) => ({
      assumed: 'todas las opciones cuentan como marcadas por todos',
      evidence: `cada celda contiene las ${options} opciones, en distinto orden: ¿una clasificación?`,
      otherwise: `como clasificación, ${clipped(first)} es primera ${n} veces`,
    }),
    'split-cells': ({ separator, options, whole, n }) => ({
      assumed: `las celdas se separan en ${JSON.stringify(separator)}`,
      evidence: `sus partes son ${options} textos que están en listas distintas`,
      otherwise: `leída entera, ${clipped(whole)} aparece ${n} veces`,
    }),
    'whole-cells': ({ separator, part, n, now }) => ({
      assumed: `las celdas con ${JSON.stringify(separator)} son una respuesta cada una`,
      evidence: 'sus partes son también respuestas de otros',
      otherwise: `separadas, ${clipped(part)} aparece ${n} veces y no ${now}`,
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
