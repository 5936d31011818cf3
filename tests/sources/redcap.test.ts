import { describe, expect, it } from 'vitest';
import { redcap, redcapEvents } from '../../src/sources/redcap.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf, realFile } from './platform-files.js';

const { own, planOf } = filesOf(redcap);

describe('REDCap', () => {
  it('is read as raw data: codes, one form, boxes with 0 also where nobody was asked', () => {
    const plan = planOf(own('raw.csv'));
    expect(plan.kind).toBe('coded names in the header, codes in the cells');
    expect(plan.headerRecords).toBe(1);
    expect(plan.columns.slice(0, 6)).toEqual([
      ...['record_id', 'redcap_survey_identifier', 'network_survey_timestamp'],
      ...['scope', 'members___1', 'members___2'],
    ]);
    expect(plan.identifying).toEqual([1]);
    expect(plan.finished).toEqual({ column: 9, values: ['2', 'complete'] });
    expect(plan.conventions).toMatchObject({
      bare: 'no-answer',
      ticked: ['1', 'checked'],
      unticked: ['0', 'unchecked'],
      untickedIsAnswer: false,
      missing: {},
    });
    expect(plan.leaveOut).toEqual([]);
  });

  it('is read as labels: two forms called Complete?, none of which says that all is finished', () => {
    const plan = planOf(own('labels.csv'));
    expect(plan.kind).toBe('labels in the header, texts in the cells');
    expect(plan.columns.filter((name) => name === 'Complete?')).toHaveLength(2);
    expect(plan.finished).toBeUndefined();
    expect(plan.identifying).toEqual([4]);
    expect(plan.conventions.bare).toBe('no-answer');
    expect(redcapEvents(headOf(own('labels.csv')))).toEqual({ event: 1, instrument: 2, instance: 3 });
  });

  it('takes an empty box for not ticked where boxes hold the text of their option', () => {
    const plan = planOf(own('label-boxes.csv'));
    expect(plan.conventions).toMatchObject({ bare: 'not-ticked', untickedIsAnswer: false });
    expect(plan.finished).toEqual({ column: 4, values: ['2', 'complete'] });
  });

  it('is known without boxes by its key and the states of its form, and not by a yes and no', () => {
    expect(planOf(own('no-boxes.csv')).kind).toBe('coded names in the header, codes in the cells');
    expect(redcap.recognises(headOf(own('not-redcap.csv')))).toBe(false);
  });

  it('has no events where the file has no such columns, and no plan without a header', () => {
    const none = { event: undefined, instrument: undefined, instance: undefined };
    expect(redcapEvents(headOf(own('raw.csv')))).toEqual(none);
    const empty = { rows: [], delimiter: ',', byteOrderMark: false, allQuoted: false, bareEmpty: true };
    expect(redcap.recognises(empty)).toBe(false);
    expect(redcap.plan(empty)).toBeUndefined();
  });

  it('says where several forms have a state each, so that nobody is finished as a whole', () => {
    const { warnings, finished } = planOf(own('labels.csv'));
    expect([warnings, finished]).toEqual([[{ code: 'several-states', forms: 2 }], undefined]);
    expect(planOf(own('raw.csv')).warnings).toEqual([]);
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(redcap)).toEqual([]);
  });
});

describeReal('REDCap, real exports', () => {
  const real = (project: string): string => realFile(`d19_redcap/${project}/data.csv`);

  it.each([
    ['simple', 24],
    ['checkboxes-1', 13],
    ['longitudinal', 125],
  ])('%s: recognised, %i columns, several forms', (project, columns) => {
    const plan = planOf(real(project));
    expect(plan.columns).toHaveLength(columns);
    expect(plan.kind).toBe('coded names in the header, codes in the cells');
    expect(plan.finished).toBeUndefined();
    expect(plan.conventions).toMatchObject({ bare: 'no-answer', untickedIsAnswer: false });
  });

  it('longitudinal: knows the column of the events', () => {
    expect(redcapEvents(headOf(real('longitudinal'))).event).toBe(1);
  });

  it('claims neither a dictionary nor another real export', () => {
    expect(claimedRealFiles(redcap, /\/d19_redcap\/[^/]+\/data\.csv$/)).toEqual([]);
  });
});
