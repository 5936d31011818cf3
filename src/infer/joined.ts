import { cleanText, matchingForm } from '../matching.js';
import { capitalsDoubt } from './capitals.js';
import type { Answer, Column } from './column-sample.js';
import { byFrequency, total } from './column-sample.js';
import type { DraftDoubt, DraftQuestion } from './draft.js';
import { nameAnswers, otherLabel } from './names.js';
import { type Cell, cellsOf, countParts, type Part, recurs } from './parts.js';
import { isPersonal } from './roles.js';

interface Pieces {
  readonly separator: string;
  /** The options, most frequent first. */
  readonly options: readonly Answer[];
  /** Cells that name something else as well. */
  readonly others: number;
  readonly cells: readonly Cell[];
  /** Whether the platform or the cells leave no doubt that these are several answers. */
  readonly isSure: boolean;
}

/** What platforms write between the options of one cell. */
const OF_PLATFORM: Readonly<Record<string, string>> = {
  kobotoolbox: ' ',
  odk: ' ',
  'microsoft-forms': ';',
  'google-forms': ', ',
  qualtrics: ',',
};

/** Signs that part a cell wherever its parts recur; commas also stand within one answer, and spaces between its words. */
const STRONG = [';', '|', '\n'];

/** Finds the options of a column whose cells hold several of them; undefined when the cells are not of that kind. */
export function joinedQuestion(column: Column, label: string, platform = ''): DraftQuestion | undefined {
  const own = OF_PLATFORM[platform];
  const few = mostFrequent(column);
  const found = [...STRONG, ', ', ',', ...(own === ' ' ? [own] : [])]
    .filter((separator) => few === column || piecesOf(few, separator, separator === own))
    .map((separator) => piecesOf(column, separator, separator === own))
    .find((pieces) => pieces !== undefined);
  if (!found) return undefined;
  const { separator, options, others } = found;
  const otherName = otherLabel(options.map(({ raw }) => raw));
  const named = nameAnswers([...options.map(({ raw }) => [raw]), ...(others > 0 ? [[otherName]] : [])]);
  const other = others > 0 ? named.at(-1) : undefined;
  const holding = options.filter(({ raw }) => raw.includes(separator.trim()) && separator !== ' ').length;
  const ranking = rankingDoubt(column, found);
  const doubts = [
    ...(ranking ? [ranking] : found.isSure ? [] : splitDoubt(column, found)),
    ...capitalsDoubt(column.name, options, found.cells),
  ];
  return {
    type: 'joined',
    position: column.position,
    name: column.name,
    label,
    column: column.name,
    separator,
    several: found.cells.reduce((sum, { parts, n }) => (parts.length > 1 ? sum + n : sum), 0),
    options: named.slice(0, options.length),
    ...(other && { other }),
    doubts,
    checks: [
      `cells hold several of ${options.length} texts with ${JSON.stringify(separator)} between`,
      ...(holding > 0
        ? [`${holding} options hold the separator themselves; found because their parts only occur together`]
        : []),
      ...(others > 0
        ? [
            `${others} cells hold other texts as well, given too rarely to be options: counted as "${otherName}"`,
          ]
        : []),
    ],
  };
}

/** How many answers show whether cells are lists; to take all texts of a long column apart would take long. */
const SHOWN = 2000;

function mostFrequent(column: Column): Column {
  if (column.answers.length <= SHOWN) return column;
  const answers = column.answers.slice(0, SHOWN);
  return { ...column, answers, cells: total(answers) };
}

const MOST_OPTIONS = 100;
const LONGEST_OPTION = 150;

function piecesOf(column: Column, separator: string, isOfPlatform: boolean): Pieces | undefined {
  const answers = answersAt(column, separator);
  const joined = answers.filter(({ raw }) => raw.includes(separator));
  if (joined.length === 0) return undefined;
  if (separator === ' ' && !areCodes(answers)) return undefined;
  const areLists = separator === ',' && areCodeLists(answers, isOfPlatform);
  if (separator === ',' && !areLists && answers.some(({ raw }) => /,\s/.test(raw) || isNumeral(raw)))
    return undefined;
  const cells = cellsOf(answers, separator);
  const parts = countParts(cells);
  // Microsoft Forms ends every list with its separator, also one of a single option.
  const isEnded = isOfPlatform && separator === ';' && answers.every(({ raw }) => raw.endsWith(';'));
  const isGiven = isEnded || (isOfPlatform && separator === ' ');
  const isStrong = STRONG.includes(separator) || areLists || isGiven;
  if (!isStrong && (total(joined) < 0.05 * column.cells || joined.length < 2)) return undefined;
  const least = column.cells < 30 ? 1 : Math.max(2, Math.ceil(column.cells / 500));
  const kept = [...parts].filter(
    ([part, { n }]) => n >= least && part.length <= LONGEST_OPTION && !isPersonal(part),
  );
  const names = new Set(kept.map(([part]) => part));
  const lists = cells.filter((cell) => cell.parts.length > 1);
  const whole = cells.filter((cell) => cell.parts.every((part) => names.has(part)));
  const several = whole.filter((cell) => cell.parts.length > 1);
  if (kept.length < 2 || kept.length > MOST_OPTIONS) return undefined;
  const mentions = mentionsIn(cells, () => true);
  const isCovered =
    mentionsIn(cells, (part) => names.has(part)) >= 0.7 * mentions && sumOf(whole) >= 0.5 * column.cells;
  const recurring =
    mentionsIn(lists, (part) => recurs(parts.get(part)!)) >= 0.7 * mentionsIn(lists, () => true);
  if (!isGiven) {
    if (!isCovered) return undefined;
    if (isStrong && !(recurring && (several.length > 1 || areOptions(several, parts)))) return undefined;
    if (!isStrong && !combine(column, kept, whole, several)) return undefined;
  }
  const some = [...parts.values()];
  return {
    separator,
    options: kept.map(([raw, { n }]) => ({ raw, n })).sort(byFrequency),
    others: column.cells - sumOf(whole),
    cells,
    isSure: isOfPlatform || (isStrong ? some.some(({ alone }) => alone) : areMany(kept, several)),
  };
}

