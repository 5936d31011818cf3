import { type Condition, parseCondition, type Term } from './condition.js';
import type { Row } from './csv.js';
import type { Draft } from './draft.js';
import type { QuestionInput } from './draft-question.js';
import type { Choice } from './options.js';
import { DECIMALS } from './redcap-validation.js';
import { scaleByCodes } from './scale.js';
import { plainText } from './words.js';
import { type Limits, limitsOf } from './xlsform-constraint.js';
import { type Languages, labelIn } from './xlsform-labels.js';

/** A question that stands in the form, with the groups it is in. */
export interface Asked {
  readonly row: Row;
  readonly name: string;
  readonly type: string;
  /** What follows the type: the name of a list. */
  readonly list: string;
  readonly groups: readonly Row[];
}

/** What is known of a form while its questions are added. */
export interface Form {
  readonly draft: Draft;
  readonly lists: ReadonlyMap<string, readonly Choice[]>;
  readonly languages: Languages;
  readonly used: Set<string>;
}

/** Adds the questions of a table as one block, when their codes are a scale. */
export function addTable(form: Form, run: readonly Asked[]): boolean {
  const { draft, lists, languages, used } = form;
  const first = run[0]!;
  const group = first.groups.at(-1)!;
  const scale = scaleByCodes(lists.get(first.list) ?? []);
  if (scale === undefined) return false;
  used.add(first.list);
  const items = run.map((asked) => ({
    variable: asked.name,
    column: columnOf(asked),
    label: labelIn(languages, asked.row),
  }));
  const variable = group.cell('name');
  draft.addBlock(
    { variable, label: labelIn(languages, group), when: conditionOf(first) },
    items,
    first.list,
    scale,
  );
  for (const asked of run) noteRest(draft, asked);
  return true;
}

/** Adds one question, or says why there is none. */
export function addQuestion(form: Form, asked: Asked): void {
  const { draft, languages } = form;
  const { row, name, type, list } = asked;
  const column = columnOf(asked);
  const input = { variable: name, label: labelIn(languages, row), when: conditionOf(asked) };
  switch (type) {
    case 'select_one':
    case 'select_multiple':
      addSelect(form, asked, input);
      break;
    case 'integer':
    case 'int':
    case 'decimal': {
      const { range } = limitsIn(asked);
      draft.addNumber(input, column, { ...range, decimals: type === 'decimal' ? DECIMALS : 0, decimal: '.' });
      break;
    }
    case 'range': {
      const [start, end, step] = ['start', 'end', 'step'].map((key) => parameter(row, key));
      const decimals = /\.(\d+)/.exec(step ?? '')?.[1]?.slice(0, 6).length ?? 0;
      draft.addNumber(input, column, {
        min: Number(start ?? 0),
        max: Number(end ?? 10),
        decimals,
        decimal: '.',
      });
      break;
    }
    case 'text':
    case 'string':
      draft.addText(input, column);
      break;
    case 'date':
    case 'time':
    case 'datetime':
    case 'barcode':
      draft.addText(input, column);
      draft.note(name, `entered as ${type}; counted as answered or not`);
      break;
    default: {
      if (IDENTIFYING.includes(type)) draft.identify([column], name);
      else
        draft.note(
          name,
          NO_ANSWER[type] ?? `the type ${JSON.stringify(`${type} ${list}`.trim())} has nothing like it`,
        );
      return;
    }
  }
  noteRest(draft, asked);
}

const IDENTIFYING = [
  ...['geopoint', 'geotrace', 'geoshape', 'start-geopoint', 'deviceid', 'subscriberid', 'simserial'],
  ...['phonenumber', 'username', 'email', 'audit', 'image', 'audio', 'video', 'file'],
];

const NO_ANSWER: Readonly<Record<string, string>> = {
  note: 'a text to read, without an answer',
  calculate: 'calculated, not asked',
  hidden: 'hidden, not asked',
  start: 'the time the form was opened, not a question',
  end: 'the time the form was closed, not a question',
  today: 'the day the form was filled in, not a question',
  acknowledge: 'a confirmation, without a choice',
  trigger: 'a confirmation, without a choice',
  rank: 'a ranking has nothing like it',
};

