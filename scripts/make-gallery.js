/**
 * Writes docs/gallery.md and the figures in docs/gallery/: pieces of reports of the fixtures, each with its command.
 *
 *     node scripts/make-gallery.js            writes them
 *     node scripts/make-gallery.js --check    writes nothing; exit status 1 when one differs from what it would write
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { root, workplace } from './workplace.js';

const NETWORKS = 'fixtures/crn-2020/responses.csv';
const PEOPLE = 'fixtures/workplace/responses.csv';
const TEAM = 'fixtures/team/answers.csv -i fixtures/team/team-languages.yaml --allow-invalid';

const place = workplace();
/** The files to write, by their path below docs/. */
const made = new Map();

function standardOutput(command) {
  const { status, stdout, stderr } = place.run(command);
  if (status !== 0) throw new Error(`${command}\n${stderr}`);
  return stdout;
}

const block = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
const commandBlock = (command) => block('sh', command);

/** What a command prints, from the first line that begins with `from` to the one before that begins with `to`. */
function part(command, from, to) {
  const lines = standardOutput(command)
    .split('\n')
    .map((line) => line.trimEnd());
  const start = lines.findIndex((line) => line.startsWith(from));
  const length = lines.slice(start).findIndex((line) => line.startsWith(to));
  if (start < 0 || length < 0) throw new Error(`${command}: no part from "${from}" to "${to}"`);
  return lines.slice(start, start + length).join('\n');
}

const text = (command, from, to) => `${commandBlock(command)}\n${block('text', part(command, from, to))}`;
const rendered = (command, from, to) => `${commandBlock(command)}\n${part(command, from, to).trimEnd()}\n`;

/** A file that a command writes, as it is. */
function written(command, file) {
  standardOutput(command);
  return readFileSync(join(place.folder, file));
}

const DESCRIPTION = /<desc [^>]*>([^<]*)<\/desc>/;

function picture(name, svg) {
  made.set(`gallery/${name}.svg`, svg);
  const alt = (DESCRIPTION.exec(svg)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return `![${alt.replaceAll(/[[\]]/g, '\\$&')}](gallery/${name}.svg)\n`;
}

/** A figure by a command that writes it into `name`.svg. */
const figure = (arguments_, name) => {
  const command = `npx crn-survey analyze ${arguments_} -o ${name}.svg`;
  return `${commandBlock(command)}\n${picture(name, written(command, `${name}.svg`).toString())}`;
};

/** A figure as the page has it for a phone; there it takes the colours of the page, here it stands on white. */
function narrowFigure(arguments_, id) {
  const command = `npx crn-survey analyze ${arguments_} -o report.html`;
  const page = written(command, 'report.html').toString();
  const svg = page.match(/<svg xmlns[\s\S]*?<\/svg>/g).find((one) => one.includes(`"${id}-narrow-t `));
  const onWhite = svg
    .replace('color="currentColor"', 'color="black"')
    .replace('</desc>', '</desc><rect width="100%" height="100%" fill="white"/>');
  return `${commandBlock(command)}\n${picture(`${id}-narrow`, onWhite)}`;
}

const partsOf = (archive) => (name) => new TextDecoder().decode(unzipSync(archive)[name]);

function sheets(command, file) {
  const workbook = partsOf(written(command, file))('xl/workbook.xml');
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => `\`${name}\``);
  return `${commandBlock(command)}\nSheets: ${names.join(', ')}.\n`;
}

function captions(command, file) {
  const paragraphs = partsOf(written(command, file))('word/document.xml').match(/<w:p>[\s\S]*?<\/w:p>/g);
  const lines = paragraphs
    .filter((paragraph) => paragraph.includes('<w:pStyle w:val="Caption"/>'))
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run]) => run).join(''),
    );
  return `${commandBlock(command)}\nIts captions:\n\n${lines.map((line) => `* ${line}`).join('\n')}\n`;
}

const METHODS = { en: 'How the numbers', fr: 'Comment les', de: 'Wie die Zahlen', es: 'Cómo se' };

const inLanguage = (language, from) =>
  text(
    `npx crn-survey analyze ${TEAM} --only work --sort mean --width 100 --lang ${language}`,
    from,
    METHODS[language],
  );

