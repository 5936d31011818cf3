import type { Meaning } from '../../src/instrument/meaning.js';
import {
  boxesOf,
  type Instrument,
  noneOf,
  type Question,
  questionsOf,
  type SeveralQuestion,
} from '../../src/instrument/model.js';

/*
 * The report computed the slow way, respondent by respondent, from what each one is known to have said. Nothing of
 * src/tally, src/engines, src/analyses or src/stats is used: only what a question is.
 */

/** What one respondent said, by column. */
export type Said = ReadonlyMap<string, Meaning>;

export interface Naive {
  readonly value: number | null;
  readonly n: number | null;
  readonly base: number | null;
}

/** The numbers of a report by name: question, item, level, statistic, base_kind, method of a rank. */
export function naiveReport(instrument: Instrument, all: readonly Said[]): ReadonlyMap<string, Naive> {
  const report = new Map<string, Naive>();
  for (const { question } of questionsOf(instrument)) {
    for (const [name, number] of naiveQuestion(question, all))
      report.set([question.id, ...name].join('|'), number);
  }
  return report;
}

type Row = readonly [name: readonly [item: string, level: string, statistic: string, kind: string], Naive];

const percent = (n: number, base: number): Naive => ({
  value: base === 0 ? null : (100 * n) / base,
  n,
  base,
});
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const average = (list: readonly number[]): number | null =>
  list.length === 0 ? null : sum(list) / list.length;
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

/** 1 + how many are higher, by more than the noise of floats; nobody without a value has a rank. */
const rankOf = (own: number, all: readonly (number | null)[]): number =>
  1 + count(all, (other) => other !== null && other > own + 1e-9);

function typeSeven(list: readonly number[], p: number): number | null {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)]!;
  return low + (sorted[Math.ceil(h)]! - low) * (h - Math.floor(h));
}

function deviation(list: readonly number[]): number | null {
  if (list.length < 2) return null;
  const mean = sum(list) / list.length;
  return Math.sqrt(sum(list.map((x) => (x - mean) ** 2)) / (list.length - 1));
}

function summary(list: readonly number[], item: string): readonly Row[] {
  const facts = { n: list.length, base: list.length };
  const row = (statistic: string, value: number | null): Row => [
    [item, '', statistic, 'answered'],
    { ...facts, value },
  ];
  return [
    row('mean', average(list)),
    row('sd', deviation(list)),
    row('median', typeSeven(list, 0.5)),
    row('q1', typeSeven(list, 0.25)),
    row('q3', typeSeven(list, 0.75)),
  ];
}

function naiveQuestion(question: Question, all: readonly Said[]): readonly Row[] {
  switch (question.type) {
    case 'single': {
      const given = chosen(question.column, all).flat();
      return [
        ...question.options.map(
          ({ id }): Row => [
            ['', id, 'percent', 'answered'],
            percent(
              count(given, (x) => x === id),
              given.length,
            ),
          ],
        ),
        ...missing(all.map((said) => reason(said.get(question.column)!))),
      ];
    }
    case 'text':
      return missing(all.map((said) => reason(said.get(question.column)!)));
    case 'number': {
      const list = all.flatMap((said) => {
        const meaning = said.get(question.column)!;
        return meaning.is === 'number' ? [meaning.units / 10 ** question.decimals] : [];
      });
      const facts = { n: list.length, base: list.length };
      const edge = (value: number): number | null => (list.length === 0 ? null : value);
      return [
        ...summary(list, ''),
        [['', '', 'min', 'answered'], { ...facts, value: edge(Math.min(...list)) }],
        [['', '', 'max', 'answered'], { ...facts, value: edge(Math.max(...list)) }],
        ...missing(all.map((said) => reason(said.get(question.column)!))),
      ];
    }
    case 'numbers':
      return question.items.flatMap(({ id, column }) =>
        naiveQuestion({ ...question, type: 'number', column }, all).map(
          ([[, level, ...rest], facts]): Row => [[id, level, ...rest] as Row[0], facts],
        ),
      );
    case 'multi':
      return naiveMulti(question, all);
    case 'rating':
    case 'contribution':
      return naiveBlock(question, all);
    case 'barriers':
      return naiveBarriers(question, all);
  }
}

