import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * Who may import whom. Imports follow the pipeline and never point sideways. A layer is a folder of src/, or a file
 * directly in it; what simulate.ts stands on, the folder simulate/, is one layer with it.
 */

interface Layer {
  readonly may: readonly string[];
  readonly why: string;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  errors: { may: [], why: 'everything can fail: it must not need anything' },
  damage: { may: [], why: 'what spreadsheets and encodings make of texts; whoever reads answers asks it' },
  'number-format': { may: [], why: 'how numbers are written, below everything that reads or declares them' },
  matching: {
    may: [],
    why: 'when two texts are one is decided in one place, below everything that compares',
  },
  methods: { may: [], why: 'a list of sentences' },
  estimate: { may: [], why: 'the shape of a number, shared by those who make and those who show it' },
  'read-plan': {
    may: ['doubts', 'number-format'],
    why: 'plain data between sources and engines, which do not know one another',
  },
  version: { may: [], why: 'a declaration' },
  stats: { may: [], why: 'numbers to numbers; knows nothing of surveys' },
  tally: { may: [], why: 'counts' },
  issues: {
    may: ['damage', 'read-plan'],
    why: 'what is wrong and where; only the type of a place comes from elsewhere',
  },
  doubts: {
    may: ['number-format'],
    why: 'what may be otherwise, as codes, and what to write; words are made elsewhere',
  },
  notices: { may: ['read-plan'], why: 'what must be known of the data, as codes; words are made elsewhere' },
  'file-failure': { may: ['errors'], why: 'what the system says of a file, as an error of ours' },
  yaml: { may: ['errors'], why: 'files that users write, with lines' },
  'zod-faults': { may: ['matching', 'yaml'], why: 'what zod says, in words of the file a user wrote' },
  instrument: {
    may: [
      ...['damage', 'errors', 'issues', 'matching', 'number-format', 'read-plan', 'tally', 'words', 'yaml'],
      'zod-faults',
    ],
    why: 'what was asked and what answers mean; knows no file, no engine and no statistic',
  },
  'file-bytes': {
    may: ['errors', 'file-failure'],
    why: 'the bytes of a file, unpacked: sources look at the first, engines read all',
  },
  'text-decoder': {
    may: ['code-pages'],
    why: 'bytes as text: sources look at the first, engines read all',
  },
  'code-pages': { may: [], why: 'the one file that knows iconv-lite' },
  sources: {
    may: [
      ...['doubts', 'errors', 'file-bytes', 'file-failure', 'matching', 'number-format', 'read-plan'],
      'text-decoder',
    ],
    why: 'from a file to a plan; knows no instrument',
  },
  engines: {
    may: ['errors', 'file-bytes', 'file-failure', 'matching', 'read-plan', 'tally', 'text-decoder'],
    why: 'carries out a plan and counts; knows no instrument and no statistic',
  },
  analyses: {
    may: ['estimate', 'instrument', 'methods', 'stats', 'tally', 'words'],
    why: 'from tallies to estimates; knows no file and no format',
  },
  results: {
    may: ['doubts', 'estimate', 'instrument', 'issues', 'notices'],
    why: 'what a run found, between survey and report',
  },
  report: {
    may: [
      ...['doubts', 'errors', 'estimate', 'instrument', 'issues', 'matching', 'methods', 'results', 'words'],
      ...['yaml', 'zod-faults'],
    ],
    why: 'from estimates to a document; computes no statistic and reads no file',
  },
  words: {
    may: ['damage', 'doubts', 'issues', 'methods', 'notices', 'number-format', 'read-plan'],
    why: 'the fixed words of a report in each language, a sentence for each code; what is said is decided elsewhere',
  },
  render: {
    may: ['errors', 'report', 'words'],
    why: 'only lays a document out; the only error is that what draws pixels does not load here',
  },
  simulate: {
    may: ['errors', 'instrument', 'issues', 'matching', 'number-format'],
    why: 'invents answers to an instrument, and says what is wrong with counts of answers; analyses none',
  },
  infer: {
    may: [
      ...[
        'damage',
        'doubts',
        'instrument',
        'issues',
        'matching',
        'notices',
        'number-format',
        'read-plan',
        'stats',
      ],
      'words',
    ],
    why: 'from distinct answers to a draft of an instrument; reads no file',
  },
  import: {
    may: ['errors', 'infer', 'instrument', 'matching', 'yaml'],
    why: "from a platform's dictionary to an instrument file; reads no answers",
  },
  explain: {
    may: ['doubts', 'issues', 'methods', 'notices', 'report', 'words'],
    why: 'what the codes mean, with examples in the words of the report',
  },
  survey: {
    may: [
      'damage',
      'doubts',
      'infer',
      ...[
        'analyses',
        'engines',
        'errors',
        'estimate',
        'instrument',
        'issues',
        'matching',
        'notices',
        'number-format',
        'read-plan',
        'report',
        'results',
      ],
      ...['sources', 'tally', 'text-decoder', 'words', 'yaml', 'zod-faults'],
    ],
    why: 'the verbs that join the layers',
  },
  cli: {
    may: [
      ...[
        'errors',
        'estimate',
        'explain',
        'file-failure',
        'import',
        'instrument',
        'issues',
        'matching',
        'number-format',
        'read-plan',
        'render',
        'report',
        'results',
        'simulate',
      ],
      ...['sources', 'survey', 'words'],
    ],
    why: 'flags, one verb, one renderer, a write; no statistic and no engine',
  },
  index: {
    may: [
      ...[
        'doubts',
        'errors',
        'estimate',
        'explain',
        'import',
        'instrument',
        'issues',
        'methods',
        'notices',
        'render',
        'report',
        'results',
        'simulate',
      ],
      'survey',
      'words',
    ],
    why: 'the public API: names, nothing of its own',
  },
};

