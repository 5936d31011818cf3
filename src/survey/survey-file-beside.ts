import { dirname, join } from 'node:path';
import { isThere, stemOf } from '../sources/open.js';

const ENDS = ['.survey.yaml', '.survey.yml', '.survey.json'] as const;

/** What the survey file beside a file of answers is called: `responses.survey.yaml` of `responses.csv`, also packed. */
export const surveyFileNamed = (answers: string, end: string = ENDS[0]): string =>
  join(dirname(answers), stemOf(answers) + end);

/** The survey file beside a file of answers, where there is one. */
export const surveyFileBeside = (answers: string): string | undefined =>
  ENDS.map((end) => surveyFileNamed(answers, end)).find(isThere);
