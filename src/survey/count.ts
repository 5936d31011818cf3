import type { Counted, CountRequest, Engine, Field } from '../engines/engine.js';
import type { Decode } from '../instrument/decode.js';
import type { Meaning } from '../instrument/meaning.js';
import { type Combination, type Need, type NeedField, needName } from '../instrument/need.js';
import { matchingForm } from '../matching.js';
import type { CellIs, Input, QualityMark } from '../read-plan.js';
import { countAll, gather, type Raw, type RawKey, type Tally } from '../tally.js';
import type { Binding } from './bind.js';
import type { Condition } from './conditions.js';
import type { Suspicion } from './damaged.js';
import type { Facet } from './facets.js';

/** A file with the places of the instrument's columns in it. */
export interface BoundInput {
  readonly input: Input;
  readonly binding: Binding;
  /** The place of the key. */
  readonly keyColumn: number | undefined;
  /** How the answers of this file are read, by column. */
  readonly decode: ReadonlyMap<string, Decode>;
}

/** What is to be counted: a need of an analysis, for all respondents or by the groups of a facet. */
export interface Demand {
  readonly need: Need;
  readonly facet: Facet | undefined;
  /** Whether it is of all respondents, whatever the conditions. */
  readonly everyone?: true;
}

/** What to count, of whom, and what of it to remember. */
export interface CountPlan {
  readonly demands: readonly Demand[];
  readonly conditions: readonly Condition[];
  /** Columns whose answers are all to be looked at. */
  readonly checked: readonly string[];
  /** Answers whose first records are wanted whatever the instrument says of them: matching forms, by column. */
  readonly sought: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns in which answers may be damaged without being at fault; those are wanted too. */
  readonly suspicions: ReadonlyMap<string, Suspicion>;
  readonly omitKeys: ReadonlySet<string>;
  /** Records to leave out, by file. */
  readonly omitRecords: ReadonlyMap<BoundInput, ReadonlySet<number>>;
  readonly positions: number;
}

/** One file, counted: its raw answers by column, and what the engine found on the way. */
export interface CountedFile extends Omit<Counted, 'tallies' | 'watched'> {
  readonly bound: BoundInput;
  readonly answers: ReadonlyMap<string, Tally<Raw>>;
  /** The first records of each answer that is not what the instrument says, or that is sought. */
  readonly watched: ReadonlyMap<string, ReadonlyMap<Raw, readonly number[]>>;
  /** Responses that the platform marks as not to be trusted: how many, and the first of them. */
  readonly noted: readonly {
    readonly what: QualityMark;
    readonly count: number;
    readonly records: readonly number[];
  }[];
}

/** A respondent's combination, and beside it what the facet looks at. */
export interface FacetKey {
  readonly facet: Combination;
  readonly combination: Combination;
}

/** What a column that a file lacks says of each of its respondents. */
export const NOT_IN_FILE: Meaning = { is: 'missing', reason: 'not-asked' };

/**
 * Counts files in one pass each and gives the raw answers their meaning.
 * The tallies are in the order of the demands; they hold only respondents that meet all conditions.
 */
export async function countFiles(
  files: readonly BoundInput[],
  plan: CountPlan,
  engine: Engine,
): Promise<{ files: readonly CountedFile[]; tallies: readonly Tally<FacetKey>[] }> {
  const counted: CountedFile[] = [];
  const cells: { key: FacetKey; n: number }[][] = plan.demands.map(() => []);
  for (const bound of files) {
    const wanted = wantedTallies(bound, plan);
    const { tallies, watched, ...rest } = await engine.count(bound.input, requestFor(bound, plan, wanted));
    const byName = new Map([...wanted.keys()].map((name, i) => [name, tallies[i]!]));
    const tallyOf = (fields: readonly NeedField[]): Tally<RawKey> => byName.get(needName(fields))!;
    plan.demands.forEach((demand, i) => {
      const tally = tallyOf(fieldsOf(demand, plan));
      for (const cell of understood(tally, demand, plan, bound)) cells[i]!.push(cell);
    });
    const columns = plan.checked.filter((column) => bound.binding.has(column));
    const answers = new Map(
      columns.map((column) => [
        column,
        tallyOf([{ column }]).map(({ key, n }) => ({ key: key[0] as Raw, n })),
      ]),
    );
    const byPosition = new Map(columns.map((column) => [bound.binding.get(column)!, column]));
    const found = new Map<string, Map<Raw, readonly number[]>>(columns.map((column) => [column, new Map()]));
    for (const { column, raw, records } of watched)
      found.get(byPosition.get(column) ?? '')?.set(raw, records);
    const noted = bound.input.plan.noted.map(({ what, ...cell }, i) => ({
      what,
      count: countAll(tallies[wanted.size + i]!.filter(({ key }) => isCell(cell, key[0] as Raw))),
      records: watched
        .filter(({ column, raw }) => column === cell.column && isCell(cell, raw))
        .flatMap(({ records }) => records)
        .sort((a, b) => a - b)
        .slice(0, plan.positions),
    }));
    counted.push({ ...rest, bound, answers, watched: found, noted });
  }
  // Nobody asks for it, but what means the same in thousands of forms would be added up for each number anew.
  const together = (list: Tally<FacetKey>): Tally<FacetKey> =>
    list.length < MANY ? list : gather(list, (key) => JSON.stringify(key));
  return { files: counted, tallies: cells.map(together) };
}

/** From how many combinations on those that mean the same are put together. */
const MANY = 1000;

