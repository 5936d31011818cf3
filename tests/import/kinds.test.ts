import { describe, expect, it } from 'vitest';
import { importDictionary } from '../../src/import/import.js';
import { importedFixture } from './fixtures.js';

describe('a REDCap data dictionary', () => {
  const { instrument, question, notCarriedOver, yaml } = importedFixture('redcap');

  it('has the first field as key, identifiers apart, forms as sections', () => {
    expect(instrument.key).toBe('network_id');
    expect(instrument.identifying).toEqual(['contact_mail']);
    expect(instrument.sections.map(({ id, title }) => [id, title])).toEqual([
      ['about_the_network', 'About the network'],
      ['the_work', 'The work'],
    ]);
    expect(question('contact_mail')).toBeUndefined();
  });

  it('splits a choice at its first comma and keeps negative codes', () => {
    const options = [
      { id: '1', label: 'National' },
      { id: '2', label: 'European, or wider' },
      { id: '-9', label: "Don't know" },
    ];
    expect(question('kind')).toMatchObject({ type: 'single', options });
    expect(question('open')).toMatchObject({
      label: 'Open to new members?',
      options: [{ id: '1' }, { id: '0' }],
    });
  });

  it('gives each box its column, in lower case and with "_" for "-"', () => {
    expect(question('fields')).toMatchObject({
      type: 'multi',
      layout: { kind: 'split', columns: { 1: 'fields___1', 2: 'fields___2', '-1': 'fields____1' } },
      none: ['-1'],
      atMost: 2,
    });
  });

  it('reads validations', () => {
    expect(question('founded')).toMatchObject({ type: 'number', min: 1950, max: 2030, decimals: 0 });
    expect(question('budget')).toMatchObject({
      type: 'number',
      min: 0,
      max: undefined,
      decimals: 2,
      format: { decimal: '.' },
    });
    expect(question('effort')).toMatchObject({ type: 'number', min: 0, max: 100 });
    expect(question('started')).toMatchObject({ type: 'text' });
    expect(notCarriedOver).toContain('started: entered as date_ymd; counted as answered or not');
  });

  it('makes a block of a matrix, codes out of step beside the scale', () => {
    const block = question('activity');
    expect(block).toMatchObject({ type: 'rating', label: 'How active is the network?' });
    expect(block?.type === 'rating' && block.items.map(({ column }) => column)).toEqual([
      'rate_care',
      'rate_data',
    ]);
    expect(
      block?.type === 'rating' && block.scale.levels.map(({ id, score, outside }) => [id, score, outside]),
    ).toEqual([
      ['0', 0, false],
      ['1', 1, false],
      ['2', 2, false],
      ['3', 3, false],
      ['99', null, true],
    ]);
    expect(notCarriedOver).toContain('activity: the codes 99 are taken to stand beside the scale');
  });

  it('carries plain branching over, and says what is not plain', () => {
    expect(yaml).toContain('asked_when: { open: [ "1" ], kind: [ "1", "2" ] }');
    expect(yaml).toContain('asked_when: { fields: [ "2" ] }');
    expect(notCarriedOver).toContain(
      'cohorts: asked only if [trials] > 3: not a plain equality with an answer to a choice above it',
    );
  });

  it('lists calculations, texts, files, annotations and what is required', () => {
    for (const line of [
      'score: calculated, not asked: [rate_care] + [rate_data]',
      'thanks: a text to read, without an answer',
      'logo: an uploaded file',
      'remarks: its annotation: @HIDDEN',
      'founded: an answer is required',
      'founded: the note below it: four digits',
    ]) {
      expect(notCarriedOver).toContain(line);
      expect(yaml).toContain(`#  ${line}\n`);
    }
  });
});

describe('an XLSForm', () => {
  const { instrument, question, notCarriedOver, yaml } = importedFixture('xlsform');

  it('takes id and title from the settings, sections from the groups', () => {
    expect([instrument.id, instrument.title]).toEqual(['sites', 'Sites of care']);
    expect(instrument.sections.map(({ id, title }) => [id, title])).toEqual([
      ['site', 'The site'],
      ['site.views', 'Your views'],
      ['site_2', 'The site'],
      ['questions', 'Questions'],
    ]);
    expect(instrument.identifying).toEqual(['device', 'place']);
  });

  it('has labels in every language', () => {
    expect(yaml).toContain('label: { en: Is it open?, fr: Est-il ouvert ? }');
    expect(yaml).toContain('{ id: yes, label: { en: Yes, fr: Oui } }');
  });

  it('reads choices, joined by a space, with other', () => {
    expect(question('open')).toMatchObject({ type: 'single', column: 'site/open' });
    expect(question('kinds')).toMatchObject({
      layout: { kind: 'joined', column: 'site/kinds', separator: ' ' },
      options: [{ id: 'ward' }, { id: 'lab' }, { id: 'other' }],
      atMost: 2,
    });
    expect(question('kinds_other')).toMatchObject({
      type: 'text',
      column: 'site/kinds_other',
      optional: true,
    });
  });

  it('reads conditions of questions and groups, plain constraints, ranges', () => {
    expect(yaml).toContain('asked_when: { kinds: [ ward ] }');
    expect(question('beds')).toMatchObject({ type: 'number', min: 1, max: 900 });
    expect(question('mark')).toMatchObject({ type: 'number', min: 0, max: 5, decimals: 1 });
    expect(question('views')).toMatchObject({
      type: 'rating',
      askedWhen: [{ column: 'site/open', ids: ['yes'] }],
    });
    expect(notCarriedOver).toContain(
      `share: asked only if $\{beds} > 3: not a plain equality with an answer to a choice above it`,
    );
    expect(notCarriedOver).toContain("share: its constraint: regex(., '^0')");
  });

  it('lists what has no answer in the file', () => {
    for (const line of [
      'hello: a text to read, without an answer',
      'double: calculated, not asked',
      'order: a ranking has nothing like it',
      'age: stands in a repeat, whose answers are in a file of their own',
      'spare: a list of choices that no question uses',
    ]) {
      expect(notCarriedOver).toContain(line);
    }
  });

  it('is refused as a spreadsheet, with advice', () => {
    expect(() => importDictionary('xlsform', [{ name: 'form.xlsx', text: 'PK\u0003\u0004' }])).toThrow(
      'save each of its sheets as CSV',
    );
  });
});

