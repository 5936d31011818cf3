import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { NoticeFacts } from '../../src/notices.js';
import { LANGUAGES, type Language } from '../../src/words/language.js';
import { noticeSentence } from '../../src/words/notices.js';
import { noticesWith } from './notice-facts.js';

const file = 'a.csv';
const inAll = (facts: NoticeFacts): Readonly<Record<Language, string>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, noticeSentence(facts, language)])) as Record<
    Language,
    string
  >;

describe('one, none and many', () => {
  const unfinished = (count: number, at: readonly number[]): NoticeFacts => ({
    ...{ code: 'unfinished', leftOut: false, file, count, place: 'line', at },
  });

  it('have their own forms', () => {
    expect(inAll(unfinished(1, [7]))).toEqual({
      en: 'a.csv: 1 response not finished (line 7), kept; --finished-only leaves them out',
      fr: 'a.csv\u00a0: 1 enregistrement inachevé (ligne 7), gardé\u00a0; --finished-only l’écarte',
      de: 'a.csv: 1 Rückmeldung nicht abgeschlossen (Zeile 7), behalten; --finished-only lässt sie aus',
      es: 'a.csv: 1 registro sin terminar (línea 7), conservado; --finished-only lo excluye',
    });
    expect(inAll(unfinished(12, [7, 9]))).toEqual({
      en: 'a.csv: 12 responses not finished (lines 7, 9, …), kept; --finished-only leaves them out',
      fr: 'a.csv\u00a0: 12 enregistrements inachevés (lignes 7, 9, …), gardés\u00a0; --finished-only les écarte',
      de: 'a.csv: 12 Rückmeldungen nicht abgeschlossen (Zeilen 7, 9, …), behalten; --finished-only lässt sie aus',
      es: 'a.csv: 12 registros sin terminar (líneas 7, 9, …), conservados; --finished-only los excluye',
    });
  });

  it('are one and many: nought goes with one in French, with many elsewhere', () => {
    expect(inAll({ code: 'excluded', count: 0 })).toEqual({
      en: '0 responses left out by --exclude',
      fr: '0 enregistrement écarté par --exclude',
      de: '0 Rückmeldungen durch --exclude ausgelassen',
      es: '0 registros excluidos por --exclude',
    });
  });

  it.each(LANGUAGES)('differ by more than the number wherever something is counted, in %s', (language) => {
    const NOT_COUNTING = /^(?:untranslated|unknown-\w+|repeat-entries|several-\w+)$/;
    const sentences = (n: number) =>
      noticesWith(n)
        .filter((facts) => !NOT_COUNTING.test(facts.code === 'source' ? facts.fact.code : facts.code))
        .map((facts) => noticeSentence(facts, language));
    const many = sentences(2);
    const bare = (text: string): string =>
      text.replaceAll(/\b\d+(?:, \d+)*\b/g, '#').replaceAll(/"name_\d"(?:, "name_\d")*/g, '"name"');
    for (const [i, text] of sentences(1).entries()) expect(bare(text)).not.toBe(bare(many[i]!));
  });
});

describe('texts of the instrument that are lacking', () => {
  it('are those of the language that was asked for, whatever the sentence is said in', () => {
    expect(inAll({ code: 'untranslated', asked: 'fr', lacking: 2, all: 9 })).toEqual({
      en: 'Texts of the instrument that are not there in French, shown as written: 2 of 9.',
      fr: 'Textes du questionnaire sans version française, montrés tels quels\u00a0: 2 sur 9.',
      de: 'Texte des Fragebogens ohne französische Fassung, gezeigt wie geschrieben: 2 von 9.',
      es: 'Textos del cuestionario sin versión en francés, mostrados tal cual: 2 de 9.',
    });
  });
});

describe('names of a file', () => {
  it('are eight columns, or five names of sixty characters, and how many more', () => {
    const columns = Array.from({ length: 10 }, (_, i) => `c${i}`);
    expect(noticeSentence({ code: 'unknown-columns', file, columns }, 'fr')).toBe(
      'a.csv\u00a0: 10 colonnes inconnues du questionnaire, non lues\u00a0: "c0", "c1", "c2", "c3", "c4", "c5", ' +
        '"c6", "c7" et 2 de plus',
    );
    const names = ['x'.repeat(70), ...columns];
    expect(noticeSentence({ code: 'source', file, fact: { code: 'repeated-names', names } }, 'en')).toBe(
      `a.csv: 11 column names are there more than once, told apart by " [2]", " [3]": "${'x'.repeat(60)}", "c0", ` +
        '"c1", "c2", "c3" and 6 more',
    );
  });

  it('leave no empty brackets where no event is known', () => {
    const said = inAll({ code: 'source', file, fact: { code: 'several-events', events: [] } });
    for (const text of Object.values(said)) expect(text).toMatch(/--event$/);
  });
});

const root = fileURLToPath(new URL('../../src', import.meta.url));

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

/** Four words after one another, wherever they stand in a sentence: so many no two sentences share by chance. */
const fourWordsOf = (text: string): readonly string[] =>
  text.split(/data\.csv|\d+|"[^"]*"|--[a-z-]+|[:;,()]/).flatMap((piece) => {
    const words = piece.trim().split(' ');
    return words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
  });

/** What is said in other places too, where all is English: the reading line, and the error of repeated keys. */
const AT_THE_TERMINAL: Readonly<Record<string, string>> = {
  'sources/plan.ts': 'above the header left out',
  'survey/duplicates.ts': 'have a record for each event',
};

describe('sentences', () => {
  it('are made in words/ alone', () => {
    const pieces = new Set(
      [1, 2].flatMap(noticesWith).flatMap((facts) => fourWordsOf(noticeSentence(facts, 'en'))),
    );
    expect(pieces.size).toBeGreaterThan(30);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^(?:(?:engines|sources|survey)\/.*|[\w-]+)\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(60);
    const found = files.filter((path) => {
      const text = withoutComments(readFileSync(join(root, path), 'utf8')).replace(
        AT_THE_TERMINAL[path] ?? '',
        '',
      );
      return [...pieces].some((piece) => text.includes(piece));
    });
    expect(found).toEqual([]);
  });
});
