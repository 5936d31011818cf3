import { matchingForm } from '../matching.js';
import { type Head, ONE_HEADER, type Platform } from './platform.js';

/** The five columns that every export begins with, by language: id, two times, address and name. */
const OWN: readonly (readonly string[])[] = [
  ['id', 'start time', 'completion time', 'email', 'name'],
  ['id', 'startzeit', 'fertigstellungszeit', 'e-mail', 'name'],
  ['id', 'hora de inicio', 'hora de finalización', 'correo electrónico', 'nombre'],
];
const COMPLETION = 2;
const EMAIL = 3;
const NAME = 4;

/** What a quiz adds: the sum once, and the points for each question. */
const QUIZ = /^(?:total points|points - .+)$/;

/** Microsoft Forms: the sheet with the answers, saved as CSV. Several answers stand in one cell, each ended by ";". */
export const microsoftForms: Platform = {
  id: 'microsoft-forms',
  name: 'Microsoft Forms',
  expects: 'the columns ID, Start time, Completion time, Email and Name (or the same in another language)',
  traces:
    /^(?:start time|completion time|startzeit|fertigstellungszeit|hora de inicio|hora de finalización)$/i,
  recognises: hasOwn,
  plan: (head) => {
    const columns = head.rows[0];
    if (!columns) return undefined;
    const isOwn = hasOwn(head);
    return {
      ...ONE_HEADER,
      columns,
      finished: isOwn ? { column: COMPLETION, values: undefined } : undefined,
      identifying: isOwn ? [EMAIL, NAME] : [],
      kind: [
        ...(isOwn && isAnonymous(head) ? ['anonymous'] : []),
        ...(namesOf(head).some((name) => QUIZ.test(name)) ? ['quiz'] : []),
      ].join(', '),
    };
  },
};

const namesOf = ({ rows }: Head): readonly string[] =>
  (rows[0] ?? []).map((name) => matchingForm(name).toLowerCase());

function hasOwn(head: Head): boolean {
  const names = namesOf(head);
  return OWN.some((own) => own.every((name, place) => names[place] === name));
}

function isAnonymous({ rows }: Head): boolean {
  const addresses = rows.slice(1).map((row) => matchingForm(row[EMAIL] ?? '').toLowerCase());
  return addresses.length > 0 && addresses.every((address) => address === 'anonymous');
}
