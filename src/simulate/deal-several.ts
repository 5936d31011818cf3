import { choicesOf, noneOf, type SeveralQuestion } from '../instrument/model.js';
import type { BoxTexts } from './box-texts.js';
import { dealLimited } from './deal-limited.js';
import { allocate, badMarginals, type Deal, type Fill, runningTotals, scale, sum } from './marginals.js';
import { hash, permutation } from './permutation.js';

/** Any number of options for each record, in one cell or in a column each. */
export function dealSeveral(question: SeveralQuestion, deal: Deal, boxes: BoxTexts): Fill {
  const none = noneOf(question);
  const ids = choicesOf(question).map(({ id }) => id);
  const { atLeast = 1, atMost = ids.length } = question.type === 'multi' ? question : {};
  const isLimited = question.type === 'multi' && (question.atLeast ?? question.atMost) !== undefined;
  const limits = isLimited && !deal.exact ? { atLeast, atMost } : undefined;
  const { layout } = question;
  if (layout.kind === 'split') {
    const texts = ids.map((id) => ({ id, column: layout.columns[id]!, ...boxes.textsOf(layout, id) }));
    const given = splitCounts(layout.columns, deal.counts, boxes.says);
    const place = ticker({ name: question.id, ids, none, limits, given }, deal);
    return (i, record) => {
      const { answered, ticked } = place(i);
      for (const { id, column, yes, no } of texts) record[column] = answered ? (ticked(id) ? yes : no) : '';
    };
  }
  const { column, separator } = layout;
  const place = ticker({ name: column, ids, none, limits, given: deal.counts.get(column) }, deal);
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
  /** How many options may be named, where the question says so. */
  readonly limits: { readonly atLeast: number; readonly atMost: number } | undefined;
}

interface Place {
  readonly answered: boolean;
  readonly ticked: (id: string) => boolean;
}

/**
 * Who ticks what. One shuffle puts the records in a row: those without an answer, those who say "none of these", then
 * those who name options.
 */
function ticker(choice: Choice, deal: Deal): (i: number) => Place {
  const { name, ids, none, limits } = choice;
  const { n, seed, base } = deal;
  const counts = choice.given ?? equalCounts(choice);
  const of = choice.given ? base : EQUAL_BASE * Math.max(1, none.length);
  check(choice, counts, of);
  const named = ids.filter((id) => !none.includes(id));
  const countOf = (id: string): number => counts.get(id) ?? 0;

  const silent = [countOf(''), ...none.map(countOf)];
  const aside = allocate(n, [...silent, of - sum(silent)]);
  const open = aside.pop()!;
  const ticks = named.map((id) => Math.min(open, scale(countOf(id), of, n)));
  const start = n - open;
  const place = permutation(n, hash(seed, name));
  const ends = runningTotals(aside);
  const mentions = limits
    ? dealLimited({ ids: named, ticks, open, ...limits, seed: hash(seed, name, 'limits') })
    : dealFreely({ ids: named, ticks, open, seedOf: (id) => hash(seed, name, id) });
  return (i) => {
    const p = place(i);
    const alone = p < start ? ['', ...none][ends.findIndex((end) => p < end)] : undefined;
    const isNamed = p < start ? (id: string) => id === alone : mentions(p - start);
    return { answered: p >= aside[0]!, ticked: isNamed };
  };
}

/**
 * Who names what where any number may be named: one stretch of respondents for each option, as long as its part of all
 * ticks, so that everybody there names something. What an option is still to be ticked is dealt over the other
 * stretches by a shuffle of its own.
 */
function dealFreely({
  ids,
  ticks,
  open,
  seedOf,
}: {
  readonly ids: readonly string[];
  readonly ticks: readonly number[];
  readonly open: number;
  readonly seedOf: (id: string) => number;
}): (p: number) => (id: string) => boolean {
  const naming = Math.min(open, sum(ticks));
  const lengths = allocate(naming, ticks);
  const ends = runningTotals(lengths);
  const rules = new Map(
    ids.map((id, k) => {
      const length = lengths[k]!;
      const again = permutation(Math.max(1, naming - length), seedOf(id));
      return [id, { from: ends[k]! - length, length, more: ticks[k]! - length, again }];
    }),
  );
  return (p) => (id) => {
    const rule = rules.get(id);
    if (!rule) return false;
    const { from, length, more, again } = rule;
    if (p >= from && p < from + length) return true;
    return more > 0 && again(p - (p < from ? 0 : length)) < more;
  };
}

const EQUAL_BASE = 20;

/** Half of those who may tick an option do, or as many as the limits are around; a tenth of all say "none of these". */
function equalCounts({ ids, none, limits }: Choice): ReadonlyMap<string, number> {
  const open = none.length === 0 ? EQUAL_BASE : (EQUAL_BASE - 2) * none.length;
  const options = ids.length - none.length;
  const part = limits ? (limits.atLeast + Math.min(limits.atMost, options)) / 2 / options : 1 / 2;
  return new Map(ids.map((id) => [id, none.includes(id) ? 2 : Math.min(open, Math.floor(open * part))]));
}

function check({ name, ids, none, limits }: Choice, counts: ReadonlyMap<string, number>, of: number): void {
  const silent = sum(['', ...none].map((id) => counts.get(id) ?? 0));
  for (const [id, count] of counts) {
    if (id !== '' && !ids.includes(id)) throw badMarginals(`${name}: there is no option "${id}"`);
    const most = id === '' || none.includes(id) ? silent : silent + count;
    if (most > of) throw badMarginals(`${name}: "${id}" leaves ${most} respondents where ${of} were counted`);
  }
  const ticks = sum(counts.values()) - silent;
  if (limits && ticks > limits.atMost * (of - silent)) {
    throw badMarginals(
      `${name}: ${of - silent} respondents who may name ${limits.atMost} options each cannot have named ${ticks}`,
    );
  }
}

/** By option, how often its own column is ticked; the empty answer as often as where it is most frequent. */
function splitCounts(
  columns: Readonly<Record<string, string>>,
  counts: Deal['counts'],
  says: BoxTexts['says'],
): ReadonlyMap<string, number> | undefined {
  const given = new Map<string, number>();
  for (const [id, column] of Object.entries(columns)) {
    for (const [answer, count] of counts.get(column) ?? []) {
      const said = answer === '' ? 'nothing' : says(column, answer);
      if (said === 'ticked') given.set(id, (given.get(id) ?? 0) + count);
      else if (said === 'nothing') given.set('', Math.max(count, given.get('') ?? 0));
      else if (said === undefined)
        throw badMarginals(`${column}: "${answer}" is neither ticked, nor not ticked, nor empty`);
    }
  }
  return given.size === 0 ? undefined : given;
}
