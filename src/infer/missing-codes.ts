import type { Column } from './column-sample.js';
import { WHOLE } from './column-sample.js';
import { columnsOfDraft, type DraftDoubt, type DraftQuestion } from './draft.js';

/** Declares what looks like "missing" in the columns of a question, and doubts it. */
export function declareMissing(question: DraftQuestion, columns: ReadonlyMap<string, Column>): DraftQuestion {
  if (question.type === 'text') return question;
  const known = new Set(namesIn(question));
  const found = new Map<string, { columns: string[]; cells: number; respondents: number }>();
  for (const name of columnsOfDraft(question)) {
    for (const { raw, n } of columns.get(name)?.suspects ?? []) {
      if (known.has(raw)) continue;
      const before = found.get(raw) ?? { columns: [], cells: 0, respondents: 0 };
      found.set(raw, {
        columns: [...before.columns, name],
        cells: before.cells + n,
        respondents: Math.max(before.respondents, n),
      });
    }
  }
  const kind = KINDS[question.type];
  // A word is no number and no level: whether it counts as missing or as invalid, the numbers are the same.
  const isDoubtful = (raw: string): boolean => WHOLE.test(raw) || kind === 'choice' || kind === 'boxes';
  const doubts = [...found]
    .filter(([raw]) => isDoubtful(raw))
    .map(
      ([raw, extent]): DraftDoubt => ({
        code: 'missing-code',
        answers: [raw],
        word: !WHOLE.test(raw),
        question: kind,
        ...extent,
      }),
    );
  const missing = [...found.keys()].map((code) => ({ code, reason: 'no-answer' as const }));
  return {
    ...question,
    missing: [...(question.missing ?? []), ...missing],
    doubts: [...(question.doubts ?? []), ...doubts],
  };
}

const KINDS = {
  single: 'choice',
  joined: 'choice',
  split: 'boxes',
  rating: 'rating',
  number: 'number',
} as const;

/** The texts that are answers of the question in other columns of it. */
function namesIn(question: DraftQuestion): readonly string[] {
  const named =
    question.type === 'rating'
      ? [...question.scale.levels, ...question.scale.outside]
      : question.type === 'single' || question.type === 'joined'
        ? question.options
        : [];
  return named.flatMap(({ id, label, also }) => [id, label, ...also]);
}
