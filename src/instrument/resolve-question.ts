import type { NumberFormat } from '../number-format.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Barrier, Item, MultiQuestion, NumberQuestion, Question, Scale } from './model.js';
import { UNCODED } from './model.js';
import { resolveLayout } from './resolve-layout.js';
import { reportUnfitForShares } from './resolve-scale.js';
import type { InstrumentFile, QuestionFile } from './schema.js';
import type { Texts } from './texts.js';
import { notAmong, own, type Path, type Report, reportAmbiguous } from './words.js';

type AskedFile = Exclude<QuestionFile, { type: 'derived' }>;
type ItemFile = Extract<QuestionFile, { type: 'rating' }>['items'][number];

/** What a question can refer to. */
export interface Context {
  readonly file: InstrumentFile;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly texts: Texts;
  readonly report: Report;
}

/** A question with its scale, frame and options in place; what follows from other questions comes later. */
export function resolveQuestion(question: AskedFile, path: Path, context: Context): Question | undefined {
  const { report, texts } = context;
  const { words, option } = texts;
  const ignoreCase = context.file.ignore_case === true;
  const missing = [...(context.file.missing ?? []), ...(question.missing ?? [])];
  const base = {
    id: question.id,
    label: question.label === undefined ? '' : words(question.label),
    optional: question.optional ?? false,
    missing: Object.fromEntries(missing.map(({ code, reason }) => [code, reason])),
    reasonLabels: Object.fromEntries(
      missing.flatMap(({ reason, label }) => (label === undefined ? [] : [[reason, words(label)]])),
    ),
    ...(ignoreCase ? { ignoreCase } : {}),
  };
  switch (question.type) {
    case 'single': {
      const options = [...question.options, ...(question.other ? [question.other] : [])].map(option);
      if (options.length < 2) report([...path, 'options'], 'needs two options at least');
      reportAmbiguous(options, [...path, 'options'], report, ignoreCase);
      const other = question.other ? { other: question.other.id } : {};
      return { ...base, type: 'single', column: question.column ?? question.id, options, ...other };
    }
    case 'multi':
      return resolveMulti(question, base, missing, path, context);
    case 'rating':
    case 'contribution': {
      const scale = context.scales.get(question.scale);
      if (!scale) {
        report([...path, 'scale'], notAmong(question.scale, context.scales.keys(), 'scale'));
        return undefined;
      }
      if (question.type === 'contribution') reportUnfitForShares(scale, [...path, 'scale'], report);
      return { ...base, type: question.type, scale, items: itemsOf(question.items, texts) };
    }
    case 'number': {
      const { min, max } = question;
      if (min !== undefined && max !== undefined && min > max) report([...path, 'min'], 'is more than max');
      const column = question.column ?? question.id;
      const written = formatOf(question, path, context);
      return { ...base, type: 'number', column, min, max, decimals: question.decimals ?? 0, ...written };
    }
    case 'numbers': {
      const { min, max, decimals = 0, sum } = question;
      if (min !== undefined && max !== undefined && min > max) report([...path, 'min'], 'is more than max');
      const whole = sum === undefined ? {} : { sum: { total: sum.total, tolerance: sum.tolerance ?? 0 } };
      return {
        ...base,
        type: 'numbers',
        items: itemsOf(question.items, texts),
        min,
        max,
        decimals,
        ...formatOf(question, path, context),
        ...whole,
      };
    }
    case 'text':
      return { ...base, type: 'text', column: question.column ?? question.id };
    case 'barriers': {
      const frame = own(context.file.frames, question.frame);
      if (!frame) {
        const known = Object.keys(context.file.frames ?? {});
        report([...path, 'frame'], notAmong(question.frame, known, 'frame'));
        return undefined;
      }
      const barriers: Barrier[] = [
        ...frame.categories.flatMap((category) =>
          category.barriers.map((barrier) => ({ ...option(barrier), category: category.id })),
        ),
        ...(frame.uncoded ?? []).map((barrier) => ({ ...option(barrier), category: undefined })),
      ];
      const none = (question.none ?? []).map(option);
      const categories = frame.categories.map(option);
      reportAmbiguous([...barriers, ...none], [...path, 'frame'], report, ignoreCase);
      reportAmbiguous([...categories, ...none, UNCODED], [...path, 'frame'], report);
      const written = [
        ...frame.categories.flatMap((category) => category.barriers),
        ...(frame.uncoded ?? []),
        ...(question.none ?? []),
      ];
      const layout = resolveLayout(question, written, missing, path, report);
      return { ...base, type: 'barriers', layout, categories, barriers, none };
    }
  }
}

/** How the numbers of a question are written: as it says itself, else as the instrument says of all. */
function formatOf(
  question: Extract<QuestionFile, { type: 'number' | 'numbers' }>,
  path: Path,
  { file, report }: Context,
): Pick<NumberQuestion, 'format' | 'ownMarks'> {
  const ownMarks = question.decimal !== undefined || question.thousands !== undefined;
  const { decimal, thousands } = ownMarks ? question : file;
  const { percent = file.percent, currency = file.currency } = question;
  if (ownMarks && decimal !== undefined && decimal === thousands) report([...path, 'thousands'], SAME_MARKS);
  const format = Object.fromEntries(
    Object.entries({ decimal, thousands, percent, currency }).filter(([, value]) => value !== undefined),
  ) as NumberFormat;
  return { ...(Object.keys(format).length > 0 ? { format } : {}), ...(ownMarks ? { ownMarks } : {}) };
}

/** What is wrong with marks that are the same. */
export const SAME_MARKS = 'is the same mark as `decimal`';

const itemsOf = (items: readonly ItemFile[], { words, language }: Texts): readonly Item[] =>
  items.map(({ id, column = id, label, reversed }) => ({
    id,
    column,
    label: `${words(label)}${reversed === true ? ` ${LABEL_WORDS[language].reversed}` : ''}`,
    ...(reversed === true ? { reversed } : {}),
  }));

function resolveMulti(
  question: Extract<QuestionFile, { type: 'multi' }>,
  base: Pick<MultiQuestion, 'id' | 'label' | 'optional' | 'missing' | 'ignoreCase'>,
  missing: readonly { readonly code: string }[],
  path: Path,
  { texts: { option }, report }: Context,
): MultiQuestion {
  const options = [...question.options, ...(question.other ? [question.other] : [])].map(option);
  const ids = options.map(({ id }) => id);
  const hint = question.columns ? '; what ticks every box belongs under `ticked` of the question' : '';
  reportAmbiguous(options, [...path, 'options'], report, base.ignoreCase, hint);
  const none = question.none ?? [];
  const limits = {
    ...(question.other ? { other: question.other.id } : {}),
    ...(question.at_most === undefined ? {} : { atMost: question.at_most }),
    ...(question.at_least === undefined ? {} : { atLeast: question.at_least }),
  };
  none.forEach((id, i) => {
    if (!ids.includes(id)) report([...path, 'none', i], notAmong(id, ids, 'option'));
  });
  const written = [...question.options, ...(question.other ? [question.other] : [])];
  const layout = resolveLayout(question, written, missing, path, report);
  return { ...base, type: 'multi', options, none, ...limits, layout };
}
