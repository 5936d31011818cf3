import * as z from 'zod';
import { instrumentSchema } from './schema.js';

/** The JSON Schema of instrument files: an editor that is given it completes and explains them while one types. */
export const instrumentJsonSchema = (): unknown => ({
  $id: 'urn:crn-survey:instrument:1',
  ...z.toJSONSchema(instrumentSchema, { io: 'input', reused: 'ref' }),
});
