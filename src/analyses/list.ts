import type { Question } from '../instrument/model.js';
import type { Analysis } from './analysis.js';
import { barriersAnalysis } from './barriers.js';
import { contributionAnalysis } from './contribution.js';
import { missingAnalysis } from './missing.js';
import { multiAnalysis } from './multi.js';
import { numberAnalysis, numbersAnalysis } from './number.js';
import { ratingAnalysis } from './rating.js';
import { singleAnalysis } from './single.js';

/** Every analysis there is; a question gets those that apply to it, in this order. */
const ANALYSES: readonly Analysis[] = [
  singleAnalysis,
  multiAnalysis,
  ratingAnalysis,
  contributionAnalysis,
  barriersAnalysis,
  numberAnalysis,
  numbersAnalysis,
  missingAnalysis,
];

/** The analyses of a question. */
export const analysesOf = (question: Question): readonly Analysis[] =>
  ANALYSES.filter((analysis) => analysis.appliesTo(question));
