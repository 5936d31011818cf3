/** A question was answered with a value; `box` says that a box of several was ticked. */
export interface Term {
  readonly variable: string;
  readonly value: string;
  readonly box: boolean;
}

/** All of these hold, each when any of its terms does. */
export type Condition = readonly (readonly Term[])[];

/**
 * Reads a condition made of plain equalities joined by "and", and by "or" between answers to one question.
 * @param termOf reads one equality of the dictionary's own language; undefined when it is none
 * @returns undefined when the condition says anything else
 */
export function parseCondition(
  text: string,
  termOf: (text: string) => Term | undefined,
): Condition | undefined {
  const bare = withoutBrackets(text.trim());
  const alternatives = splitAt(bare, 'or');
  if (alternatives.length > 1) {
    const terms = alternatives.map((part) => termOf(withoutBrackets(part.trim())));
    const [first] = terms;
    const isOne = first !== undefined && terms.every((term) => term?.variable === first.variable);
    return isOne ? [terms.filter((term) => term !== undefined)] : undefined;
  }
  const parts = splitAt(bare, 'and');
  if (parts.length > 1) {
    const conditions = parts.map((part) => parseCondition(part, termOf));
    return conditions.every((condition) => condition !== undefined) ? conditions.flat() : undefined;
  }
  const term = termOf(bare);
  return term === undefined ? undefined : [[term]];
}

/** The parts of a text between a word, where it stands in no brackets and no quotes. */
export function splitAt(text: string, word: 'and' | 'or'): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: token, index } of text.matchAll(
    /'[^']*'|"[^"]*"|[()]|(?<![\w${}[\]])(?:and|or)(?![\w{}])/gi,
  )) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (depth === 0 && token.toLowerCase() === word) {
      parts.push(text.slice(from, index));
      from = index + word.length;
    }
  }
  return [...parts, text.slice(from)];
}

/** Without the brackets that hold the whole text. */
function withoutBrackets(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/'[^']*'|"[^"]*"|[()]/g)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    if (depth === 0 && index < text.length - 1 && (token === '(' || token === ')')) return text;
  }
  return depth === 0 ? withoutBrackets(text.slice(1, -1).trim()) : text;
}
