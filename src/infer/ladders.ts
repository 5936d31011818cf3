import { matchingForm } from '../matching.js';
import { DE } from './wordings/de.js';
import { EN } from './wordings/en.js';
import { ES } from './wordings/es.js';
import { FR } from './wordings/fr.js';
import type { Wordings } from './wordings/wordings.js';

/** A scale as questionnaires word it: where each wording stands, from the lowest. */
interface Ladder {
  readonly name: string;
  readonly rungOf: ReadonlyMap<string, number>;
}

const LANGUAGES: readonly Wordings[] = [EN, FR, DE, ES];

const LADDERS: readonly Ladder[] = LANGUAGES.flatMap(({ ladders }) =>
  Object.entries(ladders).flatMap(([name, lists]) =>
    lists.map((list) => ({
      name,
      rungOf: new Map(
        list
          .split('<')
          .flatMap((rung, i) => rung.split('|').map((wording): [string, number] => [wording.trim(), i])),
      ),
    })),
  ),
);

/** The ladders that have a wording. */
const HOLDING = new Map<string, Ladder[]>();
for (const ladder of LADDERS)
  for (const wording of ladder.rungOf.keys()) HOLDING.set(wording, [...(HOLDING.get(wording) ?? []), ladder]);

const BESIDE: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ beside }) => beside));

/** Texts in the order of a scale, lowest first, and the name of that scale. */
export interface Ordered {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * Texts put in order by a list of wordings that holds all of them; undefined when none does, when two of them stand for
 * the same level on it, or when two lists that hold them do not agree.
 */
export function orderedTexts(texts: readonly string[]): Ordered | undefined {
  const wordings = texts.map(wordingOf);
  let found: Ordered | undefined;
  for (const { name, rungOf } of HOLDING.get(wordings[0] ?? '') ?? []) {
    const wordingAt = new Map<number, string>();
    const fits = wordings.every((wording) => {
      const rung = rungOf.get(wording);
      if (rung === undefined || (wordingAt.get(rung) ?? wording) !== wording) return false;
      wordingAt.set(rung, wording);
      return true;
    });
    if (!fits || wordingAt.size < 2) continue;
    const places = wordings.map((wording) => rungOf.get(wording)!);
    const ordered = texts
      .map((text, i) => ({ text, place: places[i]! }))
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text);
    if (found && ordered.some((text, i) => text !== found!.texts[i])) return undefined;
    found ??= { name, texts: ordered };
  }
  return found;
}

/** Whether an answer says that there is no answer on the scale: "Don't know", "Not applicable". */
export const isBeside = (answer: string): boolean => BESIDE.has(wordingOf(answer));

/** An answer in the form in which wordings are listed. */
export const wordingOf = (answer: string): string =>
  matchingForm(answer)
    .toLowerCase()
    .replace(/[\u00b4`]/g, "'")
    .replace(/[.!…]+$/, '')
    .trim();
