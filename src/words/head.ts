import { type Counted, fewerThanTwo, oneOrMany } from './counted.js';
import type { Language } from './language.js';

/** The head of a report and the headings of its fixed parts. Numbers come as they are printed. */
export interface HeadWords {
  readonly notice: string;
  readonly draft: string;
  readonly draftText: string;
  readonly invalid: string;
  readonly responses: string;
  readonly only: string;
  readonly data: string;
  readonly instrument: string;
  /** What the instrument says of itself. */
  readonly note: string;
  /** What must be known of the data. */
  readonly dataNote: string;
  readonly method: string;
  /** So many respondents, by what they are called. */
  readonly people: (n: Counted, one: string, many: string) => string;
  readonly invited: (answered: string, invited: string, many: string, rate: string) => string;
  readonly selected: (selected: string, answered: string, many: string, conditions: string) => string;
  readonly howMade: (confidence: string, rounding: string) => string;
  readonly rounding: Readonly<Record<'half-up' | 'half-even' | 'truncate' | 'double', string>>;
  readonly invalidText: (wrong: Counted, cells: string, leftOut: string) => string;
  readonly moreInvalid: (more: string) => string;
  /** A guess that can change a number. */
  readonly doubt: string;
  readonly moreDoubts: (more: string) => string;
  /** In which order items stand, where it is not that of the questionnaire. */
  readonly order: string;
  readonly orders: Readonly<Record<'top' | 'mean' | 'missing' | 'label', string>>;
  readonly findings: string;
  readonly methods: string;
  /** Behind the title of what is invented, or guessed. */
  readonly inventedData: string;
  readonly inferredDraft: string;
}

