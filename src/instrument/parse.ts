import { createHash } from 'node:crypto';
import type { Language } from '../words/language.js';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { furtherFaults } from './further-faults.js';
import type { Instrument } from './model.js';
import { resolveInstrument } from './resolve.js';
import { instrumentSchema } from './schema.js';

/**
 * Reads an instrument from the text of a YAML or JSON file.
 * @param file what messages call the file
 * @param language of labels, where the file has them in several; English when left out
 * @throws SurveyError `bad-instrument` with every fault and its line
 */
export function parseInstrument(text: string, file = 'instrument', language: Language = 'en'): Instrument {
  const { content, refuse } = parseYaml(text, file, 'instrument');
  const parsed = instrumentSchema.safeParse(content);
  if (!parsed.success) {
    const { error } = parsed;
    throw refuse([...faultsOf(error, KNOWN_KEYS), ...furtherFaults(content, error.issues)]);
  }
  const resolved = resolveInstrument(parsed.data, createHash('sha256').update(text).digest('hex'), language);
  if ('faults' in resolved) throw refuse(resolved.faults);
  return resolved.instrument;
}

const KNOWN_KEYS = [
  ...[
    'format',
    'id',
    'version',
    'language',
    'title',
    'note',
    'respondent',
    'key',
    'missing',
    'scales',
    'frames',
  ],
  ...['sections', 'questions', 'type', 'label', 'optional', 'column', 'columns', 'separator', 'options'],
  ...['ticked', 'not_ticked', 'also', 'other'],
  ...['none', 'scale', 'items', 'levels', 'ends', 'top', 'outside', 'code', 'score', 'reason', 'min', 'max'],
  ...['decimals', 'frame', 'categories', 'barriers', 'uncoded', 'one', 'many'],
];
