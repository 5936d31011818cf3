import { decoders } from '../instrument/decode.js';
import {
  choicesOf,
  columnsOf,
  hasBoxes,
  type Instrument,
  isAsked,
  type Question,
  questionsOf,
} from '../instrument/model.js';
import { clipped, issueSentence } from '../issues.js';
import { matchingForm } from '../matching.js';
import { type Column, type ColumnSample, columnsFrom } from './column-sample.js';
import { inferInstrument } from './infer.js';
import { patchFor, type Undeclared } from './patch.js';
import { isPersonal } from './roles.js';

/** What the data show that the instrument does not know. */
export interface DataCheck {
  /** One sentence each, for people; empty when instrument and data agree. */
  readonly lines: readonly string[];
  /** Pieces of YAML to paste into the instrument, each with the place where it belongs; empty when there is nothing to add. */
  readonly patch: string;
}

/**
 * Compares an instrument with the distinct answers of a data set: answers it does not declare, columns of no question,
 * levels and options that nobody chose. Never shows what a column of free text, or of identifying answers, holds.
 */
export function checkData(
  instrument: Instrument,
  samples: readonly ColumnSample[],
  platform = '',
): DataCheck {
  const columns = columnsFrom(samples);
  const find = columnFinder(columns);
  const asked = questionsOf(instrument).flatMap(({ question }) => (isAsked(question) ? [question] : []));
  const read = reader(instrument);
  const found = asked.map((question) => checkQuestion(question, find, read));

  const known = new Set(
    [
      ...(instrument.key === undefined ? [] : [instrument.key]),
      ...(instrument.identifying ?? []),
      ...asked.flatMap(columnsOf),
    ].map((name) => find(name)?.position),
  );
  const rest = samples.filter(({ position }) => !known.has(position));
  const draft = inferInstrument(rest, { id: 'draft', title: 'Draft', platform });
  const drafted = draft.guesses.some(({ what }) => !NO_QUESTION.has(what));
  return {
    lines: [
      ...found.flatMap(({ lines }) => lines),
      ...draft.guesses.map(
        ({ column, what }) =>
          `column ${clipped(column)} belongs to no question: ${SEEMS[what] ?? `seems to be a ${what}`}`,
      ),
    ],
    patch: patchFor(
      found.flatMap(({ undeclared }) => undeclared),
      drafted ? draft.yaml : '',
    ),
  };
}

const NO_QUESTION = new Set(['key', 'identifying', 'left-out', 'empty']);

const SEEMS: Readonly<Record<string, string>> = {
  key: 'seems to be a key',
  identifying: 'seems to identify people; list it under `identifying`',
  'left-out': 'seems to be no answer to a question',
  empty: 'holds nothing',
};

/** Finds a column by name in matching form, or by place (`#5`). */
function columnFinder(columns: readonly Column[]): (name: string) => Column | undefined {
  const byName = new Map(columns.map((column) => [matchingForm(column.name), column]));
  return (name) => {
    const named = byName.get(matchingForm(name));
    const place = /^#([1-9]\d*)$/.exec(name)?.[1];
    return (
      named ??
      (place === undefined ? undefined : columns.find(({ position }) => position === Number(place) - 1))
    );
  };
}

type Read = ReturnType<typeof reader>;

/** What an answer of a column says. */
function reader(instrument: Instrument) {
  const decode = decoders(instrument);
  return (column: string, raw: string) => decode.get(column)?.(raw);
}

interface Found {
  readonly lines: readonly string[];
  readonly undeclared: readonly Undeclared[];
}

function checkQuestion(question: Question, find: (name: string) => Column | undefined, read: Read): Found {
  const lines: string[] = [];
  const undeclared: Undeclared[] = [];
  const used = new Set<string>();
  for (const name of columnsOf(question)) {
    const column = find(name);
    if (!column) {
      lines.push(`${question.id}: the data have no column ${clipped(name)}`);
      continue;
    }
    if (question.type === 'text' || column.identifying) continue;
    for (const { raw, n } of [...column.answers, ...column.suspects]) {
      const decoded = read(name, raw);
      if (decoded?.meaning.is === 'chosen') for (const id of decoded.meaning.ids) used.add(id);
      if (decoded?.meaning.is === 'box' && decoded.meaning.ticked) used.add(optionOf(question, name));
      if (!decoded?.fault) continue;
      const { fault } = decoded;
      const answer = fault.code === 'unknown-mention' ? fault.mention : raw;
      const shown = isPersonal(answer) ? '(an answer that identifies somebody)' : clipped(raw);
      lines.push(
        `${question.id}: ${shown} x ${n} in ${clipped(name)} ${isPersonal(answer) ? 'is not declared' : issueSentence(fault)}`,
      );
      if (!isPersonal(answer))
        undeclared.push({ question, answer, n, isMissing: column.suspects.some((one) => one.raw === raw) });
    }
  }
  const never = choicesOf(question).filter(({ id }) => !used.has(id));
  if (never.length > 0) {
    lines.push(`${question.id}: nobody chose ${never.map(({ label }) => clipped(label)).join(', ')}`);
  }
  return { lines, undeclared };
}

const optionOf = (question: Question, column: string): string =>
  hasBoxes(question)
    ? (Object.entries(question.layout.columns).find(([, name]) => name === column)?.[0] ?? '')
    : '';
