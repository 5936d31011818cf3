import type { SourceFact } from '../read-plan.js';
import type { Sentences } from './by-code.js';
import { fewerThanTwo, oneOrMany } from './counted.js';
import type { Language } from './language.js';
import { named } from './named.js';

const SHOWN = { shown: 5, longest: 60 };
const SHOWN_EVENTS = 4;

/** Some of the events, in brackets; nothing where none is known. */
const eventsIn = (events: readonly string[], suchAs: string): string =>
  events.length === 0 ? '' : ` (${suchAs} ${events.slice(0, SHOWN_EVENTS).join(', ')})`;

/** What the head of a file says that a person should know. */
export const SOURCE_NOTICES: Readonly<Record<Language, Sentences<SourceFact>>> = {
  en: {
    'repeated-names': ({ names }) =>
      `${names.length} ${oneOrMany({ n: names.length }, 'column name is', 'column names are')} there more than once, ` +
      `told apart by " [2]", " [3]": ${named(names, 'en', SHOWN)}`,
    'lines-above': ({ lines: n }) => `${n} ${oneOrMany({ n }, 'line', 'lines')} above the header left out`,
    'unknown-status': ({ status }) =>
      `the status "${status}" is not known: are there previews among the responses?`,
    'unknown-finish': ({ word }) =>
      `"${word}" under Finished is not known: unfinished responses are not told apart`,
    'several-states': ({ forms }) =>
      `${forms} forms, each with a state of its own: which responses are finished as a whole is not told apart`,
    'repeat-entries': ({ column }) =>
      `the column "${column}" says that these are entries of a repeat group: each counts as a respondent, and ` +
      'whoever gave several counts several times',
    'several-events': ({ events }) =>
      'respondents have a record for each event, and each record counts as a respondent; choose with --event' +
      eventsIn(events, 'such as'),
  },
  fr: {
    'repeated-names': ({ names }) =>
      `${names.length} ${fewerThanTwo({ n: names.length }, 'nom de colonne présent plusieurs fois, distingué', 'noms de colonnes présents plusieurs fois, distingués')} ` +
      `par " [2]", " [3]"\u00a0: ${named(names, 'fr', SHOWN)}`,
    'lines-above': ({ lines: n }) =>
      `${n} ${fewerThanTwo({ n }, 'ligne écartée', 'lignes écartées')} au-dessus de l’en-tête`,
    'unknown-status': ({ status }) =>
      `l’état «\u00a0${status}\u00a0» n’est pas connu\u00a0: y a-t-il des aperçus parmi les enregistrements\u00a0?`,
    'unknown-finish': ({ word }) =>
      `«\u00a0${word}\u00a0» sous Finished n’est pas connu\u00a0: les enregistrements inachevés ne sont pas distingués`,
    'several-states': ({ forms }) =>
      `${forms} formulaires, chacun avec son propre état\u00a0: les enregistrements achevés dans leur ensemble ne ` +
      'sont pas distingués',
    'repeat-entries': ({ column }) =>
      `selon la colonne «\u00a0${column}\u00a0», ce sont les entrées d’un groupe répété\u00a0: chacune compte comme ` +
      'un répondant, et qui en a donné plusieurs compte plusieurs fois',
    'several-events': ({ events }) =>
      'les répondants ont un enregistrement par événement, et chaque enregistrement compte comme un répondant' +
      `\u00a0; choisissez avec --event${eventsIn(events, 'par exemple')}`,
  },
  de: {
    'repeated-names': ({ names }) =>
      `${names.length} ${oneOrMany({ n: names.length }, 'Spaltenname steht', 'Spaltennamen stehen')} mehrmals da, ` +
      `unterschieden durch " [2]", " [3]": ${named(names, 'de', SHOWN)}`,
    'lines-above': ({ lines: n }) =>
      `${n} ${oneOrMany({ n }, 'Zeile', 'Zeilen')} über der Kopfzeile ausgelassen`,
    'unknown-status': ({ status }) =>
      `der Status „${status}“ ist nicht bekannt: Sind Vorschauen unter den Rückmeldungen?`,
    'unknown-finish': ({ word }) =>
      `„${word}“ unter Finished ist nicht bekannt: Nicht abgeschlossene Rückmeldungen werden nicht unterschieden`,
    'several-states': ({ forms }) =>
      `${forms} Formulare, jedes mit eigenem Stand: Welche Rückmeldungen im Ganzen abgeschlossen sind, wird nicht ` +
      'unterschieden',
    'repeat-entries': ({ column }) =>
      `nach der Spalte „${column}“ sind dies Einträge einer Wiederholungsgruppe: Jeder zählt als eine Rückmeldung, ` +
      'und wer mehrere gab, zählt mehrmals',
    'several-events': ({ events }) =>
      'es gibt je Ereignis einen Datensatz, und jeder Datensatz zählt als eine Rückmeldung; wählen mit --event' +
      eventsIn(events, 'etwa'),
  },
  es: {
    'repeated-names': ({ names }) =>
      `${names.length} ${oneOrMany({ n: names.length }, 'nombre de columna está más de una vez, distinguido', 'nombres de columna están más de una vez, distinguidos')} ` +
      `por " [2]", " [3]": ${named(names, 'es', SHOWN)}`,
    'lines-above': ({ lines: n }) =>
      `${n} ${oneOrMany({ n }, 'línea excluida', 'líneas excluidas')} por encima del encabezado`,
    'unknown-status': ({ status }) =>
      `el estado «${status}» no se conoce: ¿hay vistas previas entre los registros?`,
    'unknown-finish': ({ word }) =>
      `«${word}» en Finished no se conoce: los registros sin terminar no se distinguen`,
    'several-states': ({ forms }) =>
      `${forms} formularios, cada uno con su propio estado: no se distingue qué registros están terminados en conjunto`,
    'repeat-entries': ({ column }) =>
      `según la columna «${column}», son entradas de un grupo de repetición: cada una cuenta como un participante, ` +
      'y quien dio varias cuenta varias veces',
    'several-events': ({ events }) =>
      'los participantes tienen un registro por evento, y cada registro cuenta como un participante; elija con --event' +
      eventsIn(events, 'por ejemplo'),
  },
};
