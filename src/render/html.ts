import type { Finding, ReportDocument, ReportSection, Table } from '../report/document.js';
import type { Palette } from '../report/theme.js';
import type { Language } from '../words/language.js';
import { PAGE_WORDS, type PageWords } from '../words/page.js';
import { contents, type Place } from './html/contents.js';
import { documentMarkup } from './html/document.js';
import { figureMarkup } from './html/figure.js';
import { scalesOf } from './html/levels.js';
import { html, type Markup } from './html/markup.js';
import { anchors } from './html/names.js';
import { opening } from './html/opening.js';
import { sentences } from './html/sentences.js';
import { styleSheet } from './html/style.js';
import { tableMarkup } from './html/table.js';
import { type Drawing, picturesOf } from './picture.js';

const FINDINGS = 'findings';
const METHODS = 'methods';

/**
 * The report as one HTML file that needs no network and no script: for a browser, a phone, a screen reader and paper.
 * Each figure stands before the table with its numbers, who did not answer behind it, one whose table is not in the
 * report at the end. The same report gives the same bytes. Ends with a line feed.
 * @param language of the words that are not the report's own
 * @param palette colours of levels, if not the built-in ones
 */
export function renderHtml(
  document: ReportDocument,
  pictures: readonly Drawing[],
  language: Language,
  palette: Palette = {},
): string {
  const words = PAGE_WORDS[language];
  const sections = chaptersOf(document.sections, pictures);
  const { findings, methods } = document;
  const shown = sections.flatMap(({ exhibits }) =>
    exhibits.flatMap(({ before, behind }) => [...before, ...behind]),
  );
  const alone = pictures
    .filter((picture) => !shown.some((one) => one.picture === picture))
    .map((picture, i) => figureMarkup(picture, shown.length + i + 1, words));
  const places = [
    ...sections.map(placeOf),
    ...(methods.length === 0 ? [] : [{ name: METHODS, title: words.methods, parts: [] }]),
  ];
  const body = html`<a class="skip" href="#results">${words.skip}</a>
${opening(document)}
${foundMarkup(findings, words)}${contents(places, words.contents)}
<main id="results" tabindex="-1">
${sections.map((section) => sectionMarkup(section, words))}${alone}${methodsMarkup(methods, words)}</main>`;
  const style = styleSheet(scalesOf(document.sections.flatMap(({ tables }) => tables)), palette);
  return documentMarkup({ title: document.title, language, words, style, body }).markup;
}

/** A table with its place on the page, its number in the report, and the figures that show it. */
interface Exhibit {
  readonly table: Table;
  readonly name: string;
  readonly number: number;
  /** Nothing where the table is called like its section. */
  readonly title: string;
  readonly before: readonly Numbered[];
  readonly behind: readonly Numbered[];
}

interface Numbered {
  readonly picture: Drawing;
  readonly number: number;
}

/** A section with its place on the page. */
interface Chapter {
  readonly title: string;
  readonly name: string;
  readonly exhibits: readonly Exhibit[];
}

/** Tables and figures are numbered through the whole report, each in the order in which they stand. */
function chaptersOf(sections: readonly ReportSection[], pictures: readonly Drawing[]): readonly Chapter[] {
  const tables = sections.flatMap((section) => section.tables.map((table) => ({ section, table })));
  const names = anchors(
    't-',
    tables.map(({ table }) => table.id),
  );
  let figures = 0;
  const numbered = (picture: Drawing): Numbered => {
    figures += 1;
    return { picture, number: figures };
  };
  const exhibits = tables.map(({ section, table }, i) => {
    const { before, behind } = picturesOf(pictures, table.id);
    return {
      section,
      exhibit: {
        table,
        name: names[i]!,
        number: i + 1,
        title: table.title === section.title ? '' : table.title.trim(),
        before: before.map(numbered),
        behind: behind.map(numbered),
      },
    };
  });
  const sectionNames = anchors(
    's-',
    sections.map(({ id }) => id),
  );
  return sections.map((section, i) => ({
    title: section.title,
    name: sectionNames[i]!,
    exhibits: exhibits.filter((one) => one.section === section).map(({ exhibit }) => exhibit),
  }));
}

const titleName = (name: string): string => `${name}.title`;

const placeOf = ({ name, title, exhibits }: Chapter): Place => ({
  name,
  title,
  parts: exhibits.flatMap((one) =>
    one.title === '' ? [] : [{ name: titleName(one.name), title: one.title, parts: [] }],
  ),
});

const sectionMarkup = ({ name, title, exhibits }: Chapter, words: PageWords): Markup => html`<section>
<h2 id="${name}">${title}</h2>
${exhibits.length === 0 ? html`<p>${words.nothing}</p>` : exhibits.map((one) => exhibitMarkup(one, words))}
</section>
`;

function exhibitMarkup({ table, name, number, title, before, behind }: Exhibit, words: PageWords): Markup {
  const drawn = (figures: readonly Numbered[]): readonly Markup[] =>
    figures.map(({ picture, number }) => figureMarkup(picture, number, words));
  const heading = title === '' ? undefined : html`<h3 id="${titleName(name)}">${title}</h3>\n`;
  return html`${heading}${drawn(before)}${tableMarkup(table, name, number, words)}
${drawn(behind)}`;
}

/** What was found stands before the contents, for those who read nothing else. */
const foundMarkup = (findings: readonly Finding[], words: PageWords): Markup | undefined =>
  findings.length === 0
    ? undefined
    : html`<section class="findings" aria-labelledby="${FINDINGS}">
<h2 id="${FINDINGS}">${words.findings}</h2>
${sentences(findings.map(({ text }) => text))}
</section>
`;

const methodsMarkup = (methods: readonly string[], words: PageWords): Markup | undefined =>
  methods.length === 0
    ? undefined
    : html`<section>
<h2 id="${METHODS}">${words.methods}</h2>
${sentences(methods)}
</section>
`;
