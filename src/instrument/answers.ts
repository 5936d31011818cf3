import { matchingForm } from '../matching.js';
import { type Conventions, PLAIN_CONVENTIONS, type Silence } from '../read-plan.js';
import { boxForm, unticked } from './box-reader.js';
import { finder } from './forms.js';
import { isFault, type Meaning, NO_ANSWER, type Read, type ReadCell } from './meaning.js';
import { choicesOf, type Derivation, hasBoxes, type Instrument, isAsked, questionsOf } from './model.js';
import { readersOf } from './readers.js';

/** The reader of every answer column, by column name, in the order of the questionnaire. */
export function cellReaders(
  instrument: Instrument,
  conventions: Conventions = PLAIN_CONVENTIONS,
): ReadonlyMap<string, ReadCell> {
  const asked = new Map(
    questionsOf(instrument).flatMap(({ question }) => {
      const isBox = hasBoxes(question);
      // What says "not ticked" as well is missing only where no other box says anything.
      const unsaid = new Set(isBox ? question.layout.notTicked?.map(boxForm) : []);
      const declared = finder(Object.keys(question.missing).map((id) => ({ id, label: id })));
      const chosen = finder(choicesOf(question), question.ignoreCase);
      // An option that is called like a platform's word for "missing" is an answer.
      const reasonOf = (form: string): string | undefined => {
        const code = declared(form);
        if (code !== undefined) return question.missing[code];
        return isBox || chosen(form) === undefined ? own(conventions.missing, form.toLowerCase()) : undefined;
      };
      const silence = (kind: Silence): Meaning => {
        if (kind !== 'not-ticked') return { is: 'missing', reason: kind };
        return isBox ? unticked(conventions) : NO_ANSWER;
      };
      const [bare, quoted] = [silence(conventions.bare), silence(conventions.quoted)];
      if (!isAsked(question)) return [];
      // The items of a block are read alike: one reader reads them all.
      const readers = new Map<Read, ReadCell>();
      return readersOf(question, conventions).map(([column, read]): [string, ReadCell] => {
        const known = readers.get(read);
        if (known) return [column, known];
        const reader: ReadCell = (raw) => {
          if (raw === null) return bare;
          const form = matchingForm(raw);
          if (form === '') return quoted;
          const reason = reasonOf(form);
          if (reason === undefined) return read(form, raw);
          const isSaid = isBox && !unsaid.has(boxForm(raw));
          return isSaid ? { is: 'missing', reason, said: true } : { is: 'missing', reason };
        };
        readers.set(read, reader);
        return [column, reader];
      });
    }),
  );
  return new Map([...asked, ...derivedReaders(instrument, asked)]);
}

/** The readers of questions that follow from others: what the other column says, put into bands or together. */
function derivedReaders(
  instrument: Instrument,
  asked: ReadonlyMap<string, ReadCell>,
): readonly (readonly [string, ReadCell])[] {
  return questionsOf(instrument).flatMap(({ question }) => {
    if (question.type !== 'single' || !question.derived) return [];
    const { derived } = question;
    const source = asked.get(derived.column)!;
    const read: ReadCell = (raw) => {
      const reading = source(raw);
      return isFault(reading) ? reading : derivedFrom(reading, derived);
    };
    return [[question.column, read] as const];
  });
}

function derivedFrom(meaning: Meaning, { bands = [], groups = {} }: Derivation): Meaning {
  if (meaning.is === 'missing') return meaning;
  if (meaning.is === 'number') {
    const { units } = meaning;
    const band = bands.find(
      ({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) => units >= from && units < to,
    );
    return band ? { is: 'chosen', ids: [band.id] } : IN_NO_BAND;
  }
  const id = meaning.is === 'chosen' ? own(groups, meaning.ids[0]!) : undefined;
  return id === undefined ? IN_NO_BAND : { is: 'chosen', ids: [id] };
}

/** An answer that the bands or groups do not mention. */
const IN_NO_BAND: Meaning = { is: 'missing', reason: 'in-no-group' };

const own = (words: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;
