import { HEAD_WORDS } from './head.js';
import type { Language } from './language.js';

/** What the parts of a report are called wherever it is shown with figures and contents. */
export interface PartWords {
  /** Before the number of a caption; also what Word counts such captions by. */
  readonly table: string;
  readonly figure: string;
  readonly contents: string;
  readonly findings: string;
  readonly methods: string;
  /** Where a section has nothing to show. */
  readonly nothing: string;
}

type Own = Omit<PartWords, 'findings' | 'methods'>;

const withHead = (language: Language, own: Own): PartWords => {
  const { findings, methods } = HEAD_WORDS[language];
  return { ...own, findings, methods };
};

export const PART_WORDS: Readonly<Record<Language, PartWords>> = {
  en: withHead('en', {
    table: 'Table',
    figure: 'Figure',
    contents: 'Contents',
    nothing: 'There is nothing to show here.',
  }),
  fr: withHead('fr', {
    table: 'Tableau',
    figure: 'Figure',
    contents: 'Sommaire',
    nothing: 'Il n’y a rien à montrer ici.',
  }),
  de: withHead('de', {
    table: 'Tabelle',
    figure: 'Abbildung',
    contents: 'Inhalt',
    nothing: 'Hier gibt es nichts zu zeigen.',
  }),
  es: withHead('es', {
    table: 'Tabla',
    figure: 'Figura',
    contents: 'Índice',
    nothing: 'No hay nada que mostrar aquí.',
  }),
};
