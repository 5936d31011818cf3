import { cannotRun } from '../errors.js';
import { nearest } from '../matching.js';
import compiled from './builtin/instruments.json' with { type: 'json' };
import type { Instrument } from './model.js';

/** The instruments that come with the program. */
export const builtInInstruments = (): readonly Instrument[] => parsed as readonly Instrument[];

/** The build has checked and resolved them; to the compiler they are any JSON. */
const parsed: unknown = compiled;

/**
 * A built-in instrument by its id.
 * @throws SurveyError `unknown-instrument` when there is none of that name
 */
export function builtInInstrument(id: string): Instrument {
  const all = builtInInstruments();
  const found = all.find((instrument) => instrument.id === id);
  if (found) return found;
  const ids = all.map((instrument) => instrument.id);
  const meant = nearest(id, ids);
  throw cannotRun(
    'unknown-instrument',
    `there is no built-in instrument "${id}" and no such file; ` +
      (meant === undefined ? `built in: ${ids.join(', ')}.` : `did you mean "${meant}"?`),
  );
}