/** What the engine is to count, by name: what several demands ask for is counted once. */
function wantedTallies({ binding }: BoundInput, plan: CountPlan): ReadonlyMap<string, readonly NeedField[]> {
  const lists = [
    ...plan.demands.map((demand) => fieldsOf(demand, plan)),
    ...plan.checked.filter((column) => binding.has(column)).map((column) => [{ column }]),
  ];
  return new Map(lists.map((fields) => [needName(fields), fields]));
}

function requestFor(
  bound: BoundInput,
  plan: CountPlan,
  wanted: ReadonlyMap<string, readonly NeedField[]>,
): CountRequest {
  const { binding, decode, keyColumn } = bound;
  const { noted } = bound.input.plan;
  const checked = plan.checked.filter((column) => binding.has(column));
  const names = new Map(checked.map((column) => [binding.get(column)!, column]));
  // What several tallies need is one object, so that it is worked out once.
  const fields = new Map<string, Field>();
  const fieldOf = (field: NeedField): Field => {
    const name = needName([field]);
    const known = fields.get(name) ?? engineField(field, bound);
    fields.set(name, known);
    return known;
  };
  return {
    tallies: [
      ...[...wanted.values()].map((list) => list.map(fieldOf)),
      ...noted.map(({ column }) => [{ kind: 'column' as const, column }]),
    ],
    key: keyColumn === undefined ? undefined : { column: keyColumn },
    omitRecords: plan.omitRecords.get(bound) ?? new Set(),
    omitKeys: plan.omitKeys,
    watch: {
      columns: [...new Set([...names.keys(), ...noted.map(({ column }) => column)])],
      wants: (column, raw) =>
        decode.get(names.get(column) ?? '')?.(raw).fault !== undefined ||
        plan.sought.get(names.get(column) ?? '')?.has(matchingForm(raw ?? '')) === true ||
        plan.suspicions.get(names.get(column) ?? '')?.(raw) !== undefined ||
        noted.some((cell) => cell.column === column && isCell(cell, raw)),
    },
    positions: plan.positions,
  };
}

/** Whether an answer is one of the values of a cell. */
const isCell = ({ values }: CellIs, raw: Raw): boolean =>
  values.includes(matchingForm(raw ?? '').toLowerCase());

/** The fields of a demand as one list: conditions, facet, need. */
const fieldsOf = (demand: Demand, plan: CountPlan): readonly NeedField[] => [
  ...conditionsOf(demand, plan).flatMap(({ fields }) => fields),
  ...(demand.facet?.fields ?? []),
  ...demand.need,
];

const conditionsOf = ({ everyone }: Demand, plan: CountPlan): readonly Condition[] =>
  everyone === true ? [] : plan.conditions;

/** A column that a file lacks is a total of nothing: always 0, and read as "not asked" afterwards. */
function engineField(field: NeedField, { binding, decode }: BoundInput): Field {
  if ('column' in field) {
    const column = binding.get(field.column);
    return column === undefined ? { kind: 'total', of: [] } : { kind: 'column', column };
  }
  return {
    kind: 'total',
    of: field.of.flatMap(({ column, score }) => {
      const position = binding.get(column);
      if (position === undefined) return [];
      const read = decode.get(column)!;
      return [{ column: position, score: (raw) => score(read(raw).meaning) }];
    }),
  };
}

/** Raw combinations as the instrument understands them, without those that do not meet the conditions. */
function understood(
  tally: Tally<RawKey>,
  demand: Demand,
  plan: CountPlan,
  bound: BoundInput,
): { key: FacetKey; n: number }[] {
  const readers = fieldsOf(demand, plan).map((field) => meaningOf(field, bound));
  const conditions = conditionsOf(demand, plan);
  const facets = demand.facet?.fields.length ?? 0;
  const cells: { key: FacetKey; n: number }[] = [];
  for (const { key, n } of tally) {
    const all = key.map((part, i) => readers[i]!(part));
    let next = 0;
    const fits = conditions.every(({ fields, fits }) => {
      next += fields.length;
      return fits(all.slice(next - fields.length, next));
    });
    if (!fits) continue;
    const facet = all.slice(next, next + facets);
    cells.push({ key: { facet, combination: all.slice(next + facets) }, n });
  }
  return cells;
}

function meaningOf(
  field: NeedField,
  { binding, decode }: BoundInput,
): (part: Raw | number) => Meaning | number {
  if ('total' in field) {
    const absent = field.of.filter(({ column }) => !binding.has(column));
    const offset = absent.reduce((sum, { score }) => sum + score(NOT_IN_FILE), 0);
    return (part) => (part as number) + offset;
  }
  if (!binding.has(field.column)) return () => NOT_IN_FILE;
  const read = decode.get(field.column)!;
  return (part) => read(part as Raw).meaning;
}

/** The counts of one group (or of all, without a group), in the shape analyses ask for. */
export function countsOfGroup(
  demands: readonly Demand[],
  tallies: readonly Tally<FacetKey>[],
  facets: readonly Facet[],
  group: string | undefined,
): (need: Need) => Tally<Combination> {
  const byName = new Map<string, Tally<Combination>>();
  demands.forEach(({ need, facet }, i) => {
    if (group === undefined ? facet !== undefined : !facet || !facets.includes(facet)) return;
    const cells = tallies[i]!.filter(
      ({ key }) => group === undefined || facet!.groupsOf(key.facet).includes(group),
    ).map(({ key, n }) => ({ key: key.combination, n }));
    const name = needName(need);
    byName.set(name, [...(byName.get(name) ?? []), ...cells]);
  });
  return (need) => byName.get(needName(need))!;
}
