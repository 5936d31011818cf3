import type { Stemmed } from './boxes.js';
import type { Column } from './column-sample.js';
import type { DraftQuestion } from './draft.js';
import { wordsOf } from './names.js';
import {
  type FoundScale,
  isCodeWithLabel,
  numberScale,
  rangeOf,
  sharedScale,
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
    joins: (members, next) => String(rangeOf(members)) === String(rangeOf([next])),
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

/** Q4, Q5, Q6 are questions of their own, also where their codes run over the same numbers. */
const areQuestionCodes = (members: readonly Stemmed[]): boolean =>
  members.every(({ column }) => column.text === '' && /^q\d+$/i.test(column.name));

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
      ...(scale.outside.length > 0
        ? [`${scale.outside.length} answers stand beside the scale, out of the base`]
        : []),
    ],
  };
}
