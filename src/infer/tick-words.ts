import { boxForm } from '../instrument/box-reader.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';

/** What boxes are written with in surveys, in the four languages: the usual words first. */
const TICKED = new Set([
  ...PLAIN_CONVENTIONS.ticked,
  ...['t', 'chosen', 'mentioned', 'quoted', '✓', '✔', '✔️', '☑', '☒', '✗', '●', '•', '■', '*'],
  ...['oui', 'o', 'vrai', 'coché', 'cochée', 'choisi', 'sélectionné', 'sélectionnée', 'cité'],
  ...['ja', 'j', 'wahr', 'angekreuzt', 'ausgewählt', 'gewählt', 'genannt'],
  ...[
    'sí',
    'si',
    's',
    'verdadero',
    'marcado',
    'marcada',
    'seleccionado',
    'seleccionada',
    'elegido',
    'mencionado',
  ],
]);
const UNTICKED = new Set([
  ...PLAIN_CONVENTIONS.unticked,
  ...['f', 'not chosen', 'not checked', 'not ticked', 'not mentioned', 'not quoted', 'unselected'],
  ...[
    'non',
    'faux',
    'non coché',
    'non cochée',
    'non choisi',
    'non sélectionné',
    'non sélectionnée',
    'non cité',
  ],
  ...['nein', 'falsch', 'nicht angekreuzt', 'nicht ausgewählt', 'nicht gewählt', 'nicht genannt'],
  ...[
    'falso',
    'no marcado',
    'no marcada',
    'no seleccionado',
    'no seleccionada',
    'no elegido',
    'no mencionado',
  ],
]);

/** What a text says in a box, where it is a word for it; undefined where it is none. */
export function tickWord(raw: string): 'ticked' | 'unticked' | undefined {
  const form = boxForm(raw);
  if (TICKED.has(form)) return 'ticked';
  return UNTICKED.has(form) ? 'unticked' : undefined;
}

/** Whether a file is read with these words for ticked and not ticked anyway. */
export const areKnown = (
  ticked: readonly string[],
  unticked: readonly string[],
  conventions: Conventions,
): boolean =>
  ticked.every((word) => conventions.ticked.includes(boxForm(word))) &&
  unticked.every((word) => conventions.unticked.includes(boxForm(word)));

/** Whether a text says "not ticked" where it is no option's own. */
export const saysNotTicked = (text: string, conventions: Conventions): boolean =>
  [...conventions.unticked, ...PLAIN_CONVENTIONS.unticked].includes(boxForm(text));

const MISSING_WORD =
  /^(?:n\/a|n\.\s?a\.?|not applicable|not asked|k\.\s?a\.?|keine angabe|trifft nicht zu|s\/o|sans objet|sans réponse|no aplica|no procede|sin respuesta|missing)$/i;

/** Whether a text in a box says that nothing is known of the option. */
export const saysMissing = (raw: string): boolean => MISSING_WORD.test(raw);
