import type { DoubtFacts } from '../doubts.js';
import { cleanText, matchingForm } from '../matching.js';
import type { NoticeFacts } from '../notices.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import { ratingQuestions } from './blocks.js';
import type { Stemmed } from './box-kinds.js';
import { splitQuestions } from './boxes.js';
import { type Column, type ColumnSample, columnsFrom } from './column-sample.js';
import { doubtDamaged } from './damaged.js';
import { columnsOfDraft, type DraftQuestion, inFile } from './draft.js';
import { type Aside, emitDraft } from './emit.js';
import { declareMissing } from './missing-codes.js';
import { slugOf } from './names.js';
import { declareTexts } from './not-numbers.js';
import { loneQuestion } from './questions.js';
import { MOMENTS, type Role, roleOf } from './roles.js';
import { stemsOf } from './stems.js';

export type { ColumnSample } from './column-sample.js';

/** An instrument guessed from the answers. */
export interface Draft {
  /** An instrument file, with a remark "# check:" and the reason on every guess. */
  readonly yaml: string;
  /** What was guessed of each column, in the order of the file. */
  readonly guesses: readonly { readonly column: string; readonly what: string; readonly why: string }[];
  /** The guesses that can change a number, with the columns as the instrument names them. */
  readonly doubts: readonly DoubtFacts[];
  /** What is left out of it although it may have been asked. */
  readonly notices: readonly NoticeFacts[];
}

/**
 * Guesses the instrument behind an export from its distinct answers alone: scales, blocks, multi-selects, single
 * choices, numbers, texts, the key and columns that identify people, whose answers are never repeated.
 * @param options `doubts` about the file, which the draft says at its top
 */
export function inferInstrument(
  samples: readonly ColumnSample[],
  options: {
    readonly id: string;
    readonly title: string;
    readonly file?: string;
    /** How the file writes what is no answer's own text; the usual way, when left out. */
    readonly conventions?: Conventions;
    readonly doubts?: readonly DoubtFacts[];
    /** What the file was taken for, by the id of the platform. */
    readonly platform?: string;
  },
): Draft {
  const columns = withOwnNames(columnsFrom(samples));
  const first = rolesOf(columns);
  const stems = stemsOf(columns);
  const stemmed: Stemmed[] = columns.map((column, i) => ({ column, stem: stems[i] }));
  const openIn = (all: readonly Role[]): readonly Stemmed[] =>
    stemmed.filter((_, i) => all[i]!.is === 'question' || all[i]!.is === 'empty');

  const split = splitQuestions(openIn(first), options.conventions ?? PLAIN_CONVENTIONS);
  const roles = withoutRepeated(columns, first, split);
  const open = openIn(roles);
  const boxes = new Set(split.flatMap(columnsOfDraft));
  const single = open.filter(({ column }) => !boxes.has(column.name) && column.answers.length > 0);
  const ratings = ratingQuestions(single);
  const rated = new Set(ratings.flatMap(columnsOfDraft));
  const lone = single
    .filter(({ column }) => !rated.has(column.name))
    .map(({ column, stem }) => loneQuestion(column, labelOf(column, stem), options.platform));
  const byName = new Map(columns.map((column) => [column.name, column]));
  const questions = [...split, ...ratings, ...lone]
    .sort((a, b) => a.position - b.position)
    .map((question) => doubtDamaged(declareMissing(declareTexts(question, byName), byName), byName));

  const asked = new Map(
    questions.flatMap((question) => columnsOfDraft(question).map((name) => [name, question])),
  );
  const asides = (kind: Role['is']): readonly Aside[] =>
    columns.flatMap(({ name }, i) => {
      const role = roles[i]!;
      return role.is === kind && role.is !== 'question' && !asked.has(name)
        ? [{ column: name, why: role.why }]
        : [];
    });
  const places = new Map(columns.map(({ name, position }) => [name, position]));
  const written = new Set(samples.map(({ name }) => matchingForm(name)));
  const isRepeated = (form: string): boolean =>
    written.has(`${form} [2]`) || (/ \[\d+\]$/.test(form) && written.has(form.replace(/ \[\d+\]$/, '')));
  const columnOf = (name: string): string =>
    name === '' || name.startsWith('#') || !written.has(matchingForm(name)) || isRepeated(matchingForm(name))
      ? `#${places.get(name)! + 1}`
      : name;
  const yaml = emitDraft(
    {
      id: /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(options.id) ? options.id : slugOf(options.id) || 'draft',
      title: cleanText(options.title) || 'Draft',
      doubts: options.doubts ?? [],
      key: asides('key')[0],
      identifying: asides('identifying'),
      leftOut: [...asides('left-out'), ...asides('empty')],
      questions: questions.length > 0 ? questions : [NOTHING],
    },
    columnOf,
  );
  const guesses = columns.map(({ name }, i) => {
    const question = asked.get(name);
    const role = roles[i]!;
    if (question) return { column: name, what: WHAT[question.type], why: question.checks.join('; ') };
    return { column: name, what: role.is, why: role.is === 'question' ? '' : role.why };
  });
  const doubts = questions.flatMap(({ doubts: own = [] }) =>
    own.map((doubt) => inFile(doubt, options.file ?? '', columnOf)),
  );
  const dates = columns.flatMap(({ name, cells }, i) => {
    const role = roles[i]!;
    return role.is === 'left-out' && role.why === MOMENTS ? [{ column: columnOf(name), count: cells }] : [];
  });
  const file = options.file ?? '';
  const several = questions.flatMap((question) =>
    question.type === 'joined' && question.several > 0
      ? [{ column: columnOf(question.column), count: question.several, separator: question.separator }]
      : [],
  );
  const notices: readonly NoticeFacts[] = [
    ...(dates.length === 0 ? [] : [{ code: 'dates-left-out', file, columns: dates } as const]),
    ...(several.length === 0 ? [] : [{ code: 'several-answers', file, columns: several } as const]),
  ];
  return { yaml, guesses, doubts, notices };
}

