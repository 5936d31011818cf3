import { describe, expect, it } from 'vitest';
import type { Issue, IssueFacts } from '../../src/issues.js';
import { describeIssue } from '../../src/report/issue-line.js';
import { CODEBOOK_WORDS } from '../../src/words/codebook.js';
import { FIGURE_WORDS } from '../../src/words/figure.js';
import { FINDING_WORDS } from '../../src/words/findings.js';
import { HEAD_WORDS } from '../../src/words/head.js';
import { ISSUE_WORDS } from '../../src/words/issues.js';
import { LABEL_WORDS } from '../../src/words/labels.js';
import { LANGUAGES, type Language } from '../../src/words/language.js';
import { METHOD_WORDS } from '../../src/words/methods.js';
import { noticeSentence } from '../../src/words/notices.js';
import { OFFICE_WORDS } from '../../src/words/office.js';
import { PAGE_WORDS } from '../../src/words/page.js';
import { TABLE_WORDS } from '../../src/words/tables.js';
import { noticesWith } from './notice-facts.js';

const CATALOGUES: Readonly<Record<string, Readonly<Record<Language, object>>>> = {
  codebook: CODEBOOK_WORDS,
  figures: FIGURE_WORDS,
  findings: FINDING_WORDS,
  head: HEAD_WORDS,
  labels: LABEL_WORDS,
  methods: METHOD_WORDS,
  office: OFFICE_WORDS,
  page: PAGE_WORDS,
  tables: TABLE_WORDS,
};

/** Everything a catalogue says, functions with slots filled in, by the path of keys. */
function said(value: object | string, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, filled(value as Sentence)]];
  return Object.entries(value).flatMap(([key, one]) => said(one, `${path}.${key}`));
}

/** A slot that is a text, a count, a list and a record of texts at once. */
const slot = (name: string): unknown => {
  const text = Object.assign(new String(name), { n: 2, text: name, join: () => name });
  return new Proxy(text, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target)) return `${name}.${key}`;
      const own = Reflect.get(target, key);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
};

type Sentence = (...slots: readonly unknown[]) => string;

const filled = (words: Sentence): string =>
  words(...Array.from({ length: Math.max(words.length, 1) }, (_, i) => slot(`slot${i}`)));

describe.each(Object.entries(CATALOGUES))('the words of %s', (_name, catalogue) => {
  const english = new Map(said(catalogue.en));

  it.each(LANGUAGES)('say as much in %s as in English', (language) => {
    const own = said(catalogue[language]);
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).toBe(text.normalize('NFC'));
      expect(text, path).not.toMatch(/undefined|\[object| {2}/);
      // A slot that is used in English is used in every language, so that no number is lost.
      const slots = (words: string) =>
        [...new Set(words.toLowerCase().match(/slot\d(?:\.\w+)?/g) ?? [])].sort();
      expect(slots(text), path).toEqual(expect.arrayContaining(slots(english.get(path)!)));
    }
  });

  it('keep French punctuation with the word before it', () => {
    for (const [path, text] of said(catalogue.fr)) expect(text, path).not.toMatch(/ [:;?!»]|« /);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('are not English in %s', (language) => {
    const same = said(catalogue[language]).filter(
      ([path, text]) => /\p{L} \p{L}/u.test(text.replaceAll(/slot\d/g, '')) && text === english.get(path),
    );
    expect(same).toEqual([]);
  });
});

const FACTS: readonly IssueFacts[] = [
  { code: 'not-an-option', options: ['a', 'b'], suggestion: 'a' },
  { code: 'not-an-option', options: Array.from({ length: 14 }, (_, i) => `o${i}`) },
  { code: 'not-a-number' },
  { code: 'out-of-range', range: '1 to 5' },
  { code: 'too-many-decimals', decimals: 0 },
  { code: 'too-many-decimals', decimals: 1 },
  { code: 'too-many-decimals', decimals: 2 },
  { code: 'unknown-mention', mention: 'x', suggestion: 'y' },
  { code: 'none-with-others', none: 'nobody' },
  { code: 'not-a-tick', ticked: ['1'], unticked: ['0'] },
  { code: 'too-many-options', limit: 3 },
  { code: 'too-few-options', limit: 2 },
  { code: 'wrong-sum', total: 100, tolerance: 0 },
  { code: 'wrong-sum', total: 100, tolerance: 5 },
  { code: 'answered-not-asked' },
  { code: 'key-missing' },
];

const issueOf = (facts: IssueFacts, count = 1, lines = 1): Issue => ({
  facts,
  column: 'q',
  raw: 'raw',
  count,
  locations: Array.from({ length: lines }, (_, i) => ({ file: 'a.csv', record: i + 1, line: i + 2 })),
});

describe('what is wrong with an answer', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))('is said whole in %s', (language) => {
    for (const facts of FACTS) {
      const own = ISSUE_WORDS[language].sentence(facts);
      const english = ISSUE_WORDS.en.sentence(facts);
      expect(own).not.toBe(english);
      // Numbers, options and suggestions are those of the English sentence.
      const { code, ...slots } = facts;
      for (const one of Object.values(slots).flat()) {
        if (english.includes(String(one))) expect(own, code).toContain(String(one));
      }
    }
  });

  it('names one line or several', () => {
    expect(describeIssue(issueOf({ code: 'not-a-number' }), false, 'de')).toBe(
      'q: "raw" (Zeile 2) ist keine Zahl',
    );
    expect(describeIssue(issueOf({ code: 'not-a-number' }, 5, 2), false, 'fr')).toBe(
      'q: "raw" x 5 (lignes 2, 3 et 3 de plus) n’est pas un nombre',
    );
  });
});

describe('what must be known of the data', () => {
  const all = [0, 1, 2, 12].flatMap(noticesWith);

  it.each(LANGUAGES)('is said whole in %s', (language) => {
    for (const facts of all) {
      const english = noticeSentence(facts, 'en');
      const own = noticeSentence(facts, language);
      expect(own).toBe(own.normalize('NFC'));
      expect(own).not.toMatch(/undefined|\[object| {2}/);
      if (language !== 'en') expect(own).not.toBe(english);
      // Numbers, names, flags and files are those of the English sentence, as often as there.
      const told = (text: string) =>
        (text.match(/\d+|name_|--[a-z-]+|data\.csv|ip-adresse|\bja\b|PARENT_KEY|region|…/g) ?? []).sort();
      expect(told(own), english).toEqual(told(english));
    }
  });

  it('keeps French punctuation with the word before it', () => {
    for (const facts of all) {
      const own = noticeSentence(facts, 'fr');
      expect(own).not.toMatch(/ [:;?!»]|« /);
      expect(own.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[^\u00a0][:;?!»]|«[^\u00a0]/);
    }
  });
});
