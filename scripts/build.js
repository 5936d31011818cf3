/*
 * Builds what is shipped: the built-in instruments as JSON, the JSON Schemas, one bundle for the command line
 * (everything in it, for a fast start), one for the library (zod stays outside), and the type declarations. Types are
 * checked by `npm run check`, not here. --no-types leaves the declarations out (for tests).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { recordBuild, sourcesOf } from './build-record.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  legalComments: 'none',
};

/** Runs a module of src/ once, at build time. */
async function evaluate(entry) {
  const folder = mkdtempSync(at('dist', 'build-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({ ...shared, entryPoints: [at('src', entry)], outfile, packages: 'external' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compileInstruments() {
  const { parseInstrument } = await evaluate('instrument/parse.ts');
  const folder = at('src', 'instrument', 'builtin');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const instruments = files.map((file) => parseInstrument(readFileSync(join(folder, file), 'utf8'), file));
  writeFileSync(join(folder, 'instruments.json'), `${JSON.stringify(instruments, null, 1)}\n`);
}

async function writeSchemas() {
  const { instrumentJsonSchema } = await evaluate('instrument/json-schema.ts');
  const { reportJsonSchema } = await evaluate('report/schema.ts');
  const { surveyFileJsonSchema } = await evaluate('survey/json-schema.ts');
  const { themeJsonSchema } = await evaluate('report/theme-json-schema.ts');
  mkdirSync(at('schema'), { recursive: true });
  const write = (name, schema) => writeFileSync(at('schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  write('instrument.schema.json', instrumentJsonSchema());
  write('report.schema.json', reportJsonSchema());
  write('survey-file.schema.json', surveyFileJsonSchema());
  write('theme.schema.json', themeJsonSchema());
}

/**
 * Modules that carry heavy packages, and what runs on another core: each becomes a bundle of its own beside cli.cjs,
 * which a run loads only when it needs it. By their path below src/, without extension; what imports them uses import().
 */
const APART = [
  'code-pages',
  'cli/folder',
  'engines/duckdb',
  'engines/lines',
  'engines/parallel',
  'engines/records',
  'engines/scan-worker',
  'explain/explain',
  'import/import',
  'infer/check-data',
  'infer/infer',
  'instrument/parse',
  'render/figure/figure',
  'render/figure/pixels',
  'render/figure/pixels-worker',
  'render/excel',
  'render/html',
  'render/markdown',
  'render/word',
  'report/theme-file',
  'simulate/synthetic-csv',
  'sources/guess-encoding',
];

/**
 * The sources of simple-statistics, of which only what is called is bundled. Its package is one file, and like its source
 * standard_normal_table.js computes a table when it is read, for which nothing here asks.
 */
const ONLY_WHAT_IS_CALLED = {
  name: 'only-what-is-called',
  setup(build) {
    const folder = at('node_modules', 'simple-statistics');
    build.onResolve({ filter: /^simple-statistics$/ }, () => ({
      path: join(folder, 'index.js'),
      sideEffects: false,
    }));
    build.onResolve({ filter: /^\.\// }, ({ path, resolveDir }) =>
      resolveDir.startsWith(folder) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};

/** The built-in instruments as a text to parse: V8 is sooner done with it than with a literal of as many objects. */
const INSTRUMENTS_AS_TEXT = {
  name: 'instruments-as-text',
  setup(build) {
    build.onLoad({ filter: /builtin.instruments\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' };
    });
  },
};

const fileOf = (entry) => `${entry.replaceAll('/', '-')}.cjs`;

/** What stands apart is a require of its file inside cli.cjs, an import of it inside the library. */
const keepApart = (entries) => ({
  name: 'keep-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const entry = entries.find((one) => join(resolveDir, path) === at('src', `${one}.js`));
      return entry && { path: `./${fileOf(entry)}`, external: true };
    });
  },
});

/** Code in which only regular expressions still hold other characters: esbuild escapes them everywhere else. */
const ascii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const types = !process.argv.includes('--no-types');
const sources = sourcesOf(root);
rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));
await compileInstruments();
await writeSchemas();
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const define = { CRN_SURVEY_VERSION: JSON.stringify(version) };
const program = {
  ...shared,
  // A script knows its folder by another name than a module.
  define: { ...define, 'import.meta.dirname': '__dirname' },
  outdir: at('dist'),
  // One CommonJS file starts fastest; what a run may not need is in it, but is evaluated only when imported.
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minify: true,
  plugins: [keepApart(APART), ONLY_WHAT_IS_CALLED, INSTRUMENTS_AS_TEXT],
  // The bundle runs as a script, in which only require() loads.
  supported: { 'dynamic-import': false },
  external: ['@duckdb/node-api', '@resvg/resvg-js'],
  alias: { 'vega-canvas': at('scripts', 'no-canvas.js') },
};

/** Writes a bundle in ASCII, which is read in half the time that UTF-8 takes. */
async function bundle(file, options) {
  const { outputFiles } = await build({ ...program, ...options, write: false });
  writeFileSync(at('dist', file), ascii(outputFiles[0].text));
}

await bundle('cli.cjs', {
  entryPoints: [at('src', 'cli', 'main.ts')],
  // What bin/crn-survey.js runs: an expression, as a module of Node is wrapped.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  // commander loads it for subcommands that are programs of their own; there are none here.
  alias: {
    ...program.alias,
    'node:child_process': at('scripts', 'no-child-process.js'),
    'string-width': at('scripts', 'string-width.cjs'),
    '#supports-color': at('scripts', 'no-supports-color.js'),
  },
});
for (const entry of APART) await bundle(fileOf(entry), { entryPoints: [at('src', `${entry}.ts`)] });
await build({
  ...shared,
  define,
  entryPoints: { index: at('src', 'index.ts') },
  outdir: at('dist'),
  // What a caller passes on, as records of zod, is of the caller's own copy; the rest is inside, and no package to install.
  external: ['zod', '@duckdb/node-api', '@resvg/resvg-js'],
  // Packages that are CommonJS require parts of Node.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  // Who draws figures takes the bundle of the command line, with Vega in it: it is no package that a caller installs.
  plugins: [keepApart(APART.filter((entry) => entry.startsWith('render/'))), ONLY_WHAT_IS_CALLED],
});
execFileSync(process.execPath, [at('scripts', 'compile-cache.js')], { cwd: root, stdio: 'inherit' });
if (types) {
  const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', at('tsconfig.types.json')], { cwd: root, stdio: 'inherit' });
}
recordBuild(root, sources, { types });
