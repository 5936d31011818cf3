import { namesOf, ONE_HEADER, type Platform, ZERO_IS_NO_ANSWER } from './platform.js';
import { twoFormsIn } from './two-forms.js';

const FIRST = 'SubmissionDate';
const KEY = 'KEY';
/** What ODK Central writes after the key; before it stand the fields of the form. */
const AFTER_KEY = [
  ...['SubmitterID', 'SubmitterName', 'AttachmentsPresent', 'AttachmentsExpected', 'Status', 'ReviewState'],
  ...['DeviceID', 'Edits', 'FormVersion'],
];
const IDENTIFYING_AFTER_KEY = ['SubmitterName', 'DeviceID'];
/** States of submissions that Central holds but could not read, so that their cells are empty. */
const UNREADABLE = ['not decrypted', 'missing encrypted form data'];

/** Fields that XLSForm fills from the phone and its user. */
export const PERSONAL_FIELDS: readonly string[] = [
  ...['username', 'email', 'phonenumber', 'deviceid', 'subscriberid', 'simserial'],
];
const COORDINATE = /-(?:Latitude|Longitude|Altitude|Accuracy)$/;

/** ODK: exports of Central, Briefcase and Aggregate, one record a submission; fields in groups are called group-field. */
export const odk: Platform = {
  id: 'odk',
  name: 'ODK',
  expects: 'the columns SubmissionDate and KEY',
  traces: /^(?:SubmissionDate|KEY|PARENT_KEY|(?:meta-)?instanceID)$/,
  recognises: (head) => keyIn(namesOf(head)) > 0,
  plan: (head) => {
    const columns = head.rows[0];
    if (!columns) return undefined;
    const names = namesOf(head);
    const key = keyIn(names);
    const status = key < 0 ? -1 : names.indexOf('Status', key);
    const review = key < 0 ? -1 : names.indexOf('ReviewState', key);
    return {
      ...ONE_HEADER,
      columns,
      conventions: CONVENTIONS,
      leaveOut: [
        ...(status < 0 ? [] : [{ column: status, values: UNREADABLE, why: 'not-decrypted' } as const]),
        ...(review < 0 ? [] : [{ column: review, values: ['rejected'], why: 'rejected' } as const]),
      ],
      noted: review < 0 ? [] : [{ column: review, values: ['hasissues'], what: 'issues-found' }],
      twoForms: twoFormsIn(columns),
      identifying: names.flatMap((name, place) => (isPersonal(name, key >= 0 && place > key) ? [place] : [])),
      kind: key >= 0 && key < names.length - 1 ? 'from Central' : '',
    };
  },
};

/** Whether 0 is also written where nothing was chosen at all is not documented, so a 0 alone is no answer. */
const CONVENTIONS = ZERO_IS_NO_ANSWER;

/** Position of the key that ends the fields of the form; -1 when this is not the main file of an export. */
function keyIn(names: readonly string[]): number {
  const key = names.lastIndexOf(KEY);
  const isMain = names[0] === FIRST && key > 1 && names[key - 1] !== 'PARENT_KEY';
  return isMain && names.slice(key + 1).every((name) => AFTER_KEY.includes(name)) ? key : -1;
}

function isPersonal(name: string, isAfterKey: boolean): boolean {
  if (isAfterKey) return IDENTIFYING_AFTER_KEY.includes(name);
  const field = name.slice(name.lastIndexOf('-') + 1);
  return COORDINATE.test(name) || PERSONAL_FIELDS.includes(field);
}
