import type { CellObject } from 'write-excel-file/node';
import type { HeadLine, ReportDocument } from '../../report/document.js';
import type { OfficeWords } from '../../words/office.js';
import { plain } from '../plain.js';
import { textCell } from './cell.js';
import { type SheetRow, subtitleLine, titleLine } from './line.js';
import type { Sheet } from './sheet.js';
import { isBroken, type SheetPlan } from './sheets.js';
import { labelWidth, rowHeight } from './size.js';

const TEXT_WIDTH = 90;

/** The first sheet: what the report is, of whom, what was found, what is on each sheet, how the numbers were made. */
export function frontSheet(
  { title, head, findings, methods }: ReportDocument,
  plans: readonly SheetPlan[],
  name: string,
  words: OfficeWords,
): Sheet {
  const names = [...head.map((line) => line.name), words.sheet, ...plans.map((plan) => plan.name)];
  const widths = [labelWidth(names.map(plain)), TEXT_WIDTH];
  const pair = (left: string, right: string, look: CellObject = {}): SheetRow => {
    const height = rowHeight([left, right].map((text, i) => ({ text: plain(text), width: widths[i]! })));
    return [
      textCell(left, { fontWeight: 'bold', wrap: true, height, ...look }),
      textCell(right, { wrap: true, height, ...look }),
    ];
  };
  const headings = { fontWeight: 'bold', bottomBorderStyle: 'thin' } as const;
  return {
    name,
    rows: [
      titleLine(title, widths),
      ...head.map((line) => pair(line.name, line.text, LOOKS[line.kind])),
      ...(findings.length === 0
        ? []
        : [[], subtitleLine(words.findings, widths), ...findings.map(({ text }) => pair('', text))]),
      [],
      pair(words.sheet, words.shows, headings),
      ...plans.map((plan) => pair(plan.name, contentsOf(plan))),
      [],
      subtitleLine(words.methods, widths),
      ...[words.unrounded, ...methods].map((text) => pair('', text)),
    ],
    widths,
    frozen: { rows: 0, columns: 0 },
  };
}

const LOOKS: Readonly<Record<HeadLine['kind'], CellObject>> = {
  notice: { backgroundColor: '#eef1fb' },
  warning: { backgroundColor: '#fdf0e3' },
  fact: {},
};

/** The section, and of a breakdown what it is by. */
const contentsOf = ({ section, tables }: SheetPlan): string =>
  tables.length === 1 && isBroken(tables[0]!) ? `${section}. ${tables[0]!.title}` : section;
