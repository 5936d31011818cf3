import { type Question, questionsOf } from '../instrument/model.js';
import type { Method } from '../methods.js';
import type { BrokenDown, Results } from '../results.js';
import { FIGURE_WORDS } from '../words/figure.js';
import { HEAD_WORDS } from '../words/head.js';
import type { Language } from '../words/language.js';
import { METHOD_WORDS } from '../words/methods.js';
import { TABLE_WORDS } from '../words/tables.js';
import type { Chart } from './chart.js';
import { chartsOf } from './charts/charts.js';
import { withOwnIds } from './charts/ids.js';
import { missingCharts } from './charts/missing.js';
import type { ReportDocument, ReportSection, Table } from './document.js';
import { type FindIn, type Found, finders } from './find.js';
import { findingTexts } from './findings/text.js';
import { findingsOf } from './findings.js';
import { headOf, peopleText } from './head.js';
import { type Invented, inventedParts } from './invented.js';
import { inOrder } from './order.js';
import { type Print, percentOfConfidence, printOf, withSign } from './print.js';
import { PLAIN_STYLE, type Style } from './style.js';
import { barriersShape } from './tables/barriers.js';
import { contributionShape, ratingShape } from './tables/block.js';
import { distributionShape, numberShape, textShape } from './tables/number.js';
import { multiShape, singleShape } from './tables/options.js';
import { type Shape, type ShapeContext, type ShownGroup, tableOf } from './tables/shape.js';

/**
 * Puts results into tables, charts and words: the same document for every format.
 * @param parts `charts: false` leaves out the charts, for a place without pictures
 */
export function buildReport(
  found: Results,
  style: Style = PLAIN_STYLE,
  { charts = true }: { readonly charts?: boolean } = {},
): ReportDocument {
  const findIn = finders(found.estimates);
  const results = inOrder(found, style.sort, findIn);
  const print = printOf(style, results.selected);
  const say = HEAD_WORDS[style.language];
  const invented = inventedParts(results.invented, questionsOf(results.instrument));
  const draft = results.origin === 'inferred' ? ` (${say.inferredDraft})` : '';
  const sections = results.instrument.sections.flatMap((section): ReportSection[] => {
    const asked = results.asked.filter((entry) => entry.section.id === section.id);
    if (asked.length === 0) return [];
    // A question alone in its section is called like it, and so is what must be said of it.
    const isInvented =
      invented.section(section.id) ||
      (section.questions.length === 1 && invented.question(section.id, asked[0]!.question.id));
    const title = section.title + (isInvented ? ` (${say.inventedData})` : '') + draft;
    const place = { id: section.id, title, isAlone: section.questions.length === 1 };
    const shown = asked.flatMap(({ question }) =>
      tablesOf(question, place, { results, findIn, style, print, invented, charts }),
    );
    const missing = !charts
      ? []
      : missingCharts(findIn, {
          section: { id: section.id, title },
          questions: asked.map(({ question }) => question),
          table: shown.at(-1)!.table.id,
          respondents: results.instrument.respondent.many,
          notice: results.notice,
          language: style.language,
          words: FIGURE_WORDS[style.language],
          print,
        });
    return [
      {
        id: section.id,
        title,
        tables: shown.map(({ table }) => table),
        charts: [...shown.flatMap(({ charts }) => charts), ...missing],
      },
    ];
  });
  return {
    title: results.instrument.title,
    language: style.language,
    head: headOf(results, style, print),
    findings: findingTexts(findingsOf(found, findIn), found, style, print),
    sections: withOwnIds(sections),
    methods: methodsOf(results, style.language),
  };
}

/** What the tables of a report are made from. */
interface Making {
  readonly results: Results;
  readonly findIn: FindIn;
  readonly style: Style;
  readonly print: Print;
  readonly invented: Invented;
  /** Whether there are charts. */
  readonly charts: boolean;
}

