import type { Language } from './language.js';

/** The fixed words of figures. Numbers come as they are printed; `who` is what respondents are called, such as "networks". */
export interface FigureWords {
  readonly n: (n: string) => string;
  readonly percent: (number: string) => string;
  /** How many of how many, and what percentage that is. */
  readonly share: (n: string, base: string, percent: string) => string;
  readonly countAndPercent: (n: string, percent: string) => string;
  readonly of: (n: string, base: string) => string;
  readonly percentOf: (who: string) => string;
  readonly countOf: (who: string) => string;
  /** Names of the second and the third reading of barriers. */
  readonly mentions: string;
  readonly equalWeight: string;
  /** What the lines over the bars are. */
  readonly intervals: (confidence: string) => string;
  readonly all: string;
  readonly nobody: string;
  readonly tooFew: string;
  readonly invented: string;
  /** Below bars of items that are reversed. */
  readonly reversed: string;
  /** Of a figure that goes on in others. */
  readonly piece: (i: number, of: number) => string;
  readonly missing: string;
  readonly missingCaption: (who: string) => string;
  /** Sentences for those who do not see the figure. */
  readonly alt: AltWords;
}

interface AltWords {
  readonly parts: (rows: number, levels: number, lowest: string, highest: string) => string;
  readonly bars: (rows: number) => string;
  readonly readings: (rows: number, readings: readonly string[]) => string;
  readonly missing: (rows: number) => string;
  readonly timeline: (from: string, to: string, most: string, count: string) => string;
  readonly extremes: (level: string, high: string, highText: string, low: string, lowText: string) => string;
  readonly most: (label: string, text: string) => string;
  readonly seeTable: string;
}

const en: FigureWords = {
  n: (n) => `n\u00a0=\u00a0${n}`,
  percent: (number) => `${number}%`,
  share: (n, base, percent) => `${n} of ${base} (${percent}%)`,
  countAndPercent: (n, percent) => `${n} (${percent}%)`,
  of: (n, base) => `${n} of ${base}`,
  percentOf: (who) => `% of ${who}`,
  countOf: (who) => `Number of ${who}`,
  mentions: '% of mentions',
  equalWeight: 'Equal weight, %',
  intervals: (confidence) => `Lines: ${confidence} confidence intervals.`,
  all: 'All',
  nobody: 'no answers',
  tooFew: 'too few for percentages',
  invented: 'invented data',
  reversed: '(reversed): levels as asked.',
  piece: (i, of) => `${i} of ${of}`,
  missing: 'missing answers',
  missingCaption: (who) => `Of all ${who}, how many answered, and why others are not in the base.`,
  alt: {
    parts: (rows, levels, lowest, highest) =>
      `Bars of 100% for ${rows} ${rows === 1 ? 'row' : 'rows'}, each divided among ${levels} levels ` +
      `from "${lowest}" to "${highest}".`,
    bars: (rows) => `Bars of percentages with intervals for ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
    readings: (rows, readings) =>
      `Bars of percentages with intervals for ${rows} ${rows === 1 ? 'row' : 'rows'} ` +
      `in ${readings.length} readings: ${readings.join('; ')}.`,
    missing: (rows) =>
      `Bars of 100% for ${rows} ${rows === 1 ? 'question' : 'questions'}, divided into answers and reasons of missing ones.`,
    timeline: (from, to, most, count) =>
      `Columns of counts from ${from} to ${to}; the highest is ${most} with ${count}.`,
    extremes: (level, high, highText, low, lowText) =>
      `At ${level}: most for ${high} (${highText}), least for ${low} (${lowText}).`,
    most: (label, text) => `Highest: ${label}, ${text}.`,
    seeTable: 'The table has the numbers.',
  },
};

const fr: FigureWords = {
  n: (n) => `n\u00a0=\u00a0${n}`,
  percent: (number) => `${number}\u00a0%`,
  share: (n, base, percent) => `${n} sur ${base} (${percent}\u00a0%)`,
  countAndPercent: (n, percent) => `${n} (${percent}\u00a0%)`,
  of: (n, base) => `${n} sur ${base}`,
  percentOf: (who) => `${who}, en %`,
  countOf: (who) => `${who}, en nombre`,
  mentions: 'mentions, en %',
  equalWeight: 'poids égal, en %',
  intervals: (confidence) => `Traits\u00a0: intervalles de confiance à ${confidence}.`,
  all: 'Ensemble',
  nobody: 'aucune réponse',
  tooFew: 'trop peu pour des pourcentages',
  invented: 'données inventées',
  reversed: '(inversé)\u00a0: niveaux tels que demandés.',
  piece: (i, of) => `${i} sur ${of}`,
  missing: 'réponses manquantes',
  missingCaption: (who) =>
    `Pour l’ensemble (${who})\u00a0: combien ont répondu, et pourquoi d’autres ne comptent pas.`,
  alt: {
    parts: (rows, levels, lowest, highest) =>
      `Barres de 100\u00a0% pour ${rows} ${rows === 1 ? 'ligne' : 'lignes'}, chacune divisée en ${levels} niveaux ` +
      `de «\u00a0${lowest}\u00a0» à «\u00a0${highest}\u00a0».`,
    bars: (rows) =>
      `Barres de pourcentages avec intervalles pour ${rows} ${rows === 1 ? 'ligne' : 'lignes'}.`,
    readings: (rows, readings) =>
      `Barres de pourcentages avec intervalles pour ${rows} ${rows === 1 ? 'ligne' : 'lignes'} ` +
      `en ${readings.length} lectures\u00a0: ${readings.join('\u00a0; ')}.`,
    missing: (rows) =>
      `Barres de 100\u00a0% pour ${rows} ${rows === 1 ? 'question' : 'questions'}, divisées en réponses et raisons des réponses manquantes.`,
    timeline: (from, to, most, count) =>
      `Colonnes d’effectifs de ${from} à ${to}\u00a0; la plus haute est ${most} avec ${count}.`,
    extremes: (level, high, highText, low, lowText) =>
      `Pour ${level}\u00a0: le plus pour ${high} (${highText}), le moins pour ${low} (${lowText}).`,
    most: (label, text) => `Le plus haut\u00a0: ${label}, ${text}.`,
    seeTable: 'Les nombres sont dans le tableau.',
  },
};

const de: FigureWords = {
  n: (n) => `n\u00a0=\u00a0${n}`,
  percent: (number) => `${number}\u00a0%`,
  share: (n, base, percent) => `${n} von ${base} (${percent}\u00a0%)`,
  countAndPercent: (n, percent) => `${n} (${percent}\u00a0%)`,
  of: (n, base) => `${n} von ${base}`,
  percentOf: (who) => `${who}, in %`,
  countOf: (who) => `${who}, Anzahl`,
  mentions: 'Nennungen, in %',
  equalWeight: 'gleiches Gewicht, in %',
  intervals: (confidence) => `Striche: Konfidenzintervalle (${confidence}).`,
  all: 'Alle',
  nobody: 'keine Antworten',
  tooFew: 'zu wenige für Prozente',
  invented: 'erfundene Daten',
  reversed: '(umgepolt): Stufen wie gefragt.',
  piece: (i, of) => `${i} von ${of}`,
  missing: 'fehlende Antworten',
  missingCaption: (who) => `Von allen (${who}): wie viele geantwortet haben, und warum andere nicht zählen.`,
  alt: {
    parts: (rows, levels, lowest, highest) =>
      `Balken von 100\u00a0% für ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'}, je geteilt in ${levels} Stufen ` +
      `von „${lowest}“ bis „${highest}“.`,
    bars: (rows) =>
      `Balken von Prozentwerten mit Intervallen für ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'}.`,
    readings: (rows, readings) =>
      `Balken von Prozentwerten mit Intervallen für ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} ` +
      `in ${readings.length} Lesarten: ${readings.join('; ')}.`,
    missing: (rows) =>
      `Balken von 100\u00a0% für ${rows} ${rows === 1 ? 'Frage' : 'Fragen'}, geteilt in Antworten und Gründe für fehlende.`,
    timeline: (from, to, most, count) =>
      `Säulen von Anzahlen von ${from} bis ${to}; die höchste ist ${most} mit ${count}.`,
    extremes: (level, high, highText, low, lowText) =>
      `Bei ${level}: am meisten bei ${high} (${highText}), am wenigsten bei ${low} (${lowText}).`,
    most: (label, text) => `Am höchsten: ${label}, ${text}.`,
    seeTable: 'Die Zahlen stehen in der Tabelle.',
  },
};

