import { matchingForm, nearest } from '../matching.js';
import type { Fault } from '../yaml.js';
import { finder, formsOf } from './forms.js';
import type { Barrier, Instrument, Item, Level, MultiQuestion, Option, Question, Scale } from './model.js';
import { columnsOf, questionsOf, UNCODED } from './model.js';
import type { InstrumentFile, QuestionFile, TextFile } from './schema.js';

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => void;

/** Looks up the names in an instrument that is valid in form; all faults, or the instrument. */
export function resolveInstrument(
  file: InstrumentFile,
  sha256: string,
): { instrument: Instrument } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const report: Report = (path, message) => faults.push({ path, message });

  const scales = new Map(
    Object.entries(file.scales ?? {}).map(([name, scale]) => [name, resolveScale(name, scale, report)]),
  );
  const sections = file.sections.map((section, s) => ({
    id: section.id,
    title: words(section.title),
    questions: section.questions.flatMap((question, q) => {
      const path = ['sections', s, 'questions', q];
      const resolved = resolveQuestion(question, path, { file, scales, report });
      return resolved ? [resolved] : [];
    }),
  }));
  const instrument: Instrument = {
    id: file.id,
    version: file.version,
    sha256,
    title: words(file.title),
    note: file.note === undefined ? '' : words(file.note),
    respondent: {
      one: file.respondent ? words(file.respondent.one) : 'respondent',
      many: file.respondent ? words(file.respondent.many) : 'respondents',
    },
    key: file.key,
    sections,
  };
  reportRepeats(file, instrument, report);
  reportMissingThatAreAnswers(file, instrument, report);
  return faults.length > 0 ? { faults } : { instrument };
}

/** What an object that a user wrote holds under a name; `constructor` is a name like any other. */
const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

/** The text in English where there are several languages, else in the first. */
const words = (text: TextFile): string =>
  typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '');

type ScaleFile = NonNullable<InstrumentFile['scales']>[string];

function resolveScale(name: string, file: ScaleFile, report: Report): Scale {
  const on: Level[] = file.levels.map((level) =>
    typeof level === 'number'
      ? { id: String(level), label: String(level), score: level, outside: false }
      : {
          id: level.code,
          label: level.label === undefined ? level.code : words(level.label),
          score: level.score ?? null,
          outside: false,
        },
  );
  const beside: Level[] = (file.outside ?? []).map(({ code, label }) => ({
    id: code,
    label: label === undefined ? code : words(label),
    score: null,
    outside: true,
  }));
  const levels = [...on, ...beside];
  reportAmbiguous(levels, ['scales', name, 'levels'], report);
  const known = on.map((level) => level.id);
  (file.top ?? []).forEach((code, i) => {
    if (!known.includes(code)) report(['scales', name, 'top', i], notAmong(code, known, 'level'));
  });
  for (const code of Object.keys(file.ends ?? {})) {
    if (!known.includes(code)) report(['scales', name, 'ends', code], notAmong(code, known, 'level'));
  }
  const scored = on.filter((level) => level.score !== null);
  if (scored.length > 0 && scored.length < on.length) {
    report(['scales', name, 'levels'], 'either every level has a score or none has');
  }
  return {
    id: name,
    levels,
    top: file.top ?? [],
    ends: Object.fromEntries(Object.entries(file.ends ?? {}).map(([code, text]) => [code, words(text)])),
  };
}

interface Context {
  readonly file: InstrumentFile;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly report: Report;
}

function resolveQuestion(question: QuestionFile, path: Path, context: Context): Question | undefined {
  const { report } = context;
  const base = {
    id: question.id,
    label: question.label === undefined ? '' : words(question.label),
    optional: question.optional ?? false,
    missing: Object.fromEntries((context.file.missing ?? []).map(({ code, reason }) => [code, reason])),
  };
  switch (question.type) {
    case 'single': {
      const options = question.options.map(option);
      reportAmbiguous(options, [...path, 'options'], report);
      return { ...base, type: 'single', column: question.column ?? question.id, options };
    }
    case 'multi':
      return resolveMulti(question, base, path, report);
    case 'rating':
    case 'contribution': {
      const scale = context.scales.get(question.scale);
      if (!scale) {
        report([...path, 'scale'], notAmong(question.scale, context.scales.keys(), 'scale'));
        return undefined;
      }
      if (question.type === 'contribution') reportUnfitForShares(scale, [...path, 'scale'], report);
      const items: Item[] = question.items.map((item) => ({
        id: item.id,
        column: item.column ?? item.id,
        label: words(item.label),
      }));
      return { ...base, type: question.type, scale, items };
    }
    case 'number': {
      const { min, max } = question;
      if (min !== undefined && max !== undefined && min > max) report([...path, 'min'], 'is more than max');
      const column = question.column ?? question.id;
      return { ...base, type: 'number', column, min, max, decimals: question.decimals ?? 0 };
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
      reportAmbiguous([...barriers, ...none], [...path, 'frame'], report);
      reportAmbiguous([...categories, ...none, UNCODED], [...path, 'frame'], report);
      const column = question.column ?? question.id;
      return { ...base, type: 'barriers', column, separator: question.separator, categories, barriers, none };
    }
  }
}

