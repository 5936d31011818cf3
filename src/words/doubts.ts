import { type DoubtFacts, settlingOf } from '../doubts.js';
import { DE } from './doubts/de.js';
import { EN } from './doubts/en.js';
import { ES } from './doubts/es.js';
import { FR } from './doubts/fr.js';
import type { DoubtSentence, DoubtWords } from './doubts/sentences.js';
import type { Language } from './language.js';

const DOUBT_WORDS: Readonly<Record<Language, DoubtWords>> = { en: EN, fr: FR, de: DE, es: ES };

/** What a doubt assumes, on what evidence, and what the other reading would give. */
export const doubtSentence = (facts: DoubtFacts, language: Language): DoubtSentence =>
  (DOUBT_WORDS[language].sentences[facts.code] as (facts: DoubtFacts) => DoubtSentence)(facts);

const SHOWN_COLUMNS = 3;

/**
 * A doubt in one line: where, how many cells and which lines, what was assumed and why, what the other reading would
 * give, how to say which is right.
 * @param severalFiles whether the file must be named beside its columns
 */
export function doubtLine(facts: DoubtFacts, severalFiles: boolean, language: Language): string {
  const words = DOUBT_WORDS[language];
  const { file, columns, cells, lines } = facts;
  const { assumed, evidence, otherwise } = doubtSentence(facts, language);
  const places =
    lines.length === 0
      ? ''
      : words.lines(cells === 1 || (cells === 0 && lines.length === 1), listed(lines, cells));
  const named = columns.slice(0, SHOWN_COLUMNS).join(', ');
  const more = columns.length > SHOWN_COLUMNS ? words.andMore(columns.length - SHOWN_COLUMNS) : '';
  const where = columns.length === 0 ? file : `${severalFiles ? `${file}, ` : ''}${named}${more}`;
  const extent = cells === 0 ? places : words.extent(cells, places);
  return `${where}${extent === '' ? '' : ` (${extent})`}: ${assumed}; ${evidence}; ${otherwise}. ${words.settle(settlingOf(facts))}`;
}

/** A doubt as a remark in a draft, beside the line that keeps the reading: what was assumed, and what else to write. */
export function doubtRemark(facts: DoubtFacts): string {
  const { assumed, evidence, otherwise } = doubtSentence(facts, 'en');
  return `${assumed}; ${evidence}; ${otherwise}. Or: ${settlingOf(facts).change}`;
}

const SHOWN_LINES = 3;

const listed = (lines: readonly number[], cells: number): string =>
  lines.slice(0, SHOWN_LINES).join(', ') + (cells > Math.min(SHOWN_LINES, lines.length) ? ', …' : '');
