import { it } from 'vitest';
import { analyze, parseInstrument, validate } from '../../src/index.js';
const D = process.env.SURVEY_DATA + '/data/';
const inst = (extra: string, q: string) => parseInstrument(`format: crn-survey/instrument/1
id: x
version: 1.0.0
title: x
${extra}
sections: [{ id: s, title: S, questions: [${q}] }]`, 'x');
it('x', async () => {
  const f = D + 'd19_redcap/simple/data.csv';
  const eth = '{ id: ethnicity, type: single, options: [{ id: 7, label: a }, { id: 8, label: b }] }';
  for (const [e, q] of [
    ['key: name_first\nidentifying: [name_first]', eth],
    ['key: email', eth],
    ['key: record_id', '{ id: t, column: email, type: single, options: [{ id: 7, label: a }, { id: 8, label: b }] }'],
    ['key: record_id\nidentifying: [name_last]', '{ id: t, column: name_last, type: single, options: [{ id: 7, label: a }, { id: 8, label: b }] }'],
    ['key: record_id\nidentifying: [name_last]', '{ id: t, column: name_last, type: text }'],
    ['key: sex', eth], ['key: name_last\nidentifying: [name_last]', eth],
  ] as const) {
    try {
      const r = await validate([{ path: f }], { instrument: inst(e, q), rejects: true });
      console.log(e, q, JSON.stringify(r.issues), JSON.stringify(r.rejects));
    } catch (x) { console.log(e, q, 'ERR', String(x)); }
  }
});
