/*
 * Writes dist/cli.cache: what V8 makes of the bundle once a report has run, so that a start need not compile it again.
 * Another version of Node ignores it. Made by `npm run build`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { CACHE, compile, readSource } = require('../bin/crn-survey.js');

const { script, program } = compile(readSource(), undefined);
const { main, nodeIo } = program;
const answers = fileURLToPath(new URL('../fixtures/crn-2020/responses.csv', import.meta.url));
const quiet = { ...nodeIo(), print: async () => {}, say: () => {} };
for (const format of ['table', 'csv', 'json']) await main(['analyze', answers, '--format', format], quiet);
await main(['validate', answers], quiet);
writeFileSync(CACHE, script.createCachedData());
