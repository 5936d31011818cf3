import { type Answers, askedWhen } from './asked-when.js';
import type { Condition } from './condition.js';
import type { Yaml } from './emit.js';
import { isBlank, type Text } from './words.js';

/** What every question has. `variable` is what the dictionary calls it. */
export interface QuestionInput {
  readonly variable: string;
  readonly label: Text;
  /** When it is asked, as the dictionary writes it and as it was understood. */
  readonly when?: { readonly text: string; readonly condition: Condition | undefined } | undefined;
  readonly optional?: boolean | undefined;
  readonly missing?: readonly Yaml[];
}

/** A question on its way into the file. */
export interface DraftQuestion {
  readonly id: string;
  readonly rest: { readonly [key: string]: Yaml };
  readonly input: QuestionInput;
  /** What conditions of later questions may name, by variable. */
  readonly answers: readonly (readonly [variable: string, answers: Answers])[];
}

interface DraftSection {
  readonly id: string;
  readonly title: Text;
  readonly questions: readonly DraftQuestion[];
}

/** Sections as they stand in the file, without empty ones; `note` hears of conditions that cannot be carried over. */
export function sectionsYaml(
  sections: readonly DraftSection[],
  note: (variable: string, why: string) => void,
): readonly Yaml[] {
  const above = new Map<string, Answers>();
  const questionYaml = ({ id, rest, input, answers }: DraftQuestion): Yaml => {
    const { variable, label, when, optional, missing = [] } = input;
    const { type, column, ...others } = rest;
    const asked = when && askedWhen(when.condition, above, id);
    if (when && !asked) {
      note(variable, `asked only if ${when.text}: not a plain equality with an answer to a choice above it`);
    }
    for (const [name, known] of answers) above.set(name, known);
    return {
      id,
      type,
      label: isBlank(label) ? undefined : label,
      column: column === id ? undefined : column,
      asked_when: asked,
      optional: optional ? true : undefined,
      missing: some(missing),
      ...others,
    };
  };
  return sections
    .filter(({ questions }) => questions.length > 0)
    .map(({ id, title, questions }) => ({ id, title, questions: questions.map(questionYaml) }));
}

/** A list; undefined when there is nothing in it. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;
