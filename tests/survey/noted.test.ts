import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { instrumentText } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const instrument = parseInstrument(instrumentText([{ id: 'age', type: 'number' }]));

const noticesOf = async (text: string): Promise<{ records: number; said: readonly string[] }> => {
  const { inputs, notices } = await analyze(filesOf(text), { instrument });
  const said = notices.filter(({ code }) => code === 'left-out' || code === 'noted');
  return { records: inputs[0]!.records, said: said.map(({ message }) => message) };
};

describe('entries of a repeat group', () => {
  it.each(['PARENT_KEY', '_parent_index', '_submission__id'])(
    'are said to be no respondents: %s',
    async (parent) => {
      const { notices } = await analyze(filesOf(`age,${parent}\n4,k1\n7,k1\n`), { instrument });
      expect(notices.map(({ message }) => message).join()).toContain(
        `"${parent}" says that these are entries`,
      );
    },
  );
});

describe('responses that a platform marks', () => {
  it('ODK: rejected ones are left out and counted, those with issues are kept and listed', async () => {
    const states = [
      'approved',
      'rejected',
      'hasIssues',
      '',
      'edited',
      'rejected',
      'hasIssues',
      'hasIssues',
      'hasIssues',
    ];
    const rows = states.map((state, i) => `2024-03-01T09:00:00.000Z,${20 + i},k${i},${state}`);
    const found = await noticesOf(['SubmissionDate,age,KEY,ReviewState', ...rows].join('\n'));
    expect(found).toEqual({
      records: 7,
      said: [
        '0.csv: 2 records left out: rejected in the review',
        '0.csv: 4 responses that the review found issues with (lines 4, 8, 9, …), kept; --exclude leaves them out by key',
      ],
    });
  });

  it('KoboToolbox: not approved is left out, on hold is kept, by code and by label', async () => {
    const header = 'age;_id;_uuid;_submission_time;_validation_status;_index';
    const states = ['', 'validation_status_not_approved', 'Not Approved', 'On Hold', 'Approved'];
    const rows = states.map((state, i) => `${20 + i};${i};u${i};2024-03-01T09:00:00;${state};${i}`);
    expect(await noticesOf([header, ...rows].join('\n'))).toEqual({
      records: 3,
      said: [
        '0.csv: 2 records left out: not approved in the validation',
        '0.csv: 1 response on hold in the validation (line 5), kept; --exclude leaves them out by key',
      ],
    });
  });

  it('Qualtrics: previews are left out by status or channel, spam is kept and listed', async () => {
    const own =
      'StartDate,EndDate,Status,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,DistributionChannel,age';
    const row = (status: string, channel: string): string =>
      `2024-03-01 09:00:00,2024-03-01 09:05:00,${status},100,60,1,2024-03-01 09:05:00,R_1,${channel},30`;
    const rows = [
      row('0', 'anonymous'),
      row('1', 'preview'),
      row('8', 'anonymous'),
      row('0', 'preview'),
      row('9', 'email'),
    ];
    expect(await noticesOf([own, ...rows].join('\n'))).toEqual({
      records: 2,
      said: [
        '0.csv: 3 records left out: preview',
        '0.csv: 1 response marked as spam (line 4), kept; --exclude leaves them out by key',
      ],
    });
  });
});
