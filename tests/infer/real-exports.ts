import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ColumnSample } from '../../src/infer/infer.js';
import { cleanName, uniqueNames } from '../../src/sources/header-names.js';
import { inData } from '../survey-data.js';
import { samplesOf } from './samples.js';

/** An export that somebody else made, with what an independent program says its columns are. */
export interface RealExport {
  readonly id: string;
  readonly file: string;
  readonly reference: string | undefined;
  readonly encoding?: string;
  /** Makes header and records of the rows, where there is more than one header row. */
  readonly head?: (rows: readonly (readonly string[])[]) => {
    header: readonly string[];
    texts?: readonly string[];
    records: readonly (readonly string[])[];
  };
  /** Positions of split multi-selects, by the question of the reference. */
  readonly split: readonly (readonly number[])[];
  /** Positions of columns whose cells hold several options. */
  readonly joined: readonly number[];
  readonly key?: number;
  /** The reference's split multi-selects are the columns Q1_1, Q1_2, … of its questions. */
  readonly numbered?: true;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const REAL: readonly RealExport[] = [
  {
    id: 'd04',
    file: 'd04_rse_nl_2017/public_data.csv',
    reference: 'r04_rse_nl_2017.json',
    split: [range(17, 81), range(91, 94), range(127, 130)],
    joined: [],
  },
  {
    id: 'd06',
    file: 'd06_alliance_cloud/FINAL_Alliance_Cloud_Survey_EN_FR_20220228.csv',
    reference: 'r06_alliance.json',
    split: [range(1, 9), range(13, 19)],
    joined: [],
    key: 0,
  },
  {
    id: 'd08',
    file: 'd08_dask/results.csv',
    reference: 'r08_dask.json',
    split: [],
    joined: [1, 3, 5, 19, 20],
  },
  {
    id: 'd09',
    file: 'd09_spack/spack-user-survey-2022-responses.csv',
    reference: 'r09_spack.json',
    split: [],
    joined: [7, 8, 11, 12, 16, 17, 21, 22, 23, 43],
  },
  {
    id: 'd10',
    file: 'd10_starwars/StarWars.csv',
    reference: 'r10_starwars.json',
    encoding: 'macintosh',
    // As the platform writes it: the question once, then the options in the second row.
    head: (rows) => {
      let question = '';
      const header = rows[0]!.map((cell, i) => {
        if (cell !== '') question = cell;
        const own = rows[1]![i]!;
        return own === 'Response' || own === '' ? question : `${question} | ${own}`;
      });
      return { header, records: rows.slice(2) };
    },
    split: [range(3, 8)],
    joined: [],
    key: 0,
  },
  {
    id: 'd12',
    file: 'd12_nonvoters/nonvoters_data.csv',
    reference: 'r12_nonvoters.json',
    split: [range(91, 98)],
    joined: [],
    key: 0,
  },
  {
    id: 'd13',
    file: 'd13_foodworldcup/food-world-cup-data.csv',
    reference: 'r13_foodworldcup.json',
    encoding: 'macintosh',
    split: [],
    joined: [],
    key: 0,
  },
  { id: 'd14', file: 'd14_bfi/bfi.csv', reference: 'r14_bfi.json', split: [], joined: [], key: 0 },
  { id: 'd15', file: 'd15_mass_survey/survey.csv', reference: 'r15_mass_survey.json', split: [], joined: [] },
  { id: 'd18', file: 'd18_pisa_items/pisa2009_st24.csv', reference: 'r18_pisa.json', split: [], joined: [] },
  {
    id: 'd21',
    file: 'd21_ohbm/public_survey_data.csv',
    reference: 'r21_ohbm.json',
    head: (rows) => ({ header: rows[0]!, records: rows.slice(1).filter((row) => row[1] !== 'Response') }),
    split: [range(4, 13), range(32, 39), range(40, 47)],
    joined: [],
  },
  {
    id: 'd07',
    file: 'd07_sodp/results_edit_allLanguages.csv',
    reference: 'r07_sodp_all.json',
    split: [],
    joined: [],
    numbered: true,
    key: 0,
  },
  {
    id: 'd19',
    file: 'd19_redcap/checkboxes-1/data.csv',
    reference: undefined,
    split: [range(2, 5), range(6, 10)],
    joined: [],
    key: 0,
  },
  {
    id: 'd19 longitudinal',
    file: 'd19_redcap/longitudinal/data.csv',
    reference: undefined,
    split: [],
    joined: [],
  },
];

export function readSamples({ file, encoding, head }: RealExport): readonly ColumnSample[] {
  const text = new TextDecoder(encoding ?? 'utf-8').decode(readFileSync(inData(`data/${file}`)));
  const rows: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
  const { header, texts, records } = head?.(rows) ?? { header: rows[0]!, records: rows.slice(1) };
  return samplesOf(uniqueNames(header.map(cleanName)).columns, records, texts);
}

interface Listed {
  readonly column_index: number;
}
interface Multi {
  readonly question: string;
  readonly options?: readonly { readonly option: string; readonly count: number }[];
}
interface Reference {
  readonly ratings?: readonly Listed[];
  readonly choices?: readonly Listed[];
  readonly multi_select?: readonly Multi[];
}

export function readReference({ reference }: RealExport): Reference {
  return reference === undefined ? {} : JSON.parse(readFileSync(inData(`reference/${reference}`), 'utf8'));
}
