import type { Stemmed } from './box-kinds.js';
import type { Column } from './column-sample.js';
import type { DraftDoubt, DraftQuestion } from './draft.js';
import { wordsOf } from './names.js';
import {
  FEW,
  type FoundScale,
  isCodeWithLabel,
  numberIn,
  numberScale,
  rangeOf,
  sharedScale,
  shareEnds,
  wordScale,
  wordsWithNumbers,
} from './scales.js';

type Find = (columns: readonly Column[]) => FoundScale | undefined;

/** Finds neighbouring columns on one scale, and single columns whose answers are plainly a scale. */
export function ratingQuestions(columns: readonly Stemmed[]): readonly DraftQuestion[] {
  const questions: DraftQuestion[] = [];
  for (let i = 0; i < columns.length; ) {
    const block = BLOCKS.map(({ find, isBlock, joins }) => {
      const members = runFrom(columns, i, find, joins);
      const scale = find(members.map(({ column }) => column));
      return scale && isBlock(members) ? { scale, members } : undefined;
    }).find((found) => found !== undefined);
    if (block) questions.push(questionFrom(block.members, block.scale));
    i += block?.members.length ?? 1;
  }
  return questions;
}

interface BlockKind {
  readonly find: Find;
  /** Whether these columns together are a block, or one alone is a scale. */
  readonly isBlock: (members: readonly Stemmed[]) => boolean;
  /** Whether a neighbour without a common name may join. */
  readonly joins: (members: readonly Column[], next: Column) => boolean;
}

const BLOCKS: readonly BlockKind[] = [
  {
    find: wordScale,
    isBlock: (members) => distinctIn(members) >= 3 || members.length >= 3,
    joins: () => true,
  },
  {
    find: numberScale,
    isBlock: (members) =>
      distinctIn(members) >= 3 &&
      (members.length >= (members[0]!.stem ? 2 : 3) ? !areQuestionCodes(members) : isScaleAlone(members)),
    joins: (members, next) => [...members, next].every(mayRate) && shareEnds([...members, next]),
  },
  {
    find: sharedScale,
    isBlock: (members) => members.length >= (members[0]!.stem ? 2 : 3),
    joins: () => true,
  },
];

function runFrom(
  columns: readonly Stemmed[],
  start: number,
  find: Find,
  joins: BlockKind['joins'],
): readonly Stemmed[] {
  const run = [columns[start]!];
  for (let i = start + 1; i < columns.length; i++) {
    const [last, next] = [run.at(-1)!, columns[i]!];
    const hasSameStem = last.stem !== undefined && last.stem.stem === next.stem?.stem;
    const isNext = next.column.position === last.column.position + 1;
    if (!hasSameStem && (!isNext || last.stem?.stem !== next.stem?.stem)) break;
    const members = run.map(({ column }) => column);
    if (!find([...members, next.column]) || (!hasSameStem && !joins(members, next.column))) break;
    run.push(next);
  }
  return run;
}

const distinctIn = (members: readonly Stemmed[]): number =>
  new Set(members.flatMap(({ column }) => column.answers.map(({ raw }) => raw.toLowerCase()))).size;

const SCALE_WORDS =
  /\b(?:how (?:satisfied|easy|likely|important|often|useful|much|difficult|well|good|confident|interested|familiar)|rate|rating|scale|agree|satisf\w*|recommend|importance|likert|score|zufrieden\w*|bewert\w*|wichtig\w*|satisfait|notez|evaluez|satisfecho|califique|valore)\b/;

/**
 * Q4, Q5, Q6 are questions of their own, whose numbers may be codes, unless all of them run over a usual scale: from 1 to
 * 5, 1 to 7 or 0 to 10, or not quite where few answered.
 */
function areQuestionCodes(members: readonly Stemmed[]): boolean {
  const columns = members.map(({ column }) => column);
  if (!columns.every(({ name, text }) => text === '' && /^q\d+$/i.test(name))) return false;
  const whole = String(rangeOf(columns));
  const areFew = columns.every(({ cells }) => cells < FEW);
  return (
    !['1,5', '1,7', '0,10', '1,10'].includes(whole) ||
    !(areFew || columns.every((column) => String(rangeOf([column])) === whole))
  );
}

const NO_RATING =
  /\b(?:how many|number of|count|age|age group|sex|gender|region|country|state|income|education|employment|status|group|year|years|months?|weeks?|days?|hours?|children|id|no|nr|row|anzahl|alter|altersgruppe|geschlecht|land|einkommen|bildung|gruppe|jahre|kinder|nombre|sexe|genre|pays|revenu|groupe|annees|enfants|edad|sexo|genero|pais|ingresos|grupo|anos|hijos)\b/;

