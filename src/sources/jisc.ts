import { matchingForm } from '../matching.js';
import { type Head, namesOf, ONE_HEADER, type Platform, ZERO_IS_NO_ANSWER } from './platform.js';

/** "Unique response number": numbers of the survey, its run and the response. */
const FIRST = 'URN';
const NUMBER = /^\d+-\d+-\d+$/;
const COMPLETION = 'CompletionDate';
/** Q1; Q9_2, the second option; Q11_1_a_1, a row, a column and an option of a grid. */
const QUESTION = /^Q\d+(?:_(?:\d+|[a-z]))*$/;

/** Jisc Online Surveys, coded export: question numbers in the header, numbers in the cells, their texts in a key file. */
export const jisc: Platform = {
  id: 'jisc',
  name: 'Jisc Online Surveys',
  expects: 'columns such as URN, Q1, Q9_2 and CompletionDate',
  traces: /^(?:URN|CompletionDate|Q\d+(?:_(?:\d+|[a-z]))*)$/,
  recognises: (head) => {
    const [first, ...others] = namesOf(head);
    const questions = others.filter((name) => QUESTION.test(name)).length;
    return (
      first === FIRST &&
      questions > 0 &&
      questions * 2 >= others.length &&
      (others.at(-1) === COMPLETION || hasNumbers(head))
    );
  },
  plan: (head) => {
    const columns = head.rows[0];
    if (!columns) return undefined;
    const completion = namesOf(head).lastIndexOf(COMPLETION);
    return {
      ...ONE_HEADER,
      columns,
      conventions: CONVENTIONS,
      finished: completion < 0 ? undefined : { column: completion, values: undefined },
    };
  },
};

/** Jisc writes 0 into every box of a question, also of those who skipped it or never saw it. */
const CONVENTIONS = ZERO_IS_NO_ANSWER;

function hasNumbers({ rows }: Head): boolean {
  const numbers = rows.slice(1).map((row) => matchingForm(row[0] ?? ''));
  return numbers.length > 0 && numbers.every((number) => NUMBER.test(number));
}
