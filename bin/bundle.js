const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Runs a CommonJS bundle, with what V8 made of it before; a cache of another version is ignored. */
function compile(filename, source, cachedData) {
  const script = new Script(wrap(source), { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, exports: module.exports };
}

/** The program; undefined when it is not built. */
function load() {
  const filename = join(__dirname, '..', 'dist', 'cli.cjs');
  const read = (path, encoding) => {
    try {
      return readFileSync(path, encoding);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    }
  };
  const source = read(filename, 'utf8');
  if (source === undefined) return undefined;
  return compile(filename, source, read(join(dirname(filename), 'cli.cache'))).exports;
}

module.exports = { compile, load };
