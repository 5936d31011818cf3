import type { NoticeFacts } from '../notices.js';
import type { LeftOutReason, QualityMark } from '../read-plan.js';
import type { Sentences } from './by-code.js';
import { fewerThanTwo, oneOrMany } from './counted.js';
import { ISSUE_WORDS } from './issues.js';
import type { Language } from './language.js';

/** What is said of records: those that are no responses, unfinished ones, doubtful ones, those left out by key. */
type RecordFacts = Exclude<
  NoticeFacts,
  {
    readonly code:
      | 'dates-left-out'
      | 'decimal-comma'
      | 'folded-answers'
      | 'missing-columns'
      | 'other-answers'
      | 'several-answers'
      | 'source'
      | 'unknown-columns'
      | 'untranslated'
      | 'whole-numbers';
  }
>;

const REASONS: Readonly<Record<Language, Readonly<Record<LeftOutReason, string>>>> = {
  en: {
    preview: 'preview',
    'survey-test': 'survey test',
    'repeated-header': 'repeated header',
    'not-decrypted': 'answers not decrypted',
    rejected: 'rejected in the review',
    'not-approved': 'not approved in the validation',
    'other-event': 'other event or instance',
    total: 'total or average',
    note: 'note',
  },
  fr: {
    preview: 'aperçu',
    'survey-test': 'essai de l’enquête',
    'repeated-header': 'en-tête répété',
    'not-decrypted': 'réponses non déchiffrées',
    rejected: 'rejet lors de l’examen',
    'not-approved': 'sans approbation lors de la validation',
    'other-event': 'autre événement ou autre instance',
    total: 'total ou moyenne',
    note: 'note',
  },
  de: {
    preview: 'Vorschau',
    'survey-test': 'Test der Umfrage',
    'repeated-header': 'wiederholte Kopfzeile',
    'not-decrypted': 'Antworten nicht entschlüsselt',
    rejected: 'bei der Durchsicht abgelehnt',
    'not-approved': 'bei der Prüfung nicht genehmigt',
    'other-event': 'anderes Ereignis oder andere Instanz',
    total: 'Summe oder Mittelwert',
    note: 'Anmerkung',
  },
  es: {
    preview: 'vista previa',
    'survey-test': 'prueba de la encuesta',
    'repeated-header': 'encabezado repetido',
    'not-decrypted': 'respuestas sin descifrar',
    rejected: 'rechazo en la revisión',
    'not-approved': 'sin aprobación en la validación',
    'other-event': 'otro evento u otra instancia',
    total: 'total o promedio',
    note: 'nota',
  },
};

const QUALITY_MARKS: Readonly<Record<Language, Readonly<Record<QualityMark, (n: number) => string>>>> = {
  en: {
    spam: () => 'marked as spam',
    'issues-found': () => 'that the review found issues with',
    'on-hold': () => 'on hold in the validation',
  },
  fr: {
    spam: (n) => fewerThanTwo({ n }, 'marqué comme indésirable', 'marqués comme indésirables'),
    'issues-found': () => 'où l’examen a relevé des problèmes',
    'on-hold': () => 'en attente lors de la validation',
  },
  de: {
    spam: () => 'als Spam gekennzeichnet',
    'issues-found': () => 'bei der Durchsicht beanstandet',
    'on-hold': () => 'bei der Prüfung zurückgestellt',
  },
  es: {
    spam: (n) => oneOrMany({ n }, 'marcado como spam', 'marcados como spam'),
    'issues-found': () => 'con problemas según la revisión',
    'on-hold': () => 'en espera en la validación',
  },
};

/** "line 7", "lines 41, 57, …". */
function where(
  { count, place, at }: Extract<RecordFacts, { readonly at: readonly number[] }>,
  language: Language,
): string {
  const word = ISSUE_WORDS[language][count === 1 ? place : (`${place}s` as const)];
  return `${word} ${at.join(', ')}${count > at.length ? ', …' : ''}`;
}

const records = (n: number): string => `${n} ${oneOrMany({ n }, 'record', 'records')}`;
const responses = (n: number): string => `${n} ${oneOrMany({ n }, 'response', 'responses')}`;
const recordsFr = (n: number): string => `${n} ${fewerThanTwo({ n }, 'enregistrement', 'enregistrements')}`;
const leftOutFr = (n: number): string => fewerThanTwo({ n }, 'écarté', 'écartés');
const keptFr = (n: number): string => fewerThanTwo({ n }, 'gardé', 'gardés');
const recordsDe = (n: number): string => `${n} ${oneOrMany({ n }, 'Datensatz', 'Datensätze')}`;
const responsesDe = (n: number): string => `${n} ${oneOrMany({ n }, 'Rückmeldung', 'Rückmeldungen')}`;
const recordsEs = (n: number): string => `${n} ${oneOrMany({ n }, 'registro', 'registros')}`;
const leftOutEs = (n: number): string => oneOrMany({ n }, 'excluido', 'excluidos');
const keptEs = (n: number): string => oneOrMany({ n }, 'conservado', 'conservados');