describe('a Table Schema', () => {
  const { instrument, question, notCarriedOver } = importedFixture('table-schema');

  it('has the primary key as key and labelled missing values', () => {
    expect([instrument.id, instrument.title, instrument.key]).toEqual(['visits', 'Visits', 'visit']);
    expect(question('site')?.missing).toEqual({ '-99': 'refused', NA: 'not_asked' });
    expect(question('reason')).toMatchObject({
      missing: { none: 'missing' },
      options: [
        { id: 'a', label: 'ill' },
        { id: 'b', label: 'busy' },
      ],
    });
    expect(notCarriedOver).toContain('reason: the category "none" is a missing value');
  });

  it('puts neighbours on one ordered scale together; words have no scores', () => {
    const block = question('ease');
    expect(block?.type === 'rating' && block.items.map(({ id }) => id)).toEqual(['ease', 'speed']);
    expect(block?.type === 'rating' && block.scale.levels.map(({ score, label }) => [score, label])).toEqual([
      [1, 'hard'],
      [2, 'fair'],
      [3, 'easy'],
    ]);
    const size = question('size');
    expect(size?.type === 'rating' && size.scale.levels.map(({ id, score }) => [id, score])).toEqual([
      ['small', null],
      ['large', null],
    ]);
  });

  it('reads lists, booleans, numbers and places', () => {
    expect(question('means')).toMatchObject({ layout: { kind: 'joined', separator: ';' } });
    expect(question('again')).toMatchObject({ options: [{ id: 'yes' }, { id: 'no' }] });
    expect(question('minutes')).toMatchObject({ type: 'number', min: 0, max: 600, decimals: 0 });
    expect(question('cost')).toMatchObject({ type: 'number', min: 0 });
    expect(instrument.identifying).toEqual(['place']);
    for (const line of [
      'site: an answer is required',
      'minutes: its description: from door to door',
      'cost: decimalChar: ","',
      'words: pattern: "[a-z]+"',
      'day: of the type date; counted as answered or not',
    ]) {
      expect(notCarriedOver).toContain(line);
    }
  });
});

describe('a list of questions', () => {
  const { question, notCarriedOver, yaml } = importedFixture('questions-csv');

  it('reads lists of answers, other and yes/no', () => {
    expect(question('role')).toMatchObject({
      options: [
        { label: 'Researcher' },
        { id: 'engineer_or_similar' },
        { id: 'n_a', label: 'N/A' },
        { id: 'other', also: ['-oth-'] },
      ],
    });
    expect(question('role_other')).toMatchObject({ type: 'text', column: 'role[other]', optional: true });
    expect(question('code1')).toMatchObject({
      options: [
        { id: 'Y', label: 'Yes' },
        { id: 'N', label: 'No' },
      ],
    });
    expect(question('tools')).toMatchObject({
      layout: { kind: 'split', columns: { editor: 'tools[1]', debugger_or_tracer: 'tools[2]' } },
    });
  });

  it('numbers blocks as LimeSurvey does, a rating on its own apart', () => {
    const alone = question('when');
    expect(alone?.type === 'rating' && alone.items.map(({ column }) => column)).toEqual(['when[SQ001]']);
    expect(alone?.type === 'rating' && alone.scale.levels.map(({ score }) => score)).toEqual([0, 1, 2, 3]);
    const block = question('likert0');
    expect(block?.type === 'rating' && block.items.map(({ column }) => column)).toEqual([
      'likert0[feel1]',
      'likert0[feel2]',
    ]);
    expect(block?.type === 'rating' && block.scale.levels.map(({ score }) => score)).toEqual([1, 2, 3, null]);
    expect(notCarriedOver).toContain(
      'feel1, feel2: scores are not in the dictionary: its answers count 1, 2, 3, … in their order',
    );
  });

  it('carries plain conditions over and lists the rest', () => {
    expect(yaml).toContain('asked_when: { code1: [ Y ] }');
    expect(yaml).toContain('asked_when: { role: [ engineer_or_similar ] }');
    expect(question('city')).toMatchObject({ type: 'text', optional: true });
    for (const line of [
      'when: asked only if (code1 == "Y") and (role != "Engineer"): not a plain equality with an answer to a choice above it',
      'city: its answers "cities" were not given; it is counted as answered or not',
      'rank1: the answer format "RANKING" has nothing like it',
    ]) {
      expect(notCarriedOver).toContain(line);
    }
  });
});
