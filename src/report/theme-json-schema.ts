import * as z from 'zod';
import { themeSchema } from './theme-file.js';

/** The JSON Schema of theme files: an editor that is given it completes and explains them while one types. */
export const themeJsonSchema = (): unknown => ({
  $id: 'urn:crn-survey:theme:1',
  ...z.toJSONSchema(themeSchema, { io: 'input', reused: 'ref' }),
});