function resolveMulti(
  question: Extract<QuestionFile, { type: 'multi' }>,
  base: Pick<MultiQuestion, 'id' | 'label' | 'optional' | 'missing'>,
  path: Path,
  report: Report,
): MultiQuestion {
  const options = question.options.map(option);
  const ids = options.map(({ id }) => id);
  reportAmbiguous(options, [...path, 'options'], report);
  const none = question.none ?? [];
  none.forEach((id, i) => {
    if (!ids.includes(id)) report([...path, 'none', i], notAmong(id, ids, 'option'));
  });
  if (question.columns) {
    for (const key of ['column', 'separator'] as const) {
      if (question[key] !== undefined) report([...path, key], 'goes with one cell, not with `columns`');
    }
    for (const id of Object.keys(question.columns)) {
      if (!ids.includes(id)) report([...path, 'columns', id], notAmong(id, ids, 'option'));
    }
    for (const id of ids) {
      if (own(question.columns, id) === undefined)
        report([...path, 'columns'], `has no column for the option "${id}"`);
    }
    const columns = Object.fromEntries(ids.map((id) => [id, own(question.columns, id) ?? id]));
    return { ...base, type: 'multi', options, none, layout: { kind: 'split', columns } };
  }
  if (question.separator === undefined) {
    report(path, 'a multi question needs `separator` (all options in one cell) or `columns` (one each)');
  }
  const layout = {
    kind: 'joined',
    column: question.column ?? question.id,
    separator: question.separator ?? ';',
  } as const;
  return { ...base, type: 'multi', options, none, layout };
}

const option = (file: { id: string; label: TextFile }): Option => ({ id: file.id, label: words(file.label) });

const notAmong = (name: string, known: Iterable<string>, what: string): string => {
  const names = [...known];
  const meant = nearest(name, names);
  const hint = meant === undefined ? `there is ${names.join(', ') || 'none'}` : `did you mean "${meant}"?`;
  return `no ${what} is called "${name}"; ${hint}`;
};

/** Shares add scores up: they must be there, not negative, and something must be worth nothing. */
function reportUnfitForShares(scale: Scale, path: Path, report: Report): void {
  const on = scale.levels.filter((level) => !level.outside);
  if (on.some(({ score }) => score === null || score < 0)) {
    report(path, `a contribution needs a score of 0 or more for every level of "${scale.id}"`);
  } else if (!on.some(({ score }) => score === 0)) {
    report(path, `a contribution needs a level of "${scale.id}" with score 0 (no contribution)`);
  }
}

/** Two answers that a cell could not tell apart, by id, label or number. */
function reportAmbiguous(options: readonly Option[], path: Path, report: Report): void {
  const owners = new Map<string, string>();
  options.forEach((option, i) => {
    const taken = [...formsOf(option)].find((form) => owners.has(form));
    if (taken !== undefined) report([...path, i], `"${taken}" stands for "${owners.get(taken)}" already`);
    for (const form of formsOf(option)) owners.set(form, option.id);
  });
}

/** Codes that say "missing" and an answer at once. */
function reportMissingThatAreAnswers(file: InstrumentFile, instrument: Instrument, report: Report): void {
  (file.missing ?? []).forEach(({ code }, i) => {
    for (const { question } of questionsOf(instrument)) {
      const id = finder(answersOf(question))(matchingForm(code));
      if (id === undefined) continue;
      report(
        ['missing', i, 'code'],
        `"${code}" is the answer "${id}" of the question "${question.id}" as well`,
      );
      return;
    }
  });
}

function answersOf(question: Question): readonly Option[] {
  switch (question.type) {
    case 'single':
    case 'multi':
      return question.options;
    case 'rating':
    case 'contribution':
      return question.scale.levels;
    case 'barriers':
      return [...question.barriers, ...question.none];
    default:
      return [];
  }
}

/** Ids and columns that are used twice. */
function reportRepeats(file: InstrumentFile, instrument: Instrument, report: Report): void {
  const questions = new Map<string, Path>();
  const columns = new Map<string, string>();
  const useColumn = (name: string, owner: string, path: Path): void => {
    const other = columns.get(matchingForm(name));
    if (other === undefined) columns.set(matchingForm(name), owner);
    else report(path, `the column "${name}" belongs to "${other}" already`);
  };
  if (instrument.key !== undefined) useColumn(instrument.key, 'key', ['key']);
  reportRepeated(
    file.sections.map(({ id }) => id),
    ['sections'],
    report,
  );
  file.sections.forEach((section, s) => {
    section.questions.forEach((question, q) => {
      const path = ['sections', s, 'questions', q];
      if (questions.has(question.id)) report([...path, 'id'], `"${question.id}" is used twice`);
      questions.set(question.id, path);
      if ('items' in question) {
        reportRepeated(
          question.items.map(({ id }) => id),
          [...path, 'items'],
          report,
        );
      }
    });
  });
  for (const { question } of questionsOf(instrument)) {
    const path = questions.get(question.id) ?? [];
    for (const name of columnsOf(question)) useColumn(name, question.id, path);
  }
}

function reportRepeated(ids: readonly string[], path: Path, report: Report): void {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) report([...path, i], `"${id}" is used twice`);
  });
}
