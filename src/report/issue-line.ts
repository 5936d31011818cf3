import { clipped, type Issue } from '../issues.js';
import { ISSUE_WORDS, type IssueWords } from '../words/issues.js';
import type { Language } from '../words/language.js';

/** One line for a person: column, answer, how often, where, what is wrong, what was probably meant. */
export function describeIssue(issue: Issue, severalFiles: boolean, language: Language = 'en'): string {
  const words = ISSUE_WORDS[language];
  const answer = issue.raw === '' ? '' : ` ${clipped(issue.raw)}`;
  const times = issue.count === 1 ? '' : ` x ${issue.count}`;
  return `${issue.column}:${answer}${times} (${where(issue, severalFiles, words)}) ${words.sentence(issue.facts)}`;
}

const SHOWN_PLACES = 3;

/** The lines of an issue: "line 7", "lines 41, 57, 90 and 9 more". */
function where(issue: Issue, severalFiles: boolean, say: IssueWords): string {
  const shown = issue.locations.slice(0, SHOWN_PLACES);
  const places = shown.map(({ file, line }) => (severalFiles ? `${file}:${line}` : String(line)));
  const more = issue.count > places.length ? say.andMore(issue.count - places.length) : '';
  if (severalFiles) return places.join(', ') + more;
  const isOne = places.length === 1 && more === '';
  const byRecord = issue.locations.every(({ line, record }) => line === record);
  const word = byRecord ? (isOne ? say.record : say.records) : isOne ? say.line : say.lines;
  return `${word} ${places.join(', ')}${more}`;
}
