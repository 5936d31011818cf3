import type { BarriersQuestion, MultiQuestion } from '../instrument/model.js';
import { allocate, badMarginals, type Deal, type Fill, runningTotals, scale, sum } from './marginals.js';
import { hash, permutation } from './permutation.js';

/** Any number of options for each record, in one cell or in a column each. */
export function dealSeveral(question: MultiQuestion | BarriersQuestion, deal: Deal): Fill {
  const none = question.type === 'multi' ? question.none : question.none.map(({ id }) => id);
  const options = question.type === 'multi' ? question.options : [...question.barriers, ...question.none];
  const ids = options.map(({ id }) => id);
  const layout = question.type === 'multi' ? question.layout : { kind: 'joined' as const, ...question };
  if (layout.kind === 'split') {
    const { columns } = layout;
    const place = ticker({ name: question.id, ids, none, given: splitCounts(columns, deal.counts) }, deal);
    return (i, record) => {
      const { answered, ticked } = place(i);
      for (const id of ids) record[columns[id]!] = answered ? (ticked(id) ? '1' : '0') : '';
    };
  }
  const { column, separator } = layout;
  const place = ticker({ name: column, ids, none, given: deal.counts.get(column) }, deal);
  return (i, record) => {
    const { ticked } = place(i);
    let cell = '';
    for (const id of ids) if (ticked(id)) cell += cell === '' ? id : separator + id;
    record[column] = cell;
  };
}

interface Choice {
  readonly name: string;
  readonly ids: readonly string[];
  readonly none: readonly string[];
  /** By option; the empty answer is no answer. */
  readonly given: ReadonlyMap<string, number> | undefined;
}

interface Place {
  readonly answered: boolean;
  readonly ticked: (id: string) => boolean;
}

/**
 * Who ticks what. One shuffle puts the records in a row: those without an answer, those who say "none of these",
 * then one stretch for each option, as long as its part of all ticks, so that everybody there names something.
 * What an option is still to be ticked is dealt over the other stretches by a shuffle of its own.
 */
function ticker(choice: Choice, { n, seed, base }: Deal): (i: number) => Place {
  const { name, ids, none } = choice;
  const counts = choice.given ?? equalCounts(ids, none);
  const of = choice.given ? base : EQUAL_BASE * Math.max(1, none.length);
  check(choice, counts, of);
  const named = ids.filter((id) => !none.includes(id));
  const countOf = (id: string): number => counts.get(id) ?? 0;

  const silent = [countOf(''), ...none.map(countOf)];
  const aside = allocate(n, [...silent, of - sum(silent)]);
  const open = aside.pop()!;
  const ticks = named.map((id) => Math.min(open, scale(countOf(id), of, n)));
  const naming = Math.min(open, sum(ticks));
  const lengths = [...aside, ...allocate(naming, ticks)];
  const ends = runningTotals(lengths);
  const start = n - open;
  const place = permutation(n, hash(seed, name));
  const rules = new Map(
    ['', ...none, ...named].map((id, k) => {
      const length = lengths[k]!;
      const more = k <= none.length ? 0 : ticks[k - none.length - 1]! - length;
      const again = permutation(Math.max(1, naming - length), hash(seed, name, id));
      return [id, { from: ends[k]! - length, length, more, again }];
    }),
  );
  return (i) => {
    const p = place(i);
    const ticked = (id: string): boolean => {
      const { from, length, more, again } = rules.get(id)!;
      if (p >= from && p < from + length) return true;
      if (more === 0 || p < start) return false;
      return again(p - start - (p < from ? 0 : length)) < more;
    };
    return { answered: p >= aside[0]!, ticked };
  };
}

const EQUAL_BASE = 20;

/** Half of those who may tick an option do; a tenth of all say "none of these". */
function equalCounts(ids: readonly string[], none: readonly string[]): ReadonlyMap<string, number> {
  const each = none.length === 0 ? EQUAL_BASE / 2 : (EQUAL_BASE / 2 - 1) * none.length;
  return new Map(ids.map((id) => [id, none.includes(id) ? 2 : each]));
}

function check({ name, ids, none }: Choice, counts: ReadonlyMap<string, number>, of: number): void {
  const silent = sum(['', ...none].map((id) => counts.get(id) ?? 0));
  for (const [id, count] of counts) {
    if (id !== '' && !ids.includes(id)) throw badMarginals(`${name}: there is no option "${id}"`);
    const most = id === '' || none.includes(id) ? silent : silent + count;
    if (most > of) throw badMarginals(`${name}: "${id}" leaves ${most} respondents where ${of} were counted`);
  }
}

/** By option, how often its own column says 1; the empty answer as often as where it is most frequent. */
function splitCounts(
  columns: Readonly<Record<string, string>>,
  counts: Deal['counts'],
): ReadonlyMap<string, number> | undefined {
  const given = new Map<string, number>();
  for (const [id, column] of Object.entries(columns)) {
    for (const [answer, count] of counts.get(column) ?? []) {
      if (answer === '1') given.set(id, count);
      else if (answer === '') given.set('', Math.max(count, given.get('') ?? 0));
      else if (answer !== '0') throw badMarginals(`${column}: "${answer}" is not 1, 0 or empty`);
    }
  }
  return given.size === 0 ? undefined : given;
}
