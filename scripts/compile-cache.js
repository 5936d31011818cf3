/*
 * Writes dist/cli.cache: what V8 makes of the bundle once a report has run, so that a start need not compile it again.
 * Another version of Node ignores it. Made by `npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const require = createRequire(import.meta.url);
const { compile } = require('../bin/bundle.js');

const { script, exports } = compile(at('dist/cli.cjs'), readFileSync(at('dist/cli.cjs'), 'utf8'), undefined);
const { main, nodeIo } = exports;
const answers = at('fixtures/crn-2020/responses.csv');
const quiet = { ...nodeIo(), print: async () => {}, say: () => {} };
for (const format of ['table', 'csv', 'json']) await main(['analyze', answers, '--format', format], quiet);
await main(['validate', answers], quiet);
writeFileSync(at('dist/cli.cache'), script.createCachedData());
