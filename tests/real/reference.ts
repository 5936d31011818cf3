import { readFileSync } from 'node:fs';
import { inData } from '../survey-data.js';

/*
 * What an independent program (R: base, survey, psych, vcd) computed from real exports: the shape of its files. Only
 * what our reports have too is named here.
 */

interface LevelCount {
  readonly score: number;
  readonly value: string;
  readonly count: number;
  readonly percent_valid: number;
}

/** An item rated on a scale. */
export interface RatingReference {
  readonly item: string;
  /** Place of the column in the file, from 0. */
  readonly column_index: number;
  readonly n_records: number;
  readonly n_valid: number;
  readonly n_missing: number;
  readonly n_not_applicable: number;
  readonly n_invalid: number;
  readonly freq: readonly LevelCount[];
  readonly mean: number;
  readonly sd: number;
  readonly se: number;
  readonly mean_ci95_t: readonly [number, number];
  readonly median: number;
  readonly q1_type7: number;
  readonly q3_type7: number;
  readonly top2_count: number;
  readonly top2_percent: number;
  readonly top2_wilson95_percent: readonly [number, number];
}

/** One answer of several. */
export interface ChoiceReference {
  readonly item: string;
  readonly column_index: number;
  readonly n_records: number;
  readonly n_valid: number;
  readonly n_missing: number;
  readonly freq: readonly {
    readonly value: string;
    readonly count: number;
    readonly percent_valid: number;
    readonly percent_all: number;
  }[];
}

interface OptionReference {
  readonly option: string;
  readonly count: number;
  readonly percent_of_asked: number;
  readonly percent_of_answered: number;
  readonly share_of_mentions: number;
  readonly wilson95_low_of_answered: number;
  readonly wilson95_high_of_answered: number;
}

/** Any number of answers. */
export interface MultiReference {
  readonly question: string;
  readonly base_asked: number;
  /** Those who ticked at least one. */
  readonly base_answered: number;
  readonly total_mentions: number;
  readonly mean_mentions_per_answering: number;
  readonly options: readonly OptionReference[];
}

/** All that was computed from one file. */
export interface Reference {
  readonly sha256: string;
  readonly n_records: number;
  readonly ratings: readonly RatingReference[];
  readonly choices: readonly ChoiceReference[];
  readonly multi_select: readonly MultiReference[];
  /** How many respondents ticked so many boxes, by question (`Q14_selected_counts`) and number. */
  readonly constraint_checks: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the independent program computed: `r08_dask` is `reference/r08_dask.json`; lists it does not have are empty. */
export function readReference(name: string): Reference {
  const reference: Partial<Reference> = JSON.parse(readFileSync(inData(`reference/${name}.json`), 'utf8'));
  return {
    sha256: '',
    n_records: 0,
    ratings: [],
    choices: [],
    multi_select: [],
    constraint_checks: {},
    ...reference,
  };
}