function addSelect({ draft, lists, used }: Form, asked: Asked, input: QuestionInput): void {
  const { row, name, type } = asked;
  const column = columnOf(asked);
  const list = asked.list.replace(/\s+or[_ ](?:other|specify)$/i, '').replace(/\s+or specify other$/i, '');
  const hasOther = list !== asked.list;
  used.add(list);
  const choices = lists.get(list);
  if (choices === undefined) {
    draft.note(
      name,
      `its list of choices ${JSON.stringify(list)} was not given; it is counted as answered or not`,
    );
    draft.addText(input, column);
    return;
  }
  const other: Choice = { code: 'other', label: 'Other' };
  const all = hasOther && !choices.some(({ code }) => code === 'other') ? [...choices, other] : choices;
  if (row.cell('choice_filter') !== '')
    draft.note(name, `which choices are offered: ${row.cell('choice_filter')}`);
  if (type === 'select_one') draft.addSingle(input, column, all);
  else {
    draft.addJoined(input, column, ' ', all, limitsIn(asked).counts);
    draft.note(
      name,
      'columns of single choices (field/choice) are only compared with the cell of all, which is read',
    );
  }
  if (hasOther)
    draft.addText({ variable: `${name}_other`, label: 'Other, in words', optional: true }, `${column}_other`);
}

/** What the constraint of a question says, as far as its type has a place for it. */
function limitsIn({ row, type }: Asked): Limits {
  const limits = limitsOf(row.cell('constraint'), type !== 'decimal');
  if (type === 'select_multiple') return { ...limits, isPlain: limits.isPlain && isEmpty(limits.range) };
  const isNumber = type === 'integer' || type === 'int' || type === 'decimal';
  return { ...limits, isPlain: limits.isPlain && isNumber && isEmpty(limits.counts) };
}

const isEmpty = (limits: object): boolean => Object.keys(limits).length === 0;

/** The path of a question: group/field. */
const columnOf = ({ groups, name }: Asked): string =>
  [...groups.map((group) => group.cell('name')), name].join('/');

const parameter = (row: Row, key: string): string | undefined =>
  new RegExp(`\\b${key}\\s*=\\s*([+-]?\\d+(?:\\.\\d+)?)`).exec(row.cell('parameters'))?.[1];

/** When a question is asked: its own condition and those of its groups. */
function conditionOf({ row, groups }: Asked): { text: string; condition: Condition | undefined } | undefined {
  const texts = [...groups, row].map((part) => part.cell('relevant')).filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  const text = texts.length === 1 ? texts[0]! : texts.map((part) => `(${part})`).join(' and ');
  return { text, condition: parseCondition(text, termOf) };
}

function termOf(text: string): Term | undefined {
  const is = /^\$\{([^{}]+)\}\s*=\s*(?:'([^']*)'|"([^"]*)"|(-?\d+))$/.exec(text);
  if (is) return { variable: is[1]!.trim(), value: is[2] ?? is[3] ?? is[4]!, box: false };
  const has = /^selected\s*\(\s*\$\{([^{}]+)\}\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)$/.exec(text);
  return has ? { variable: has[1]!.trim(), value: has[2] ?? has[3]!, box: true } : undefined;
}

/** What no question of an instrument has. */
function noteRest(draft: Draft, asked: Asked): void {
  const { row, name, groups } = asked;
  const constraint = row.cell('constraint');
  if (/^(?:yes|true|true\(\))$/i.test(row.cell('required'))) draft.note(name, 'an answer is required');
  if (constraint !== '' && !limitsIn(asked).isPlain) draft.note(name, `its constraint: ${constraint}`);
  const hint = plainText(row.cell('hint'));
  if (hint !== '') draft.note(name, `its hint: ${hint}`);
  if (row.cell('calculation') !== '')
    draft.note(name, `filled in by a calculation: ${row.cell('calculation')}`);
  if (row.cell('default') !== '') draft.note(name, `filled in beforehand: ${row.cell('default')}`);
  if (row.cell('appearance') !== '') draft.note(name, 'its appearance');
  if (groups.length > 0)
    draft.note(
      name,
      'its column is group/field; where the export leaves the groups out, take them out of the columns',
    );
}
