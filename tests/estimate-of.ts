import { type Estimate, type EstimateFacts, estimate } from '../src/estimate.js';

/** An estimate of no particular question. */
export const estimateOf = (facts: EstimateFacts): Estimate =>
  estimate(facts, { section: '', question: '', by: '', group: '' });
