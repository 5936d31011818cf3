import { describe, expect, it } from 'vitest';
import { finder } from '../../src/instrument/forms.js';
import type { BlockQuestion, Instrument } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { untranslatedNotice } from '../../src/survey/untranslated.js';
import type { Language } from '../../src/words/language.js';
import { noticeSentence } from '../../src/words/notices.js';

const instrument = (language?: Language, head = ''): Instrument =>
  parseInstrument(
    `
format: crn-survey/instrument/1
id: clubs
version: 1.0.0
${head}
title: { en: Clubs, fr: Associations, de: Vereine }
respondent: { one: { en: club, fr: association }, many: { en: clubs, fr: associations } }
missing: [{ code: "-9", reason: refused, label: { en: refused, fr: refusé } }]
scales:
  effort: { levels: [0, 1, 2], ends: { 0: { en: none, fr: nul }, 2: { ja: 最大, fr: fort } } }
sections:
  - id: s
    title: { en: Place, fr: Lieu }
    questions:
      - id: region
        type: single
        options: [{ id: n, label: { en: North, fr: Nord } }, { id: s, label: South }, { id: y, label: "2020" }]
      - id: effort
        type: rating
        scale: effort
        items: [{ id: a, label: { en: Training, fr: Entraînement }, reversed: true }]
`,
    'clubs.yaml',
    language,
  );

const seen = (language?: Language, head?: string) => {
  const { title, respondent, sections } = instrument(language, head);
  const [region, effort] = sections[0]!.questions as [{ options: { label: string }[] }, BlockQuestion];
  return [
    title,
    respondent.many,
    sections[0]!.title,
    ...region.options.map(({ label }) => label),
    effort.items[0]!.label,
    ...Object.values(effort.scale.ends),
  ].join(' | ');
};

describe('the texts of an instrument', () => {
  it.each([
    [undefined, 'Clubs | clubs | Place | North | South | 2020 | Training (reversed) | none | 最大'],
    [
      'fr' as const,
      'Associations | associations | Lieu | Nord | South | 2020 | Entraînement (inversé) | nul | fort',
    ],
    ['de' as const, 'Vereine | clubs | Place | North | South | 2020 | Training (umgepolt) | none | 最大'],
  ])('are in the language asked for, else in its own, else in the first: %s', (language, texts) => {
    expect(seen(language)).toBe(texts);
  });

  it('fall back on the language the instrument says is its own', () => {
    expect(seen('de', 'language: fr')).toBe(
      'Vereine | associations | Lieu | Nord | South | 2020 | Entraînement (umgepolt) | nul | fort',
    );
  });

  it('are counted where they are lacking, each once, and not where there is nothing to translate', () => {
    expect(instrument('fr').texts).toEqual({ language: 'fr', all: 10, lacking: 1 });
    expect(instrument('en').texts).toEqual({ language: 'en', all: 10, lacking: 1 });
    expect(instrument('fr', 'language: fr').texts).toEqual({ language: 'fr', all: 10, lacking: 0 });
    expect(instrument('de').texts).toEqual({ language: 'de', all: 10, lacking: 9 });
  });

  it('in any language are forms of the answer', () => {
    for (const language of ['en', 'fr', 'de'] as const) {
      const [region] = instrument(language).sections[0]!.questions;
      const find = finder((region as unknown as { options: [] }).options);
      expect(['North', 'Nord', 'n'].map(find)).toEqual(['n', 'n', 'n']);
    }
  });

  it('name respondents in the language where the instrument does not', () => {
    const text = JSON.stringify({
      ...{ format: 'crn-survey/instrument/1', id: 'x', version: '1.0.0', title: 'X' },
      sections: [{ id: 's', title: 'S', questions: [{ id: 't', type: 'text' }] }],
    });
    expect(parseInstrument(text, 'x', 'es').respondent).toEqual({
      one: 'participante',
      many: 'participantes',
    });
  });

  it('refuse a language that is none', () => {
    expect(() => instrument('en', 'language: French')).toThrow(/clubs\.yaml:5: language: a language has two/);
  });
});

describe('texts that are lacking', () => {
  const message = (own: Instrument, language: Language | undefined) =>
    untranslatedNotice(own, language).map((notice) => noticeSentence(notice, language ?? 'en'));

  it('are told in the language that was asked for', () => {
    expect(message(instrument('de'), 'de')).toEqual([
      'Texte des Fragebogens ohne deutsche Fassung, gezeigt wie geschrieben: 9 von 10.',
    ]);
    expect(message(instrument('fr', 'language: fr'), 'fr')).toEqual([]);
  });

  it('are all where the instrument was read in another language, and none where none was asked for', () => {
    expect(message(instrument('fr'), 'es')[0]).toMatch(/: 10 de 10\.$/);
    expect(message(instrument('fr'), undefined)).toEqual([]);
    const { texts, ...unknown } = instrument('fr');
    expect(message(unknown, 'es')).toEqual([]);
  });
});
