import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const instrument = parseInstrument(
  instrumentText(
    [
      { id: 'sure', type: 'single', options: options('Yes', 'No') },
      { id: 'rate', type: 'rating', scale: 'five', items: [{ id: 'a', label: 'A' }] },
      { id: 'many', type: 'multi', separator: ';', options: options('x', 'y') },
      { id: 'years', type: 'number', decimals: 1 },
    ],
    { ignore_case: true, scales: { five: { levels: [1, 2, 3, 4, 5] } } },
  ),
);
const answers = 'sure,a,many,years\nYES,4.0,x;y,2.5\nno,4,Y,10\nyes,,,\n';

describe('a condition', () => {
  it.each([
    ...[['sure=yes', 2] as const, ['sure=LABEL YES', 2] as const, ['sure!=yes', 1] as const],
    ...[['rate.a=4', 2] as const, ['rate.a=4.0', 2] as const, ['rate.a=', 1] as const],
    ...[['many=X', 1] as const, ['many=y', 2] as const, ['many=', 1] as const],
    ...[['years=2.50', 1] as const, ['years=10', 1] as const, ['years=', 1] as const],
  ])('reads its value as an answer is read: %s', async (where, selected) => {
    const results = await analyze(filesOf(answers), { instrument, where: [where] });
    expect(results.selected).toBe(selected);
  });

  it.each([
    ['sure', 'write question=value'],
    ['sure=maybe', 'there is Yes, No'],
    ['rate=4', 'name one item'],
    ['years=2.55', 'a number with 1 decimals'],
    ['sur=yes', 'did you mean "sure"?'],
  ])('is refused with what to do: %s', async (where, said) => {
    await expect(analyze(filesOf(answers), { instrument, where: [where] })).rejects.toThrow(said);
  });
});
