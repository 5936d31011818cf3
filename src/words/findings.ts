import { type Counted, oneOrMany } from './counted.js';
import type { Language } from './language.js';

/** What a finding says. Numbers and items come as they are printed; `more` is how many items are not named. */
export interface FindingWords {
  readonly oneAnswer: (people: string, points: string) => string;
  readonly highest: (block: string, items: string, more: Counted) => string;
  readonly overlapping: (items: string, more: Counted) => string;
  readonly noneOverlaps: string;
  readonly overlapIsNoTest: string;
  /** Between things that are listed. */
  readonly between: string;
  readonly widest: (block: string, items: string, more: Counted) => string;
  /** Of one item: spread, mean with interval, and how many at each end of the scale. */
  readonly apart: (facts: {
    readonly label: string;
    readonly sd: string;
    readonly mean: string;
    readonly low: string;
    readonly lowAt: string;
    readonly high: string;
    readonly highAt: string;
    readonly base: string;
  }) => string;
  /** The same where the mean is of scores turned round. */
  readonly asAsked: (text: string) => string;
  readonly smallBases: (least: string, items: string, more: Counted) => string;
  readonly missing: (percent: string, items: string, more: Counted) => string;
  readonly share: (label: string, n: string, of: string, percent: string) => string;
}

const andMore = (more: Counted, text: string): string => (more.n === 0 ? '' : `; ${text}`);