/** The numbers that respondents gave, by question and item. */
export function naiveNumbers(
  instrument: Instrument,
  all: readonly Said[],
): ReadonlyMap<string, readonly number[]> {
  const given = (column: string, decimals: number): readonly number[] =>
    all.flatMap((said) => {
      const meaning = said.get(column)!;
      return meaning.is === 'number' ? [meaning.units / 10 ** decimals] : [];
    });
  return new Map(
    questionsOf(instrument).flatMap(({ question }): (readonly [string, readonly number[]])[] => {
      if (question.type === 'number') return [[`${question.id}|`, given(question.column, question.decimals)]];
      if (question.type !== 'numbers') return [];
      return question.items.map(({ id, column }) => [
        `${question.id}|${id}`,
        given(column, question.decimals),
      ]);
    }),
  );
}

const chosen = (column: string, all: readonly Said[]): readonly (readonly string[])[] =>
  all.flatMap((said) => {
    const meaning = said.get(column)!;
    return meaning.is === 'chosen' ? [meaning.ids] : [];
  });

const reason = (meaning: Meaning): string => (meaning.is === 'missing' ? meaning.reason : 'answered');

/** Who is in the base and who is not, and why; a reason nobody has is not mentioned. */
function missing(reasons: readonly string[], item = ''): readonly Row[] {
  return [...new Set(['answered', ...reasons])].map((level): Row => {
    const n = count(reasons, (own) => own === level);
    return [[item, level, 'missing', 'records'], { value: n, n, base: reasons.length }];
  });
}

/** What a respondent says in a question of several options: why not, if not; what is named, and what is missing by itself. */
interface SeveralSaid {
  readonly why: string;
  readonly ids: readonly string[];
  /** By option, why it is missing for one who answered the question. */
  readonly missing: ReadonlyMap<string, string>;
}

function severalSaid(question: SeveralQuestion, said: Said): SeveralSaid {
  if (question.layout.kind === 'joined') {
    const cell = said.get(question.layout.column)!;
    return { why: reason(cell), ids: cell.is === 'chosen' ? cell.ids : [], missing: new Map() };
  }
  const cells = boxesOf(question).map(({ id, column }) => [id, said.get(column)!] as const);
  const ids = cells.flatMap(([id, cell]) => (cell.is === 'box' && cell.ticked ? [id] : []));
  const none = noneOf(question);
  const isTorn = ids.some((id) => none.includes(id)) && ids.some((id) => !none.includes(id));
  const reasons = cells.map(([, cell]) => reason(cell));
  const missing = new Map(
    cells.flatMap(([id, cell]) =>
      cell.is === 'missing' && (cell.said || cell.reason === 'not-asked') ? [[id, cell.reason] as const] : [],
    ),
  );
  // A box that is not what the instrument allows makes all of them invalid: what was ticked is not known.
  if (isTorn || reasons.includes('invalid')) return { why: 'invalid', ids: [], missing };
  const order = ['answered', ...Object.values(question.missing), 'not-asked', 'no-answer'];
  return { why: order.find((own) => reasons.includes(own))!, ids, missing };
}

/** Who is not in the base, of the question and of each option that is missing by itself for anybody who answered. */
const missingOfSeveral = (question: SeveralQuestion, people: readonly SeveralSaid[]): readonly Row[] => [
  ...missing(people.map(({ why }) => why)),
  ...boxesOf(question).flatMap(({ id }) =>
    people.some((one) => one.why === 'answered' && one.missing.has(id))
      ? missing(
          people.map((one) => (one.why === 'answered' ? (one.missing.get(id) ?? one.why) : one.why)),
          id,
        )
      : [],
  ),
];