/** The answers of a column, with their line breaks where these are to part them. */
function answersAt(column: Column, separator: string): readonly Answer[] {
  if (separator !== '\n') return column.answers;
  const lines = (column.inLines ?? []).map(({ raw, n }) => ({
    raw: raw.split(/\r?\n/).map(cleanText).filter(Boolean).join('\n'),
    n,
  }));
  const folded = new Set(lines.map(({ raw }) => matchingForm(raw)));
  return [...column.answers.filter(({ raw }) => !folded.has(matchingForm(raw))), ...lines];
}

/** Whether more than one respondent gave such lists, and every part of them is an answer of its own as well. */
const areOptions = (lists: readonly Cell[], known: ReadonlyMap<string, Part>): boolean =>
  sumOf(lists) > 1 && lists.every(({ parts }) => parts.every((part) => known.get(part)!.alone));

/** The rule for commas: most options stand alone or with different others, and there are more answers than options. */
function combine(
  column: Column,
  kept: readonly (readonly [string, Part])[],
  whole: readonly Cell[],
  several: readonly Cell[],
): boolean {
  if (several.length < 2 || sumOf(several) < 0.05 * column.cells || whole.length <= kept.length) return false;
  return kept.filter(([, part]) => part.alone || part.beside.size >= 2).length * 2 >= kept.length;
}

/** Whether so many options stand alone as well, and in so many different lists, that commas cannot be within them. */
const areMany = (kept: readonly (readonly [string, Part])[], several: readonly Cell[]): boolean =>
  several.length >= 10 && kept.filter(([, { alone }]) => alone).length >= 0.8 * kept.length;

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

const mentionsIn = (cells: readonly Cell[], counts: (part: string) => boolean): number =>
  cells.reduce((sum, { parts, n }) => sum + n * parts.filter(counts).length, 0);

/** Names as forms for the field give them: one word each. */
const areCodes = (answers: readonly Answer[]): boolean =>
  answers.every(({ raw }) => /^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/.test(raw));

const isNumeral = (raw: string): boolean => /^-?\d+,\d+$/.test(raw);

/** Lists of codes of one or two digits, none twice in a cell; of three and more, since "1,2" may be a number. */
function areCodeLists(answers: readonly Answer[], isOfPlatform: boolean): boolean {
  const lists = answers.map(({ raw }) => raw.split(','));
  return (
    lists.every((codes) => codes.every((code) => /^\d{1,2}$/.test(code)) && !hasTwice(codes)) &&
    (isOfPlatform || lists.some((codes) => codes.length >= 3))
  );
}

const hasTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

/** That the cells might be answers as they stand. */
function splitDoubt(column: Column, { separator, options, cells }: Pieces): readonly DraftDoubt[] {
  const names = new Set(options.map(({ raw }) => raw));
  const lists = cells.filter(({ parts }) => parts.length > 1);
  const most = lists.filter(({ parts }) => parts.every((part) => names.has(part))).sort(byFrequency)[0];
  if (!most) return [];
  const count = sumOf(lists);
  return [
    {
      code: 'split-cells',
      columns: [column.name],
      answers: [],
      cells: count,
      respondents: count,
      separator,
      options: options.length,
      whole: most.raw,
      n: most.n,
    },
  ];
}

/** That cells which all hold every option say an order. */
function rankingDoubt(column: Column, { separator, options, cells, others }: Pieces): DraftDoubt | undefined {
  const isWhole = others === 0 && options.length >= 3;
  if (!isWhole || !cells.every(({ parts }) => parts.length === options.length && !hasTwice(parts))) return;
  const orders = new Set(cells.map(({ parts }) => parts.join('\n')));
  if (orders.size < 2) return;
  const first = options
    .map(({ raw }) => ({ raw, n: sumOf(cells.filter(({ parts }) => parts[0] === raw)) }))
    .sort(byFrequency)[0]!;
  return {
    code: 'ranking',
    columns: [column.name],
    answers: [],
    cells: column.cells,
    respondents: column.cells,
    separator,
    options: options.length,
    first: first.raw,
    n: first.n,
  };
}
