import { matchingForm } from '../matching.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';
import type { Fault } from '../yaml.js';
import { finder } from './forms.js';
import { choicesOf, columnsOf, type Instrument, type Question, questionsOf } from './model.js';
import { resolveAskedWhen, resolveDerived } from './resolve-links.js';
import { resolveQuestion, SAME_MARKS } from './resolve-question.js';
import { resolveScale } from './resolve-scale.js';
import type { InstrumentFile } from './schema.js';
import { textsIn } from './texts.js';
import { faultList, type Path, type Report } from './words.js';

/** Looks up the names in an instrument that is valid in form; all faults, or the instrument. */
export function resolveInstrument(
  file: InstrumentFile,
  sha256: string,
  language: Language,
): { instrument: Instrument } | { faults: Fault[] } {
  const { faults, report } = faultList();
  const texts = textsIn(language, file.language ?? 'en');
  const { words } = texts;
  const ignoreCase = file.ignore_case === true;
  const scales = new Map(
    Object.entries(file.scales ?? {}).map(([name, scale]) => [
      name,
      resolveScale(name, scale, texts, report, ignoreCase),
    ]),
  );
  if (file.decimal !== undefined && file.decimal === file.thousands) report(['thousands'], SAME_MARKS);
  // Questions can follow from those above them, so they are resolved one after the other.
  const above: Question[] = [];
  const sections = file.sections.map((section, s) => ({
    id: section.id,
    title: words(section.title),
    questions: section.questions.flatMap((question, q) => {
      const path = ['sections', s, 'questions', q];
      const resolved =
        question.type === 'derived'
          ? resolveDerived(question, path, above, texts, report)
          : resolveQuestion(question, path, { file, scales, texts, report });
      if (!resolved) return [];
      const conditions = question.type === 'derived' ? undefined : question.asked_when;
      const whole = conditions
        ? { ...resolved, askedWhen: resolveAskedWhen(conditions, [...path, 'asked_when'], above, report) }
        : resolved;
      above.push(whole);
      return [whole];
    }),
  }));
  const instrument: Instrument = {
    id: file.id,
    version: file.version,
    sha256,
    title: words(file.title),
    note: file.note === undefined ? '' : words(file.note),
    respondent: {
      one: file.respondent ? words(file.respondent.one) : LABEL_WORDS[language].respondent.one,
      many: file.respondent ? words(file.respondent.many) : LABEL_WORDS[language].respondent.many,
    },
    key: file.key,
    texts: texts.found(),
    ...(file.identifying ? { identifying: file.identifying } : {}),
    sections,
  };
  reportRepeats(file, instrument, report);
  reportMissingThatAreAnswers(file, instrument, report);
  return faults.length > 0 ? { faults } : { instrument };
}

/** Codes that say "missing" and an answer at once. */
function reportMissingThatAreAnswers(file: InstrumentFile, instrument: Instrument, report: Report): void {
  (file.missing ?? []).forEach(({ code }, i) => {
    for (const { question } of questionsOf(instrument)) {
      const id = finder(choicesOf(question), question.ignoreCase)(matchingForm(code));
      if (id === undefined) continue;
      report(
        ['missing', i, 'code'],
        `"${code}" is the answer "${id}" of the question "${question.id}" as well`,
      );
      return;
    }
  });
}

/** Ids and columns that are used twice. */
function reportRepeats(file: InstrumentFile, instrument: Instrument, report: Report): void {
  const questions = new Map<string, Path>();
  const columns = new Map<string, string>();
  const useColumn = (name: string, owner: string, path: Path): void => {
    const other = columns.get(matchingForm(name));
    if (other === undefined) columns.set(matchingForm(name), owner);
    else report(path, `the column "${name}" belongs to "${other}" already`);
  };
  if (instrument.key !== undefined) useColumn(instrument.key, 'key', ['key']);
  reportRepeated(
    file.sections.map(({ id }) => id),
    ['sections'],
    report,
  );
  file.sections.forEach((section, s) => {
    section.questions.forEach((question, q) => {
      const path = ['sections', s, 'questions', q];
      if (questions.has(question.id)) report([...path, 'id'], `"${question.id}" is used twice`);
      questions.set(question.id, path);
      if ('items' in question) {
        reportRepeated(
          question.items.map(({ id }) => id),
          [...path, 'items'],
          report,
        );
      }
    });
  });
  for (const { question } of questionsOf(instrument)) {
    const path = questions.get(question.id) ?? [];
    for (const name of columnsOf(question)) useColumn(name, question.id, path);
  }
}

function reportRepeated(ids: readonly string[], path: Path, report: Report): void {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) report([...path, i], `"${id}" is used twice`);
  });
}
