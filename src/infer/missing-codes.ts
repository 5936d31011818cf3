import type { Answer, Column } from './column-sample.js';
import { WHOLE } from './column-sample.js';
import { columnsOfDraft, type DraftDoubt, type DraftQuestion } from './draft.js';
import { saysMissing } from './tick-words.js';

/** Declares what looks like "missing" in the columns of a question, and doubts it. */
export function declareMissing(question: DraftQuestion, columns: ReadonlyMap<string, Column>): DraftQuestion {
  if (question.type === 'text') return question;
  const known = new Set(namesIn(question));
  const found = new Map<string, { columns: string[]; cells: number; respondents: number }>();
  for (const name of columnsOfDraft(question)) {
    for (const { raw, n } of missingIn(question, columns.get(name))) {
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
        ...(question.type === 'split' ? { notTicked: question.says.notTicked } : {}),
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

/** What looks like "missing" in a column; in a box also words that can be an answer elsewhere, such as "n/a". */
function missingIn(question: DraftQuestion, column: Column | undefined): readonly Answer[] {
  if (!column) return [];
  const { suspects, answers, name } = column;
  if (question.type !== 'split' || question.other?.column === name) return suspects;
  const { ticked, notTicked } = question.says;
  if (ticked.length + notTicked.length === 0) return suspects;
  return [...suspects, ...answers.filter(({ raw }) => saysMissing(raw))];
}

/** The texts that are answers of the question in other columns of it. */
function namesIn(question: DraftQuestion): readonly string[] {
  const named =
    question.type === 'rating'
      ? [...question.scale.levels, ...question.scale.outside]
      : question.type === 'single' || question.type === 'joined' || question.type === 'split'
        ? question.options
        : [];
  return named.flatMap(({ id, label, also }) => [id, label, ...also]);
}
