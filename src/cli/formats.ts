import { extname } from 'node:path';
import { cannotRun } from '../errors.js';
import { ESTIMATE_COLUMNS } from '../estimate.js';
import { nearest } from '../matching.js';
import { drawPictures } from '../render/draw-pictures.js';
import { buildReport } from '../report/build.js';
import { reportData } from '../report/data.js';
import type { Style } from '../report/style.js';
import type { Results } from '../results.js';
import { renderFigure } from './figures.js';

/** Where a report goes: how wide that is, how many colours it has (chalk's levels), which figure of the report it takes. */
export interface Place {
  readonly width: number;
  readonly colour: 0 | 1 | 2 | 3;
  readonly figure?: string | undefined;
  /** Says what is amiss with a result that is given all the same. */
  readonly warn: (message: string) => void;
}

interface Format {
  readonly extensions: readonly string[];
  /** Not text: a terminal cannot show it. */
  readonly binary?: boolean;
  readonly render: (results: Results, style: Style, place: Place) => Promise<string | Uint8Array>;
}

/** Every format of a report; each loads its renderer only when it is asked for. */
const FORMATS = {
  table: {
    extensions: ['.txt'],
    async render(results, style, place) {
      const document = buildReport(results, style, { charts: false });
      if (place.colour === 0) {
        const { drawReport } = await import('../render/terminal/report.js');
        return drawReport(document, place.width);
      }
      const { renderTerminal } = await import('../render/terminal.js');
      return renderTerminal(document, { ...place, palette: style });
    },
  },
  csv: {
    extensions: ['.csv'],
    async render(results, _style, place) {
      sayNotices(results, place);
      const { renderCsv } = await import('../render/csv.js');
      return renderCsv(ESTIMATE_COLUMNS, results.estimates);
    },
  },
  json: {
    extensions: ['.json'],
    async render(results, style) {
      const { renderJson } = await import('../render/json.js');
      return renderJson(reportData(results, style, CRN_SURVEY_VERSION));
    },
  },
  markdown: {
    extensions: ['.md', '.markdown'],
    async render(results, style) {
      const { renderMarkdown } = await import('../render/markdown.js');
      return renderMarkdown(buildReport(results, style, { charts: false }));
    },
  },
  svg: {
    extensions: ['.svg'],
    render: (results, style, place) => figure('svg', results, style, place),
  },
  png: {
    extensions: ['.png'],
    render: (results, style, place) => figure('png', results, style, place),
  },
  'vega-lite': {
    extensions: ['.vl.json'],
    render: (results, style, place) => figure('vega-lite', results, style, place),
  },
  html: {
    extensions: ['.html', '.htm'],
    async render(results, style) {
      const { renderHtml } = await import('../render/html.js');
      const document = buildReport(results, style);
      return renderHtml(
        document,
        await drawPictures(document, { png: false, palette: style }),
        style.language,
        style,
      );
    },
  },
  docx: {
    extensions: ['.docx'],
    binary: true,
    async render(results, style, { warn }) {
      const { renderWord } = await import('../render/word.js');
      const document = buildReport(results, style);
      const pictures = await drawPictures(document, { png: true, palette: style });
      for (const { warning } of pictures) if (warning !== undefined) warn(warning);
      return renderWord(document, pictures, style.language, style);
    },
  },
  xlsx: {
    extensions: ['.xlsx'],
    binary: true,
    async render(results, style) {
      const { renderExcel } = await import('../render/excel.js');
      return renderExcel(buildReport(results, style, { charts: false }), style.language, style);
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

function figure(
  format: 'svg' | 'png' | 'vega-lite',
  results: Results,
  style: Style,
  place: Place,
): Promise<string | Uint8Array> {
  sayNotices(results, place);
  return renderFigure(format, buildReport(results, style), style, place);
}

/** What must be known of the data, where the format has no place for it. */
function sayNotices({ notices }: Results, { warn }: Place): void {
  for (const { message } of notices) warn(message);
}

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/**
 * Refuses to print what is not text to a terminal.
 * @throws SurveyError `binary-to-terminal`
 */
export function refuseTerminal(format: FormatName, isTerminal: boolean): void {
  if (!isTerminal || (FORMATS[format] as Format).binary !== true) return;
  throw cannotRun(
    'binary-to-terminal',
    `--format ${format} is not text, and a terminal cannot show it; write it to a file: -o report${FORMATS[format].extensions[0]}`,
  );
}

/**
 * Refuses to name a figure for a result that is none.
 * @throws SurveyError `figure-without-format`
 */
export function refuseFigure(figure: string | undefined, format: FormatName): void {
  if (figure === undefined || FIGURES.some((name) => name === format)) return;
  throw cannotRun(
    'figure-without-format',
    `--figure ${figure}: --format ${format} is no figure; say --format ${FIGURES.join(' or ')}, or -o ${figure}.svg`,
  );
}

const FIGURES: readonly FormatName[] = ['svg', 'png', 'vega-lite'];

/** A report in one format. */
export const renderReport = (
  format: FormatName,
  results: Results,
  style: Style,
  place: Place,
): Promise<string | Uint8Array> => (FORMATS[format] as Format).render(results, style, place);

/**
 * The format asked for, by name or by the extension of the file to write.
 * @throws SurveyError when the two contradict each other, or there is no such format
 */
export function formatOf<N extends string>(
  asked: string | undefined,
  file: string | undefined,
  available: readonly N[],
  fallback: N,
): N {
  const isAvailable = (name: string): name is N => available.some((one) => one === name);
  if (asked !== undefined && !isAvailable(asked)) {
    const meant = nearest(asked, available);
    throw cannotRun(
      'unknown-format',
      `--format ${asked}: ${meant === undefined ? `there is ${available.join(', ')}.` : `did you mean "${meant}"?`}`,
    );
  }
  const extension = file === undefined ? '' : extname(file).toLowerCase();
  // A name can end in several: "x.vl.json" in ".json" too; the longest says it.
  const byFile = (Object.entries(FORMATS) as [string, Format][])
    .flatMap(([name, { extensions }]) => extensions.map((end) => ({ name, end })))
    .filter(({ end }) => file?.toLowerCase().endsWith(end))
    .sort((a, b) => b.end.length - a.end.length)[0]?.name;
  if (asked !== undefined && byFile !== undefined && asked !== byFile) {
    throw cannotRun(
      'format-contradiction',
      `--format ${asked} contradicts the file name ${file} (${byFile}).`,
    );
  }
  if (asked !== undefined) return asked as N;
  if (byFile !== undefined) {
    if (isAvailable(byFile)) return byFile;
    throw cannotRun('unknown-format', `${file}: this command writes ${available.join(', ')}.`);
  }
  if (file !== undefined && extension !== '') {
    throw cannotRun(
      'unknown-format',
      `${file}: the extension ${extension} is no format; say which with --format.`,
    );
  }
  return fallback;
}
