const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const FILENAME = join(__dirname, '..', 'dist', 'cli.cjs');
const CACHE = join(__dirname, '..', 'dist', 'cli.cache');

/**
 * Runs the bundle, a function expression in ASCII (which a start reads in half the time that UTF-8 takes), with what V8
 * made of it before; a cache of another version is ignored.
 */
function compile(source, cachedData) {
  const script = new Script(source, { filename: FILENAME, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(FILENAME), module, FILENAME, dirname(FILENAME));
  return { script, exports: module.exports };
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

/** The program; undefined when it is not built. */
function load() {
  const source = readSource();
  return source === undefined ? undefined : compile(source, read(CACHE)).exports;
}

module.exports = { CACHE, compile, load, readSource };
