import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import { inBrackets, WHAT } from './examples.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in Spanish. */
export const ES: DoubtWords = {
  sentences: {
    encoding: ({ encoding, other, answers, examples }) => ({
      assumed: `el texto se lee como ${encoding}`,
      evidence: 'no es UTF-8, y así sus letras forman las palabras más verosímiles',
      otherwise: `como ${other} ${answers.length} ${oneOrMany({ n: answers.length }, 'respuesta se lee', 'respuestas se leen')} de otro modo${inBrackets(examples, 'por')}`,
    }),
    'extra-rows': ({ what, isKept, answers, lines, responses: n }) => ({
      assumed: `${WHAT.es[what](lines.length, answers.map(clipped).join(', '))} ${isKept ? 'cuenta como respuesta' : 'no cuenta'}`,
      evidence: isKept
        ? 'solo las palabras hablan en contra'
        : what === 'totals'
          ? 'los números son los de los registros de arriba, o las palabras están donde no hay respuesta'
          : 'está debajo de la última respuesta y no llena ninguna otra celda',
      otherwise: `${isKept ? 'sin ello' : 'con ello'} hay ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
    }),
    'header-rows': ({ rows, other, responses: n }) => ({
      assumed: `el encabezado tiene ${rows} ${oneOrMany({ n: rows }, 'fila', 'filas')}`,
      evidence:
        rows > other
          ? 'hay en él palabras que no son respuestas de las columnas'
          : 'la fila siguiente podría serlo, pero muy poco la distingue de las respuestas',
      otherwise: `con ${other} hay ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} cuenta como falta de respuesta`,
      evidence: word
        ? 'los programas lo escriben donde no se respondió nada'
        : 'está muy lejos de los demás números',
      otherwise: `como respuesta la ${oneOrMany({ n }, 'dio', 'dieron')} ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
    }),
  },
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'celda', 'celdas')}${lines === '' ? '' : `; ${lines}`}`,
  lines: (isOne, places) => `${isOne ? 'línea' : 'líneas'} ${places}`,
  andMore: (n) => ` y ${n} más`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Se aclara con ${keep} o ${change}, también en el archivo de la encuesta.`
      : `Se aclara en el cuestionario: ${keep}, o ${change}.`,
};
