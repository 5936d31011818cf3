import type { DoubtFacts } from '../doubts.js';
import { type Damaged, damageFinder } from '../instrument/damaged.js';
import { finder } from '../instrument/forms.js';
import type { Question } from '../instrument/model.js';
import { matchingForm } from '../matching.js';
import type { Raw } from '../tally.js';
import type { CountedFile } from './count.js';

/** What an answer was before it was damaged, where it counts as an answer in own words; undefined for any other. */
export type Suspicion = (raw: Raw) => Damaged | undefined;

/**
 * The columns in which a damaged answer is no fault because other texts count under "other": nobody would hear of it.
 * Everywhere else the fault of the answer says what it was.
 */
export function suspicionsOf(questions: readonly Question[]): ReadonlyMap<string, Suspicion> {
  return new Map(
    questions.flatMap((question): [string, Suspicion][] => {
      if (question.type !== 'single' && question.type !== 'multi') return [];
      if (question.other === undefined || (question.type === 'single' && question.derived)) return [];
      const options = question.options.filter(({ id }) => id !== question.other);
      const find = finder(options, question.ignoreCase);
      const damaged = damageFinder(options, question.ignoreCase);
      const suspicion = (parts: readonly string[]): Damaged | undefined =>
        parts
          .filter((part) => find(matchingForm(part)) === undefined)
          .map((part) => damaged(matchingForm(part), part))
          .find((found) => found?.id !== undefined);
      if (question.type === 'single') return [[question.column, (raw) => suspicion([raw ?? ''])]];
      const { layout } = question;
      if (layout.kind !== 'joined') return [];
      return [[layout.column, (raw) => suspicion((raw ?? '').split(layout.separator))]];
    }),
  );
}

/** Doubts the damaged answers that count under "other", by file, column and kind of damage. */
export function damageDoubts(
  files: readonly CountedFile[],
  suspicions: ReadonlyMap<string, Suspicion>,
): readonly DoubtFacts[] {
  const doubts: DoubtFacts[] = [];
  for (const { bound, answers } of files) {
    for (const [column, suspicion] of suspicions) {
      const tally = (answers.get(column) ?? []).map(({ key, n }) => ({
        form: matchingForm(key ?? ''),
        key,
        n,
      }));
      const found = tally.flatMap(({ form, key, n }) => {
        const damaged = suspicion(key);
        return damaged ? [{ form, n, ...damaged }] : [];
      });
      for (const code of new Set(found.map(({ damage }) => damage))) {
        const own = found.filter(({ damage }) => damage === code).sort((a, b) => b.n - a.n);
        const [first] = own as [(typeof own)[number]];
        const cells = own.reduce((sum, { n }) => sum + n, 0);
        const alike = tally.filter(({ form }) => form === first.likely);
        doubts.push({
          code,
          file: bound.input.shortName,
          columns: [column],
          answers: [...new Set(own.map(({ form }) => form))],
          cells,
          respondents: cells,
          lines: [],
          likely: first.likely,
          given: first.n,
          alike: alike.reduce((sum, { n }) => sum + n, 0),
        });
      }
    }
  }
  return doubts;
}
