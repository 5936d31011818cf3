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
      | 'missing-columns'
      | 'unknown-columns'
      | 'folded-answers'
      | 'other-answers'
      | 'untranslated';
  }
>;
type Counted = Extract<ColumnFacts, { readonly code: 'folded-answers' | 'other-answers' }>;

const SHOWN = { shown: 8 };

const totalOf = ({ columns }: Counted): number => columns.reduce((sum, { count }) => sum + count, 0);
const countedIn = ({ columns }: Counted): string =>
  columns.map(({ column, count }) => `${column} x ${count}`).join(', ');

/** Languages, as each puts them behind "in", "version" and the like. */
const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', fr: 'French', de: 'German', es: 'Spanish' },
  fr: { en: 'anglaise', fr: 'française', de: 'allemande', es: 'espagnole' },
  de: { en: 'englische', fr: 'französische', de: 'deutsche', es: 'spanische' },
  es: { en: 'inglés', fr: 'francés', de: 'alemán', es: 'español' },
};

export const COLUMN_NOTICES: Readonly<Record<Language, Sentences<ColumnFacts>>> = {
  en: {
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
        `characters, typographic signs or a final .0: ${countedIn(facts)}`
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
  },
  fr: {
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
        'invisibles, signes typographiques ni .0 final\u00a0: ' +
        countedIn(facts)
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
  },
  de: {
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
        `${n} ${oneOrMany({ n }, 'Antwort', 'Antworten')} ohne überzählige Leerzeichen, unsichtbare ` +
        'oder typografische Zeichen und .0 am Ende gelesen: ' +
        countedIn(facts)
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
  },
  es: {
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
        'invisibles, signos tipográficos ni .0 final: ' +
        countedIn(facts)
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
  },
};
