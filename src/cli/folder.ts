import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cannotRun } from '../errors.js';
import { drawAllWhile } from '../render/draw-pictures.js';
import { buildReport } from '../report/build.js';
import { paperTables } from '../report/paper-tables.js';
import { type Style, withDataNumbers } from '../report/style.js';
import type { Results } from '../results.js';
import { readText } from '../sources/open.js';
import { figureFiles } from './figures.js';
import { type Place, renderReport } from './formats.js';
import type { Io } from './io.js';
import { refuseOutputs } from './output.js';

const MANIFEST = 'manifest.json';
const FOLDERS = ['tables', 'figures'];

/** The files of a whole report: path in the folder, and content. */
async function filesOf(
  results: Results,
  style: Style,
  warn: Place['warn'],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const place = { width: 100, colour: 0, warn } as const;
  const { renderCsv } = await import('../render/csv.js');
  const { renderHtml } = await import('../render/html.js');
  const { draftWord, finishWord } = await import('../render/word.js');
  const document = buildReport(results, style);
  const { pictures, files, done } = await drawAllWhile(document, style, async (drawings) => ({
    json: await renderReport('json', results, style, place),
    markdown: await renderReport('markdown', results, style, place),
    html: renderHtml(document, drawings, style.language, style),
    xlsx: await renderReport('xlsx', results, style, place),
    csv: await renderReport('csv', results, style, place),
    tables: paperTables(buildReport(results, withDataNumbers(style), { charts: false })),
    draft: await draftWord(document, drawings, style.language, style),
  }));
  const { json, markdown, html, xlsx, csv, tables, draft } = done;
  for (const { warning } of files) if (warning !== undefined) warn(warning);
  return new Map([
    ['report.json', json],
    ['report.md', markdown],
    ['report.html', html],
    ['report.docx', finishWord(draft, pictures)],
    ['tables.xlsx', xlsx],
    ['estimates.csv', csv],
    ...tables.map(({ name, columns, rows }): [string, string] => [
      `tables/${name}.csv`,
      renderCsv(columns, rows),
    ]),
    ...figureFiles(files),
  ]);
}

/**
 * Writes the whole report into a folder: an empty one, a new one, or one with our manifest, of which only the files
 * listed there are touched.
 * @throws SurveyError when the folder holds anything else and `force` is not set
 */
export async function writeFolder(
  folder: string,
  results: Results,
  style: Style,
  told: { readonly force: boolean; readonly reads: readonly string[] },
  io: Io,
): Promise<readonly string[]> {
  const before = filesBefore(folder, told.force, io);
  const files = await filesOf(results, style, (message) => io.say(`crn-survey: ${message}`));
  for (const name of [...files.keys(), MANIFEST]) refuseOutputs([join(folder, name)], told.reads, io);
  if (!told.force) refuseStrangers(folder, [...files.keys()], before, io);
  for (const name of FOLDERS) io.makeFolder(join(folder, name));
  for (const name of before) {
    if (!files.has(name)) io.remove(join(folder, name));
  }
  for (const [name, content] of files) io.replaceFile(join(folder, name), content);
  const listed = [...files].map(([name, content]) => ({
    file: name,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  io.replaceFile(
    join(folder, MANIFEST),
    `${JSON.stringify({ tool: 'crn-survey', files: listed }, null, 2)}\n`,
  );
  return [...files.keys(), MANIFEST];
}

/** The files that an earlier report wrote into the folder, by its manifest. */
function filesBefore(folder: string, force: boolean, io: Io): readonly string[] {
  const names = io.namesIn(folder) ?? [];
  if (!names.includes(MANIFEST)) {
    if (names.length === 0 || force) return [];
    throw cannotRun(
      'folder-not-empty',
      `${folder} is not empty and not a report of this program; name another folder, or use --force.`,
    );
  }
  try {
    const manifest = JSON.parse(readText(join(folder, MANIFEST))) as {
      tool: string;
      files: { file: string }[];
    };
    if (manifest.tool !== 'crn-survey') throw new Error('another tool');
    return manifest.files.map(({ file }) => file).filter(isInside);
  } catch {
    if (force) return [];
    throw cannotRun(
      'foreign-manifest',
      `${join(folder, MANIFEST)} is not a manifest of this program; name another folder, or use --force.`,
    );
  }
}

/** A manifest names files in its own folder; anything else in it is not ours to touch. */
const isInside = (file: string): boolean =>
  /^(?:(?:tables|figures)\/)?[^/\\]+$/.test(file) && !/^(?:(?:tables|figures)\/)?\.\.?$/.test(file);

/** Files in the way that no manifest lists. */
function refuseStrangers(folder: string, files: readonly string[], before: readonly string[], io: Io): void {
  const stranger = files.find((name) => !before.includes(name) && io.exists(join(folder, name)));
  if (stranger === undefined) return;
  throw cannotRun(
    'file-in-the-way',
    `${join(folder, stranger)} was not written by this program and would be replaced; move it, or use --force.`,
  );
}
