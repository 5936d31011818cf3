import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
);

/** The packages that built code loads: `@duckdb/node-api` of `require("@duckdb/node-api")`, `zod` of `from "zod/mini"`. */
const packagesIn = (code: string): readonly string[] =>
  [...code.matchAll(/\b(?:from|require\(|import\() ?["']((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]+)?["']/g)]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith('.') && !isBuiltin(name));

it.each([
  ["import a from 'zod'; import('@duckdb/node-api')", ['zod', '@duckdb/node-api']],
  ['import{b}from"zod/mini";require("@resvg/resvg-js")', ['zod', '@resvg/resvg-js']],
  ["from 'node:fs'; require('fs'); import('./cli.cjs'); from '../a.js'", []],
])('packages in %s', (code, names) => {
  expect(packagesIn(code)).toEqual(names);
});

it('who installs the package gets the packages that what is built loads, and no others', () => {
  const files = readdirSync(`${root}dist`).filter((name) => /\.c?js$/.test(name));
  const loaded = new Set(files.flatMap((name) => packagesIn(readFileSync(`${root}dist/${name}`, 'utf8'))));
  const named = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  expect([...loaded].sort()).toEqual(named.sort());
});

it('DuckDB is optional', () => {
  expect(peerDependenciesMeta).toEqual(
    Object.fromEntries(Object.keys(peerDependencies).map((name) => [name, { optional: true }])),
  );
});

it('the README installs the file that `npm run pack` writes', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const files = new Set(readme.match(/crn-survey-[\w.]*tgz/g));
  expect([...files]).toEqual([`crn-survey-${version}.tgz`]);
});
