#!/usr/bin/env node
// CommonJS on purpose: Node starts it faster than an ES module, and a run on 34 responses is mostly start-up.
const program = require('./bundle.js').load();
if (program) {
  program.main(process.argv.slice(2), program.nodeIo()).then((status) => {
    process.exitCode = status;
    // All has been said: what V8 would still tidy up takes a tenth of a short run.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  });
} else {
  process.stderr.write('crn-survey: the program is not built yet; run "npm run build" in its folder.\n');
  process.exitCode = 70;
}
