import type { Language } from './language.js';

/** What a Word document and a workbook say beside the words of the report. */
export interface OfficeWords {
  /** Before the number of a caption; also what Word counts such captions by. */
  readonly table: string;
  readonly figure: string;
  readonly contents: string;
  readonly methods: string;
  /** Before the number of a page. */
  readonly page: string;
  /** Where a section has nothing to show. */
  readonly nothing: string;
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
    table: 'Table',
    figure: 'Figure',
    contents: 'Contents',
    methods: 'How the numbers were made',
    page: 'Page',
    nothing: 'Nothing to report.',
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
    table: 'Tableau',
    figure: 'Figure',
    contents: 'Sommaire',
    methods: 'Comment les nombres ont été obtenus',
    page: 'Page',
    nothing: 'Rien à rapporter.',
    about: 'À propos',
    sheet: 'Feuille',
    shows: 'Contenu',
    item: 'Élément',
    count: 'n',
    percent: '%',
    low: 'inférieure',
    high: 'supérieure',
    note: 'Note',
    unrounded:
      'Chaque cellule contient un seul nombre, non arrondi ; son format ne fait qu’afficher moins de décimales. ' +
      'Une cellule vide est un nombre qui n’est pas donné. « inférieure » et « supérieure » sont les bornes d’un intervalle.',
  },
  de: {
    table: 'Tabelle',
    figure: 'Abbildung',
    contents: 'Inhalt',
    methods: 'Wie die Zahlen entstanden sind',
    page: 'Seite',
    nothing: 'Nichts zu berichten.',
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
    table: 'Tabla',
    figure: 'Figura',
    contents: 'Índice',
    methods: 'Cómo se obtuvieron los números',
    page: 'Página',
    nothing: 'Nada que informar.',
    about: 'Acerca de',
    sheet: 'Hoja',
    shows: 'Contenido',
    item: 'Elemento',
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
