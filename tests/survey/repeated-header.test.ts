import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/survey/analyze.js';
import { filesOf } from '../laws/files.js';

const found = async (text: string): Promise<readonly [number, string]> => {
  const { inputs, notices } = await analyze(filesOf(text), { draft: true });
  return [inputs[0]!.records, notices.find(({ code }) => code === 'left-out')?.message ?? ''];
};

const LEFT_OUT = '0.csv: 1 record left out: repeated header';

describe('a header that stands once more among the responses', () => {
  it.each<[string, string]>([
    ['names that stand twice, and one that is empty', 'id,a,a,b,'],
    ['other capitals and white space', 'id,a,b,c,d'],
    ['tags of web pages', 'id,<b>How</b> old?,b,c,d'],
    [
      'codes and texts in one cell',
      '"id. Response ID","submitdate. Date submitted","q[SQ001]. Q [A]","q[SQ002]. Q [B]","age. Age"',
    ],
  ])('is no response: %s', async (what, header) => {
    const again = what.startsWith('other') ? ' ID ,A,b,C,d' : header;
    const text = [header, '1,2,3,4,5', again, '2,3,4,5,6'].join('\n');
    expect(await found(text)).toEqual([2, LEFT_OUT]);
  });

  it('is not a response that says a word of it', async () => {
    expect(await found('id,name,b\n1,name,3\nid,2,b\n')).toEqual([2, '']);
  });
});
