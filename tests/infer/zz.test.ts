import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { inferInstrument } from '../../src/infer/infer.js';
import { columnsOf, questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { REAL, readReference, readSamples } from './real-exports.js';

it('x', () => {
  for (const real of REAL) {
    const samples = readSamples('/work/shared', real);
    const t = performance.now();
    const draft = inferInstrument(samples, { id: real.id.slice(0, 3), title: real.id });
    const ms = performance.now() - t;
    writeFileSync(`/tmp/infer_${real.id.replace(' ', '')}.yaml`, draft.yaml);
    try {
      parseInstrument(draft.yaml);
    } catch (e) {
      console.log(real.id, String(e).slice(0, 1500));
      continue;
    }
    const ref = readReference('/work/shared', real);
    const kind = new Map(draft.guesses.map((g, i) => [i, g.what]));
    const miss = (list: readonly { column_index: number }[] | undefined, ok: string[]) => {
      const idx = [...new Set((list ?? []).map((x) => x.column_index))];
      const bad = idx.filter((i) => !ok.includes(kind.get(i)!));
      return `${idx.length - bad.length}/${idx.length} ${bad.map((i) => `${i}:${kind.get(i)}`).join(' ')}`;
    };
    const instr = parseInstrument(draft.yaml);
    const pos = new Map(samples.map((s) => [s.name, s.position]));
    const sets = new Set(
      questionsOf(instr)
        .filter(({ question: q }) => q.type === 'multi')
        .map(({ question: q }) =>
          columnsOf(q)
            .map((c) => pos.get(c) ?? c)
            .join(),
        ),
    );
    console.log(
      real.id,
      ms.toFixed(0) + 'ms',
      'ratings',
      miss(ref.ratings, ['rating']),
      '| choices',
      miss(ref.choices, ['single choice', 'rating']),
      '| joined',
      miss(
        real.joined.map((i) => ({ column_index: i })),
        ['multi-select'],
      ),
      '| split',
      real.split.filter((s) => sets.has(s.join())).length,
      '/',
      real.split.length,
      '| key',
      kind.get(real.key ?? -1),
      '| multi',
      JSON.stringify(ref.multi_select?.map((m: any) => m.question + ':' + m.options.length)),
      JSON.stringify(
        questionsOf(instr).flatMap(({ question: q }) =>
          q.type === 'multi' && q.layout.kind === 'split' ? [q.id.slice(0, 6) + ':' + q.options.length] : [],
        ),
      ),
    );
  }
});
