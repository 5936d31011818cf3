import type { Language } from './language.js';

/** What a page says besides the report: what its parts and its buttons are called. */
export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly table: string;
  readonly figure: string;
  /** Heading of the column of bars. */
  readonly distribution: string;
  readonly methods: string;
  /** In the place of a table without rows. */
  readonly nothing: string;
  readonly sort: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;
}

/** The words of a page in each language. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    skip: 'Skip to the results',
    contents: 'Contents',
    table: 'Table',
    figure: 'Figure',
    distribution: 'Distribution',
    methods: 'How the numbers were made',
    nothing: 'There is nothing to show here.',
    sort: 'Sort by this column',
    copy: 'Copy table',
    copied: 'Copied',
    copyRefused: 'The browser did not allow copying',
  },
  fr: {
    skip: 'Aller aux résultats',
    contents: 'Sommaire',
    table: 'Tableau',
    figure: 'Figure',
    distribution: 'Répartition',
    methods: 'Comment les nombres ont été obtenus',
    nothing: 'Il n’y a rien à montrer ici.',
    sort: 'Trier selon cette colonne',
    copy: 'Copier le tableau',
    copied: 'Copié',
    copyRefused: 'Le navigateur n’a pas permis la copie',
  },
  de: {
    skip: 'Zu den Ergebnissen',
    contents: 'Inhalt',
    table: 'Tabelle',
    figure: 'Abbildung',
    distribution: 'Verteilung',
    methods: 'Wie die Zahlen zustande kamen',
    nothing: 'Hier gibt es nichts zu zeigen.',
    sort: 'Nach dieser Spalte sortieren',
    copy: 'Tabelle kopieren',
    copied: 'Kopiert',
    copyRefused: 'Der Browser hat das Kopieren nicht erlaubt',
  },
  es: {
    skip: 'Ir a los resultados',
    contents: 'Contenido',
    table: 'Tabla',
    figure: 'Figura',
    distribution: 'Distribución',
    methods: 'Cómo se obtuvieron los números',
    nothing: 'No hay nada que mostrar aquí.',
    sort: 'Ordenar por esta columna',
    copy: 'Copiar la tabla',
    copied: 'Copiada',
    copyRefused: 'El navegador no permitió copiar',
  },
};
