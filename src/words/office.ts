import type { Language } from './language.js';
import { PART_WORDS, type PartWords } from './parts.js';

/** What a Word document and a workbook say beside the words of the report. */
export interface OfficeWords extends PartWords {
  /** Before the number of a page. */
  readonly page: string;
  /** The first sheet. */
  readonly about: string;
  readonly sheet: string;
  readonly shows: string;
  /** Columns of a sheet. */
  readonly item: string;
  readonly count: string;
  readonly percent: string;
  readonly low: string;
  readonly high: string;
  readonly note: string;
  /** What the numbers of the sheets are. */
  readonly unrounded: string;
}

export const OFFICE_WORDS: Readonly<Record<Language, OfficeWords>> = {
  en: {
    ...PART_WORDS.en,
    page: 'Page',
    about: 'About',
    sheet: 'Sheet',
    shows: 'Shows',
    item: 'Item',
    count: 'n',
    percent: '%',
    low: 'lower',
    high: 'upper',
    note: 'Note',
    unrounded:
      'The cells hold the numbers unrounded, one in each; their formats only show fewer decimals. ' +
      'An empty cell is a number that is not given. "lower" and "upper" are the ends of an interval.',
  },
  fr: {
    ...PART_WORDS.fr,
    page: 'Page',
    about: 'À propos',
    sheet: 'Feuille',
    shows: 'Contenu',
    item: 'Item',
    count: 'n',
    percent: '%',
    low: 'inférieure',
    high: 'supérieure',
    note: 'Note',
    unrounded:
      'Chaque cellule contient un seul nombre, non arrondi\u00a0; son format ne fait qu’afficher moins de décimales. ' +
      'Une cellule vide est un nombre qui n’est pas donné. «\u00a0inférieure\u00a0» et «\u00a0supérieure\u00a0» sont les bornes d’un intervalle.',
  },
  de: {
    ...PART_WORDS.de,
    page: 'Seite',
    about: 'Über den Bericht',
    sheet: 'Blatt',
    shows: 'Inhalt',
    item: 'Aussage',
    count: 'n',
    percent: '%',
    low: 'untere',
    high: 'obere',
    note: 'Anmerkung',
    unrounded:
      'Jede Zelle enthält eine Zahl, ungerundet; ihr Format zeigt nur weniger Stellen. ' +
      'Eine leere Zelle ist eine Zahl, die nicht angegeben wird. „untere“ und „obere“ sind die Grenzen eines Intervalls.',
  },
  es: {
    ...PART_WORDS.es,
    page: 'Página',
    about: 'Acerca de',
    sheet: 'Hoja',
    shows: 'Contenido',
    item: 'Ítem',
    count: 'n',
    percent: '%',
    low: 'inferior',
    high: 'superior',
    note: 'Nota',
    unrounded:
      'Cada celda contiene un solo número, sin redondear; su formato solo muestra menos decimales. ' +
      'Una celda vacía es un número que no se da. «inferior» y «superior» son los extremos de un intervalo.',
  },
};
