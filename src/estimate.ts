/** What a number is measured in. `percent` runs from 0 to 100; `value` is the question's own unit (a year, a head count). */
export type Unit = 'percent' | 'count' | 'points' | 'value' | 'rank' | 'p' | 'coefficient';

/** Whom (or what) a number is of. */
export type BaseKind = 'answered' | 'asked' | 'records' | 'mentions' | 'contributing' | 'naming' | 'invited';

/**
 * One number of the report with everything needed to read it: what it is of, how it was made, and its base.
 * An empty string says "does not apply"; null says "there is no number" and `note` says why.
 */
export interface Estimate {
  readonly section: string;
  readonly question: string;
  readonly item: string;
  readonly level: string;
  readonly item_label: string;
  readonly level_label: string;
  readonly by: string;
  readonly group: string;
  readonly wave: string;
  readonly vs_item: string;
  readonly vs_level: string;
  readonly vs_group: string;
  readonly vs_wave: string;
  readonly statistic: string;
  readonly unit: Unit;
  readonly value: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: number | null;
  readonly n: number | null;
  readonly base: number | null;
  readonly base_kind: BaseKind | '';
  readonly method: string;
  readonly note: string;
}

/** The columns of an estimate, in the order in which JSON and CSV show them. */
export const ESTIMATE_COLUMNS = [
  'section',
  'question',
  'item',
  'level',
  'item_label',
  'level_label',
  'by',
  'group',
  'wave',
  'vs_item',
  'vs_level',
  'vs_group',
  'vs_wave',
  'statistic',
  'unit',
  'value',
  'se',
  'low',
  'high',
  'confidence',
  'n',
  'base',
  'base_kind',
  'method',
  'note',
] as const satisfies readonly (keyof Estimate)[];

/** The columns that together name an estimate; no two estimates of a report share them. */
const KEY_COLUMNS = ESTIMATE_COLUMNS.filter(
  (column) =>
    !['item_label', 'level_label', 'value', 'se', 'low', 'high', 'n', 'base', 'note'].includes(column),
);

/** The name of an estimate: all its columns but its numbers, labels and note. */
export const estimateKey = (estimate: Estimate): string =>
  KEY_COLUMNS.map((column) => estimate[column]).join('\u001f');

/** The question and the group that an estimate is of. */
export type Place = Pick<Estimate, 'section' | 'question' | 'by' | 'group'>;

/** What an analysis says of a number; the rest is empty, as it does not apply. */
export type EstimateFacts = Pick<Estimate, 'statistic' | 'unit' | 'value' | 'method'> & {
  readonly [column in Exclude<keyof Estimate, keyof Place>]?: Estimate[column] | undefined;
} & {
  /** How many respondents it rests on, where its base counts something else, such as mentions; shown nowhere. */
  readonly respondents?: number | undefined;
};

/** A complete estimate from what is known of it, columns in their fixed order; written out, for there are thousands. */
export const estimate = (facts: EstimateFacts, place: Place): Estimate => ({
  section: place.section,
  question: place.question,
  item: facts.item ?? '',
  level: facts.level ?? '',
  item_label: facts.item_label ?? '',
  level_label: facts.level_label ?? '',
  by: place.by,
  group: place.group,
  wave: facts.wave ?? '',
  vs_item: facts.vs_item ?? '',
  vs_level: facts.vs_level ?? '',
  vs_group: facts.vs_group ?? '',
  vs_wave: facts.vs_wave ?? '',
  statistic: facts.statistic,
  unit: facts.unit,
  value: facts.value,
  se: facts.se ?? null,
  low: facts.low ?? null,
  high: facts.high ?? null,
  confidence: facts.confidence ?? null,
  n: facts.n ?? null,
  base: facts.base ?? null,
  base_kind: facts.base_kind ?? '',
  method: facts.method,
  note: facts.note ?? '',
});
