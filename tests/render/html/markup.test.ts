import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMarkup, breakable, escaped, html, prose } from '../../../src/render/html/markup.js';
import { label } from '../documents.js';
import { shown, textOf } from './markup.js';

describe('a template of HTML', () => {
  it('escapes text, and leaves markup as it is', () => {
    expect(html`<p title="${'"'}">${"<b> & 'c'"}${html`<i>${'&'}</i>`}</p>`.markup).toBe(
      '<p title="&quot;">&lt;b&gt; &amp; &#39;c&#39;<i>&amp;</i></p>',
    );
  });

  it('joins lists, prints numbers, and leaves out what is undefined', () => {
    expect(html`${[asMarkup('<i>'), '<', 0, undefined, [1]]}`.markup).toBe('<i>&lt;01');
  });
});

describe('escaped text', () => {
  it('opens no tag, no attribute and no entity, and is read back as it was', () => {
    fc.assert(
      fc.property(label, (text) => {
        const safe = escaped(text);
        expect(safe).not.toMatch(/[<>"']/);
        expect(safe.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(textOf(safe)).toBe(shown(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['NUL', 'a\0b', 'a\ufffdb'],
    ['half a character', 'a\ud800b\udfff', 'a\ufffdb\ufffd'],
    ['a whole one', '\u{1f9ec}', '\u{1f9ec}'],
    ['a turn of direction', '\u202eabc\u2066', '\ufffdabc\ufffd'],
    ['no character', '\ufffe\uffff', '\ufffd\ufffd'],
    ['lines', 'a\r\n b\u2028c\u0085d\te', 'a b c d e'],
    ['Arabic', 'شبكات', 'شبكات'],
  ])('replaces what a page cannot hold: %s', (_, text, safe) => {
    expect(escaped(text)).toBe(safe);
  });

  it('keeps what a level is with the level in running text', () => {
    expect(prose('1 = no <b>, 5 = all; a=b, x ==  y').markup).toBe(
      '1\u00a0=\u00a0no &lt;b&gt;, 5\u00a0=\u00a0all; a=b, x == y',
    );
  });

  it('keeps a percent sign with its number in running text, and lets labels break after a stroke', () => {
    expect(prose('35.8 % of <b>').markup).toBe('35.8\u00a0% of &lt;b&gt;');
    expect(breakable('Donation/Philanthropy / <b>').markup).toBe('Donation/<wbr>Philanthropy / &lt;b&gt;');
  });
});
