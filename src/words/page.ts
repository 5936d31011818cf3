import type { Language } from './language.js';
import { PART_WORDS, type PartWords } from './parts.js';

/** What a page says besides the report: what its parts and its buttons are called. */
export interface PageWords extends PartWords {
  readonly skip: string;
  /** Heading of the column of bars. */
  readonly distribution: string;
  readonly sort: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;
}

/** The words of a page in each language. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    ...PART_WORDS.en,
    skip: 'Skip to the results',
    distribution: 'Distribution',
    sort: 'Sort by this column',
    copy: 'Copy table',
    copied: 'Copied',
    copyRefused: 'The browser did not allow copying',
  },
  fr: {
    ...PART_WORDS.fr,
    skip: 'Aller aux résultats',
    distribution: 'Répartition',
    sort: 'Trier selon cette colonne',
    copy: 'Copier le tableau',
    copied: 'Copié',
    copyRefused: 'Le navigateur n’a pas permis la copie',
  },
  de: {
    ...PART_WORDS.de,
    skip: 'Zu den Ergebnissen',
    distribution: 'Verteilung',
    sort: 'Nach dieser Spalte sortieren',
    copy: 'Tabelle kopieren',
    copied: 'Kopiert',
    copyRefused: 'Der Browser hat das Kopieren nicht erlaubt',
  },
  es: {
    ...PART_WORDS.es,
    skip: 'Ir a los resultados',
    distribution: 'Distribución',
    sort: 'Ordenar por esta columna',
    copy: 'Copiar la tabla',
    copied: 'Copiada',
    copyRefused: 'El navegador no permitió copiar',
  },
};