export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = {
  en: {
    between: '; ',
    oneAnswer: (people, points) => `One answer is ${points} percentage points: ${people} answered.`,
    highest: (block, items, more) =>
      `Highest mean in ${block}: ${items}${andMore(more, `and ${more.text} more`)}.`,
    overlapping: (items, more) =>
      `Intervals that overlap with it: ${items}${andMore(more, `and ${more.text} more`)}.`,
    noneOverlaps: 'No other interval overlaps with it.',
    overlapIsNoTest:
      "Each interval is its item's own. That an interval overlaps with the highest is a description; it is no test of a difference, in either direction.",
    widest: (block, items, more) =>
      `Largest sd in ${block}, answers furthest apart: ${items}${andMore(more, `and ${more.text} more`)}.`,
    apart: ({ label, sd, mean, low, lowAt, high, highAt, base }) =>
      `${label}, sd ${sd}, mean ${mean}; ${low} at ${lowAt} and ${high} at ${highAt} of ${base}`,
    asAsked: (text) => `${text} (levels as asked)`,
    smallBases: (least, items, more) =>
      `Fewer than ${least} in the base: ${items}${andMore(more, `and ${more.text} more`)}.`,
    missing: (percent, items, more) =>
      `More than ${percent} missing of those asked: ${items}${andMore(more, `and ${more.text} more`)}.`,
    share: (label, n, of, percent) => `${label}, ${n} of ${of} (${percent})`,
  },
  fr: {
    between: '\u00a0; ',
    oneAnswer: (people, points) =>
      `Une réponse vaut ${points} points de pourcentage\u00a0; réponses\u00a0: ${people}.`,
    highest: (block, items, more) =>
      `Moyenne la plus élevée, ${block}\u00a0: ${items}${andMore(more, `et ${more.text} de plus`)}.`,
    overlapping: (items, more) =>
      `Intervalles qui chevauchent le sien\u00a0: ${items}${andMore(more, `et ${more.text} de plus`)}.`,
    noneOverlaps: 'Aucun autre intervalle ne chevauche le sien.',
    overlapIsNoTest:
      'Chaque intervalle est celui de son item. Qu’un intervalle chevauche le plus élevé est une description\u00a0; ce n’est pas un test de différence, dans un sens ni dans l’autre.',
    widest: (block, items, more) =>
      `Plus grand écart-type, réponses les plus éloignées, ${block}\u00a0: ${items}${andMore(more, `et ${more.text} de plus`)}.`,
    apart: ({ label, sd, mean, low, lowAt, high, highAt, base }) =>
      `${label}, écart-type ${sd}, moyenne ${mean}\u00a0; ${low} à ${lowAt} et ${high} à ${highAt} sur ${base}`,
    asAsked: (text) => `${text} (niveaux tels que demandés)`,
    smallBases: (least, items, more) =>
      `Moins de ${least} dans la base\u00a0: ${items}${andMore(more, `et ${more.text} de plus`)}.`,
    missing: (percent, items, more) =>
      `Plus de ${percent} de réponses manquantes parmi celles demandées\u00a0: ` +
      `${items}${andMore(more, `et ${more.text} de plus`)}.`,
    share: (label, n, of, percent) => `${label}, ${n} sur ${of} (${percent})`,
  },
  de: {
    between: '; ',
    oneAnswer: (people, points) => `Eine Antwort sind ${points} Prozentpunkte; Antworten: ${people}.`,
    highest: (block, items, more) =>
      `Höchster Mittelwert, ${block}: ${items}${andMore(more, `und ${more.text} weitere`)}.`,
    overlapping: (items, more) =>
      `Intervalle, die sich mit diesem überschneiden: ${items}` +
      `${andMore(more, `und ${more.text} ${oneOrMany(more, 'weiteres', 'weitere')}`)}.`,
    noneOverlaps: 'Kein anderes Intervall überschneidet sich mit diesem.',
    overlapIsNoTest:
      'Jedes Intervall gilt für seine Aussage allein. Dass sich eines mit dem höchsten überschneidet, ist eine Beschreibung und kein Test auf einen Unterschied, weder dafür noch dagegen.',
    widest: (block, items, more) =>
      `Größte SD, Antworten am weitesten auseinander, ${block}: ${items}${andMore(more, `und ${more.text} weitere`)}.`,
    apart: ({ label, sd, mean, low, lowAt, high, highAt, base }) =>
      `${label}, SD ${sd}, MW ${mean}; ${low} bei ${lowAt} und ${high} bei ${highAt} von ${base}`,
    asAsked: (text) => `${text} (Stufen wie gefragt)`,
    smallBases: (least, items, more) =>
      `Weniger als ${least} in der Basis: ${items}${andMore(more, `und ${more.text} weitere`)}.`,
    missing: (percent, items, more) =>
      `Mehr als ${percent} fehlend unter den Gefragten: ${items}${andMore(more, `und ${more.text} weitere`)}.`,
    share: (label, n, of, percent) => `${label}, ${n} von ${of} (${percent})`,
  },
  es: {
    between: '; ',
    oneAnswer: (people, points) => `Una respuesta son ${points} puntos porcentuales; respuestas: ${people}.`,
    highest: (block, items, more) =>
      `Media más alta, ${block}: ${items}${andMore(more, `y ${more.text} más`)}.`,
    overlapping: (items, more) =>
      `Intervalos que se solapan con el suyo: ${items}${andMore(more, `y ${more.text} más`)}.`,
    noneOverlaps: 'Ningún otro intervalo se solapa con el suyo.',
    overlapIsNoTest:
      'Cada intervalo es el de su ítem. Que un intervalo se solape con el más alto es una descripción; no es un contraste de diferencias, en ningún sentido.',
    widest: (block, items, more) =>
      `Mayor DE, respuestas más alejadas entre sí, ${block}: ${items}${andMore(more, `y ${more.text} más`)}.`,
    apart: ({ label, sd, mean, low, lowAt, high, highAt, base }) =>
      `${label}, DE ${sd}, media ${mean}; ${low} en ${lowAt} y ${high} en ${highAt} de ${base}`,
    asAsked: (text) => `${text} (niveles tal como se preguntaron)`,
    smallBases: (least, items, more) =>
      `Menos de ${least} en la base: ${items}${andMore(more, `y ${more.text} más`)}.`,
    missing: (percent, items, more) =>
      `Más de ${percent} ausentes entre quienes se preguntó: ${items}${andMore(more, `y ${more.text} más`)}.`,
    share: (label, n, of, percent) => `${label}, ${n} de ${of} (${percent})`,
  },
};
