import { wholeNumber } from '../matching.js';
import type { Choice } from './options.js';
import { wordings } from './words.js';

/** A choice with the whole number it counts as, if it has one. */
interface LevelChoice extends Choice {
  readonly score?: number;
}

export interface ScaleChoices {
  /** Lowest to highest. */
  readonly levels: readonly LevelChoice[];
  readonly outside: readonly Choice[];
}

/** Says "no answer" rather than how much. */
const NO_LEVEL =
  /^\W*(?:n\.?\/?a\.?$|not? (?:applicable|opinion|answer|response)|don['’]?t know|do not know|prefer not|declined?|refused?|unknown|unfamiliar|weiß nicht|weiss nicht|nicht zutreffend|keine (?:angabe|antwort|meinung)|ne sai[st] pas|je ne sais pas|sans (?:avis|opinion)|non applicable|sans objet|no s[eé]$|no sabe|no aplica|no contesta)/i;

/** Whether an answer says that there is none, by its wording. */
const isNoLevel = (choice: Choice): boolean => wordings(choice.label).some((text) => NO_LEVEL.test(text));

/**
 * Choices whose codes are whole numbers at equal steps, as a scale from the lowest number to the highest. Answers such as
 * "don't know", and one or two codes that are out of step (99), stand beside it. Undefined when the codes are no scale.
 */
export function scaleByCodes(choices: readonly Choice[]): ScaleChoices | undefined {
  const scored = choices.map((choice) => ({
    ...choice,
    score: Number(wholeNumber(choice.code.replace(/^0+(?=\d)/, '')) ?? Number.NaN),
  }));
  const numbers = scored
    .filter((choice) => !Number.isNaN(choice.score) && !isNoLevel(choice))
    .sort((a, b) => a.score - b.score);
  const levels = [
    numbers,
    ...[1, 2].flatMap((out) => [numbers.slice(0, -out), numbers.slice(out)]),
    numbers.slice(1, -1),
  ].find((run) => run.length >= 2 && isEven(run) && run.length > numbers.length - run.length);
  if (levels === undefined || levels.some(({ score }) => Math.abs(score) > LARGEST)) return undefined;
  const isOn = new Set(levels.map(({ code }) => code));
  const outside = scored.filter(({ code }) => !isOn.has(code));
  const isScale = outside.every((choice) => isNoLevel(choice) || !Number.isNaN(choice.score));
  return isScale ? { levels, outside: outside.map(({ score: _, ...choice }) => choice) } : undefined;
}

/** Texts in the order of a scale; code and score are the number each begins with, else the place in the order. */
export function scaleByOrder(choices: readonly Choice[]): ScaleChoices | undefined {
  const on = choices.filter((choice) => !isNoLevel(choice));
  if (on.length < 2) return undefined;
  const leading = on.map(({ code }) => /^[+-]?\d+(?![\d.,])/.exec(code)?.[0]).map(Number);
  const isNumbered = leading.every((number, i) => i === 0 || number > leading[i - 1]!);
  const scores =
    isNumbered && leading.every((n) => Math.abs(n) <= LARGEST) ? leading : on.map((_, i) => i + 1);
  return {
    levels: on.map((choice, i) => ({ ...choice, code: String(scores[i]), score: scores[i]! })),
    outside: choices.filter(isNoLevel),
  };
}

/** The format's limit for scores. */
const LARGEST = 1000;

const isEven = (run: readonly { readonly score: number }[]): boolean => {
  const step = run[1]!.score - run[0]!.score;
  return step > 0 && run.every(({ score }, i) => i === 0 || score - run[i - 1]!.score === step);
};
