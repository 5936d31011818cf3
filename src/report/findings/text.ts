import { questionsOf } from '../../instrument/model.js';
import type { Results } from '../../results.js';
import type { Counted } from '../../words/counted.js';
import { FINDING_WORDS, type FindingWords } from '../../words/findings.js';
import { HEAD_WORDS } from '../../words/head.js';
import type { Finding } from '../document.js';
import { peopleText } from '../head.js';
import { inventedParts } from '../invented.js';
import { countText, type Print, shareText, valueText, withEnds, withSign } from '../print.js';
import type { Style } from '../style.js';
import { levelRange } from '../tables/levels.js';
import type { FindingFacts, FoundCount, FoundMean, FoundSpread } from './finding.js';

/** What sentences need besides the numbers. */
interface Speaker {
  readonly words: FindingWords;
  readonly print: Print;
  readonly people: (n: number) => string;
  /** What an item is called; "(invented data)" behind it where it is. */
  readonly itemName: (question: string, item: string, label: string) => string;
  readonly blockName: (section: string, question: string) => string;
  readonly levelName: (question: string, levels: readonly string[]) => string;
}

/** So many items are named in a sentence; the others are counted. */
const NAMED = 5;

/** Findings as sentences, in the order in which they were found. */
export function findingTexts(
  facts: readonly FindingFacts[],
  results: Results,
  style: Style,
  print: Print,
): readonly Finding[] {
  const speaker = speakerOf(results, style, print);
  const sentences = facts.map((fact) => ({
    code: fact.code,
    section: fact.section,
    question: fact.question,
    text: sentence(fact, speaker),
  }));
  const overlaps = facts.some((fact) => fact.code === 'highest' && fact.overlapping.length > 0);
  if (!overlaps) return sentences;
  return [
    ...sentences,
    { code: 'overlap-is-no-test', section: '', question: '', text: speaker.words.overlapIsNoTest },
  ];
}

function speakerOf(results: Results, style: Style, print: Print): Speaker {
  const head = HEAD_WORDS[style.language];
  const all = questionsOf(results.instrument);
  const invented = inventedParts(results.invented, all);
  const mark = (name: string, isInvented: boolean): string =>
    isInvented ? `${name} (${head.inventedData})` : name;
  const sectionOf = (question: string) => all.find((one) => one.question.id === question)!;
  return {
    words: FINDING_WORDS[style.language],
    print,
    people: (n) => peopleText(n, results, head, print),
    itemName: (question, item, label) =>
      mark(label, invented.item(sectionOf(question).section.id, question, item)),
    blockName: (section, id) => {
      const { question, section: own } = sectionOf(id);
      const alone = results.asked.filter((one) => one.section.id === section).length === 1;
      const name = alone ? own.title : question.label || question.id;
      return mark(name, invented.section(section) || invented.question(section, id));
    },
    levelName: (id, levels) => {
      const { question } = sectionOf(id);
      return 'scale' in question ? levelRange(levels, question) : levels.join(', ');
    },
  };
}

function sentence(fact: FindingFacts, speaker: Speaker): string {
  const { words, print } = speaker;
  const block = fact.question === '' ? '' : speaker.blockName(fact.section, fact.question);
  switch (fact.code) {
    case 'one-answer':
      return words.oneAnswer(
        speaker.people(fact.respondents),
        shareText(1, fact.respondents, print, POINT_DECIMALS),
      );
    case 'highest': {
      const said = (items: readonly FoundMean[]): string =>
        items
          .slice(0, NAMED)
          .map((one) => meanText(fact.question, one, speaker))
          .join(words.between);
      const { highest, overlapping } = fact;
      const others =
        overlapping.length === 0
          ? words.noneOverlaps
          : words.overlapping(said(overlapping), moreThan(overlapping.length, print));
      return `${words.highest(block, said(highest), moreThan(highest.length, print))} ${others}`;
    }
    case 'widest':
      return words.widest(
        block,
        fact.widest
          .slice(0, NAMED)
          .map((one) => spreadText(fact.question, one, speaker))
          .join(words.between),
        moreThan(fact.widest.length, print),
      );
    case 'small-bases': {
      const items = fact.items
        .slice(0, NAMED)
        .map((one) => `${countName(one, speaker)}, ${baseText(one.n, print)}`);
      const limit = countText(fact.fewer_than, print);
      return words.smallBases(limit, items.join(words.between), moreThan(fact.items.length, print));
    }
    case 'missing': {
      const items = fact.items.slice(0, NAMED).map((one) => {
        const percent = withSign(shareText(one.n, one.base, print), print);
        return words.share(
          countName(one, speaker),
          countText(one.n, print),
          countText(one.base, print),
          percent,
        );
      });
      const limit = withSign(countText(fact.more_than, print), print);
      return words.missing(limit, items.join(words.between), moreThan(fact.items.length, print));
    }
  }
}

const POINT_DECIMALS = 1;

function moreThan(all: number, print: Print): Counted {
  const n = Math.max(0, all - NAMED);
  return { n, text: countText(n, print) };
}

/** "Cohort Studies 3.21 (2.56–3.86), n = 34". */
const meanText = (question: string, one: FoundMean, speaker: Speaker): string =>
  `${speaker.itemName(question, one.item, one.item_label)} ${meanWithEnds(one, speaker.print)}, ` +
  baseText(one.base, speaker.print);

const baseText = (n: number, print: Print): string => `n\u00a0=\u00a0${countText(n, print)}`;

function meanWithEnds({ value, low, high }: FoundMean, print: Print): string {
  const text = (number: number): string => valueText(number, print, print.decimals.mean);
  return low === null || high === null ? text(value) : withEnds(text(value), text(low), text(high), print);
}

function spreadText(question: string, one: FoundSpread, { words, print, ...speaker }: Speaker): string {
  const text = words.apart({
    label: speaker.itemName(question, one.item, one.item_label),
    sd: valueText(one.sd, print, print.decimals.mean),
    mean: meanWithEnds(one, print),
    low: countText(one.bottom.n, print),
    lowAt: speaker.levelName(question, one.bottom.levels),
    high: countText(one.top.n, print),
    highAt: speaker.levelName(question, one.top.levels),
    base: countText(one.base, print),
  });
  return one.reversed ? words.asAsked(text) : text;
}

/** What is counted: an item with its block, or a question. */
function countName({ section, question, item, item_label }: FoundCount, speaker: Speaker): string {
  const block = speaker.blockName(section, question);
  return item === '' ? block : `${speaker.itemName(question, item, item_label)} (${block})`;
}