/** The table of a question, then one for each breakdown, each with its charts; `isAlone`: the section has no other. */
function tablesOf(
  question: Question,
  section: Pick<ReportSection, 'id' | 'title'> & { readonly isAlone: boolean },
  { results, findIn, style, print, invented, charts: withCharts }: Making,
): readonly { readonly table: Table; readonly charts: readonly Chart[] }[] {
  const [head, say] = [HEAD_WORDS[style.language], TABLE_WORDS[style.language]];
  const marked = (title: string): string =>
    title +
    (invented.question(section.id, question.id) ? ` (${head.inventedData})` : '') +
    (results.origin === 'inferred' ? ` (${head.inferredDraft})` : '');
  const label = question.label || question.id;
  const title = section.isAlone ? '' : marked(label);
  const isInvented = (item: string): boolean => invented.item(section.id, question.id, item);
  const contextOf = (find: Found, groups: readonly string[]): ShapeContext => ({
    find,
    print,
    say,
    groups,
    respondents: results.instrument.respondent.many,
    people: (n) => peopleText(n, results, head, print),
  });
  const make = (breakdown: BrokenDown | undefined) => {
    const entitled = (whole: string): string => (breakdown ? say.by(whole, nameOf(breakdown)) : whole);
    const name = entitled(title || section.title);
    const find = findIn(question.id, breakdown?.by);
    const groups = breakdown ? shownGroups(breakdown, find) : [];
    const context = contextOf(
      find,
      groups.map(({ id }) => id),
    );
    const plain = tableOf(
      shapeOf(question, context),
      {
        id: breakdown ? `${question.id}-by-${breakdown.by}` : question.id,
        title: entitled(title),
        name,
        inventedData: head.inventedData,
        invented: ({ item }) => isInvented(item),
      },
      groups,
      context,
    );
    const notes = breakdown ? groupNotes(breakdown, find, style.language) : [];
    const table = { ...plain, notes: [...plain.notes, ...notes] };
    if (!withCharts) return { table, charts: [] };
    const charts = chartsOf(question, {
      ...context,
      language: style.language,
      words: FIGURE_WORDS[style.language],
      title: name,
      notice: results.notice,
      confidence: withSign(percentOfConfidence(results.options.confidence, print), print),
      table,
      shown: groups,
      isInvented,
    });
    return { table, charts };
  };
  const distribution = (): { readonly table: Table; readonly charts: readonly Chart[] }[] => {
    if (question.type !== 'number' && question.type !== 'numbers') return [];
    const find = findIn(question.id);
    const context = contextOf(find, []);
    const shape = distributionShape(question, context);
    if (!shape) return [];
    const facts = {
      id: `${question.id}-distribution`,
      title: section.isAlone ? say.distribution('') : marked(say.distribution(label)),
      name: section.isAlone ? say.distribution(section.title) : marked(say.distribution(label)),
      inventedData: head.inventedData,
      invented: ({ item }: { readonly item: string }) => isInvented(item),
    };
    return [{ table: tableOf(shape, facts, [], context), charts: [] }];
  };
  const breakdowns = results.breakdowns.filter(
    ({ questions }) => !questions.some(({ id }) => id === question.id),
  );
  return [make(undefined), ...distribution(), ...breakdowns.map(make)];
}

const nameOf = ({ by, questions }: BrokenDown): string =>
  questions.map(({ label, id }) => label || id).join(' x ') || by;

/** Groups that have anybody in them; "(no answer)" too when somebody gave none. */
const shownGroups = (breakdown: BrokenDown, find: Found): readonly ShownGroup[] =>
  breakdown.groups.filter(
    ({ id }) =>
      !id.includes('(no answer)') ||
      find.all.some(({ group, statistic, base }) => group === id && statistic === 'missing' && base !== 0),
  );

function groupNotes({ overlapping }: BrokenDown, find: Found, language: Language): Table['notes'] {
  const small = find.all.some(({ note }) => note === 'small-group');
  return [
    ...(overlapping ? [{ mark: '', text: TABLE_WORDS[language].notes.overlapping }] : []),
    ...(small ? [{ mark: '', text: `– ${METHOD_WORDS[language].notes['small-group']}` }] : []),
  ];
}

function shapeOf(question: Question, context: ShapeContext): Shape {
  switch (question.type) {
    case 'single':
      return singleShape(question, context);
    case 'multi':
      return multiShape(question, context);
    case 'rating':
      return ratingShape(question, context);
    case 'contribution':
      return contributionShape(question, context);
    case 'barriers':
      return barriersShape(question, context);
    case 'number':
    case 'numbers':
      return numberShape(question, context);
    case 'text':
      return textShape(question, context);
  }
}

/** The sentences of the methods used, in the order of the published list. */
function methodsOf(results: Results, language: Language): readonly string[] {
  const { methods } = METHOD_WORDS[language];
  const used = new Set(results.estimates.map(({ method }) => method));
  return (Object.keys(methods) as Method[]).filter((code) => used.has(code)).map((code) => methods[code]);
}