function naiveMulti(question: Extract<Question, { type: 'multi' }>, all: readonly Said[]): readonly Row[] {
  const people = all.map((said) => severalSaid(question, said));
  const answered = people.filter(({ why }) => why === 'answered');
  const asked = count(people, ({ why }) => why !== 'not-asked');
  const mentions = sum(answered.map(({ ids }) => count(ids, (id) => !question.none.includes(id))));
  return [
    ...question.options.flatMap(({ id }): Row[] => {
      const n = count(answered, ({ ids }) => ids.includes(id));
      const absent = count(answered, (one) => one.missing.has(id));
      return [
        [['', id, 'percent', 'answered'], percent(n, answered.length - absent)],
        [['', id, 'percent', 'asked'], percent(n, asked - absent)],
        ...(question.none.includes(id)
          ? []
          : [[['', id, 'mention_share', 'mentions'], percent(n, mentions)] as Row]),
      ];
    }),
    ...missingOfSeveral(question, people),
  ];
}

function naiveBlock(
  question: Extract<Question, { type: 'rating' | 'contribution' }>,
  all: readonly Said[],
): readonly Row[] {
  const on = question.scale.levels.filter(({ outside }) => !outside);
  const scoreOf = (id: string): number | null => on.find((level) => level.id === id)?.score ?? null;
  const isOn = (id: string): boolean => on.some((level) => level.id === id);
  const scored = on.every(({ score }) => score !== null);
  /** What each respondent chose, item by item; undefined where nothing, or nothing on the scale. */
  const grid = all.map((said) =>
    question.items.map(({ column }) => {
      const meaning = said.get(column)!;
      return meaning.is === 'chosen' && isOn(meaning.ids[0]!) ? meaning.ids[0]! : undefined;
    }),
  );
  const columnOf = (i: number): readonly string[] => grid.flatMap((row) => row[i] ?? []);
  const means = question.items.map((_, i) => average(columnOf(i).map((id) => scoreOf(id)!)));
  const complete = grid.filter((row) => row.every((id) => id !== undefined)) as string[][];
  const totals = complete.map((row) => sum(row.map((id) => scoreOf(id)!)));
  const sharing = complete.map((row, i) => ({ row, total: totals[i]! })).filter(({ total }) => total !== 0);

  const rows = question.items.flatMap(({ id: item, column }, i): Row[] => {
    const given = columnOf(i);
    const together = (statistic: string, ids: readonly string[]): Row => [
      [item, '', statistic, 'answered'],
      percent(
        count(given, (id) => ids.includes(id)),
        given.length,
      ),
    ];
    const levels = on.map(
      ({ id }): Row => [
        [item, id, 'percent', 'answered'],
        percent(
          count(given, (x) => x === id),
          given.length,
        ),
      ],
    );
    const reasons = all.map((said) => {
      const meaning = said.get(column)!;
      return meaning.is === 'chosen' && !isOn(meaning.ids[0]!) ? meaning.ids[0]! : reason(meaning);
    });
    const { top } = question.scale;
    if (question.type === 'rating') {
      const rank = means[i] === null || !scored ? [] : [rankOf(means[i]!, means)];
      return [
        ...levels,
        ...(scored
          ? summary(
              given.map((id) => scoreOf(id)!),
              item,
            )
          : []),
        ...(top.length > 0 ? [together('top', top)] : []),
        ...rank.map(
          (value): Row => [
            [item, '', 'rank', 'answered|rank-mean'],
            { value, n: given.length, base: given.length },
          ],
        ),
        ...missing(reasons, item),
      ];
    }
    const facts = { n: sharing.length, base: sharing.length };
    const own = sharing.map(({ row }) => scoreOf(row[i]!)!);
    const whole = sum(sharing.map(({ total }) => total));
    return [
      ...levels,
      together(
        'any',
        on.filter(({ score }) => score !== 0).map(({ id }) => id),
      ),
      together('high', top.length > 0 ? top : [on.at(-1)!.id]),
      [
        [item, '', 'share_mean', 'contributing'],
        { ...facts, value: average(own.map((score, k) => (100 * score) / sharing[k]!.total)) },
      ],
      [
        [item, '', 'share_ratio', 'contributing'],
        { ...facts, value: whole === 0 ? null : (100 * sum(own)) / whole },
      ],
      ...missing(reasons, item),
    ];
  });
  if (question.type === 'rating') return rows;
  const leftOut = (level: string, n: number): Row => [
    ['', level, 'shares_left_out', 'records'],
    { value: n, n, base: all.length },
  ];
  return [
    ...rows,
    leftOut('incomplete', all.length - complete.length),
    leftOut(
      'no-contribution',
      count(totals, (total) => total === 0),
    ),
  ];
}

