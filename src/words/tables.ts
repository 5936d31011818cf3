import { capital } from './counted.js';
import type { Language } from './language.js';

/**
 * The fixed words of tables: titles of columns, captions, notes. Numbers come as they are printed; `people` is a count
 * with what respondents are called ("34 networks"), `who` only what they are called ("networks").
 */
export interface TableWords {
  readonly n: string;
  readonly of: string;
  readonly item: string;
  readonly option: string;
  readonly question: string;
  /** Title of the column of numbers that were given. */
  readonly value: string;
  /** A table of how many gave each number, by the name of what was asked. */
  readonly distribution: (name: string) => string;
  readonly category: string;
  readonly group: string;
  readonly all: string;
  readonly mean: string;
  readonly sd: string;
  readonly median: string;
  /** The same where there is little room. */
  readonly med: string;
  readonly min: string;
  readonly q1: string;
  readonly q3: string;
  readonly max: string;
  readonly rank: string;
  /** Confidence interval, abbreviated. */
  readonly ci: string;
  /** Between the ends of an interval, in words. */
  readonly to: string;
  readonly any: string;
  readonly shares: string;
  readonly meanOfShares: string;
  readonly ratioOfTotals: string;
  readonly ofAnswered: string;
  readonly ofAsked: string;
  readonly ofMentions: string;
  readonly equalWeight: string;
  readonly percentOf: (who: string) => string;
  readonly wrote: string;
  readonly ofThe: (who: string) => string;
  /** What a bar of named and not named stands for. */
  readonly named: string;
  readonly others: string;
  readonly by: (title: string, by: string) => string;
  readonly captions: CaptionWords;
  readonly notes: TableNoteWords;
}

interface CaptionWords {
  readonly levels: (who: string) => string;
  readonly answered: (people: string) => string;
  readonly items: string;
  readonly several: (people: string, asked: string | undefined, mentions: string) => string;
  readonly barriers: (people: string, naming: string, mentions: string) => string;
  readonly freeText: string;
}