/** Of a layer that may import another, only these files of it: [from, what, why]. */
const NARROW: readonly (readonly [from: string, to: string, files: readonly string[], why: string])[] = [
  [
    'survey',
    'report',
    ['report/disclose.ts', 'report/invented.ts', 'report/order.ts', 'report/rounding.ts'],
    'a run suppresses small cells and checks names; it makes no document',
  ],
  [
    'cli',
    'sources',
    ['sources/open.ts', 'sources/plan.ts', 'sources/platforms.ts'],
    'the text of an instrument or survey file, and what can be said of a source; data are read by survey',
  ],
];

/** npm packages, each from the files that wrap it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'csv-parse': ['engines/csv-options.ts', 'engines/lines.ts', 'engines/records.ts'],
  'csv-parse/sync': ['sources/head.ts', 'import/csv.ts', 'simulate/marginals.ts'],
  chardet: ['sources/guess-encoding.ts'],
  'iconv-lite': ['code-pages.ts'],
  'csv-stringify/sync': ['render/csv.ts'],
  'cli-table3': ['render/terminal/grid.ts'],
  vega: ['render/figure/draw.ts'],
  'vega-lite': ['render/figure/draw.ts'],
  '@resvg/resvg-js': ['render/figure/pixels.ts'],
  chalk: ['render/', 'cli/'],
  docx: ['render/word.ts', 'render/word/'],
  'write-excel-file/node': ['render/excel.ts', 'render/excel/'],
  fflate: ['render/zip.ts'],
  commander: ['cli/'],
  '@duckdb/node-api': ['engines/duckdb/session.ts'],
  'simple-statistics': ['stats/student.ts'],
  yaml: ['yaml.ts', 'import/emit.ts'],
  zod: [
    'instrument/',
    ...['report/schema.ts', 'report/theme-file.ts', 'report/theme-json-schema.ts'],
    ...['survey/json-schema.ts', 'zod-faults.ts'],
  ],
  // What every run needs of zod.
  'zod/mini': ['instrument/meaning.ts', 'survey/survey-file.ts'],
  'zod/locales': ['survey/survey-file.ts'],
};

/** Modules of Node that reach outside the program; the others are open to all but stats. */
const NODE: Readonly<Record<string, readonly string[]>> = {
  // The fonts of the package, and its program for another core, are looked for where it was put.
  'node:fs': [
    ...['cli/io.ts', 'cli/io/', 'file-bytes.ts', 'sources/', 'engines/'],
    ...['render/pixels.ts', 'render/figure/pixels.ts'],
  ],
  'node:fs/promises': ['cli/io.ts', 'sources/', 'engines/'],
  'node:process': ['cli/io.ts'],
  'node:child_process': [],
  // How many cores there are to count on.
  'node:os': ['cli/io.ts', 'engines/parallel.ts'],
  'node:http': [],
  'node:https': [],
  'node:net': [],
  'node:worker_threads': [
    ...['engines/parallel.ts', 'engines/scan-worker.ts'],
    ...['render/pixels.ts', 'render/figure/pixels-worker.ts'],
  ],
};

