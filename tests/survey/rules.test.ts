import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { factsOf, rowSchema } from '../../src/instrument/row-schema.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const boxes = {
  ...{ id: 'm', type: 'multi', options: options('a', 'b', 'none'), none: ['none'] },
  columns: { a: 'm_a', b: 'm_b', none: 'm_none' },
};
const instrument = parseInstrument(instrumentText([boxes, { id: 'n', type: 'number' }]));

describe('"none of these" ticked together with others, a column each', () => {
  const text = 'm_a,m_b,m_none,n\n1,0,0,1\n1,0,1,2\n0,0,1,3\n0,1,1,x\n';

  it('is one issue of the question, with the lines', async () => {
    const { issues } = await validate(filesOf(text), { instrument });
    const broken = issues.listed.filter(({ facts }) => facts.code === 'none-with-others');
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ column: 'm', count: 2 });
    expect(broken[0]!.locations.map(({ line }) => line)).toEqual([3, 5]);
    expect(issues.total).toBe(3);
  });

  it('is no answer: out of the base, counted as invalid', async () => {
    const { estimates } = await analyze(filesOf(text), { instrument });
    const a = estimates.find(
      (row) => row.level === 'a' && row.statistic === 'percent' && row.base_kind === 'answered',
    );
    expect(a).toMatchObject({ n: 1, base: 2 });
    expect(estimates.find((row) => row.question === 'm' && row.level === 'invalid')).toMatchObject({ n: 2 });
  });

  it('is found by the schema of one record too, also beside another fault', () => {
    const parsed = rowSchema(instrument).safeParse({ m_a: '0', m_b: '1', m_none: '1', n: 'x' });
    expect(parsed.error?.issues.map((issue) => factsOf(issue)?.code)).toEqual([
      'not-a-number',
      'none-with-others',
    ]);
  });

  it('is found whatever the condition', async () => {
    const { issues, selected } = await analyze(filesOf(text), { instrument, where: ['n=1'] });
    expect([issues.total, selected]).toEqual([3, 1]);
  });
});