interface TableNoteWords {
  readonly notInBase: (reasons: string) => string;
  readonly overlapping: string;
  /** Where the order of the levels is not known. */
  readonly unordered: string;
  /** Where items are reversed; `top` is the title of the top of the scale, or empty. */
  readonly reversed: (top: string) => string;
  readonly shares: (scores: string, people: string, leftOut: string) => string;
  readonly readings: Readonly<Record<'percent' | 'mentions' | 'weight', string>>;
  readonly disagree: string;
  readonly reading: (name: string, order: string) => string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  en: {
    n: 'n',
    of: 'of',
    item: 'Item',
    option: 'Option',
    question: 'Question',
    value: 'Value',
    distribution: (name) => (name === '' ? 'Distribution' : `${name}: distribution`),
    category: 'Category and barrier',
    group: 'Group',
    all: 'All',
    mean: 'mean',
    sd: 'sd',
    median: 'median',
    med: 'med.',
    min: 'min',
    q1: 'q1',
    q3: 'q3',
    max: 'max',
    rank: 'rank',
    ci: 'CI',
    to: 'to',
    any: 'any',
    shares: 'Share of scores, %',
    meanOfShares: 'mean of shares',
    ratioOfTotals: 'ratio of totals',
    ofAnswered: '% of answered',
    ofAsked: '% of asked',
    ofMentions: '% of mentions',
    equalWeight: 'equal weight, %',
    percentOf: (who) => `% of ${who}`,
    wrote: 'wrote something',
    ofThe: (who) => `of the ${who}`,
    named: 'named',
    others: 'the others in the base',
    by: (title, by) => (title === '' ? `By ${by}` : `${title}, by ${by}`),
    captions: {
      levels: (who) => `Percentage of ${who} at each level; base: those who answered the item.`,
      answered: (people) => `Base: ${people} who answered.`,
      items: 'Base: those who answered the item.',
      several: (people, asked, mentions) =>
        `Base: ${people} who answered${asked === undefined ? '' : ` (of ${asked} asked)`}; ` +
        `several answers possible. Mentions: ${mentions}.`,
      barriers: (people, naming, mentions) =>
        `Base: ${people} who answered, each counted once in a category; ${naming} named at least one barrier, ` +
        `${mentions} mentions in all.`,
      freeText: 'Free text; what was written is not shown.',
    },
    notes: {
      notInBase: (reasons) => `Not in the base: ${reasons}.`,
      overlapping: 'The groups overlap: a respondent can be in several.',
      unordered: 'The order of the levels is not known: the most frequent stands first.',
      reversed: (top) =>
        `(reversed): levels as asked; mean, ${top === '' ? '' : `${top}, `}rank on the scores turned round.`,
      shares: (scores, people, leftOut) =>
        `Share of scores (${scores}), not of money, of ${people}${leftOut === '' ? '' : `; left out: ${leftOut}`}.`,
      readings: { percent: 'respondents', mentions: 'mentions', weight: 'equal weight' },
      disagree: 'The readings disagree on the order of the categories.',
      reading: (name, order) => `By ${name}: ${order}.`,
    },
  },
  fr: {
    n: 'n',
    of: 'sur',
    item: 'Item',
    option: 'Option',
    question: 'Question',
    value: 'Valeur',
    distribution: (name) => (name === '' ? 'Répartition' : `${name}\u00a0: répartition`),
    category: 'Catégorie et obstacle',
    group: 'Groupe',
    all: 'Ensemble',
    mean: 'moy.',
    sd: 'é.-t.',
    median: 'médiane',
    med: 'méd.',
    min: 'min',
    q1: 'q1',
    q3: 'q3',
    max: 'max',
    rank: 'rang',
    ci: 'IC',
    to: 'à',
    any: 'au moins 1',
    shares: 'Part des scores, %',
    meanOfShares: 'moyenne des parts',
    ratioOfTotals: 'rapport des totaux',
    ofAnswered: '% des réponses',
    ofAsked: '% des interrogés',
    ofMentions: '% des mentions',
    equalWeight: 'poids égal, %',
    percentOf: (who) => `% des ${who}`,
    wrote: 'ont écrit',
    ofThe: (who) => `sur les ${who}`,
    named: 'nommé',
    others: 'les autres de la base',
    by: (title, by) => (title === '' ? `Selon ${by}` : `${title}, selon ${by}`),
    captions: {
      levels: (who) =>
        `Pourcentage des ${who} à chaque niveau\u00a0; base\u00a0: ceux qui ont répondu à l’item.`,
      answered: (people) => `Base\u00a0: ${people} ayant répondu.`,
      items: 'Base\u00a0: ceux qui ont répondu à l’item.',
      several: (people, asked, mentions) =>
        `Base\u00a0: ${people} ayant répondu${asked === undefined ? '' : ` (question posée à ${asked})`}\u00a0; ` +
        `plusieurs réponses possibles. Mentions\u00a0: ${mentions}.`,
      barriers: (people, naming, mentions) =>
        `Base\u00a0: ${people} ayant répondu, comptés une fois par catégorie\u00a0; au moins un obstacle nommé par ` +
        `${naming}, mentions en tout\u00a0: ${mentions}.`,
      freeText: 'Texte libre\u00a0; ce qui a été écrit n’est pas montré.',
    },
    notes: {
      notInBase: (reasons) => `Hors de la base\u00a0: ${reasons}.`,
      overlapping: 'Les groupes se chevauchent\u00a0: un répondant peut être dans plusieurs.',
      unordered: 'L’ordre des niveaux n’est pas connu\u00a0: le plus fréquent vient en premier.',
      reversed: (top) =>
        `(inversé)\u00a0: niveaux tels que demandés\u00a0; moyenne, ${top === '' ? '' : `${top}, `}rang sur les scores retournés.`,
      shares: (scores, people, leftOut) =>
        `Part des scores (${scores}), non d’argent\u00a0; base\u00a0: ${people}` +
        `${leftOut === '' ? '' : `\u00a0; mis de côté\u00a0: ${leftOut}`}.`,
      readings: { percent: 'répondants', mentions: 'mentions', weight: 'poids égal' },
      disagree: 'Les lectures ne donnent pas le même ordre des catégories.',
      reading: (name, order) => `Selon ${name}\u00a0: ${order}.`,
    },
  },
  de: {
    n: 'n',
    of: 'von',
    item: 'Aussage',
    option: 'Antwort',
    question: 'Frage',
    value: 'Wert',
    distribution: (name) => (name === '' ? 'Verteilung' : `${name}: Verteilung`),
    category: 'Kategorie und Hindernis',
    group: 'Gruppe',
    all: 'Alle',
    mean: 'MW',
    sd: 'SD',
    median: 'Median',
    med: 'Med.',
    min: 'Min.',
    q1: 'q1',
    q3: 'q3',
    max: 'Max.',
    rank: 'Rang',
    ci: 'KI',
    to: 'bis',
    any: 'irgendeine',
    shares: 'Anteil an den Punkten, %',
    meanOfShares: 'Mittel der Anteile',
    ratioOfTotals: 'Verhältnis der Summen',
    ofAnswered: '% der Antworten',
    ofAsked: '% der Gefragten',
    ofMentions: '% der Nennungen',
    equalWeight: 'gleiches Gewicht, %',
    percentOf: (who) => `% (${who})`,
    wrote: 'mit Text',
    ofThe: (who) => `von allen (${who})`,
    named: 'genannt',
    others: 'die übrigen in der Basis',
    by: (title, by) => (title === '' ? `Nach ${by}` : `${title}, nach ${by}`),
    captions: {
      levels: (who) => `${capital(who)} auf jeder Stufe in Prozent; Basis: wer die Aussage beantwortet hat.`,
      answered: (people) => `Basis: ${people} mit Antwort.`,
      items: 'Basis: wer die Aussage beantwortet hat.',
      several: (people, asked, mentions) =>
        `Basis: ${people} mit Antwort${asked === undefined ? '' : ` (gefragt: ${asked})`}; ` +
        `mehrere Antworten möglich. Nennungen: ${mentions}.`,
      barriers: (people, naming, mentions) =>
        `Basis: ${people} mit Antwort, in jeder Kategorie einmal gezählt; mindestens ein Hindernis genannt: ` +
        `${naming}; Nennungen insgesamt: ${mentions}.`,
      freeText: 'Freitext; was geschrieben wurde, wird nicht gezeigt.',
    },
    notes: {
      notInBase: (reasons) => `Nicht in der Basis: ${reasons}.`,
      overlapping: 'Die Gruppen überschneiden sich: Man kann in mehreren sein.',
      unordered: 'Die Reihenfolge der Stufen ist nicht bekannt: Die häufigste steht vorn.',
      reversed: (top) =>
        `(umgepolt): Stufen wie gefragt; MW, ${top === '' ? '' : `${top}, `}Rang nach den umgedrehten Punkten.`,
      shares: (scores, people, leftOut) =>
        `Anteil an den Punkten (${scores}), nicht am Geld; Basis: ${people}` +
        `${leftOut === '' ? '' : `; ausgelassen: ${leftOut}`}.`,
      readings: { percent: 'Befragten', mentions: 'Nennungen', weight: 'gleichem Gewicht' },
      disagree: 'Die Lesarten ergeben nicht dieselbe Reihenfolge der Kategorien.',
      reading: (name, order) => `Nach ${name}: ${order}.`,
    },
  },
  es: {
    n: 'n',
    of: 'de',
    item: 'Ítem',
    option: 'Opción',
    question: 'Pregunta',
    value: 'Valor',
    distribution: (name) => (name === '' ? 'Distribución' : `${name}: distribución`),
    category: 'Categoría y barrera',
    group: 'Grupo',
    all: 'Total',
    mean: 'media',
    sd: 'DE',
    median: 'mediana',
    med: 'mna.',
    min: 'mín.',
    q1: 'q1',
    q3: 'q3',
    max: 'máx.',
    rank: 'puesto',
    ci: 'IC',
    to: 'a',
    any: 'alguna',
    shares: 'Parte de las puntuaciones, %',
    meanOfShares: 'media de las partes',
    ratioOfTotals: 'razón de totales',
    ofAnswered: '% de respuestas',
    ofAsked: '% de preguntados',
    ofMentions: '% de menciones',
    equalWeight: 'igual peso, %',
    percentOf: (who) => `% de ${who}`,
    wrote: 'con texto',
    ofThe: (who) => `del total de ${who}`,
    named: 'nombrado',
    others: 'los demás de la base',
    by: (title, by) => (title === '' ? `Por ${by}` : `${title}, por ${by}`),
    captions: {
      levels: (who) => `Porcentaje de ${who} en cada nivel; base: quienes respondieron al ítem.`,
      answered: (people) => `Base: ${people} con respuesta.`,
      items: 'Base: quienes respondieron al ítem.',
      several: (people, asked, mentions) =>
        `Base: ${people} con respuesta${asked === undefined ? '' : ` (de ${asked} a quienes se preguntó)`}; ` +
        `varias respuestas posibles. Menciones: ${mentions}.`,
      barriers: (people, naming, mentions) =>
        `Base: ${people} con respuesta, cada cual una vez por categoría; con al menos una barrera: ${naming}; ` +
        `menciones en total: ${mentions}.`,
      freeText: 'Texto libre; lo escrito no se muestra.',
    },
    notes: {
      notInBase: (reasons) => `Fuera de la base: ${reasons}.`,
      overlapping: 'Los grupos se solapan: se puede estar en varios.',
      unordered: 'No se conoce el orden de los niveles: el más frecuente va primero.',
      reversed: (top) =>
        `(invertido): niveles tal como se preguntaron; media, ${top === '' ? '' : `${top}, `}puesto sobre las puntuaciones invertidas.`,
      shares: (scores, people, leftOut) =>
        `Parte de las puntuaciones (${scores}), no de dinero; base: ${people}` +
        `${leftOut === '' ? '' : `; excluidos: ${leftOut}`}.`,
      readings: { percent: 'participantes', mentions: 'menciones', weight: 'igual peso' },
      disagree: 'Las lecturas no coinciden en el orden de las categorías.',
      reading: (name, order) => `Por ${name}: ${order}.`,
    },
  },
};
