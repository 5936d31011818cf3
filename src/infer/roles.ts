import type { Column } from './column-sample.js';
import { total } from './column-sample.js';
import { wordsOf } from './names.js';

/** What a column is besides an answer to a question. */
export type Role =
  | { readonly is: 'question' }
  | { readonly is: 'key' | 'identifying' | 'left-out' | 'empty'; readonly why: string };

const EMAIL = /^[^\s@*]+@[^\s@]+\.[a-z]{2,}$/i;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$|^(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,}$/i;
const COORDINATES = /^[-+]?\d{1,3}\.\d{3,}[,; ]+[-+]?\d{1,3}\.\d{3,}/;
const PHONE = /^(?=(?:\D*\d){8,15}\D*$)(?:\+|\(\d|0\d|\d{3}[-. ])[\d\s().\-/]+$/;
const MOMENT =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,]+\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}(?::\d{2})?$/;

const PERSON =
  /^(?:e ?mail|mail|e ?mail address|email addresses|courriel|correo(?: electronico)?|ip|ip ?address|adresse ip|ip adresse|(?:first|last|full|middle|family|given|sur|user|your|participant|contact|recipient last|recipient first|respondent) ?name|name(?: first| last)?|surname|firstname|lastname|nom(?: complet)?|prenom|nombre|apellidos?|vorname|nachname|(?:tele)?phone(?: number| \d+)?|mobile|tel|telefon|telefono|telephone \d+|address|postal address|adresse|direccion|recipient email|external (?:data )?reference|token|passcode|password|login|signature|dob|date of birth|birth ?date|birthday|ssn|social security number|mrn|(?:location )?(?:latitude|longitude|accuracy)|lat|lon|lng|gps|gps coordinates|geo ?location|redcap survey identifier)$/;
const PERSONAL_END = /^\S+[_.](?:name|address|phone|telephone|email|e_mail)(?:_\d+)?$/i;
const KEY =
  /^(?:(?:\w+ ){0,2}id|_?id|uuid|_uuid|key|urn|guid|(?:respondent|response|record|case|participant|subject) ?(?:id|no|nr|number|key)?|row ?id|serial(?: number)?|identifier|code respondent|meta instance ?id)$/;
const METADATA =
  /^(?:timestamp|time ?stamp|horodateur|zeitstempel|marca temporal|start|end|today|start ?date|end ?date|date started|date submitted|date last action|recorded ?date|submit ?date|date ?stamp|submission ?(?:date|time)|completion time|start time|end time|last modified time|last ?page|start ?language|seed|duration(?: in seconds)?|duration sec|progress|finished|status|distribution ?channel|user ?language|collector ?id|response set|response ?type|interview ?time|group ?time.*|question ?time.*|version|device ?id|form ?version|index|parent index|parent table name|validation status|submitted by|tags|notes|refurl|custom data 1|redcap event name|redcap repeat instrument|redcap repeat instance|redcap data access group|.* complete|.* timestamp|attachments ?(?:present|expected)|review state|edits|instance ?name|instance ?id|submitter ?id|submitter ?name)$/;

/** What REDCap calls the state of each form, under labels. */
const FORM_STATE = /^Complete\?(?: \[\d+\])?$/;

const NOTED = 'what the platform notes, not an answer';
/** Why a column of dates or times is left out, whatever it asks. */
export const MOMENTS = 'dates or times';

/** Whether an answer is an address, a number or a place by which a person can be found; such answers are never shown. */
export const isPersonal = (answer: string): boolean =>
  EMAIL.test(answer) ||
  IP.test(answer) ||
  COORDINATES.test(answer) ||
  (PHONE.test(answer) && !/\s[-–]\s/.test(answer) && !MOMENT.test(answer));

/** What a column is, from its name and what its answers look like. */
export function roleOf(column: Column, hasKey: boolean): Role {
  // Legacy exports of Qualtrics number their own columns and say below what they are.
  const words = wordsOf(/^V\d+$/.test(column.name) && column.text !== '' ? column.text : column.name);
  if (column.identifying) return { is: 'identifying', why: 'the platform puts there what identifies people' };
  if ((PERSON.test(words) || PERSONAL_END.test(column.name)) && !isChoice(column))
    return { is: 'identifying', why: 'its name says so' };
  const personal = shareOf(column, isPersonal);
  if (personal >= 0.3)
    return { is: 'identifying', why: `${percent(personal)} of its answers look like addresses` };
  if (column.answers.length === 0) return { is: 'empty', why: 'no answer in the data' };
  if (shareOf(column, (raw) => MOMENT.test(raw)) >= 0.9)
    return { is: 'left-out', why: METADATA.test(words) ? NOTED : MOMENTS };
  const isUnique = column.empty === 0 && column.suspects.length === 0 && column.distinct === column.records;
  if (isUnique && KEY.test(words)) {
    if (!hasKey) return { is: 'key', why: 'every record has its own' };
    return { is: 'left-out', why: 'every record has its own; another column is the key' };
  }
  if (
    isUnique &&
    (column.records > 20 || isCountedUp(column)) &&
    column.answers.every(({ raw }) => /^[\w-]+$/.test(raw))
  ) {
    if (/^#?\d*$/.test(column.name) && column.position === 0) return { is: 'left-out', why: 'a row number' };
    if (column.position === 0 && !hasKey)
      return { is: 'key', why: 'the first column, and every record has its own' };
  }
  if (METADATA.test(words) || FORM_STATE.test(column.name)) return { is: 'left-out', why: NOTED };
  return { is: 'question' };
}

/** Whether the values are 1, 2, 3 and so on, one for each record: too many of them for a scale that few answered. */
const isCountedUp = ({ answers, records }: Column): boolean =>
  records > 5 &&
  answers.length === records &&
  answers.every(({ raw }) => /^[1-9]\d*$/.test(raw) && Number(raw) <= records);

const shareOf = (column: Column, test: (raw: string) => boolean): number =>
  column.cells === 0 ? 0 : total(column.answers.filter(({ raw }) => test(raw))) / column.cells;

const isChoice = (column: Column): boolean =>
  column.distinct <= 12 && column.cells >= 5 * column.distinct && column.distinct > 1;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
