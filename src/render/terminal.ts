import type { ReportDocument } from '../report/document.js';
import type { Palette } from '../report/theme.js';
import { paintOf } from './terminal/chalk.js';
import type { ColourLevel } from './terminal/paint.js';
import { drawReport } from './terminal/report.js';

export interface TerminalOptions {
  /** Cells of the terminal. */
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 256 colours, 3 all. */
  readonly colour: ColourLevel;
  readonly palette?: Palette;
}

/** The report as `drawReport` lays it out, in the colours that the terminal has. */
export const renderTerminal = (
  document: ReportDocument,
  { width, colour, palette }: TerminalOptions,
): string => drawReport(document, width, paintOf(colour, palette));
