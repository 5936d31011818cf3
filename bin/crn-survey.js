#!/usr/bin/env node
let main;
let nodeIo;
try {
  ({ main, nodeIo } = await import('../dist/cli.js'));
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('crn-survey: the program is not built yet; run "npm run build" in its folder.\n');
  process.exitCode = 70;
}
if (main) process.exitCode = await main(process.argv.slice(2), nodeIo());
