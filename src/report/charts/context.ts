import type { FigureWords } from '../../words/figure.js';
import type { Language } from '../../words/language.js';
import type { Chart } from '../chart.js';
import type { Table } from '../document.js';
import type { ShapeContext, ShownGroup, Subject } from '../tables/shape.js';

/** What a chart is made from besides the question. */
export interface ChartContext extends ShapeContext {
  readonly language: Language;
  readonly words: FigureWords;
  /** The whole title: of the section where the question has none of its own. */
  readonly title: string;
  readonly notice: string;
  /** Of the intervals, such as "95%". */
  readonly confidence: string;
  /** The table of the same numbers. */
  readonly table: Table;
  /** The groups of a breakdown; none where it is not one. */
  readonly shown: readonly ShownGroup[];
  readonly isInvented: (item: string) => boolean;
}

/** What a row is about, and what it is called. */
interface RowFacts {
  readonly label: string;
  readonly group?: string;
}

/** The rows of some subjects: one each, or in a breakdown one for everyone and each group. */
export function rowsOf<R extends RowFacts>(
  subjects: readonly Subject[],
  { shown, words, isInvented }: ChartContext,
  make: (subject: Subject, group: string) => Omit<R, 'label' | 'group'>,
): readonly R[] {
  return subjects.flatMap((subject): R[] => {
    const label = isInvented(subject.item) ? `${subject.label} (${words.invented})` : subject.label;
    if (shown.length === 0) return [{ label, ...make(subject, '') } as R];
    return [{ id: '', label: words.all }, ...shown].map(
      (group, i) =>
        ({ label: group.label, ...(i === 0 && { group: label }), ...make(subject, group.id) }) as R,
    );
  });
}

/** What every chart says of itself. */
export const factsOf = (
  { title, notice, table, language }: ChartContext,
  alt: readonly string[],
): Pick<Chart, 'id' | 'table' | 'title' | 'subject' | 'language' | 'caption' | 'notice' | 'alt'> => ({
  id: table.id,
  table: table.id,
  title,
  subject: 'answers',
  language,
  caption: table.caption,
  notice,
  alt: alt.filter((sentence) => sentence !== '').join(' '),
});
