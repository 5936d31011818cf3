import { matchingForm } from '../matching.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import { PERSONAL_FIELDS } from './odk.js';
import { type Head, namesOf, ONE_HEADER, type Platform } from './platform.js';
import { twoFormsIn } from './two-forms.js';

/** Columns that KoboToolbox adds after those of the form; the last two only it has, of all that descend from OpenRosa. */
const OWN = ['_id', '_uuid', '_submission_time'];
const VALIDATION = '_validation_status';
const ONLY_OWN = ['_index', VALIDATION];

/** What somebody decided who looked at the submissions; by code and by label. */
const NOT_APPROVED = {
  values: ['validation_status_not_approved', 'not approved'],
  why: 'not-approved',
} as const;
const ON_HOLD = { values: ['validation_status_on_hold', 'on hold'], what: 'on-hold' } as const;

const IDENTIFYING = ['_submitted_by', '_geolocation'];

/** A place makes five columns: field, _field_latitude, _field_longitude, _field_altitude, _field_precision. */
const COORDINATE = /^(.*\/)?_(.+)_(?:latitude|longitude|altitude|precision)$/;
const XML_NAME = /^[\w.:-]+(?:\/[\w.:-]+)*$/;

/** KoboToolbox: XML names or labels in the header, groups and options after "/", maybe HXL tags below. */
export const kobotoolbox: Platform = {
  id: 'kobotoolbox',
  name: 'KoboToolbox',
  expects: 'columns such as _id, _uuid, _submission_time and _index, groups and options after "/"',
  traces: /^_(?:id|uuid|submission_time|index|validation_status|submitted_by)$|^[^\s/]+(?:\/[^\s/]+)+$/,
  recognises: (head) => {
    const names = namesOf(head);
    return OWN.every((name) => names.includes(name)) && ONLY_OWN.some((name) => names.includes(name));
  },
  plan: (head) => {
    const columns = head.rows[0];
    if (!columns) return undefined;
    const names = namesOf(head);
    const validated = names.indexOf(VALIDATION);
    const isTagged = hasTags(head, names.indexOf('_uuid'));
    return {
      ...ONE_HEADER,
      headerRecords: isTagged ? 2 : 1,
      columns,
      conventions: CONVENTIONS,
      leaveOut: validated < 0 ? [] : [{ column: validated, ...NOT_APPROVED }],
      noted: validated < 0 ? [] : [{ column: validated, ...ON_HOLD }],
      twoForms: twoFormsIn(columns),
      identifying: identifyingIn(names),
      kind: [
        names.every((name) => XML_NAME.test(name)) ? 'XML names in the header' : 'labels in the header',
        ...(isTagged ? ['HXL tags'] : []),
      ].join(', '),
    };
  },
};

/** Where a question was not answered its boxes are empty, so 0 says that this option was not ticked. */
const CONVENTIONS: Conventions = {
  ...PLAIN_CONVENTIONS,
  ticked: ['1', 'true'],
  unticked: ['0', 'false'],
  writesBoxes: true,
  untickedIsAnswer: true,
};

/** Tags of the Humanitarian Exchange Language: a record of #words and nothing else, without a submission's id. */
function hasTags({ rows }: Head, uuid: number): boolean {
  const cells = (rows[1] ?? []).map(matchingForm);
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^#\p{L}/u.test(cell)) && (cells[uuid] ?? '') === '';
}

function identifyingIn(names: readonly string[]): readonly number[] {
  const places = new Set(
    names.flatMap((name) => {
      const [, group = '', field] = COORDINATE.exec(name) ?? [];
      return field !== undefined && names.includes(`${group}_${field}_longitude`) ? [`${group}${field}`] : [];
    }),
  );
  const isOfPlace = (name: string): boolean => {
    const [, group = '', field] = COORDINATE.exec(name) ?? [];
    return places.has(field === undefined ? name : `${group}${field}`);
  };
  return names.flatMap((name, place) => {
    const field = name.slice(name.lastIndexOf('/') + 1);
    return IDENTIFYING.includes(name) || PERSONAL_FIELDS.includes(field) || isOfPlace(name) ? [place] : [];
  });
}
