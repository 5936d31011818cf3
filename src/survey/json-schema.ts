import * as z from 'zod';
import { surveyFileSchema } from './survey-file.js';

/** The JSON Schema of survey files: an editor that is given it completes and explains them while one types. */
export const surveyFileJsonSchema = (): unknown => ({
  $id: 'urn:crn-survey:survey-file:1',
  ...z.toJSONSchema(surveyFileSchema, { io: 'input', reused: 'ref' }),
});
