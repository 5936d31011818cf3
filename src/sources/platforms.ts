import { cannotRun } from '../errors.js';
import { matchingForm, nearest } from '../matching.js';
import { googleForms } from './google-forms.js';
import { jisc } from './jisc.js';
import { kobotoolbox } from './kobotoolbox.js';
import { limesurvey } from './limesurvey.js';
import { microsoftForms } from './microsoft-forms.js';
import { odk } from './odk.js';
import { plain } from './plain.js';
import type { Head, Platform, PlatformPlan } from './platform.js';
import { qualtrics } from './qualtrics.js';
import { redcap } from './redcap.js';
import { surveymonkey } from './surveymonkey.js';

/** Every platform there is; the first whose signature a file bears is taken. */
const PLATFORMS: readonly Platform[] = [
  redcap,
  limesurvey,
  qualtrics,
  surveymonkey,
  googleForms,
  microsoftForms,
  kobotoolbox,
  odk,
  jisc,
  plain,
];

export const PLATFORM_IDS: readonly string[] = PLATFORMS.map(({ id }) => id);

/** Header records of any platform. */
const HEADER_RECORDS = 3;
const SHOWN = 6;

/** Whether any name in the header is the platform's own. */
const bearsTrace = ({ rows }: Head, { traces }: Platform): boolean =>
  rows.slice(0, HEADER_RECORDS).some((row) => row.some((cell) => traces.test(matchingForm(cell))));

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, SHOWN).map(clipped);
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
};

const LONGEST = 60;
const clipped = (name: string): string =>
  JSON.stringify(name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

/**
 * Whose export a file is.
 * @param asked the platform that the user named, which overrules what is recognised
 * @throws SurveyError when there is no such platform, or nothing in the file is that platform's
 */
export function platformOf(
  name: string,
  head: Head,
  asked: string | undefined,
): { platform: Platform; plan: PlatformPlan } {
  if (asked !== undefined) {
    const platform = PLATFORMS.find(({ id }) => id === asked);
    if (!platform) {
      const meant = nearest(asked, PLATFORM_IDS);
      throw cannotRun(
        'unknown-platform',
        `--platform ${asked}: ${meant === undefined ? `there is ${PLATFORM_IDS.join(', ')}.` : `did you mean "${meant}"?`}`,
      );
    }
    const plan = platform.recognises(head) || bearsTrace(head, platform) ? platform.plan(head) : undefined;
    if (plan) return { platform, plan };
    throw cannotRun(
      'not-the-platform',
      `--platform ${asked}: ${name} is no export of ${platform.name}, which has ${platform.expects}. ` +
        `This file has: ${listed(head.rows[0] ?? [])}. Leave --platform out, or say --platform csv.`,
    );
  }
  for (const platform of PLATFORMS) {
    const plan = platform.recognises(head) ? platform.plan(head) : undefined;
    if (plan) return { platform, plan };
  }
  return { platform: plain, plan: plain.plan(head)! };
}