const es: FigureWords = {
  n: (n) => `n\u00a0=\u00a0${n}`,
  percent: (number) => `${number}\u00a0%`,
  share: (n, base, percent) => `${n} de ${base} (${percent}\u00a0%)`,
  countAndPercent: (n, percent) => `${n} (${percent}\u00a0%)`,
  of: (n, base) => `${n} de ${base}`,
  percentOf: (who) => `${who}, en %`,
  countOf: (who) => `${who}, en número`,
  mentions: 'menciones, en %',
  equalWeight: 'igual peso, en %',
  intervals: (confidence) => `Líneas: intervalos de confianza del ${confidence}.`,
  all: 'Todos',
  nobody: 'sin respuestas',
  tooFew: 'demasiado pocos para porcentajes',
  invented: 'datos inventados',
  reversed: '(invertido): niveles tal como se preguntaron.',
  piece: (i, of) => `${i} de ${of}`,
  missing: 'respuestas que faltan',
  missingCaption: (who) => `Del total (${who}): cuántos respondieron, y por qué otros no cuentan.`,
  alt: {
    parts: (rows, levels, lowest, highest) =>
      `Barras del 100\u00a0% para ${rows} ${rows === 1 ? 'fila' : 'filas'}, cada una dividida en ${levels} niveles ` +
      `de «${lowest}» a «${highest}».`,
    bars: (rows) => `Barras de porcentajes con intervalos para ${rows} ${rows === 1 ? 'fila' : 'filas'}.`,
    readings: (rows, readings) =>
      `Barras de porcentajes con intervalos para ${rows} ${rows === 1 ? 'fila' : 'filas'} ` +
      `en ${readings.length} lecturas: ${readings.join('; ')}.`,
    missing: (rows) =>
      `Barras del 100\u00a0% para ${rows} ${rows === 1 ? 'pregunta' : 'preguntas'}, divididas en respuestas y razones de las que faltan.`,
    timeline: (from, to, most, count) =>
      `Columnas de recuentos de ${from} a ${to}; la más alta es ${most} con ${count}.`,
    extremes: (level, high, highText, low, lowText) =>
      `En ${level}: lo máximo en ${high} (${highText}), lo mínimo en ${low} (${lowText}).`,
    most: (label, text) => `Lo más alto: ${label}, ${text}.`,
    seeTable: 'Los números están en la tabla.',
  },
};

export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = { en, fr, de, es };