function naiveBarriers(
  question: Extract<Question, { type: 'barriers' }>,
  all: readonly Said[],
): readonly Row[] {
  const none = question.none.map(({ id }) => id);
  const people = all.map((said) => severalSaid(question, said));
  const there = people.filter(({ why }) => why === 'answered');
  const answered = there.map(({ ids }) => ids);
  const naming = answered
    .map((ids) => ids.filter((id) => !none.includes(id)))
    .filter((ids) => ids.length > 0);
  const categoryOf = (id: string): string =>
    question.barriers.find((barrier) => barrier.id === id)!.category ?? 'uncoded';
  const mentions = sum(naming.map((ids) => ids.length));
  const read = (wanted: (id: string) => boolean) => {
    const n = count(answered, (ids) => ids.some((id) => !none.includes(id) && wanted(id)));
    const weights = naming.map((ids) => {
      const categories = [...new Set(ids.map(categoryOf))];
      return sum(
        ids
          .filter(wanted)
          .map((id) => 1 / categories.length / count(ids, (other) => categoryOf(other) === categoryOf(id))),
      );
    });
    const share = average(weights);
    // Who is missing in every box that would name it is in no base of it.
    const own = question.barriers.filter(({ id }) => wanted(id));
    const absent = count(there, (one) => own.length > 0 && own.every(({ id }) => one.missing.has(id)));
    return {
      percent: percent(n, answered.length - absent),
      mention: percent(sum(naming.map((ids) => count(ids, wanted))), mentions),
      weight: { value: share === null ? null : 100 * share, n, base: naming.length },
    };
  };
  const categories = [
    ...question.categories.map(({ id }) => id),
    ...(question.barriers.some(({ category }) => category === undefined) ? ['uncoded'] : []),
  ];
  const readings = new Map(
    categories.map((category) => [category, read((id) => categoryOf(id) === category)]),
  );
  const ranked = [...readings].filter(([category]) => category !== 'uncoded').map(([, reading]) => reading);
  const rank = (
    category: string,
    kind: string,
    method: string,
    pick: (one: ReturnType<typeof read>) => Naive,
  ): readonly Row[] => {
    const own = pick(readings.get(category)!);
    if (category === 'uncoded' || own.value === null) return [];
    const value = rankOf(
      own.value,
      ranked.map((one) => pick(one).value),
    );
    return [[[category, '', 'rank', `${kind}|${method}`], { ...own, value }]];
  };
  const three = (
    item: string,
    level: string,
    { percent, mention, weight }: ReturnType<typeof read>,
  ): readonly Row[] => [
    [[item, level, 'percent', 'answered'], percent],
    [[item, level, 'mention_share', 'mentions'], mention],
    [[item, level, 'equal_weight_share', 'naming'], weight],
  ];
  return [
    ...categories.flatMap((category) => [
      ...three(category, '', readings.get(category)!),
      ...rank(category, 'answered', 'rank-percent', (one) => one.percent),
      ...rank(category, 'mentions', 'rank-mention-share', (one) => one.mention),
      ...rank(category, 'naming', 'rank-equal-weight', (one) => one.weight),
      ...question.barriers
        .filter((barrier) => (barrier.category ?? 'uncoded') === category)
        .flatMap(({ id }) =>
          three(
            category,
            id,
            read((own) => own === id),
          ),
        ),
    ]),
    ...none.map(
      (id): Row => [
        [id, '', 'percent', 'answered'],
        percent(
          count(answered, (ids) => ids.includes(id)),
          answered.length - count(there, (one) => one.missing.has(id)),
        ),
      ],
    ),
    ...missingOfSeveral(question, people),
  ];
}