/** Whether a column may hold ratings, as far as its name says: what counts or classifies holds none. */
const mayRate = ({ name, text }: Column): boolean => !NO_RATING.test(wordsOf(text === '' ? name : text));

/** One column of numbers: a scale when words stand at some of them, or the question asks for a rating. */
function isScaleAlone([member]: readonly Stemmed[]): boolean {
  if (!member) return false;
  const { column, stem } = member;
  if (isCodeWithLabel(column)) return wordScale([wordsWithNumbers(column)]) !== undefined;
  const hasWords = column.answers.some(({ raw }) => /\p{L}{2}/u.test(raw)) && rangeOf([column]) !== undefined;
  const asks = SCALE_WORDS.test(wordsOf(`${column.name} ${column.text} ${stem?.question ?? ''}`));
  return hasWords || asks;
}

function questionFrom(members: readonly Stemmed[], scale: FoundScale): DraftQuestion {
  const { column: first, stem } = members[0]!;
  const isBlock = members.length > 1;
  const doubts = [...besideDoubts(members, scale), ...ratingsDoubts(members, scale)];
  const ranks = /\brank\b/.test(wordsOf(`${stem?.question ?? ''} ${first.name} ${first.text}`));
  return {
    type: 'rating',
    position: first.position,
    name: isBlock && stem ? stem.code : first.name,
    label: (isBlock && (stem?.question || stem?.stem)) || first.text || stem?.question || first.name,
    scale: {
      name: scale.name,
      ordered: scale.kind !== 'unordered',
      levels: scale.levels,
      outside: scale.outside,
    },
    items: members.map(({ column, stem: own }) => ({
      column: column.name,
      label: (isBlock ? own?.own : undefined) || column.text || column.name,
    })),
    checks: [
      isBlock
        ? `${members.length} ${stem ? 'columns of one name' : 'neighbouring columns'} on one scale`
        : `its answers are ${scale.kind === 'words' ? 'the words of a scale' : 'a range of whole numbers'}; or a single choice?`,
      ...scale.checks,
      ...(ranks ? ['if these are ranks, 1 may be the best'] : []),
    ],
    doubts,
  };
}

/** Answers that stand beside the scale are out of the base. */
const besideDoubts = (members: readonly Stemmed[], { outside, levels }: FoundScale): readonly DraftDoubt[] =>
  outside.map(({ label }) => {
    const columns = members.flatMap(({ column }) => {
      const n = column.answers.find(({ raw }) => raw === label)?.n ?? 0;
      return n === 0 ? [] : [{ name: column.name, n, cells: column.cells }];
    });
    const most = columns.reduce((a, b) => (b.n > a.n ? b : a));
    return {
      code: 'beside-scale',
      columns: columns.map(({ name }) => name),
      answers: [label],
      cells: columns.reduce((sum, { n }) => sum + n, 0),
      respondents: most.n,
      base: most.cells,
      level: levels[0]!.id,
    };
  });

/** Neighbours of which only their numbers say that they belong together may hold codes. */
function ratingsDoubts(members: readonly Stemmed[], scale: FoundScale): readonly DraftDoubt[] {
  const isPlain = members.length > 1 && members[0]!.stem === undefined && scale.kind === 'numbers';
  if (!isPlain || members.some(({ column }) => SCALE_WORDS.test(wordsOf(`${column.name} ${column.text}`))))
    return [];
  const first = members[0]!.column;
  const [lowest, highest] = [scale.levels[0]!, scale.levels.at(-1)!];
  return [
    {
      code: 'ratings',
      columns: members.map(({ column }) => column.name),
      answers: [],
      cells: members.reduce((sum, { column }) => sum + column.cells, 0),
      respondents: Math.max(...members.map(({ column }) => column.cells)),
      from: lowest.id,
      to: highest.id,
      first: first.name,
      mean: scale.levels.every(({ score }) => score !== null) ? meanOf(first) : null,
    },
  ];
}

/** The mean of the whole numbers in a column; null where it has none. */
function meanOf({ answers }: Column): number | null {
  const numbers = answers.flatMap(({ raw, n }) => {
    const value = numberIn(raw);
    return value === undefined ? [] : [{ value, n }];
  });
  const n = numbers.reduce((sum, one) => sum + one.n, 0);
  return n === 0 ? null : numbers.reduce((sum, one) => sum + one.value * one.n, 0) / n;
}
