import type { NoticeCode, NoticeFacts } from '../notices.js';
import { noticeSentence } from '../words/notices.js';
import type { Explanation } from './explanation.js';

const file = 'responses.csv';
const example = (facts: NoticeFacts): string => noticeSentence(facts, 'en');
const places = (count: number) => ({ file, count, place: 'line' as const, at: [4, 9] });

/** What each code of a notice means: something to know that makes no answer wrong. */
export const NOTICE_EXPLANATIONS: Readonly<Record<NoticeCode, Explanation>> = {
  'duplicates-left-out': {
    means: 'Two or more records have one key, and `--duplicates` said which of them counts.',
    example: example({ code: 'duplicates-left-out', count: 2, policy: 'last' }),
    advice: 'Say in the report how repeated answers were treated.',
  },
  'empty-records': {
    means: 'Records without a single answer are no responses.',
    example: example({ code: 'empty-records', file, count: 3 }),
    advice: 'Nothing, if these were opened and left. If they were not, the export is at fault.',
  },
  excluded: {
    means: 'Respondents named by `--exclude` are left out.',
    example: example({ code: 'excluded', count: 2 }),
    advice: 'Say in the report why.',
  },
  'dates-left-out': {
    means: 'A draft has no question for columns of dates or times; nothing of them is counted.',
    example: example({ code: 'dates-left-out', file, columns: [{ column: 'joined', count: 20 }] }),
    advice: 'If the years matter, put them into a column of their own and declare it as a number.',
  },
  'decimal-comma': {
    means:
      'Numbers such as 7,5 are read with a decimal comma although no mark is declared, since they can be nothing else. ' +
      'Those that could be, such as 1,200, are refused.',
    example: example({ code: 'decimal-comma', columns: [{ column: 'hours', count: 4 }] }),
    advice: 'Declare `decimal: ","` in the instrument, or in the survey file.',
  },
  'folded-answers': {
    means:
      'Two texts are one answer when they differ only in white space around them, in the width of white space inside, ' +
      'in invisible characters, in how a character is composed, or in typographic quotation marks, apostrophes and ' +
      'dashes; and without the ="…", or the apostrophe before a number, that tell a spreadsheet to take a text as it is.',
    example: example({ code: 'folded-answers', columns: [{ column: 'region', count: 3 }] }),
    advice: 'Nothing.',
  },
  'left-out': {
    means: 'Records that are no responses, such as previews and tests, are left out.',
    example: example({ code: 'left-out', file, count: 2, why: 'preview' }),
    advice: 'Compare the count with what the platform says.',
  },
  'missing-columns': {
    means: 'Columns of the instrument are not in the file, and `--ignore-missing-columns` allowed it.',
    example: example({ code: 'missing-columns', file, columns: ['minutes'], keyless: false }),
    advice: 'Mind that the questions of these columns are not in the report.',
  },
  noted: {
    means: 'The platform marked responses as spam, on hold or with issues. They count.',
    example: example({ code: 'noted', what: 'spam', ...places(2) }),
    advice: 'Look at them; leave them out by key with `--exclude`.',
  },
  'other-answers': {
    means:
      'Answers that are none of the options count under the option for other answers: `other` of the question, which ' +
      'a draft writes for answers given too rarely to be options.',
    example: example({ code: 'other-answers', columns: [{ column: 'role', count: 16 }] }),
    advice: 'Declare answers that should be counted for themselves as options.',
  },
  source: {
    means: 'What the head of a file says that a person should know before trusting a number.',
    example: example({ code: 'source', file, fact: { code: 'lines-above', lines: 2 } }),
    advice: 'Look at the file; `--platform` overrules what it was taken for.',
  },
  unfinished: {
    means: 'The platform says that responses were not finished.',
    example: example({ code: 'unfinished', leftOut: false, ...places(2) }),
    advice: 'Decide whether they count, and say so; `--finished-only` leaves them out.',
  },
  'unknown-columns': {
    means: 'The file has columns that the instrument does not know. They are not read.',
    example: example({ code: 'unknown-columns', file, columns: ['staff_notes'] }),
    advice:
      'If one of them is a question, add it to the instrument: "crn-survey instrument check --data" drafts it.',
  },
  untranslated: {
    means: 'Texts of the instrument are not there in the language asked for.',
    example: example({ code: 'untranslated', asked: 'fr', lacking: 3, all: 40 }),
    advice: 'Add them to the instrument: { en: …, fr: … }.',
  },
  'whole-numbers': {
    means:
      'Whole numbers written with decimals, such as 4.0, are read as the level or code 4. 04 is another code.',
    example: example({ code: 'whole-numbers', columns: [{ column: 'planning', count: 3 }] }),
    advice: 'Nothing.',
  },
  'several-answers': {
    means:
      'Without an instrument, cells whose parts recur on their own or in other combinations are several answers each.',
    example: example({
      code: 'several-answers',
      file,
      columns: [{ column: 'tools', count: 12, separator: ';' }],
    }),
    advice: 'Nothing, if the question allowed several answers; else write the instrument, with type single.',
  },
};
