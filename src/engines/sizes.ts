/** From how many bytes on several cores count faster than one: below, starting them takes longer. */
export const PARALLEL_FROM = 1 << 24;
