/*
 * HTML that is safe by construction: a template escapes whatever is put into it, unless that is markup itself.
 */

/** A piece of HTML. Only `html` and `asMarkup` make one. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes: text, which it escapes, and markup, which it does not. Undefined leaves no trace. */
type Piece = string | number | Markup | undefined | readonly Piece[];

/** A template of HTML: html`<td>${label}</td>` with the label escaped. Values of attributes stand in double quotes. */
export const html = (fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  asMarkup(fixed.map((text, i) => text + (i < pieces.length ? written(pieces[i]) : '')).join(''));

/** Declares a text to be HTML: for style, script and drawings, which are ours. */
export const asMarkup = (markup: string): Markup => ({ markup });

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
}

/** But what keeps the parts of a number, or a number and its word, together. */
const WHITE_SPACE = /[^\S\u00a0\u202f]+|\u0085/g;
/** What HTML does not allow, and what would turn the direction of the text that follows. */
const UNSAFE = /[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Running text: a number and its percent sign, a level and what it is, and the ends of an interval, stay on one line. */
export const prose = (text: string): Markup =>
  asMarkup(
    escaped(text)
      .replace(/(?<=\d) %/g, '\u00a0%')
      .replace(/(?<=\S) = (?=\S)/g, '\u00a0=\u00a0')
      .replace(
        /(?<![\w.,])\d{1,4}(?:[.,]\d{1,3})?–\d{1,4}(?:[.,]\d{1,3})?(?![\w–])/g,
        '<span class="ends">$&</span>',
      ),
  );

/** A label, which may also be broken after a stroke. */
export const breakable = (text: string): Markup => asMarkup(escaped(text).replace(/\/(?=\S)/g, '/<wbr>'));

/** Text that a page shows as it is: on one line, unable to open a tag, an attribute or an entity. */
export const escaped = (text: string): string =>
  text
    .replace(WHITE_SPACE, ' ')
    .replace(UNSAFE, '\ufffd')
    .replace(SPECIAL, (special) => ENTITIES[special]!);
