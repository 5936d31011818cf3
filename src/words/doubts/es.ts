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
  const like = more === 0 ? '' : ` y ${more} más como ella`;
  return {
    assumed: `${clipped(answers[0] ?? '')}${like} ${more === 0 ? 'es una respuesta aparte' : 'son respuestas aparte'}`,
    otherwise: `como una sola respuesta, ${clipped(likely)} la ${oneOrMany({ n: given + alike }, 'dio', 'dieron')} ${given + alike} ${oneOrMany({ n: given + alike }, 'participante', 'participantes')} en lugar de ${alike}`,
  };
};

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
    'beside-scale': ({ answers, base, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} queda al lado de la escala, fuera de la base`,
      evidence: 'es una forma habitual de decir sin opinión o sin respuesta',
      otherwise: `como nivel tiene ${n} de ${base} respuestas, y la base es ${base} en lugar de ${base - n}`,
    }),
    'boxes-or-questions': ({ ticked, notTicked, item, n, of }) => ({
      assumed: `las columnas son casillas de una pregunta: ${ticked.join(', ')} es marcado, ${notTicked.join(', ')} o una celda vacía no`,
      evidence: 'tienen un mismo nombre y no contienen otra cosa',
      otherwise: `como pregunta propia, ${clipped(item)} tiene ${ticked.join(', ')} de ${n} entre ${of}`,
    }),
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
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `es ${clipped(facts.likely)} sin su cero inicial`,
    }),
    'missing-code': ({ answers, word, notTicked, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} cuenta como falta de respuesta`,
      evidence: word
        ? 'los programas lo escriben donde no se respondió nada'
        : 'está muy lejos de los demás números',
      otherwise: notTicked
        ? `como «sin marcar», la base tendría ${n} ${oneOrMany({ n }, 'participante', 'participantes')} más`
        : `como respuesta la ${oneOrMany({ n }, 'dio', 'dieron')} ${n} ${oneOrMany({ n }, 'participante', 'participantes')}`,
    }),
    ratings: ({ from, to, first, mean }) => ({
      assumed: `columnas vecinas de números enteros son un bloque de valoraciones de ${from} a ${to}`,
      evidence: 'sus números están en un mismo rango pequeño',
      otherwise:
        mean === null
          ? 'como códigos de una elección no tienen orden'
          : `como códigos de una elección tienen recuentos pero no media (${first}: ${meanText(mean, 'es')})`,
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
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'celda', 'celdas')}${lines === '' ? '' : `; ${lines}`}`,
  lines: (isOne, places) => `${isOne ? 'línea' : 'líneas'} ${places}`,
  andMore: (n) => ` y ${n} más`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Se aclara con ${keep} o ${change}, también en el archivo de la encuesta.`
      : `Se aclara en el cuestionario: ${keep}, o ${change}.`,
};
