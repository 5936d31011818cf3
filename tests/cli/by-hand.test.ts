import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from './world.js';

/*
 * The eight clubs of shared/tiny.csv, counted by hand:
 *
 *   region   c1-c3 north, c4-c7 south, c8 no answer
 *   size     5 8 10 12.5 15 20 30 (sum 100.5), c4 refused; type 7: q1 between 8 and 10, q3 between 15 and 20
 *   members  kids c1 c3 c7 c8, adults c1 c2 c3 c8, seniors c3 c6, nobody c4; c5 no answer; 10 mentions
 *   sports   ball c1 c2 c5 c7, water c2 c4; c8 left both boxes empty; 6 mentions
 *   training 0 1 2 2 3 3 3 3 (sum 17); matches 0 1 1 2 2 3 (sum 9), c2 does not know, c6 refused
 *   fees     high c1 c4 c7, low c2 c6 c8, none c3, c5 no answer; city: high c7 c8, low c2 c4 c5, none c1 c3 c6
 *   shares   c5 incomplete, c3 gives nothing; fees: 2/2 1/2 2/3 1/1 2/4 1/3 (mean 4/6); totals 9 of 15
 *   walls    rent c1 c2 c7, staff c2 c8, permits c1 c4, other c5 c8, nothing c3, c6 no answer; 9 mentions by 6 clubs
 *            units: costs 1/2 + 1 + 1 + 1/2 (c1 c2 c7 c8), rules 1/2 + 1 (c1 c4), uncoded 1 + 1/2 (c5 c8)
 */
const BY_HAND: readonly (readonly [string, number, number?, number?])[] = [
  // question/item/level/statistic/base, value, n, base
  ['region//north/percent/answered', 300 / 7, 3, 7],
  ['region//south/percent/answered', 400 / 7, 4, 7],
  ['region//west/percent/answered', 0, 0, 7],
  ['region//no-answer/missing/records', 1, 1, 8],
  ['size///mean/answered', 100.5 / 7, 7, 7],
  ['size///q1/answered', 9],
  ['size///median/answered', 12.5],
  ['size///q3/answered', 17.5],
  ['size///min/answered', 5],
  ['size///max/answered', 30],
  ['size//refused/missing/records', 1, 1, 8],
  ['note//answered/missing/records', 3, 3, 8],
  ['members//kids/percent/answered', 400 / 7, 4, 7],
  ['members//kids/percent/asked', 50, 4, 8],
  ['members//kids/mention_share/mentions', 40, 4, 10],
  ['members//adults/mention_share/mentions', 40, 4, 10],
  ['members//seniors/mention_share/mentions', 20, 2, 10],
  ['members//nobody/percent/answered', 100 / 7, 1, 7],
  ['sports//ball/percent/answered', 400 / 7, 4, 7],
  ['sports//ball/mention_share/mentions', 400 / 6, 4, 6],
  ['sports//water/percent/asked', 25, 2, 8],
  ['effort/training/0/percent/answered', 12.5, 1, 8],
  ['effort/training/3/percent/answered', 50, 4, 8],
  ['effort/training//mean/answered', 17 / 8, 8, 8],
  ['effort/training//q1/answered', 1.75],
  ['effort/training//median/answered', 2.5],
  ['effort/training//top/answered', 75, 6, 8],
  ['effort/training//rank/answered', 1],
  ['effort/matches/2/percent/answered', 200 / 6, 2, 6],
  ['effort/matches//mean/answered', 1.5, 6, 6],
  ['effort/matches//rank/answered', 2],
  ['effort/matches/dk/missing/records', 1, 1, 8],
  ['effort/matches/refused/missing/records', 1, 1, 8],
  ['money/fees/low/percent/answered', 300 / 7, 3, 7],
  ['money/fees//any/answered', 600 / 7, 6, 7],
  ['money/fees//high/answered', 300 / 7, 3, 7],
  ['money/fees//share_mean/contributing', 400 / 6, 6, 6],
  ['money/fees//share_ratio/contributing', 60, 6, 6],
  ['money/city//any/answered', 62.5, 5, 8],
  ['money/city//share_mean/contributing', 200 / 6, 6, 6],
  ['money/city//share_ratio/contributing', 40, 6, 6],
  ['money//incomplete/shares_left_out/records', 1, 1, 8],
  ['money//no-contribution/shares_left_out/records', 1, 1, 8],
  ['walls/costs//percent/answered', 400 / 7, 4, 7],
  ['walls/costs//mention_share/mentions', 500 / 9, 5, 9],
  ['walls/costs//equal_weight_share/naming', 50, 4, 6],
  ['walls/costs/rent/equal_weight_share/naming', 200 / 6, 3, 6],
  ['walls/costs/staff/equal_weight_share/naming', 100 / 6, 2, 6],
  ['walls/rules//equal_weight_share/naming', 25, 2, 6],
  ['walls/uncoded//equal_weight_share/naming', 25, 2, 6],
  ['walls/nothing//percent/answered', 100 / 7, 1, 7],
];

interface Row {
  readonly question: string;
  readonly item: string;
  readonly level: string;
  readonly statistic: string;
  readonly base_kind: string;
  readonly value: number;
  readonly n: number;
  readonly base: number;
}

it('counts eight clubs as one does by hand', async () => {
  const at = (file: string): string => fileURLToPath(new URL(`shared/${file}`, import.meta.url));
  const { stdout } = await run(['analyze', at('tiny.csv'), '-i', at('tiny.yaml'), '--format', 'json']);
  const { estimates } = JSON.parse(stdout) as { estimates: readonly Row[] };
  for (const [name, value, n, base] of BY_HAND) {
    const found = estimates.find(
      ({ question, item, level, statistic, base_kind }) =>
        [question, item, level, statistic, base_kind].join('/') === name,
    );
    expect(found, name).toBeDefined();
    expect(found!.value, name).toBeCloseTo(value, 10);
    if (n !== undefined) expect([found!.n, found!.base], name).toEqual([n, base]);
  }
});