export const HEAD_WORDS: Readonly<Record<Language, HeadWords>> = {
  en: {
    notice: 'Notice',
    draft: 'Draft',
    draftText:
      'No instrument was given and none recognised: what was asked is guessed from the answers. Words are ' +
      'counted, and only numbers have a mean. "crn-survey instrument infer" writes the draft; check it, save it, and name it with --instrument.',
    invalid: 'Invalid',
    responses: 'Responses',
    only: 'Only',
    data: 'Data',
    instrument: 'Instrument',
    note: 'Note',
    dataNote: 'Note',
    method: 'Method',
    people: (n, one, many) => `${n.text} ${oneOrMany(n, one, many)}`,
    invited: (answered, invited, many, rate) => `${answered} of ${invited} ${many} invited (${rate})`,
    selected: (selected, answered, many, conditions) => `${selected} of ${answered} ${many}: ${conditions}`,
    howMade: (confidence, rounding) =>
      `Every respondent weighs the same. Intervals: ${confidence}. Rounding: ${rounding}.`,
    rounding: {
      'half-up': 'half up',
      'half-even': 'half to even',
      truncate: 'truncated',
      double: 'half up to one decimal, then half up again',
    },
    invalidText: (wrong, cells, leftOut) =>
      `${wrong.text} ${oneOrMany(wrong, 'answer is', 'answers are')} not what the instrument allows ` +
      `(of ${cells} cells); ${leftOut} left out as missing.`,
    moreInvalid: (more) => `and ${more} more; "crn-survey validate" lists all.`,
    doubt: 'Doubt',
    moreDoubts: (more) => `and ${more} more; "crn-survey validate" lists all.`,
    order: 'Order',
    orders: {
      top: 'items by the top of the scale, options by how many chose them, highest first',
      mean: 'items by mean, highest first',
      missing: 'items by missing answers, most first',
      label: 'items and options by label',
    },
    findings: 'Findings',
    methods: 'How the numbers were made',
    inventedData: 'invented data',
    inferredDraft: 'inferred draft',
  },
  fr: {
    notice: 'Avis',
    draft: 'Ébauche',
    draftText:
      'Aucun questionnaire n’a été indiqué ni reconnu\u00a0: ce qui a été demandé est deviné d’après les ' +
      'réponses. Les mots sont comptés, et seuls les nombres ont une moyenne. «\u00a0crn-survey instrument infer\u00a0» écrit ' +
      'l’ébauche\u00a0; vérifiez-la, enregistrez-la et nommez-la avec --instrument.',
    invalid: 'Non valide',
    responses: 'Réponses',
    only: 'Sélection',
    data: 'Données',
    instrument: 'Questionnaire',
    note: 'Remarque',
    dataNote: 'À savoir',
    method: 'Méthode',
    people: (n, one, many) => `${n.text} ${fewerThanTwo(n, one, many)}`,
    invited: (answered, invited, many, rate) => `${answered} ${many} pour ${invited} invitations (${rate})`,
    selected: (selected, answered, many, conditions) =>
      `${selected} ${many} sur ${answered}\u00a0: ${conditions}`,
    howMade: (confidence, rounding) =>
      `Chaque répondant a le même poids. Intervalles\u00a0: ${confidence}. Arrondi\u00a0: ${rounding}.`,
    rounding: {
      'half-up': 'demi vers le haut',
      'half-even': 'demi vers le pair',
      truncate: 'tronqué',
      double: 'à une décimale, demi vers le haut, puis de nouveau',
    },
    invalidText: (wrong, cells, leftOut) =>
      `${wrong.text} ${fewerThanTwo(wrong, 'réponse n’est pas admise', 'réponses ne sont pas admises')} par le ` +
      `questionnaire (sur ${cells} cellules)\u00a0; mises de côté comme manquantes\u00a0: ${leftOut}.`,
    moreInvalid: (more) => `et ${more} de plus\u00a0; «\u00a0crn-survey validate\u00a0» les donne toutes.`,
    doubt: 'Doute',
    moreDoubts: (more) => `et ${more} de plus\u00a0; «\u00a0crn-survey validate\u00a0» les donne tous.`,
    order: 'Ordre',
    orders: {
      top: 'items selon le haut de l’échelle, options selon le nombre de choix, le plus élevé d’abord',
      mean: 'items selon la moyenne, la plus élevée d’abord',
      missing: 'items selon les réponses manquantes, le plus grand nombre d’abord',
      label: 'items et options selon le libellé',
    },
    findings: 'Constats',
    methods: 'Comment les nombres ont été obtenus',
    inventedData: 'données inventées',
    inferredDraft: 'ébauche devinée',
  },
  de: {
    notice: 'Hinweis',
    draft: 'Entwurf',
    draftText:
      'Es wurde kein Fragebogen angegeben und keiner erkannt: Was gefragt wurde, ist aus den Antworten erraten. ' +
      'Wörter werden gezählt, und nur Zahlen haben einen Mittelwert. „crn-survey instrument infer“ schreibt den Entwurf; prüfen, speichern und ' +
      'mit --instrument angeben.',
    invalid: 'Ungültig',
    responses: 'Antworten',
    only: 'Auswahl',
    data: 'Daten',
    instrument: 'Fragebogen',
    note: 'Anmerkung',
    dataNote: 'Zu beachten',
    method: 'Methode',
    people: (n, one, many) => `${n.text} ${oneOrMany(n, one, many)}`,
    invited: (answered, invited, many, rate) => `${answered} ${many} bei ${invited} Einladungen (${rate})`,
    selected: (selected, answered, many, conditions) =>
      `${selected} von ${answered} (${many}): ${conditions}`,
    howMade: (confidence, rounding) =>
      `Alle Befragten haben dasselbe Gewicht. Intervalle: ${confidence}. Rundung: ${rounding}.`,
    rounding: {
      'half-up': 'kaufmännisch (halbe auf)',
      'half-even': 'halbe zur geraden Ziffer',
      truncate: 'abgeschnitten',
      double: 'kaufmännisch auf eine Stelle, dann noch einmal',
    },
    invalidText: (wrong, cells, leftOut) =>
      `${wrong.text} ${oneOrMany(wrong, 'Antwort ist', 'Antworten sind')} im Fragebogen nicht vorgesehen ` +
      `(von ${cells} Zellen); als fehlend ausgelassen: ${leftOut}.`,
    moreInvalid: (more) => `und ${more} weitere; „crn-survey validate“ nennt alle.`,
    doubt: 'Zweifel',
    moreDoubts: (more) => `und ${more} weitere; „crn-survey validate“ nennt alle.`,
    order: 'Reihenfolge',
    orders: {
      top: 'Aussagen nach dem oberen Ende der Skala, Antworten nach der Häufigkeit, das Höchste zuerst',
      mean: 'Aussagen nach dem Mittelwert, der höchste zuerst',
      missing: 'Aussagen nach fehlenden Angaben, die meisten zuerst',
      label: 'Aussagen und Antworten nach dem Text',
    },
    findings: 'Befunde',
    methods: 'Wie die Zahlen zustande kamen',
    inventedData: 'erfundene Daten',
    inferredDraft: 'erratener Entwurf',
  },
  es: {
    notice: 'Aviso',
    draft: 'Borrador',
    draftText:
      'No se indicó ningún cuestionario ni se reconoció: lo preguntado se deduce de las respuestas. Las palabras ' +
      'se cuentan, y solo los números tienen media. «crn-survey instrument infer» escribe el borrador; revíselo, guárdelo e indíquelo con ' +
      '--instrument.',
    invalid: 'No válido',
    responses: 'Respuestas',
    only: 'Selección',
    data: 'Datos',
    instrument: 'Cuestionario',
    note: 'Nota',
    dataNote: 'Observación',
    method: 'Método',
    people: (n, one, many) => `${n.text} ${oneOrMany(n, one, many)}`,
    invited: (answered, invited, many, rate) => `${answered} ${many} de ${invited} invitaciones (${rate})`,
    selected: (selected, answered, many, conditions) => `${selected} de ${answered} (${many}): ${conditions}`,
    howMade: (confidence, rounding) =>
      `Todos los participantes tienen el mismo peso. Intervalos: ${confidence}. Redondeo: ${rounding}.`,
    rounding: {
      'half-up': 'la mitad hacia arriba',
      'half-even': 'la mitad hacia el par',
      truncate: 'truncado',
      double: 'a un decimal, la mitad hacia arriba, y otra vez',
    },
    invalidText: (wrong, cells, leftOut) =>
      `${wrong.text} ${oneOrMany(wrong, 'respuesta no está prevista', 'respuestas no están previstas')} en el ` +
      `cuestionario (de ${cells} celdas); excluidas como ausentes: ${leftOut}.`,
    moreInvalid: (more) => `y ${more} más; «crn-survey validate» las enumera todas.`,
    doubt: 'Duda',
    moreDoubts: (more) => `y ${more} más; «crn-survey validate» las enumera todas.`,
    order: 'Orden',
    orders: {
      top: 'ítems según la parte alta de la escala, opciones según cuántos las eligieron, lo más alto primero',
      mean: 'ítems según la media, la más alta primero',
      missing: 'ítems según las respuestas ausentes, el mayor número primero',
      label: 'ítems y opciones según la etiqueta',
    },
    findings: 'Hallazgos',
    methods: 'Cómo se obtuvieron los números',
    inventedData: 'datos inventados',
    inferredDraft: 'borrador deducido',
  },
};
