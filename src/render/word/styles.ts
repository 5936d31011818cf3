import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../words/language.js';
import { TABLE_POINTS } from './fit.js';

/** Regional forms, as Word names the language that it checks the spelling of. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE', es: 'es-ES' };

const half = (points: number): number => 2 * points;

const style = (id: string, name: string, basedOn: string, more: object = {}) => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  ...more,
});

/** The named styles of a document: changing one in Word changes all that it was used for. */
export function stylesOf(language: Language): IStylesOptions {
  const heading = (points: number, before: number) => ({
    run: { font: 'Arial', size: half(points), bold: true, color: '1F2A44' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: half(10), language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: 'Arial', size: half(20), bold: true, color: '1F2A44' },
        paragraph: { spacing: { after: 200 }, keepNext: true },
      },
      heading1: heading(14, 360),
      listParagraph: { paragraph: { spacing: { after: 40 } } },
      caption: {
        run: { font: 'Arial', size: half(9), bold: true, italics: false, color: '000000' },
        paragraph: { spacing: { before: 240, after: 40 }, keepLines: true },
      },
    },
    paragraphStyles: [
      style('Notice', 'Notice', 'Normal', {
        paragraph: {
          indent: { left: 160 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '5B6EC5' } },
        },
      }),
      style('Warning', 'Warning', 'Notice', {
        paragraph: {
          indent: { left: 160 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: 'A44800' } },
        },
      }),
      style('Fact', 'Fact', 'Normal', {
        paragraph: { indent: { left: 1_700, hanging: 1_700 }, spacing: { after: 40 } },
      }),
      style('FrontHeading', 'Front Heading', 'Normal', {
        run: { bold: true, size: half(12), color: '1F2A44' },
        paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
      }),
      style('CaptionText', 'Caption Text', 'Normal', {
        run: { size: half(9) },
        paragraph: { spacing: { after: 80 }, keepLines: true },
      }),
      style('TableText', 'Table Text', 'Normal', {
        run: { size: half(TABLE_POINTS) },
        paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      style('TableNumber', 'Table Number', 'TableText', { paragraph: { alignment: AlignmentType.RIGHT } }),
      style('TableGroup', 'Table Group', 'TableText', {
        run: { bold: true },
        paragraph: { spacing: { before: 60, after: 20 }, keepNext: true },
      }),
      style('TableHead', 'Table Head', 'TableText', { run: { bold: true }, paragraph: { keepNext: true } }),
      style('TableHeadNumber', 'Table Head Number', 'TableHead', {
        paragraph: { alignment: AlignmentType.RIGHT },
      }),
      style('TableHeadGroup', 'Table Head Group', 'TableHead', {
        paragraph: { alignment: AlignmentType.CENTER },
      }),
      style('TableNote', 'Table Note', 'Normal', {
        run: { size: half(TABLE_POINTS) },
        paragraph: {
          spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
        },
      }),
      style('Figure', 'Figure', 'Normal', {
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      }),
      style('PageNumber', 'Page Number', 'Normal', {
        run: { size: half(TABLE_POINTS) },
        paragraph: { alignment: AlignmentType.RIGHT },
      }),
    ],
  };
}
