import { existsSync } from 'node:fs';
import { describe } from 'vitest';

const asked = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The browser that pages are looked at with; undefined where there is none. */
export const CHROMIUM = existsSync(asked) ? asked : undefined;

/** How long to wait for the browser, in milliseconds, however busy the machine is. */
export const PATIENCE = 600_000;

/** Tests that need a browser; skipped, with a line that says so, where there is none. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (CHROMIUM === undefined) describe.skip(`${title} (skipped: ${asked} is not there; set CHROMIUM)`, tests);
  else describe(title, tests);
}