interface Source {
  /** Path below src/, with "/". */
  readonly path: string;
  readonly text: string;
}

/** Source without comments and without what stands in strings that are not imports. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

/** Everything a file imports: `from '…'`, `import '…'`, `import('…')`, types too. */
function importsOf({ text }: Source): readonly string[] {
  const code = withoutComments(text);
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\brequire\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!));
}

const layerOf = (path: string): string => path.split('/')[0]!.replace(/(\.d)?\.ts$/, '');

const isAmong = (path: string, files: readonly string[]): boolean =>
  files.some((file) => (file.endsWith('/') ? path.startsWith(file) : path === file));

/** What is against the rules in these files, a sentence for each import. */
function violations(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const { path } = source;
    const own = layerOf(path);
    const layer = LAYERS[own];
    if (!layer) return [`${path}: the layer "${own}" is not in the table`];
    const wrongImports = importsOf(source).flatMap((name): string[] => {
      if (name.startsWith('.')) {
        const target = posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts');
        const other = layerOf(target);
        const where = `${path} imports ${target}`;
        if (target.startsWith('..')) return [`${where}: outside src/`];
        if (other === own || target.endsWith('.json')) return [];
        if (!layer.may.includes(other)) return [`${where}: ${own} may not know ${other} (${layer.why})`];
        const narrow = NARROW.find(([from, to]) => from === own && to === other);
        return narrow && !narrow[2].includes(target) ? [`${where}: ${narrow[3]}`] : [];
      }
      const isNode = name.startsWith('node:') || builtinModules.includes(name);
      if (isNode && !name.startsWith('node:')) return [`${path} imports ${name}: write node:${name}`];
      if (own === 'stats' && isNode) return [`${path} imports ${name}: ${layer.why}`];
      const files = isNode ? (NODE[name] ?? [path]) : (PACKAGES[name] ?? []);
      return isAmong(path, files)
        ? []
        : [`${path} imports ${name}: only ${files.join(', ') || 'nobody'} may`];
    });
    const code = withoutComments(source.text).replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''");
    const names = [
      ...(/\bconsole\b/.test(code) ? ['console'] : []),
      ...(/(?<![\w.])process\b\s*[.[?]/.test(code) && path !== 'cli/io.ts' ? ['process'] : []),
      ...(/\bprocess\.exit\s*\(/.test(code) ? ['process.exit()'] : []),
      ...(/\b(?:Date\.now|new Date|performance\.now|Math\.random)\b/.test(code) ? ['a clock or chance'] : []),
      ...(/\blocaleCompare\b|\bIntl\.(?!Segmenter\b)|\btoLocale\w*\(/.test(code) ? ['a locale'] : []),
    ];
    return [...wrongImports, ...names.map((name) => `${path} uses ${name}`)];
  });
}

const root = fileURLToPath(new URL('../src', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

describe('imports', () => {
  it('follow the pipeline', () => {
    expect(sources.length).toBeGreaterThan(70);
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(250);
    expect(violations(sources)).toEqual([]);
  });

  it('make no circle of layers', () => {
    const reaches = (from: string, to: string): boolean =>
      LAYERS[from]!.may.some((next) => next === to || reaches(next, to));
    expect(Object.keys(LAYERS).filter((layer) => reaches(layer, layer))).toEqual([]);
  });

  it('are in the table only where there is or will be one', () => {
    const unknown = Object.values(LAYERS).flatMap(({ may }) => may.filter((name) => !(name in LAYERS)));
    expect(unknown).toEqual([]);
  });
});

describe('the checker', () => {
  const found = (path: string, text: string): readonly string[] => violations([{ path, text }]);

  it.each([
    [
      'engines/fast.ts',
      "import { decoders } from '../instrument/decode.js';",
      'engines may not know instrument',
    ],
    [
      'sources/lime.ts',
      "import type { Engine } from '../engines/engine.js';",
      'sources may not know engines',
    ],
    ['analyses/new.ts', "export * from '../report/cells.js';", 'analyses may not know report'],
    ['render/html.ts', "import { analyze } from '../survey/analyze.js';", 'render may not know survey'],
    ['stats/new.ts', "import {\n  gather,\n} from '../tally.js';", 'stats may not know tally'],
    ['cli/x.ts', "const { mean } = await import('../stats/distribution.js');", 'cli may not know stats'],
    ['survey/x.ts', "import { buildReport } from '../report/build.js';", 'it makes no document'],
    ['cli/x.ts', "import { planCsv } from '../sources/csv.js';", 'data are read by survey'],
    ['errors.ts', "import './issues.js';", 'errors may not know issues'],
    ['instrument/x.ts', "import data from '../../package.json' with { type: 'json' };", 'outside src/'],
    ['analyses/x.ts', "import { mean } from 'simple-statistics';", 'only stats/student.ts may'],
    ['stats/x.ts', "import * as z from 'zod';", 'only instrument/'],
    ['cli/x.ts', "import leftPad from 'left-pad';", 'only nobody may'],
    [
      'survey/x.ts',
      "import { readFileSync } from 'node:fs';",
      'only cli/io.ts, cli/io/, file-bytes.ts, sources/, engines/, render/pixels.ts, render/figure/pixels.ts may',
    ],
    ['survey/x.ts', "import { readFileSync } from 'fs';", 'write node:fs'],
    ['stats/x.ts', "import { createHash } from 'node:crypto';", 'numbers to numbers'],
    ['report/x.ts', 'console.error(1);', 'report/x.ts uses console'],
    ['cli/main.ts', 'process.exitCode = 1;', 'cli/main.ts uses process'],
    ['cli/io.ts', 'process.exit(1);', 'cli/io.ts uses process.exit()'],
    ['report/x.ts', 'const now = Date.now();', 'uses a clock or chance'],
    ['report/x.ts', 'names.sort((a, b) => a.localeCompare(b));', 'uses a locale'],
    ['helpers/x.ts', '', 'the layer "helpers" is not in the table'],
  ])('names what is wrong in %s: %s', (path, text, message) => {
    expect(found(path, text)).toHaveLength(1);
    expect(found(path, text)[0]).toContain(path);
    expect(found(path, text)[0]).toContain(message);
  });

  it('passes over what is allowed, comments and strings', () => {
    const text = `
      import { a } from './a.js';
      import type { Tally } from '../tally.js';
      import { createReadStream } from 'node:fs';
      /* import '../instrument/parse.js'; console.log(process.env) */
      // process.exit()
      const advice = 'console and process. are words';
      const { postprocess } = stats; postprocess.now();`;
    expect(found('engines/fast.ts', text)).toEqual([]);
  });
});
