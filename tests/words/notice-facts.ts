import type { NoticeCode, NoticeFacts } from '../../src/notices.js';
import type { LeftOutReason, QualityMark, SourceFact } from '../../src/read-plan.js';
import { LANGUAGES } from '../../src/words/language.js';

/*
 * Facts of every code, with so many of what they count. A code that is missing here is a type error.
 */

const names = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `name_${i}`);
const lines = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => 40 + i);
const file = 'data.csv';

type Facts<F extends { readonly code: string }> = {
  readonly [C in F['code']]: (n: number) => readonly Extract<F, { readonly code: C }>[];
};

const SOURCE: Facts<SourceFact> = {
  'repeated-names': (n) => [{ code: 'repeated-names', names: names(n) }],
  'lines-above': (n) => [{ code: 'lines-above', lines: n }],
  'unknown-status': () => [{ code: 'unknown-status', status: 'ip-adresse' }],
  'unknown-finish': () => [{ code: 'unknown-finish', word: 'ja' }],
  'several-states': (n) => [{ code: 'several-states', forms: n }],
  'repeat-entries': () => [{ code: 'repeat-entries', column: 'PARENT_KEY' }],
  'several-events': (n) => [{ code: 'several-events', events: names(n) }],
};

const REASONS: Readonly<Record<LeftOutReason, true>> = {
  preview: true,
  'survey-test': true,
  'repeated-header': true,
  'not-decrypted': true,
  rejected: true,
  'not-approved': true,
  'other-event': true,
  total: true,
  note: true,
};

const DOUBTS: Readonly<Record<QualityMark, true>> = { spam: true, 'issues-found': true, 'on-hold': true };

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];

const placesOf = (n: number) => ({ file, count: n, at: lines(Math.min(n, 3)) });

const NOTICES: Facts<NoticeFacts> = {
  'missing-columns': (n) =>
    [true, false].map((keyless) => ({ code: 'missing-columns', file, columns: names(n), keyless })),
  'unknown-columns': (n) => [{ code: 'unknown-columns', file, columns: names(n) }],
  source: (n) =>
    keysOf(SOURCE).flatMap((code) =>
      SOURCE[code](n).map((fact) => ({ code: 'source', file, fact }) as const),
    ),
  'empty-records': (n) => [{ code: 'empty-records', file, count: n }],
  'left-out': (n) => keysOf(REASONS).map((why) => ({ code: 'left-out', file, count: n, why })),
  unfinished: (n) =>
    [true, false].flatMap((leftOut) =>
      (['line', 'record'] as const).map(
        (place) => ({ code: 'unfinished', leftOut, place, ...placesOf(n) }) as const,
      ),
    ),
  noted: (n) => keysOf(DOUBTS).map((what) => ({ code: 'noted', what, place: 'line', ...placesOf(n) })),
  'several-answers': (n) => [
    { code: 'several-answers', file, columns: [{ column: 'tools', count: n, separator: ';' }] },
  ],
  'dates-left-out': (n) => [
    { code: 'dates-left-out', file, columns: names(n).map((column) => ({ column, count: 4 })) },
  ],
  'decimal-comma': (n) => [{ code: 'decimal-comma', columns: [{ column: 'hours', count: n }] }],
  'other-answers': (n) => [{ code: 'other-answers', columns: [{ column: 'region', count: n }] }],
  'folded-answers': (n) => [{ code: 'folded-answers', columns: [{ column: 'region', count: n }] }],
  'whole-numbers': (n) => [{ code: 'whole-numbers', columns: [{ column: 'region', count: n }] }],
  'duplicates-left-out': (n) => [{ code: 'duplicates-left-out', count: n, policy: 'first' }],
  excluded: (n) => [{ code: 'excluded', count: n }],
  untranslated: (n) => LANGUAGES.map((asked) => ({ code: 'untranslated', asked, lacking: n, all: 24 })),
};

/** Notices of every code, with so many of what they count. */
export const noticesWith = (n: number): readonly NoticeFacts[] =>
  keysOf(NOTICES).flatMap((code: NoticeCode): readonly NoticeFacts[] => NOTICES[code](n));
