import { expect, it } from 'vitest';
import { inferInstrument } from '../../src/infer/infer.js';
import { decoders } from '../../src/instrument/decode.js';
import { columnsOf, type Question, questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { matchingForm } from '../../src/matching.js';
import { describeReal } from '../survey-data.js';
import { REAL, type RealExport, readReference, readSamples } from './real-exports.js';

/*
 * Exports that nobody on this project wrote, against what an independent program says of their columns. They stay
 * where they are: without the folder in SURVEY_DATA these tests are skipped.
 */

/** Hits and tries. */
type Rate = readonly [number, number];

interface Found {
  readonly ratings: Rate;
  readonly choices: Rate;
  readonly joined: Rate;
  readonly options: Rate;
  readonly split: Rate;
  readonly keys: Rate;
}

function look(real: RealExport): Found {
  const samples = readSamples(real);
  const instrument = parseInstrument(inferInstrument(samples, { id: 'draft', title: real.id }).yaml);
  const places = new Map(samples.map(({ name, position }) => [name, position]));
  const placeOf = (column: string): number =>
    column.startsWith('#') ? Number(column.slice(1)) - 1 : (places.get(column) ?? -1);
  const questions = questionsOf(instrument).map(({ question }) => question);
  const at = new Map(
    questions.flatMap((question) => columnsOf(question).map((column) => [placeOf(column), question])),
  );
  const boxes = new Set(
    questions.flatMap((question) => (isSplit(question) ? [columnsOf(question).map(placeOf).join()] : [])),
  );
  const { ratings = [], choices = [], multi_select = [] } = readReference(real);
  const hits = (positions: readonly number[], test: (question: Question | undefined) => boolean): Rate => {
    const all = [...new Set(positions)];
    return [all.filter((position) => test(at.get(position))).length, all.length];
  };
  const joined = multi_select.filter((_, i) => real.joined.length > i);
  const options = joined.flatMap(({ options: named = [] }, i) => {
    const question = at.get(real.joined[i]!);
    const labels = new Set(question?.type === 'multi' ? question.options.map(({ label }) => label) : []);
    // What one or two people wrote is no option, as far as answers can tell; and the reference cut some options at
    // their commas, and put those together that one person chose.
    return named
      .filter(({ count, option }) => count > 2 && isWhole(option) && option !== '(any option chosen once)')
      .map(({ option }) => labels.has(matchingForm(option)));
  });
  const numbered = multi_select.map(({ question }) =>
    samples.flatMap(({ name, position }) =>
      name.replace(/_\d+$/, '_') === `${question}_` ? [position] : [],
    ),
  );
  const split = real.numbered ? numbered : real.split;
  return {
    ratings: hits(
      ratings.map(({ column_index }) => column_index),
      (question) => question?.type === 'rating',
    ),
    choices: hits(
      choices.map(({ column_index }) => column_index),
      (question) => question?.type === 'single' || question?.type === 'rating',
    ),
    joined: hits(real.joined, (question) => question?.type === 'multi' && question.layout.kind === 'joined'),
    options: [options.filter(Boolean).length, options.length],
    split: [split.filter((positions) => boxes.has(positions.join())).length, split.length],
    keys:
      real.key === undefined
        ? [0, 0]
        : [Number(instrument.key !== undefined && placeOf(instrument.key) === real.key), 1],
  };
}

const isWhole = (option: string): boolean => option.split('(').length === option.split(')').length;

const isSplit = (question: Question): boolean =>
  question.type === 'multi' && question.layout.kind === 'split';

const KINDS = ['ratings', 'choices', 'joined', 'options', 'split', 'keys'] as const;

describeReal('on real exports', () => {
  it('the draft finds what the columns are, at these rates', () => {
    const found = REAL.map((real) => look(real));
    const rates = Object.fromEntries(
      KINDS.map((kind) => {
        const [hits, tries] = found
          .map((one) => one[kind])
          .reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
        return [kind, [hits, tries]];
      }),
    );
    // Not found: codes under three names with nothing in common, two of them of 1 and 2 alone.
    expect(rates).toEqual({
      ratings: [201, 204],
      choices: [127, 127],
      joined: [15, 15],
      options: [141, 141],
      split: [36, 36],
      keys: [7, 7],
    });
  }, 60_000);

  it.each(REAL)(
    'the draft of $id knows every answer of its ratings but what it says it leaves out',
    (real) => {
      const samples = readSamples(real);
      const instrument = parseInstrument(inferInstrument(samples, { id: 'draft', title: real.id }).yaml);
      const decode = decoders(instrument);
      const byName = new Map(samples.map((sample) => [sample.name, sample]));
      const rated = questionsOf(instrument).flatMap(({ question }) =>
        question.type === 'rating' ? columnsOf(question) : [],
      );
      const unknown = rated.flatMap((column) =>
        (byName.get(column)?.answers ?? [])
          .filter(({ raw }) => decode.get(column)?.(raw).fault !== undefined)
          .map(({ raw }) => raw),
      );
      const expected: Readonly<Record<string, readonly string[]>> = { d06: ['0'] };
      expect([...new Set(unknown)].sort()).toEqual(expected[real.id] ?? []);
    },
    60_000,
  );
});
