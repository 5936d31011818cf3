import { cannotRun } from '../errors.js';
import { builtInInstruments, inLanguage } from '../instrument/builtin.js';
import type { Instrument } from '../instrument/model.js';
import { matchingForm } from '../matching.js';
import type { Input } from '../read-plan.js';
import type { Language } from '../words/language.js';
import { requiredColumns } from './bind.js';

/**
 * The one built-in instrument whose required columns are all in the first file's header; undefined when the header is
 * like none of them.
 * @throws SurveyError `which-instrument` when several fit, or one nearly does: then the header is probably at fault
 */
export function recognise(inputs: readonly Input[], language: Language = 'en'): Instrument | undefined {
  const header = new Set(inputs[0]!.plan.columns.map(matchingForm));
  const lacks = (instrument: Instrument): readonly string[] =>
    requiredColumns(instrument).filter((column) => !header.has(matchingForm(column)));
  const all = builtInInstruments();
  const fitting = all.filter((instrument) => lacks(instrument).length === 0);
  if (fitting.length === 1) return inLanguage(fitting[0]!, language);
  const { name } = inputs[0]!;
  if (fitting.length > 1) {
    const ids = fitting.map(({ id }) => id).join(' and ');
    throw cannotRun('which-instrument', `${name} fits the instruments ${ids}; say which with --instrument.`);
  }
  const lacking = (instrument: Instrument): number =>
    lacks(instrument).length / requiredColumns(instrument).length;
  const closest = [...all].sort((a, b) => lacking(a) - lacking(b))[0]!;
  const missing = lacks(closest);
  const total = requiredColumns(closest).length;
  if (missing.length * 2 > total) return undefined;
  const named = `${missing.slice(0, 12).join(', ')}${missing.length > 12 ? ', …' : ''}`;
  throw cannotRun(
    'which-instrument',
    `${name}: no built-in instrument fits. The nearest, ${closest.id}, misses ${missing.length} of its ${total} columns ` +
      `here: ${named}. Mend the header, or say what was asked with --instrument FILE.`,
  );
}
