#!/usr/bin/env node
// CommonJS on purpose: Node starts it faster than an ES module, and a run on 34 responses is mostly start-up.
const program = require('./bundle.js').load();
if (program) {
  program.main(process.argv.slice(2), program.nodeIo()).then((status) => {
    process.exitCode = status;
  });
} else {
  process.stderr.write('crn-survey: the program is not built yet; run "npm run build" in its folder.\n');
  process.exitCode = 70;
}
