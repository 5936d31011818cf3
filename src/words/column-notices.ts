import type { NoticeFacts } from '../notices.js';
import type { Sentences } from './by-code.js';
import { fewerThanTwo, oneOrMany } from './counted.js';
import type { Language } from './language.js';
import { named } from './named.js';

/** What is said of columns, their answers, and the texts of the questionnaire. */
type ColumnFacts = Extract<
  NoticeFacts,
  {
    readonly code:
      | 'dates-left-out'
      | 'decimal-comma'
      | 'folded-answers'
      | 'missing-columns'
      | 'other-answers'
      | 'several-answers'
      | 'unknown-columns'
      | 'untranslated'
      | 'whole-numbers';
  }
>;
type Folded = Extract<
  ColumnFacts,
  { readonly code: 'folded-answers' | 'decimal-comma' | 'other-answers' | 'whole-numbers' }
>;

const SHOWN = { shown: 8 };

const totalOf = ({ columns }: Pick<Folded, 'columns'>): number =>
  columns.reduce((sum, { count }) => sum + count, 0);
const countedIn = ({ columns }: Pick<Folded, 'columns'>): string =>
  columns.map(({ column, count }) => `${column} x ${count}`).join(', ');

/** Each column with its separator and how often, such as tools (";") x 12. */
const splitIn = ({ columns }: Extract<ColumnFacts, { readonly code: 'several-answers' }>): string =>
  columns
    .map(({ column, count, separator }) => `${column} (${JSON.stringify(separator)}) x ${count}`)
    .join(', ');

/** Languages, as each puts them behind "in", "version" and the like. */
const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', fr: 'French', de: 'German', es: 'Spanish' },
  fr: { en: 'anglaise', fr: 'française', de: 'allemande', es: 'espagnole' },
  de: { en: 'englische', fr: 'französische', de: 'deutsche', es: 'spanische' },
  es: { en: 'inglés', fr: 'francés', de: 'alemán', es: 'español' },
};

