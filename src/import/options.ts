import { matchingForm, wholeNumber } from '../matching.js';
import { isBlank, reword, type Text, wordings } from './words.js';

/** An answer as the dictionary has it. */
export interface Choice {
  /** What stands in the data. */
  readonly code: string;
  readonly label: Text;
  /** What else stands in the data for it. */
  readonly also?: readonly string[];
}

/** An answer as the instrument has it. */
export interface OptionDraft {
  readonly id: string;
  readonly label: Text;
  readonly also?: readonly string[];
}

/** Every form in which a cell may say an option. */
export const formsOfOption = ({ id, label, also = [] }: OptionDraft): readonly string[] =>
  [id, ...wordings(label), ...also].flatMap(formsOfText);

/** The forms in which a cell could say a text. */
export function formsOfText(text: string): readonly string[] {
  const form = matchingForm(text);
  const number = wholeNumber(form);
  return number === undefined || number === form ? [form] : [form, number];
}

/** The options that a cell can tell apart; `remark` hears of each that had to be changed or left out. */
export function distinctOptions(
  choices: readonly Choice[],
  remark: (what: string) => void,
  reserved: ReadonlySet<string> = new Set(),
): readonly OptionDraft[] {
  const owners = new Map<string, string>();
  const claim = (text: string, owner: string): boolean => {
    const forms = formsOfText(text);
    const isFree = forms.every((form) => !reserved.has(form) && (owners.get(form) ?? owner) === owner);
    if (isFree) for (const form of forms) owners.set(form, owner);
    return isFree;
  };
  const kept = choices.filter(({ code }) => {
    const isKept = code !== '' && !owners.has(wholeNumber(matchingForm(code)) ?? matchingForm(code));
    if (isKept && claim(code, code)) return true;
    remark(`the answer ${quote(code)} is left out: its code is empty, or stands for another one already`);
    return false;
  });
  return kept.map(({ code, label, also = [] }) => {
    const own = (wording: string): string => {
      const text = wording === '' ? code : wording;
      if (claim(text, code)) return text;
      const longer = `${text} (${code})`;
      remark(
        `the answer ${quote(code)} is called ${quote(longer)}: its label ${quote(text)} stands for another one`,
      );
      return claim(longer, code) ? longer : code;
    };
    const others = also.filter((text) => {
      if (matchingForm(text) === '') return false;
      if (claim(text, code)) return true;
      remark(`${quote(text)} is not read as the answer ${quote(code)}: it stands for another one`);
      return false;
    });
    const words = isBlank(label) ? code : reword(label, own);
    const known = new Set([code, ...wordings(words)]);
    const forms = [...new Set(others)].filter((text) => !known.has(text));
    return { id: code, label: words, ...(forms.length === 0 ? {} : { also: forms }) };
  });
}

const quote = (text: string): string => JSON.stringify(text);
