import { LABEL_WORDS } from '../words/labels.js';
import { finder } from './forms.js';
import type { AskedWhen, Derivation, Question, SeveralQuestion, SingleQuestion } from './model.js';
import { boxesOf, choicesOf, DERIVED, hasBoxes } from './model.js';
import { questionNamed } from './question-named.js';
import type { QuestionFile } from './schema.js';
import type { Texts } from './texts.js';
import { notAmong, own, type Path, type Report } from './words.js';

type DerivedFile = Extract<QuestionFile, { type: 'derived' }>;

/** One column's answers: of a question, or of an item of a block named as question.item. */
interface Source {
  readonly question: Question;
  readonly column: string;
}

/** The column that a name in the instrument stands for; undefined when it is none, or several. */
function sourceOf(name: string, questions: readonly Question[]): Source | undefined {
  const { question, column } = questionNamed(name, questions) ?? {};
  return question === undefined || column === undefined ? undefined : { question, column };
}

/** A question that follows from another: a single choice in a column of its own name. */
export function resolveDerived(
  file: DerivedFile,
  path: Path,
  questions: readonly Question[],
  { language, words, option }: Texts,
  report: Report,
): SingleQuestion | undefined {
  const source = sourceOf(file.from, questions);
  if (!source) {
    report([...path, 'from'], `"${file.from}" is no question of one column, and no item, above this one`);
    return undefined;
  }
  const derived = file.bands ? bandsOf(file, path, source, report) : groupsOf(file, path, source, report);
  if (!derived) return undefined;
  return {
    id: file.id,
    label: file.label === undefined ? '' : words(file.label),
    optional: source.question.optional,
    missing: {},
    reasonLabels: { ...source.question.reasonLabels, 'in-no-group': LABEL_WORDS[language].inNoGroup },
    type: 'single',
    column: DERIVED + file.id,
    options: (file.bands ?? file.groups ?? []).map(option),
    derived,
    ...(source.question.askedWhen ? { askedWhen: source.question.askedWhen } : {}),
  };
}

function bandsOf(
  file: DerivedFile,
  path: Path,
  { question, column }: Source,
  report: Report,
): Derivation | undefined {
  if (file.groups) report([...path, 'groups'], 'goes without `bands`');
  if (question.type !== 'number' && question.type !== 'numbers') {
    report([...path, 'bands'], `"${file.from}" is no number; put its options together with \`groups\``);
    return undefined;
  }
  const bands = (file.bands ?? []).map(({ id, from, to }) => ({
    id,
    ...(from === undefined ? {} : { from: unitsOf(from, question.decimals) }),
    ...(to === undefined ? {} : { to: unitsOf(to, question.decimals) }),
  }));
  bands.forEach((band, i) => {
    const low = band.from ?? Number.NEGATIVE_INFINITY;
    if (low >= (band.to ?? Number.POSITIVE_INFINITY))
      report([...path, 'bands', i], 'is empty: from is not below to');
    const other = bands.slice(0, i).find((one) => {
      const [from, to] = [one.from ?? Number.NEGATIVE_INFINITY, one.to ?? Number.POSITIVE_INFINITY];
      return low < to && from < (band.to ?? Number.POSITIVE_INFINITY);
    });
    if (other) report([...path, 'bands', i], `overlaps the band "${other.id}"`);
  });
  return { column, bands };
}

/** The smallest answer, in units of the last decimal, that is not below a limit. */
function unitsOf(limit: number, decimals: number): number {
  // Shifted as text: a product of doubles may come out a little above the whole number it stands for.
  const [digits, exponent = '0'] = String(limit).split('e');
  return Math.ceil(Number(`${digits}e${Number(exponent) + decimals}`));
}

function groupsOf(
  file: DerivedFile,
  path: Path,
  { question, column }: Source,
  report: Report,
): Derivation | undefined {
  const choices =
    question.type === 'single' ? question.options : 'scale' in question ? question.scale.levels : undefined;
  if (!file.groups || !choices) {
    report(path, file.groups ? `"${file.from}" has no options to put together` : 'needs `bands` or `groups`');
    return undefined;
  }
  const find = finder(choices, question.ignoreCase);
  const groups: Record<string, string> = {};
  file.groups.forEach(({ id, of }, i) => {
    of.forEach((code, k) => {
      const member = find(code);
      const place = [...path, 'groups', i, 'of', k];
      if (member === undefined)
        report(
          place,
          notAmong(
            code,
            choices.map((one) => one.id),
            'option',
          ),
        );
      else if (own(groups, member) !== undefined)
        report(place, `"${code}" is in the group "${groups[member]}" already`);
      else groups[member] = id;
    });
  });
  return { column, groups };
}

/** The conditions under which a question was asked; reports questions and options that are not there. */
export function resolveAskedWhen(
  file: Readonly<Record<string, readonly string[]>>,
  path: Path,
  questions: readonly Question[],
  report: Report,
): readonly AskedWhen[] {
  return Object.entries(file).flatMap(([name, codes]): AskedWhen[] => {
    const boxes = questions.find(({ id }) => id === name);
    if (boxes && hasBoxes(boxes)) {
      return [
        {
          column: '',
          ids: [],
          boxes: codes.flatMap((code, i) => boxColumn(boxes, code, [...path, name, i], report)),
        },
      ];
    }
    const source = sourceOf(name, questions);
    const choices = source ? choicesOf(source.question) : [];
    if (!source || choices.length === 0) {
      report([...path, name], `"${name}" is no question with options of one column, and no item of a block`);
      return [];
    }
    const find = finder(choices, source.question.ignoreCase);
    const ids = codes.flatMap((code, i) => {
      const id = find(code);
      if (id === undefined)
        report(
          [...path, name, i],
          notAmong(
            code,
            choices.map((one) => one.id),
            'option',
          ),
        );
      return id === undefined ? [] : [id];
    });
    return [{ column: source.column, ids, boxes: [] }];
  });
}

function boxColumn(question: SeveralQuestion, code: string, path: Path, report: Report): readonly string[] {
  const id = finder(choicesOf(question), question.ignoreCase)(code);
  if (id === undefined)
    report(
      path,
      notAmong(
        code,
        choicesOf(question).map((one) => one.id),
        'option',
      ),
    );
  return boxesOf(question)
    .filter((box) => box.id === id)
    .map(({ column }) => column);
}
