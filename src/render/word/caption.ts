import { Paragraph, SimpleField } from 'docx';
import { paragraph, run } from './text.js';

/**
 * "Table 3. Title.", its number a field that Word counts anew when tables are moved (`label` is also the name of the
 * count), and below it what the numbers are.
 */
export function caption(
  label: string,
  number: number,
  { title, text }: { readonly title: string; readonly text: string },
  keepNext: boolean,
): readonly Paragraph[] {
  const name = new Paragraph({
    style: 'Caption',
    keepNext: keepNext || text !== '',
    children: [
      run(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      run(`. ${title}`.trimEnd()),
    ],
  });
  return text === '' ? [name] : [name, paragraph('CaptionText', [run(text)], { keepNext })];
}