const WHAT: Readonly<Record<DraftQuestion['type'], string>> = {
  single: 'single choice',
  joined: 'multi-select',
  split: 'multi-select',
  rating: 'rating',
  number: 'number',
  text: 'text',
};

/** An instrument has at least one question; where the data show none, this line stands for it. */
const NOTHING: DraftQuestion = {
  type: 'text',
  position: 0,
  name: 'nothing_found',
  label: 'Nothing found',
  column: 'nothing_found',
  optional: true,
  checks: ['no question was found in the data; write yours here'],
};

const labelOf = (column: Column, stem: Stemmed['stem']): string =>
  column.text || [stem?.question, stem?.own].filter(Boolean).join(': ') || column.name;

/** Columns of one name are told apart by their place. */
function withOwnNames(columns: readonly Column[]): readonly Column[] {
  const used = new Set<string>();
  return columns.map((column) => {
    const isFirst = column.name !== '' && !used.has(matchingForm(column.name));
    let name = isFirst ? column.name : `#${column.position + 1}`;
    while (used.has(matchingForm(name))) name = `${name}_`;
    used.add(matchingForm(name));
    return { ...column, name };
  });
}

function rolesOf(columns: readonly Column[]): readonly Role[] {
  let hasKey = false;
  return columns.map((column) => {
    const role = roleOf(column, hasKey);
    hasKey ||= role.is === 'key';
    return role;
  });
}

/** A cell that names the options whose columns are a question says nothing more. */
function withoutRepeated(
  columns: readonly Column[],
  roles: readonly Role[],
  split: readonly DraftQuestion[],
): readonly Role[] {
  const said = new Set(
    split.flatMap(columnsOfDraft).flatMap((name) => {
      const end = name.lastIndexOf('/');
      return end > 0 ? [name.slice(0, end)] : [];
    }),
  );
  const why = 'the columns of its options, which are read, say the same';
  return roles.map((role, i) => (said.has(columns[i]!.name) ? { is: 'left-out', why } : role));
}
