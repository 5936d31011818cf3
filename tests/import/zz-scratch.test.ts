import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { importDictionary } from '../../src/import/import.js';
import { parseInstrument } from '../../src/instrument/parse.js';
const d = '/work/shared/data';
it('x', () => {
  for (const s of ['simple', 'longitudinal', 'checkboxes-1']) {
    const r = importDictionary('redcap', [{ name: `${s}.csv`, text: readFileSync(`${d}/d19_redcap/${s}/dictionary.csv`, 'utf8') }]);
    writeFileSync(`/tmp/imp/${s}.yaml`, r.yaml);
    try { parseInstrument(r.yaml); } catch (e) { console.log(String(e)); }
  }
  const q = `${d}/d04_rse_nl_2017`;
  const files = [`questions.csv`, ...readdirSync(`${q}/listAnswers`).map((n) => `listAnswers/${n}`)].map((name) => ({ name, text: readFileSync(`${q}/${name}`, 'utf8') }));
  const r = importDictionary('questions-csv', files);
  writeFileSync(`/tmp/imp/d04.yaml`, r.yaml);
  try { parseInstrument(r.yaml); } catch (e) { console.log(String(e)); }
});
