import { cannotRun } from '../errors.js';
import { nearest } from '../matching.js';
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

/**
 * Whose export a file is.
 * @param asked the platform that the user named, which overrules what is recognised
 * @throws SurveyError when there is no such platform, or the file cannot be that platform's
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
    const plan = platform.plan(head);
    if (plan) return { platform, plan };
    throw cannotRun('not-the-platform', `${name} cannot be read as an export of ${platform.name}.`);
  }
  for (const platform of PLATFORMS) {
    const plan = platform.recognises(head) ? platform.plan(head) : undefined;
    if (plan) return { platform, plan };
  }
  return { platform: plain, plan: plain.plan(head)! };
}
