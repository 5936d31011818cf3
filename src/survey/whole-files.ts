import { SurveyError } from '../errors.js';
import type { SourceOptions } from '../sources/plan.js';

/** What is found where the first bytes of a file did not show what it is encoded in. */
const ENCODING_FAULTS = ['not-utf8', 'undecodable'];

/**
 * Runs, and once more with whole files looked at where it ends at a byte that is no text in the encoding that the first
 * bytes of the file showed: a first accented letter may stand anywhere.
 */
export async function lookingFurther<O extends { readonly source?: SourceOptions | undefined }, T>(
  options: O,
  run: (options: O) => Promise<T>,
): Promise<T> {
  try {
    return await run(options);
  } catch (error) {
    const isFault = error instanceof SurveyError && ENCODING_FAULTS.includes(error.code);
    if (!isFault || options.source?.encoding !== undefined) throw error;
    return run({ ...options, source: { ...options.source, wholeFiles: true } });
  }
}
