import { matchingForm, wholeNumber } from '../matching.js';

/** Words of a name in lower case without accents: "RespondentID" is "respondent id". */
export const wordsOf = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const LONGEST = 32;

/** A short name made of the first words of a text; empty when the text has no letter or digit of ASCII. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}_${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === '' && words.length > 0 ? words[0]!.slice(0, LONGEST) : slug;
}

/** Gives out names, each once. */
export function namer(): (wanted: string, otherwise: string) => string {
  const used = new Set<string>();
  return (wanted, otherwise) => {
    const base = wanted === '' ? otherwise : wanted;
    let name = base;
    for (let times = 2; used.has(name); times++) name = `${base}_${times}`;
    used.add(name);
    return name;
  };
}

/** An answer with every text that cells hold for it. */
export interface Named {
  readonly id: string;
  readonly label: string;
  /** Other forms that cells hold for it. */
  readonly also: readonly string[];
}

/**
 * Short names for answers, so that no cell could mean two of them: not by name, by label or by number, also where
 * somebody decides that capitals say nothing.
 * @param kinds the forms of each answer; the first is its label
 */
export function nameAnswers(kinds: readonly (readonly string[])[]): readonly Named[] {
  const owners = new Map<string, Set<number>>();
  kinds.forEach((forms, i) => {
    for (const text of forms) {
      const form = matchingForm(text).toLowerCase();
      owners.set(form, (owners.get(form) ?? new Set()).add(i));
    }
  });
  const used = new Set<string>();
  return kinds.map(([label = '', ...also], i) => {
    const base = slugOf(label) || `option_${i + 1}`;
    let id = base;
    for (let times = 2; !isFree(id, i); times++) id = `${base}_${times}`;
    for (const form of formsOfId(id)) used.add(form);
    return { id, label, also };
  });

  function isFree(id: string, i: number): boolean {
    return formsOfId(id).every(
      (form) => !used.has(form) && [...(owners.get(form) ?? [])].every((owner) => owner === i),
    );
  }
}

/** What the answers are called that are no options, so that no option is called so too. */
export function otherLabel(options: readonly string[]): string {
  const taken = new Set(options.map((option) => matchingForm(option).toLowerCase()));
  let label = 'Other';
  for (let times = 1; taken.has(label.toLowerCase()); times++)
    label = times === 1 ? 'Other answers' : `Other answers (${times})`;
  return label;
}

const formsOfId = (id: string): readonly string[] => [
  id,
  ...(wholeNumber(id) === undefined ? [] : [wholeNumber(id)!]),
];

/** Answers that differ only in how a whole number is written are one: 4 and 4.0, but not 04. */
export const numberOr = (raw: string): string => wholeNumber(raw) ?? raw;
