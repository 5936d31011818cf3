import type { Language } from './language.js';

/** Labels that the program gives where the instrument says nothing: reasons, rests, respondents without a name. */
export interface LabelWords {
  readonly respondent: { readonly one: string; readonly many: string };
  /** Behind the label of an item whose scores are turned round. */
  readonly reversed: string;
  readonly uncoded: string;
  readonly noAnswerGroup: string;
  readonly inNoGroup: string;
  /** Why an answer is not in the base, by reason. */
  readonly reasons: Readonly<Record<'answered' | 'no-answer' | 'not-asked' | 'invalid', string>>;
  /** Why scores are in no share, by reason. */
  readonly leftOut: Readonly<Record<'incomplete' | 'no-contribution', string>>;
}

export const LABEL_WORDS: Readonly<Record<Language, LabelWords>> = {
  en: {
    respondent: { one: 'respondent', many: 'respondents' },
    reversed: '(reversed)',
    uncoded: 'Uncoded',
    noAnswerGroup: '(no answer)',
    inNoGroup: 'in no group',
    reasons: {
      answered: 'answered',
      'no-answer': 'no answer',
      'not-asked': 'not asked',
      invalid: 'invalid',
    },
    leftOut: {
      incomplete: 'not every item answered',
      'no-contribution': 'every item answered, none above 0',
    },
  },
  fr: {
    respondent: { one: 'répondant', many: 'répondants' },
    reversed: '(inversé)',
    uncoded: 'Sans code',
    noAnswerGroup: '(sans réponse)',
    inNoGroup: 'dans aucun groupe',
    reasons: {
      answered: 'répondu',
      'no-answer': 'sans réponse',
      'not-asked': 'question non posée',
      invalid: 'non valide',
    },
    leftOut: {
      incomplete: 'réponses incomplètes',
      'no-contribution': 'réponses complètes, aucune au-dessus de 0',
    },
  },
  de: {
    respondent: { one: 'Rückmeldung', many: 'Rückmeldungen' },
    reversed: '(umgepolt)',
    uncoded: 'Ohne Code',
    noAnswerGroup: '(keine Angabe)',
    inNoGroup: 'in keiner Gruppe',
    reasons: {
      answered: 'beantwortet',
      'no-answer': 'keine Angabe',
      'not-asked': 'nicht gefragt',
      invalid: 'ungültig',
    },
    leftOut: {
      incomplete: 'nicht alles beantwortet',
      'no-contribution': 'alles beantwortet, nichts über 0',
    },
  },
  es: {
    respondent: { one: 'participante', many: 'participantes' },
    reversed: '(invertido)',
    uncoded: 'Sin código',
    noAnswerGroup: '(sin respuesta)',
    inNoGroup: 'en ningún grupo',
    reasons: {
      answered: 'respondido',
      'no-answer': 'sin respuesta',
      'not-asked': 'no preguntado',
      invalid: 'no válido',
    },
    leftOut: {
      incomplete: 'respuestas incompletas',
      'no-contribution': 'respuestas completas, ninguna por encima de 0',
    },
  },
};
