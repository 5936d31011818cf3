import { type Question, questionsOf } from '../instrument/model.js';
import { METHODS, type Method, NOTES } from '../methods.js';
import type { BrokenDown, Results } from '../results.js';
import { FIGURE_WORDS } from '../words/figure.js';
import type { Chart } from './chart.js';
import { chartsOf } from './charts/charts.js';
import { withOwnIds } from './charts/ids.js';
import { missingCharts } from './charts/missing.js';
import type { ReportDocument, ReportSection, Table } from './document.js';
import { type Found, finder } from './find.js';
import { headOf } from './head.js';
import { type Invented, inventedParts } from './invented.js';
import type { Style } from './style.js';
import { barriersShape } from './tables/barriers.js';
import { contributionShape, ratingShape } from './tables/block.js';
import { numberShape, textShape } from './tables/number.js';
import { multiShape, singleShape } from './tables/options.js';
import { type Shape, type ShapeContext, type ShownGroup, tableOf } from './tables/shape.js';

/** Puts results into tables and words: the same document for every format. */
export function buildReport(results: Results, style: Style): ReportDocument {
  const invented = inventedParts(results.invented, questionsOf(results.instrument));
  const draft = results.origin === 'inferred' ? DRAFT : '';
  const sections = results.instrument.sections.flatMap((section): ReportSection[] => {
    const asked = results.asked.filter((entry) => entry.section.id === section.id);
    if (asked.length === 0) return [];
    const title = section.title + (invented.section(section.id) ? INVENTED : '') + draft;
    const shown = asked.flatMap(({ question }) =>
      tablesOf(question, asked.length === 1, results, style, { id: section.id, title }, invented),
    );
    const missing = missingCharts(results.estimates, {
      section: { id: section.id, title },
      questions: asked.map(({ question }) => question),
      table: shown.at(-1)!.table.id,
      respondents: results.instrument.respondent.many,
      notice: results.notice,
      language: style.language,
      words: FIGURE_WORDS[style.language],
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
    head: headOf(results, style.rounding),
    sections: withOwnIds(sections),
    methods: methodsOf(results),
  };
}

const INVENTED = ' (invented data)';
const DRAFT = ' (inferred draft)';

/** The table of a question, then one for each breakdown, each with its charts. */
function tablesOf(
  question: Question,
  alone: boolean,
  results: Results,
  style: Style,
  { id: section, title: sectionTitle }: Pick<ReportSection, 'id' | 'title'>,
  invented: Invented,
): readonly { readonly table: Table; readonly charts: readonly Chart[] }[] {
  const own = alone ? '' : question.label || question.id;
  const title = (
    own +
    (invented.question(section, question.id) ? INVENTED : '') +
    (results.origin === 'inferred' && own !== '' ? DRAFT : '')
  ).trim();
  const isInvented = (item: string): boolean => invented.item(section, question.id, item);
  const make = (breakdown: BrokenDown | undefined) => {
    const rows = results.estimates.filter(
      (row) => row.question === question.id && (row.by === '' || row.by === breakdown?.by),
    );
    const find = finder(rows);
    const groups = breakdown ? shownGroups(breakdown, find) : [];
    const context: ShapeContext = {
      find,
      rounding: style.rounding,
      groups: groups.map(({ id }) => id),
      respondents: results.instrument.respondent.many,
      people: (n) =>
        `${n} ${n === 1 ? results.instrument.respondent.one : results.instrument.respondent.many}`,
    };
    const by = breakdown === undefined ? '' : nameOf(breakdown);
    const plain = tableOf(
      shapeOf(question, context),
      {
        id: breakdown ? `${question.id}-by-${breakdown.by}` : question.id,
        title: breakdown ? `${title}${title === '' ? 'By' : ', by'} ${by}` : title,
        invented: ({ item }) => isInvented(item),
      },
      groups,
      find,
    );
    const table = breakdown ? { ...plain, notes: [...plain.notes, ...groupNotes(breakdown, find)] } : plain;
    const charts = chartsOf(question, {
      ...context,
      language: style.language,
      words: FIGURE_WORDS[style.language],
      title: (title || sectionTitle) + (breakdown ? `, by ${by}` : ''),
      notice: results.notice,
      table,
      shown: groups,
      isInvented,
    });
    return { table, charts };
  };
  const breakdowns = results.breakdowns.filter(
    ({ questions }) => !questions.some(({ id }) => id === question.id),
  );
  return [make(undefined), ...breakdowns.map(make)];
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

function groupNotes({ overlapping }: BrokenDown, find: Found): Table['notes'] {
  const small = find.all.some(({ note }) => note === 'small-group');
  return [
    ...(overlapping ? [{ mark: '', text: 'The groups overlap: a respondent can be in several.' }] : []),
    ...(small ? [{ mark: '', text: `– ${NOTES['small-group']}` }] : []),
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
function methodsOf(results: Results): readonly string[] {
  const used = new Set(results.estimates.map(({ method }) => method));
  return (Object.keys(METHODS) as Method[]).filter((code) => used.has(code)).map((code) => METHODS[code]);
}
