import { METHODS, type Method, NOTES, type Note } from '../methods.js';
import type { Language } from './language.js';

/** How numbers are made, and why some are not there: a sentence for each code, as the report says it. */
export interface MethodWords {
  readonly methods: Readonly<Record<Method, string>>;
  readonly notes: Readonly<Record<Note, string>>;
}

export const METHOD_WORDS: Readonly<Record<Language, MethodWords>> = {
  en: { methods: METHODS, notes: NOTES },
  fr: {
    methods: {
      count: 'Nombre de répondants.',
      wilson:
        'Pourcentage des répondants de la base\u00a0: 100 x n / base. Intervalle\u00a0: score de Wilson sans ' +
        'correction de continuité.',
      mean:
        'Moyenne des scores, chaque répondant ayant le même poids. Intervalle\u00a0: t à n - 1 degrés de liberté, ' +
        'limité à l’échelle.',
      sd: 'Écart-type des scores, avec n - 1.',
      quantile: 'Quantile par interpolation linéaire (type 7 de R).',
      extreme: 'Plus petite ou plus grande réponse.',
      'rank-mean':
        'Rang selon la moyenne, la plus élevée d’abord, comparée en fractions exactes\u00a0; les ex æquo ont le ' +
        'meilleur rang. Seuls les items qui ont reçu des réponses sont classés.',
      'share-mean':
        'Part des scores, non d’argent\u00a0: les scores de chaque répondant qui a répondu à tous les items et donné ' +
        'plus de 0 quelque part sont ramenés à un total de 100, puis on en fait la moyenne à poids égal. ' +
        'Intervalle\u00a0: t sur les parts des répondants, limité à 0-100.',
      'share-ratio':
        'Part des scores comme rapport de totaux, non d’argent\u00a0: somme des scores de l’item sur la somme de tous ' +
        'les scores, mêmes répondants que pour la moyenne des parts. Intervalle\u00a0: linéarisé, les répondants ' +
        'comme grappes, t à n - 1 degrés de liberté, limité à 0-100.',
      'mention-share':
        'Part de toutes les mentions. Intervalle\u00a0: linéarisé, les répondants comme grappes, t à n - 1 degrés de ' +
        'liberté, limité à 0-100.',
      'equal-weight':
        'Part à poids égal\u00a0: chaque répondant qui nomme quelque chose a une unité, divisée également entre les ' +
        'catégories distinctes nommées et, dans une catégorie, également entre ses obstacles nommés. ' +
        'Intervalle\u00a0: t sur les parts des répondants, limité à 0-100.',
      'rank-percent':
        'Rang selon le pourcentage des répondants, le plus élevé d’abord\u00a0; les ex æquo ont le meilleur rang.',
      'rank-mention-share':
        'Rang selon la part des mentions, la plus élevée d’abord\u00a0; les ex æquo ont le meilleur rang.',
      'rank-equal-weight':
        'Rang selon la part à poids égal, la plus élevée d’abord\u00a0; les ex æquo ont le meilleur rang.',
    },
    notes: {
      'no-base': 'Personne dans la base.',
      'too-few': 'Il faut au moins deux répondants.',
      'no-interval': 'Pas d’intervalle\u00a0: moins de deux répondants, ou tous ont donné la même réponse.',
      'small-group':
        'Le groupe compte moins de 5 répondants dans la base (pour un rang\u00a0: dans celle d’un des items)\u00a0: effectifs seulement.',
    },
  },
  de: {
    methods: {
      count: 'Anzahl der Befragten.',
      wilson:
        'Anteil der Befragten in der Basis: 100 x n / Basis. Intervall: Wilson-Score ohne Stetigkeitskorrektur.',
      mean:
        'Mittelwert der Punkte, alle Befragten mit gleichem Gewicht. Intervall: t mit n - 1 Freiheitsgraden, ' +
        'auf die Skala begrenzt.',
      sd: 'Standardabweichung der Punkte mit n - 1.',
      quantile: 'Quantil durch lineare Interpolation (Typ 7 von R).',
      extreme: 'Kleinste oder größte Antwort.',
      'rank-mean':
        'Rang nach dem Mittelwert, der höchste zuerst, als genaue Brüche verglichen; bei Gleichstand gilt der beste ' +
        'Rang. Nur beantwortete Aussagen haben einen Rang.',
      'share-mean':
        'Anteil an den Punkten, nicht am Geld: Die Punkte aller Befragten, die jede Aussage beantwortet und irgendwo ' +
        'mehr als 0 vergeben haben, werden je auf die Summe 100 gebracht und mit gleichem Gewicht gemittelt. ' +
        'Intervall: t über die Anteile der Befragten, auf 0-100 begrenzt.',
      'share-ratio':
        'Anteil an den Punkten als Verhältnis der Summen, nicht am Geld: Summe der Punkte der Aussage durch Summe ' +
        'aller Punkte, dieselben Befragten wie beim Mittel der Anteile. Intervall: linearisiert, Befragte als ' +
        'Klumpen, t mit n - 1 Freiheitsgraden, auf 0-100 begrenzt.',
      'mention-share':
        'Anteil an allen Nennungen. Intervall: linearisiert, Befragte als Klumpen, t mit n - 1 Freiheitsgraden, ' +
        'auf 0-100 begrenzt.',
      'equal-weight':
        'Anteil mit gleichem Gewicht: Wer etwas nennt, hat eine Einheit, gleich verteilt auf die verschiedenen ' +
        'genannten Kategorien und in einer Kategorie gleich auf ihre genannten Hindernisse. Intervall: t über die ' +
        'Anteile der Befragten, auf 0-100 begrenzt.',
      'rank-percent':
        'Rang nach dem Anteil der Befragten, der höchste zuerst; bei Gleichstand gilt der beste Rang.',
      'rank-mention-share':
        'Rang nach dem Anteil an den Nennungen, der höchste zuerst; bei Gleichstand gilt der beste Rang.',
      'rank-equal-weight':
        'Rang nach dem Anteil mit gleichem Gewicht, der höchste zuerst; bei Gleichstand gilt der beste Rang.',
    },
    notes: {
      'no-base': 'Niemand ist in der Basis.',
      'too-few': 'Dazu braucht es mindestens zwei Befragte.',
      'no-interval': 'Kein Intervall: weniger als zwei Befragte, oder alle gaben dieselbe Antwort.',
      'small-group':
        'Die Gruppe hat weniger als 5 Befragte in der Basis (bei Rängen: in der irgendeiner Aussage): nur Anzahlen.',
    },
  },
  es: {
    methods: {
      count: 'Número de participantes.',
      wilson:
        'Porcentaje de los participantes de la base: 100 x n / base. Intervalo: puntuación de Wilson sin corrección ' +
        'de continuidad.',
      mean:
        'Media de las puntuaciones, todos los participantes con el mismo peso. Intervalo: t con n - 1 grados de ' +
        'libertad, limitado a la escala.',
      sd: 'Desviación estándar de las puntuaciones, con n - 1.',
      quantile: 'Cuantil por interpolación lineal (tipo 7 de R).',
      extreme: 'Respuesta menor o mayor.',
      'rank-mean':
        'Puesto según la media, la más alta primero, comparada en fracciones exactas; los empates comparten el mejor ' +
        'puesto. Solo tienen puesto los ítems con respuesta.',
      'share-mean':
        'Parte de las puntuaciones, no de dinero: las puntuaciones de cada participante que respondió a todos los ' +
        'ítems y dio más de 0 en alguno se llevan a un total de 100 y se promedian con el mismo peso. ' +
        'Intervalo: t sobre las partes de los participantes, limitado a 0-100.',
      'share-ratio':
        'Parte de las puntuaciones como razón de totales, no de dinero: suma de las puntuaciones del ítem entre la ' +
        'suma de todas, los mismos participantes que en la media de las partes. Intervalo: linealizado, los ' +
        'participantes como conglomerados, t con n - 1 grados de libertad, limitado a 0-100.',
      'mention-share':
        'Parte de todas las menciones. Intervalo: linealizado, los participantes como conglomerados, t con n - 1 ' +
        'grados de libertad, limitado a 0-100.',
      'equal-weight':
        'Parte con el mismo peso: cada participante que nombra algo tiene una unidad, repartida por igual entre las ' +
        'distintas categorías nombradas y, dentro de una categoría, por igual entre sus barreras nombradas. ' +
        'Intervalo: t sobre las partes de los participantes, limitado a 0-100.',
      'rank-percent':
        'Puesto según el porcentaje de participantes, el más alto primero; los empates comparten el mejor puesto.',
      'rank-mention-share':
        'Puesto según la parte de las menciones, la más alta primero; los empates comparten el mejor puesto.',
      'rank-equal-weight':
        'Puesto según la parte con el mismo peso, la más alta primero; los empates comparten el mejor puesto.',
    },
    notes: {
      'no-base': 'No hay nadie en la base.',
      'too-few': 'Hacen falta al menos dos participantes.',
      'no-interval': 'Sin intervalo: menos de dos participantes, o todos dieron la misma respuesta.',
      'small-group':
        'El grupo tiene menos de 5 participantes en la base (para un puesto: en la de algún ítem): solo recuentos.',
    },
  },
};
