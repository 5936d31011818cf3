import { matchingForm } from '../matching.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Head, Platform } from './platform.js';

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
      headerRecords: 1,
      columns,
      texts: [],
      conventions: CONVENTIONS,
      leaveOut: [],
      finished: completion < 0 ? undefined : { column: completion, values: undefined },
      identifying: [],
      kind: '',
    };
  },
};

/** Jisc writes 0 into every box of a question, also of those who skipped it or never saw it. */
const CONVENTIONS: Conventions = {
  ...PLAIN_CONVENTIONS,
  bare: 'not-ticked',
  quoted: 'not-ticked',
  ticked: ['1'],
  unticked: ['0'],
  untickedIsAnswer: false,
};

const namesOf = ({ rows }: Head): readonly string[] => (rows[0] ?? []).map(matchingForm);

function hasNumbers({ rows }: Head): boolean {
  const numbers = rows.slice(1).map((row) => matchingForm(row[0] ?? ''));
  return numbers.length > 0 && numbers.every((number) => NUMBER.test(number));
}
