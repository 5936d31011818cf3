import { cannotRun } from '../errors.js';
import { nearest } from '../matching.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';
import compiled from './builtin/instruments.json' with { type: 'json' };
import type { Instrument, Item, Question } from './model.js';

/** The instruments that come with the program, in English. */
export const builtInInstruments = (): readonly Instrument[] => parsed as readonly Instrument[];

/** A built-in instrument with what the program itself adds to its texts, such as "(reversed)", in another language. */
export function inLanguage(instrument: Instrument, language: Language): Instrument {
  if (language === 'en') return instrument;
  const [own, english] = [LABEL_WORDS[language], LABEL_WORDS.en];
  const itemIn = (item: Item): Item =>
    item.reversed === true
      ? { ...item, label: item.label.slice(0, -english.reversed.length) + own.reversed }
      : item;
  const questionIn = (question: Question): Question => ({
    ...question,
    ...(question.reasonLabels && 'in-no-group' in question.reasonLabels
      ? { reasonLabels: { ...question.reasonLabels, 'in-no-group': own.inNoGroup } }
      : {}),
    ...('items' in question ? { items: question.items.map(itemIn) } : {}),
  });
  return {
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      questions: section.questions.map(questionIn),
    })),
  };
}

/** The build has checked and resolved them; to the compiler they are any JSON. */
const parsed: unknown = compiled;

/**
 * A built-in instrument by its id.
 * @param language of what the program adds to its texts, which are English
 * @throws SurveyError `unknown-instrument` when there is none of that name
 */
export function builtInInstrument(id: string, language: Language = 'en'): Instrument {
  const all = builtInInstruments();
  const found = all.find((instrument) => instrument.id === id);
  if (found) return inLanguage(found, language);
  const ids = all.map((instrument) => instrument.id);
  const meant = nearest(id, ids);
  throw cannotRun(
    'unknown-instrument',
    `there is no built-in instrument "${id}" and no such file; ` +
      (meant === undefined ? `built in: ${ids.join(', ')}.` : `did you mean "${meant}"?`),
  );
}
