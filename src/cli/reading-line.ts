import type { Validation } from '../results.js';

/** The first line for a person: what was read, and as what. */
export function readingLine({ inputs, instrument, origin }: Validation): string {
  const origins = {
    given: 'given',
    flag: 'by --instrument',
    'survey-file': 'by the survey file',
    recognised: 'recognised by its columns',
    inferred: 'a draft guessed from the answers',
  } as const;
  const read = inputs.map(
    ({ name, verdict, records, unfinished }) =>
      `${name} (${verdict}; ${records} response${records === 1 ? '' : 's'}${unfinished === 0 ? '' : `, ${unfinished} unfinished`})`,
  );
  return `crn-survey: ${read.join(', ')}; instrument ${instrument.id} ${instrument.version}, ${origins[origin]}`;
}