const page = `<!-- Made by scripts/make-gallery.js; do not edit. -->

# Gallery

Pieces of reports, each with the command that makes it; run it where the folder \`fixtures/\` is. The networks are a reconstruction
from published tables, people and team are invented: every report says so.

## In a terminal

At 80 columns; a wider table shows counts and more statistics.

${text(`npx crn-survey analyze ${NETWORKS} --only funding_mechanisms --width 80`, 'Mechanisms of', METHODS.en)}
At 140 columns. In a terminal the levels are coloured; without colour the digits of the bar say them.

${text(`npx crn-survey analyze ${NETWORKS} --only activities --width 140`, 'Activities', METHODS.en)}
Below 60 columns a list.

${text(`npx crn-survey analyze ${NETWORKS} --only effectiveness --width 50`, 'Measures', METHODS.en)}
## Findings

By fixed rules, before the sections ([decisions/009-findings.md](decisions/009-findings.md)).

${text(`npx crn-survey analyze ${PEOPLE} --width 100`, 'Findings', 'About you')}
## Languages

Fixed words and numbers in the language asked for, labels where the instrument has them; items sorted by mean.

${inLanguage('fr', 'Travailler')}
${inLanguage('de', 'Zusammenarbeit')}
${inLanguage('es', 'Trabajar')}
## Themes

\`journal\` follows what medical journals ask for:

${rendered(`npx crn-survey analyze ${NETWORKS} --only funding_mechanisms --theme journal --format markdown`, '| Item', '- Share')}
A theme of one's own, \`fixtures/team/house.yaml\`:

${block('yaml', readFileSync(join(root, 'fixtures/team/house.yaml'), 'utf8'))}
${rendered(`npx crn-survey analyze ${TEAM} --only work --theme fixtures/team/house.yaml --format markdown`, '| Item', '- ')}
## Figures

A figure on its own has title, base and notice in it. Each can also be \`.png\`, or \`.vl.json\`, its specification in Vega-Lite.

### Rating block

${figure(`${NETWORKS} --only research --figure research`, 'research')}
### Around a middle

Where the scale of the instrument names its \`middle\`.

${figure(`${PEOPLE} --only work --figure work`, 'work')}
In another language, words and decimals follow:

${figure(`${TEAM} --only work --lang de --figure work`, 'german')}
### Contributions

${figure(`${NETWORKS} --only funding_sources --figure funding_sources`, 'funding_sources')}
### Counts with their intervals

${figure(`${NETWORKS} --only members --figure members`, 'members')}
### Barriers in three readings

${figure(`${NETWORKS} --only barriers --figure barriers`, 'barriers')}
### Groups side by side

${figure(`${NETWORKS} --only funding_mechanisms --by scope --figure funding_mechanisms-by-scope`, 'by-scope')}
### Years

${figure(`${NETWORKS} --only demography --figure year_of_creation`, 'years')}
### Missing answers

${figure(`${NETWORKS} --only interoperability --figure interoperability-missing`, 'missing')}
### On a phone

The page has every figure twice; where there is little room it shows this one.

${narrowFigure(`${NETWORKS} --only funding_mechanisms`, 'funding_mechanisms')}
## Page

One file that loads nothing: contents, figures, tables to sort and to copy, methods; for screen, phone and paper.

${commandBlock(`npx crn-survey analyze ${NETWORKS} -o report.html`)}
## Word

${captions(`npx crn-survey analyze ${NETWORKS} --only research,funding_sources,barriers -o report.docx`, 'report.docx')}
## Excel

${sheets(`npx crn-survey analyze ${NETWORKS} -o tables.xlsx`, 'tables.xlsx')}
## Everything at once

${commandBlock(`npx crn-survey analyze ${NETWORKS} --out report/`)}`;
made.set('gallery.md', page);
place.leave();

const docs = join(root, 'docs');
const before = (name) => {
  try {
    return readFileSync(join(docs, name), 'utf8');
  } catch {
    return undefined;
  }
};
mkdirSync(join(docs, 'gallery'), { recursive: true });
const gone = readdirSync(join(docs, 'gallery'))
  .map((name) => `gallery/${name}`)
  .filter((name) => !made.has(name));
const different = [...made.keys()].filter((name) => before(name) !== made.get(name));
if (process.argv.includes('--check')) {
  for (const name of [...different, ...gone]) {
    process.stderr.write(
      `docs/${name} is not what scripts/make-gallery.js writes; run it and look at the difference.\n`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of different) writeFileSync(join(docs, name), made.get(name));
  for (const name of gone) rmSync(join(docs, name));
}
