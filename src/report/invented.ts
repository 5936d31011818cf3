import { cannotRun } from '../errors.js';
import { nearest } from '../matching.js';
import type { Asked } from '../results.js';

/** What of a report is invented: whole sections, whole questions, single items. */
export interface Invented {
  readonly section: (section: string) => boolean;
  readonly question: (section: string, question: string) => boolean;
  readonly item: (section: string, question: string, item: string) => boolean;
}

/**
 * Reads the names under `invented`: `section`, `section.question` or `question.item` (a question may be left out where
 * it is called like its section).
 * @throws SurveyError `unknown-invented` for a name that is nothing in the instrument
 */
export function inventedParts(names: readonly string[], all: readonly Asked[]): Invented {
  const known = new Set(
    all.flatMap(({ section, question }) => [
      section.id,
      `${section.id}.${question.id}`,
      ...('items' in question ? question.items.map(({ id }) => `${question.id}.${id}`) : []),
    ]),
  );
  for (const name of names) {
    if (known.has(name)) continue;
    const meant = nearest(name, known);
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    throw cannotRun(
      'unknown-invented',
      `invented: "${name}" is no section, section.question or question.item of the instrument.${hint}`,
    );
  }
  const set = new Set(names);
  return {
    section: (section) => set.has(section),
    question: (section, question) => set.has(`${section}.${question}`),
    item: (_section, question, item) => item !== '' && set.has(`${question}.${item}`),
  };
}