export const RECORD_NOTICES: Readonly<Record<Language, Sentences<RecordFacts>>> = {
  en: {
    'empty-records': ({ file, count }) => `${file}: ${records(count)} without a single answer left out`,
    'left-out': ({ file, count, why }) => `${file}: ${records(count)} left out: ${REASONS.en[why]}`,
    unfinished: (facts) =>
      `${facts.file}: ${responses(facts.count)} not finished (${where(facts, 'en')}), ` +
      (facts.leftOut ? 'left out (--finished-only)' : 'kept; --finished-only leaves them out'),
    noted: (facts) =>
      `${facts.file}: ${responses(facts.count)} ${QUALITY_MARKS.en[facts.what](facts.count)} (${where(facts, 'en')}), ` +
      'kept; --exclude leaves them out by key',
    'duplicates-left-out': ({ count, policy }) =>
      `${responses(count)} with a key that stands in another left out (--duplicates ${policy})`,
    excluded: ({ count }) => `${responses(count)} left out by --exclude`,
  },
  fr: {
    'empty-records': ({ file, count }) =>
      `${file}\u00a0: ${recordsFr(count)} sans aucune réponse, ${leftOutFr(count)}`,
    'left-out': ({ file, count, why }) =>
      `${file}\u00a0: ${recordsFr(count)} ${leftOutFr(count)}\u00a0: ${REASONS.fr[why]}`,
    unfinished: (facts) => {
      const n = facts.count;
      return (
        `${facts.file}\u00a0: ${recordsFr(n)} ${fewerThanTwo({ n }, 'inachevé', 'inachevés')} (${where(facts, 'fr')}), ` +
        (facts.leftOut
          ? `${leftOutFr(n)} (--finished-only)`
          : `${keptFr(n)}\u00a0; --finished-only ${fewerThanTwo({ n }, 'l’écarte', 'les écarte')}`)
      );
    },
    noted: (facts) => {
      const n = facts.count;
      return (
        `${facts.file}\u00a0: ${recordsFr(n)} ${QUALITY_MARKS.fr[facts.what](n)} (${where(facts, 'fr')}), ${keptFr(n)}` +
        `\u00a0; --exclude ${fewerThanTwo({ n }, 'l’écarte par sa clé', 'les écarte par leur clé')}`
      );
    },
    'duplicates-left-out': ({ count, policy }) =>
      `${recordsFr(count)} dont la clé figure aussi dans un autre, ${leftOutFr(count)} (--duplicates ${policy})`,
    excluded: ({ count }) => `${recordsFr(count)} ${leftOutFr(count)} par --exclude`,
  },
  de: {
    'empty-records': ({ file, count }) =>
      `${file}: ${recordsDe(count)} ohne eine einzige Antwort ausgelassen`,
    'left-out': ({ file, count, why }) => `${file}: ${recordsDe(count)} ausgelassen: ${REASONS.de[why]}`,
    unfinished: (facts) =>
      `${facts.file}: ${responsesDe(facts.count)} nicht abgeschlossen (${where(facts, 'de')}), ` +
      (facts.leftOut ? 'ausgelassen (--finished-only)' : 'behalten; --finished-only lässt sie aus'),
    noted: (facts) =>
      `${facts.file}: ${responsesDe(facts.count)} ${QUALITY_MARKS.de[facts.what](facts.count)} (${where(facts, 'de')}), ` +
      'behalten; --exclude lässt sie nach dem Schlüssel aus',
    'duplicates-left-out': ({ count, policy }) =>
      `${responsesDe(count)} ausgelassen, deren Schlüssel auch in einer anderen steht (--duplicates ${policy})`,
    excluded: ({ count }) => `${responsesDe(count)} durch --exclude ausgelassen`,
  },
  es: {
    'empty-records': ({ file, count }) =>
      `${file}: ${recordsEs(count)} sin ninguna respuesta, ${leftOutEs(count)}`,
    'left-out': ({ file, count, why }) =>
      `${file}: ${recordsEs(count)} ${leftOutEs(count)}: ${REASONS.es[why]}`,
    unfinished: (facts) => {
      const n = facts.count;
      return (
        `${facts.file}: ${recordsEs(n)} sin terminar (${where(facts, 'es')}), ` +
        (facts.leftOut
          ? `${leftOutEs(n)} (--finished-only)`
          : `${keptEs(n)}; --finished-only ${oneOrMany({ n }, 'lo excluye', 'los excluye')}`)
      );
    },
    noted: (facts) => {
      const n = facts.count;
      return (
        `${facts.file}: ${recordsEs(n)} ${QUALITY_MARKS.es[facts.what](n)} (${where(facts, 'es')}), ${keptEs(n)}; ` +
        `--exclude ${oneOrMany({ n }, 'lo', 'los')} excluye por su clave`
      );
    },
    'duplicates-left-out': ({ count, policy }) =>
      `${recordsEs(count)} con una clave que también está en otro, ${leftOutEs(count)} (--duplicates ${policy})`,
    excluded: ({ count }) => `${recordsEs(count)} ${leftOutEs(count)} por --exclude`,
  },
};
