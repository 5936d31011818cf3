import type { Question } from '../../instrument/model.js';
import type { Found } from '../find.js';

/** A question with its estimates of all respondents. */
export interface Place {
  readonly section: string;
  readonly question: Question;
  readonly find: Found;
}
