import { boxForm } from './box-reader.js';
import type { BoxLayout, Layout } from './model.js';
import type { QuestionFile } from './schema.js';
import { notAmong, own, type Path, type Report } from './words.js';

type SeveralFile = Extract<QuestionFile, { type: 'multi' | 'barriers' }>;
type OptionFile = { readonly id: string; readonly also?: readonly string[] | undefined };

/** Where the options of a question stand, and what its boxes say; reports what does not go together. */
export function resolveLayout(
  question: SeveralFile,
  options: readonly OptionFile[],
  missing: readonly { readonly code: string }[],
  path: Path,
  report: Report,
): Layout {
  if (question.columns) return boxLayout(question, options, missing, path, report);
  for (const key of ['ticked', 'not_ticked'] as const) {
    if (question[key] !== undefined) report([...path, key], 'goes with `columns`, not with one cell');
  }
  if (question.separator === undefined) {
    report(
      path,
      `a ${question.type} question needs \`separator\` (all options in one cell) or \`columns\` (one each)`,
    );
  }
  return {
    kind: 'joined',
    column: question.column ?? question.id,
    separator: question.separator ?? ';',
  };
}

function boxLayout(
  question: SeveralFile,
  options: readonly OptionFile[],
  missing: readonly { readonly code: string }[],
  path: Path,
  report: Report,
): BoxLayout {
  const ids = options.map(({ id }) => id);
  const what = question.type === 'multi' ? 'option' : 'barrier';
  for (const key of ['column', 'separator'] as const) {
    if (question[key] !== undefined) report([...path, key], 'goes with one cell, not with `columns`');
  }
  for (const id of Object.keys(question.columns!)) {
    if (!ids.includes(id)) report([...path, 'columns', id], notAmong(id, ids, what));
  }
  for (const id of ids) {
    if (own(question.columns, id) === undefined)
      report([...path, 'columns'], `has no column for the ${what} "${id}"`);
  }
  const marks = options.flatMap(({ id, also }) => (also ? [[id, also] as const] : []));
  reportTwoMeanings(question, marks, missing, path, report);
  return {
    kind: 'split',
    columns: Object.fromEntries(ids.map((id) => [id, own(question.columns, id) ?? id])),
    ...(question.ticked ? { ticked: question.ticked } : {}),
    ...(question.not_ticked ? { notTicked: question.not_ticked } : {}),
    ...(marks.length > 0 ? { marks: Object.fromEntries(marks) } : {}),
  };
}

/** Texts that would say two things in one box. */
function reportTwoMeanings(
  { ticked = [], not_ticked: notTicked = [] }: SeveralFile,
  marks: readonly (readonly [string, readonly string[]])[],
  missing: readonly { readonly code: string }[],
  path: Path,
  report: Report,
): void {
  const yes = new Set(ticked.map(boxForm));
  const owners = new Map(marks.flatMap(([id, texts]) => texts.map((text) => [boxForm(text), id] as const)));
  notTicked.forEach((text, i) => {
    const form = boxForm(text);
    if (yes.has(form)) report([...path, 'not_ticked', i], `"${text}" is under \`ticked\` as well`);
    else if (owners.has(form))
      report([...path, 'not_ticked', i], `"${text}" is under \`also\` of "${owners.get(form)}" as well`);
  });
  const codes = new Set(missing.map(({ code }) => boxForm(code)));
  ticked.forEach((text, i) => {
    if (codes.has(boxForm(text))) report([...path, 'ticked', i], `"${text}" is under \`missing\` as well`);
  });
}