export const COLUMN_NOTICES: Readonly<Record<Language, Sentences<ColumnFacts>>> = {
  en: {
    'several-answers': (facts) => {
      const n = totalOf(facts);
      return `${facts.file}: ${n} ${oneOrMany({ n }, 'cell is', 'cells are')} read as several answers: ${splitIn(facts)}`;
    },
    'dates-left-out': ({ file, columns }) =>
      `${file}: ${columns.length} ${oneOrMany({ n: columns.length }, 'column', 'columns')} of dates or times left out, ` +
      `${countedIn({ columns })}: no question of a draft counts them`,
    'decimal-comma': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'number was', 'numbers were')} read with a decimal comma that nobody declared, as ` +
        `${oneOrMany({ n }, 'it', 'they')} can be nothing else: ${countedIn(facts)}`
      );
    },
    'missing-columns': ({ file, columns, keyless }) => {
      const n = columns.length;
      return (
        `${file} lacks ${n} ${oneOrMany({ n }, 'column', 'columns')}, left out (--ignore-missing-columns): ` +
        `${named(columns, 'en', SHOWN)}${keyless ? '; without a key, repeated records are not found' : ''}`
      );
    },
    'unknown-columns': ({ file, columns }) => {
      const n = columns.length;
      return (
        `${file}: ${n} ${oneOrMany({ n }, 'column', 'columns')} the instrument does not know ` +
        `${oneOrMany({ n }, 'is', 'are')} not read: ${named(columns, 'en', SHOWN)}`
      );
    },
    'folded-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'answer was', 'answers were')} read without extra white space, invisible ` +
        `characters, typographic signs or the ="…" of spreadsheets: ${countedIn(facts)}`
      );
    },
    'other-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'answer beside the options counts', 'answers beside the options count')} ` +
        `under the option for other answers: ${countedIn(facts)}`
      );
    },
    untranslated: ({ asked, lacking, all }) =>
      `Texts of the instrument that are not there in ${LANGUAGE_NAMES.en[asked]}, shown as written: ${lacking} of ${all}.`,
    'whole-numbers': (facts) => {
      const n = totalOf(facts);
      return `${n} ${oneOrMany({ n }, 'answer', 'answers')} such as 4.0 read as whole numbers: ${countedIn(facts)}`;
    },
  },
  fr: {
    'several-answers': (facts) => {
      const n = totalOf(facts);
      return `${facts.file}\u00a0: ${n} ${fewerThanTwo({ n }, 'cellule lue', 'cellules lues')} comme plusieurs réponses\u00a0: ${splitIn(facts)}`;
    },
    'dates-left-out': ({ file, columns }) =>
      `${file}\u00a0: ${columns.length} ${fewerThanTwo({ n: columns.length }, 'colonne', 'colonnes')} de dates ou d’heures ` +
      `de côté, ${countedIn({ columns })}\u00a0: aucune question d’une ébauche ne les compte`,
    'decimal-comma': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${fewerThanTwo({ n }, 'nombre lu', 'nombres lus')} avec une virgule décimale que personne n’a déclarée, ` +
        `rien d’autre n’étant possible\u00a0: ${countedIn(facts)}`
      );
    },
    'missing-columns': ({ file, columns, keyless }) => {
      const n = columns.length;
      return (
        `${file}\u00a0: ${n} ${fewerThanTwo({ n }, 'colonne absente, laissée', 'colonnes absentes, laissées')} ` +
        `de côté (--ignore-missing-columns)\u00a0: ${named(columns, 'fr', SHOWN)}` +
        (keyless ? '\u00a0; sans clé, les enregistrements répétés ne sont pas repérés' : '')
      );
    },
    'unknown-columns': ({ file, columns }) => {
      const n = columns.length;
      return (
        `${file}\u00a0: ${n} ${fewerThanTwo({ n }, 'colonne inconnue', 'colonnes inconnues')} du questionnaire, ` +
        `${fewerThanTwo({ n }, 'non lue', 'non lues')}\u00a0: ${named(columns, 'fr', SHOWN)}`
      );
    },
    'folded-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${fewerThanTwo({ n }, 'réponse lue', 'réponses lues')} sans espaces superflus, caractères ` +
        `invisibles, signes typographiques ni le ="…" des tableurs\u00a0: ${countedIn(facts)}`
      );
    },
    'other-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${fewerThanTwo({ n }, "réponse qui n'est pas une option, comptée", 'réponses qui ne sont pas des options, comptées')} ` +
        `sous l’option des autres réponses\u00a0: ${countedIn(facts)}`
      );
    },
    untranslated: ({ asked, lacking, all }) =>
      `Textes du questionnaire sans version ${LANGUAGE_NAMES.fr[asked]}, montrés tels quels\u00a0: ${lacking} sur ${all}.`,
    'whole-numbers': (facts) => {
      const n = totalOf(facts);
      return `${n} ${fewerThanTwo({ n }, 'réponse du genre 4.0 lue comme nombre entier', 'réponses du genre 4.0 lues comme nombres entiers')}\u00a0: ${countedIn(facts)}`;
    },
  },
  de: {
    'several-answers': (facts) => {
      const n = totalOf(facts);
      return `${facts.file}: ${n} ${oneOrMany({ n }, 'Zelle', 'Zellen')} als mehrere Antworten gelesen: ${splitIn(facts)}`;
    },
    'dates-left-out': ({ file, columns }) =>
      `${file}: ${columns.length} ${oneOrMany({ n: columns.length }, 'Spalte', 'Spalten')} mit Daten oder Uhrzeiten bleiben ` +
      `weg, ${countedIn({ columns })}: keine Frage eines Entwurfs zählt sie`,
    'decimal-comma': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'Zahl', 'Zahlen')} mit einem Dezimalkomma gelesen, das niemand festgelegt hat, weil nichts ` +
        `anderes möglich ist: ${countedIn(facts)}`
      );
    },
    'missing-columns': ({ file, columns, keyless }) => {
      const n = columns.length;
      return (
        `${file}: ${n} ${oneOrMany({ n }, 'Spalte fehlt und bleibt', 'Spalten fehlen und bleiben')} weg ` +
        `(--ignore-missing-columns): ${named(columns, 'de', SHOWN)}` +
        (keyless ? '; ohne Schlüssel werden wiederholte Datensätze nicht gefunden' : '')
      );
    },
    'unknown-columns': ({ file, columns }) => {
      const n = columns.length;
      return (
        `${file}: ${n} ${oneOrMany({ n }, 'Spalte', 'Spalten')}, die der Fragebogen nicht kennt, ` +
        `${oneOrMany({ n }, 'wird', 'werden')} nicht gelesen: ${named(columns, 'de', SHOWN)}`
      );
    },
    'folded-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'Antwort', 'Antworten')} ohne überzählige Leerzeichen, unsichtbare oder typografische Zeichen ` +
        `und das ="…" von Tabellenprogrammen gelesen: ${countedIn(facts)}`
      );
    },
    'other-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'Antwort, die keine Option ist, zählt', 'Antworten, die keine Optionen sind, zählen')} ` +
        `unter der Option für andere Antworten: ${countedIn(facts)}`
      );
    },
    untranslated: ({ asked, lacking, all }) =>
      `Texte des Fragebogens ohne ${LANGUAGE_NAMES.de[asked]} Fassung, gezeigt wie geschrieben: ${lacking} von ${all}.`,
    'whole-numbers': (facts) => {
      const n = totalOf(facts);
      return `${n} ${oneOrMany({ n }, 'Antwort', 'Antworten')} wie 4.0 als ganze Zahl gelesen: ${countedIn(facts)}`;
    },
  },
  es: {
    'several-answers': (facts) => {
      const n = totalOf(facts);
      return `${facts.file}: ${n} ${oneOrMany({ n }, 'celda leída', 'celdas leídas')} como varias respuestas: ${splitIn(facts)}`;
    },
    'dates-left-out': ({ file, columns }) =>
      `${file}: ${columns.length} ${oneOrMany({ n: columns.length }, 'columna', 'columnas')} de fechas u horas de lado, ` +
      `${countedIn({ columns })}: ninguna pregunta de un borrador las cuenta`,
    'decimal-comma': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'número leído', 'números leídos')} con una coma decimal que nadie ha declarado, pues no ` +
        `puede ser otra cosa: ${countedIn(facts)}`
      );
    },
    'missing-columns': ({ file, columns, keyless }) => {
      const n = columns.length;
      return (
        `${file}: ${oneOrMany({ n }, 'falta', 'faltan')} ${n} ` +
        `${oneOrMany({ n }, 'columna, dejada', 'columnas, dejadas')} de lado (--ignore-missing-columns): ` +
        `${named(columns, 'es', SHOWN)}${keyless ? '; sin clave no se encuentran los registros repetidos' : ''}`
      );
    },
    'unknown-columns': ({ file, columns }) => {
      const n = columns.length;
      return (
        `${file}: ${n} ${oneOrMany({ n }, 'columna', 'columnas')} que el cuestionario no conoce no se ` +
        `${oneOrMany({ n }, 'lee', 'leen')}: ${named(columns, 'es', SHOWN)}`
      );
    },
    'folded-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'respuesta leída', 'respuestas leídas')} sin espacios sobrantes, caracteres ` +
        `invisibles, signos tipográficos ni el ="…" de las hojas de cálculo: ${countedIn(facts)}`
      );
    },
    'other-answers': (facts) => {
      const n = totalOf(facts);
      return (
        `${n} ${oneOrMany({ n }, 'respuesta que no es una opción cuenta', 'respuestas que no son opciones cuentan')} ` +
        `en la opción para otras respuestas: ${countedIn(facts)}`
      );
    },
    untranslated: ({ asked, lacking, all }) =>
      `Textos del cuestionario sin versión en ${LANGUAGE_NAMES.es[asked]}, mostrados tal cual: ${lacking} de ${all}.`,
    'whole-numbers': (facts) => {
      const n = totalOf(facts);
      return `${n} ${oneOrMany({ n }, 'respuesta como 4.0 leída como número entero', 'respuestas como 4.0 leídas como números enteros')}: ${countedIn(facts)}`;
    },
  },
};
