import { matchingForm } from '../matching.js';
import type { Conventions, Finished, SourceFact } from '../read-plan.js';
import { type Head, namesOf, ONE_HEADER, type Platform } from './platform.js';

/** Columns that REDCap adds itself, as they are called under coded names and under labels. */
const OWN = {
  event: ['redcap_event_name', 'Event Name'],
  instrument: ['redcap_repeat_instrument', 'Repeat Instrument'],
  instance: ['redcap_repeat_instance', 'Repeat Instance'],
  group: ['redcap_data_access_group', 'Data Access Group'],
  respondent: ['redcap_survey_identifier', 'Survey Identifier'],
} as const;

const CODED_BOX = /^[a-z][a-z0-9_]*___[a-z0-9_]+$/;
const LABELLED_BOX = /\(choice=[^()]*(?:\([^()]*\)[^()]*)*\)$/;
const CODED_STATUS = /^[a-z][a-z0-9_]*_complete$/;
const LABELLED_STATUS = 'Complete?';
const STATES = ['0', '1', '2', 'incomplete', 'unverified', 'complete'];

/** REDCap: coded names and codes ("raw data"), or field labels and choice texts ("labels"). */
export const redcap: Platform = {
  id: 'redcap',
  name: 'REDCap',
  expects:
    'columns such as record_id, redcap_event_name, field___1 and form_complete, or under labels Complete?',
  traces:
    /^(?:record_id|Record ID|redcap_[a-z_]+|[a-z][a-z0-9_]*___[a-z0-9_]+|[a-z][a-z0-9_]*_complete|Complete\?|Event Name|Repeat Instrument)$|\(choice=/,
  recognises: (head) => hasCodedSignature(head) || hasLabelledSignature(head),
  plan: (head) => {
    const header = head.rows[0];
    if (!header) return undefined;
    const labelled = namesOf(head).some((name) => name === LABELLED_STATUS || LABELLED_BOX.test(name));
    return {
      ...ONE_HEADER,
      columns: header,
      conventions: conventionsOf(head),
      finished: finishedOf(head),
      identifying: placesOf(head, (name) => OWN.respondent.some((own) => own === name)),
      warnings: severalStates(head),
      kind: `${labelled ? 'labels' : 'coded names'} in the header, ${answersIn(head)}`,
    };
  },
};

/** Where REDCap says which event, repeated form and repetition a record is of; positions, undefined where it does not. */
export interface RedcapEvents {
  readonly event: number | undefined;
  readonly instrument: number | undefined;
  readonly instance: number | undefined;
}

/** The columns by which one of several records of a respondent is chosen. */
export function redcapEvents(head: Head): RedcapEvents {
  const place = (names: readonly string[]): number | undefined =>
    placesOf(head, (name) => names.includes(name))[0];
  return { event: place(OWN.event), instrument: place(OWN.instrument), instance: place(OWN.instance) };
}

const placesOf = (head: Head, wanted: (name: string) => boolean): readonly number[] =>
  namesOf(head).flatMap((name, place) => (wanted(name) ? [place] : []));

/** What stands in a column below the header, without empty cells, in lower case. */
const answersOf = (head: Head, place: number): readonly string[] =>
  head.rows
    .slice(1)
    .map((row) => matchingForm(row[place] ?? '').toLowerCase())
    .filter((cell) => cell !== '');

/** Columns that hold the state of a form, by their name and by nothing else standing in them. */
const statesOf = (head: Head): readonly number[] =>
  placesOf(head, (name) => CODED_STATUS.test(name) || name === LABELLED_STATUS).filter((place) =>
    answersOf(head, place).every((cell) => STATES.includes(cell)),
  );

function hasCodedSignature(head: Head): boolean {
  const names = namesOf(head);
  const states = statesOf(head).filter((place) => names[place] !== LABELLED_STATUS);
  if (states.length === 0) return false;
  const isOwn = names.some((name) => Object.values(OWN).some(([coded]) => coded === name));
  if (isOwn || names.some((name) => CODED_BOX.test(name))) return true;
  // Without boxes and columns of its own: REDCap's usual key, and all three states' codes, not just a yes and a no.
  const codes = states.flatMap((place) => answersOf(head, place));
  return names[0] === 'record_id' && names.at(-1)!.endsWith('_complete') && codes.includes('2');
}

function hasLabelledSignature(head: Head): boolean {
  const names = namesOf(head);
  const states = statesOf(head).filter((place) => names[place] === LABELLED_STATUS);
  if (states.length === 0) return false;
  if (states.length > 1 || names.some((name) => LABELLED_BOX.test(name))) return true;
  return names[0] === 'Record ID' && names.at(-1) === LABELLED_STATUS;
}

/** What boxes hold: the state of each (0/1, Checked/Unchecked), or the option's text and else nothing. */
function conventionsOf(head: Head): Conventions {
  const boxes = placesOf(head, (name) => CODED_BOX.test(name) || LABELLED_BOX.test(name));
  const held = boxes.flatMap((place) => answersOf(head, place));
  const states = ['0', '1', 'checked', 'unchecked'];
  const silence = held.some((cell) => !states.includes(cell)) ? 'not-ticked' : 'no-answer';
  return {
    bare: silence,
    quoted: silence,
    ticked: ['1', 'checked'],
    unticked: ['0', 'unchecked'],
    writesBoxes: true,
    // REDCap writes 0 into every box as soon as anything of the record is saved, also where nobody was asked.
    untickedIsAnswer: false,
    missing: {},
    marks: {},
  };
}

/** With several forms no single one says that a respondent has finished. */
function finishedOf(head: Head): Finished | undefined {
  const [state, ...others] = statesOf(head);
  return state === undefined || others.length > 0 ? undefined : { column: state, values: ['2', 'complete'] };
}

/** The forms of a project are finished each for itself. */
function severalStates(head: Head): readonly SourceFact[] {
  const forms = statesOf(head).length;
  return forms < 2 ? [] : [{ code: 'several-states', forms }];
}

function answersIn(head: Head): string {
  const held = statesOf(head).flatMap((place) => answersOf(head, place));
  if (held.length === 0) return 'codes or texts in the cells';
  return held.every((cell) => /^[012]$/.test(cell)) ? 'codes in the cells' : 'texts in the cells';
}
