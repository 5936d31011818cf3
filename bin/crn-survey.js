#!/usr/bin/env node
// CommonJS and in one file on purpose: Node starts it faster, and a run on 34 responses is mostly start-up.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '..', 'dist');
const PROGRAM = 'cli.cjs';

/** The bundles that were loaded, by the names of their files. */
const bundles = new Map();

/** What a bundle requires: a package, a part of Node, or a bundle beside it. */
const requireFromBundle = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

/**
 * Runs a bundle with what V8 made of it when it was built; the cache of another version of Node is ignored. Bundles are
 * ASCII, which a start reads in half the time that UTF-8 takes; that of the program is wrapped already.
 */
function load(file) {
  const known = bundles.get(file);
  if (known) return known.bundle.exports;
  const filename = join(FOLDER, file);
  const source = readFileSync(filename, 'latin1');
  const cachedData = read(filename.replace(/cjs$/, 'cache'));
  const script = new Script(file === PROGRAM ? source : require('node:module').wrap(source), {
    filename,
    cachedData,
  });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, requireFromBundle, bundle, filename, FOLDER);
  bundles.set(file, { script, bundle });
  return bundle.exports;
}

/** The content of a file, if it can be read. */
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function run() {
  const { main, nodeIo } = load(PROGRAM);
  const io = nodeIo();
  process.exitCode = await main(process.argv.slice(2), io);
  // All has been said: what V8 would still tidy up takes a tenth of a short run.
  if (io.isDrained()) process.exit();
}

function failure(error) {
  if (error?.code === 'ENOENT' && error.path === join(FOLDER, PROGRAM)) {
    return 'crn-survey: the program is not built yet; run "npm run build" in its folder.\n';
  }
  return `crn-survey: a bug of this program, please report it with what you ran:\n${error?.stack ?? error}\n`;
}

if (require.main === module) {
  run().catch((error) => {
    process.stderr.write(failure(error));
    process.exitCode = 70;
  });
}

module.exports = { FOLDER, PROGRAM, bundles, load };
