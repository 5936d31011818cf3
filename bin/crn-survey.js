#!/usr/bin/env node
// CommonJS and in one file on purpose: Node starts it faster, and a run on 34 responses is mostly start-up.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const FILENAME = join(__dirname, '..', 'dist', 'cli.cjs');
const CACHE = join(__dirname, '..', 'dist', 'cli.cache');

/** What the bundle requires: a package, a part of Node, or a bundle beside it. */
const requireFromBundle = (id) => require(id.startsWith('./') ? join(dirname(FILENAME), id) : id);

/**
 * Runs the bundle, a function expression in ASCII (which a start reads in half the time that UTF-8 takes), with what V8
 * made of it before; a cache of another version is ignored.
 */
function compile(source, cachedData) {
  const script = new Script(source, { filename: FILENAME, cachedData });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, requireFromBundle, bundle, FILENAME, dirname(FILENAME));
  return { script, program: bundle.exports };
}

function read(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  }
}

const readSource = () => read(FILENAME, 'latin1');

async function run() {
  const source = readSource();
  if (source === undefined) {
    process.stderr.write('crn-survey: the program is not built yet; run "npm run build" in its folder.\n');
    process.exitCode = 70;
    return;
  }
  const { program } = compile(source, read(CACHE));
  const io = program.nodeIo();
  process.exitCode = await program.main(process.argv.slice(2), io);
  // All has been said: what V8 would still tidy up takes a tenth of a short run.
  if (io.isDrained()) process.exit();
}

if (require.main === module) {
  run().catch((error) => {
    process.stderr.write(
      `crn-survey: a bug of this program, please report it with what you ran:\n${error?.stack ?? error}\n`,
    );
    process.exitCode = 70;
  });
}

module.exports = { CACHE, compile, readSource };
