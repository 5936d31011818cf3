#!/usr/bin/env node
// CommonJS on purpose: Node starts it faster than an ES module, and a run on 34 responses is mostly start-up.
require('node:module').enableCompileCache?.();
let bundle;
try {
  bundle = require('../dist/cli.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write('crn-survey: the program is not built yet; run "npm run build" in its folder.\n');
  process.exitCode = 70;
}
if (bundle) {
  bundle.main(process.argv.slice(2), bundle.nodeIo()).then((status) => {
    process.exitCode = status;
  });
}
