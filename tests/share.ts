/*
 * How much of the tests runs. What is slow by nature (thousands of random runs, the reading of every export by another
 * engine, documents whose commands are run) takes a share of itself in `npm test` and all of it where CRN_TESTS=all is
 * set, as .ci/run does.
 */

/** Whether all of every test runs. */
export const inFull = process.env.CRN_TESTS === 'all';

/** How many times a random test runs: `all`, or an eighth of that. */
export const runs = (all: number, few = Math.max(5, Math.ceil(all / 8))): number => (inFull ? all : few);

/** All of a list, or every so many of it. */
export const shareOf = <T>(all: readonly T[], every: number): readonly T[] =>
  inFull ? all : all.filter((_, i) => i % every === 0);
