import { createHash } from 'node:crypto';
import type { Language } from '../../words/language.js';
import type { PageWords } from '../../words/page.js';
import { asMarkup, html, type Markup } from './markup.js';
import { SCRIPT } from './script.js';

/** What a page is made of. */
interface Page {
  readonly title: string;
  readonly language: Language;
  readonly words: PageWords;
  readonly style: string;
  readonly body: Markup;
}

/**
 * A page in one file that asks for nothing from outside. Its policy allows the style and the script that it brings,
 * by their hashes, and nothing else: what a text might smuggle in does not run. Without the script it reads the same.
 */
export function documentMarkup({ title, language, words, style, body }: Page): Markup {
  const { copy, copied, copyRefused, sort } = words;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${asMarkup(policy(style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="crn-survey">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${asMarkup(style)}</style>
</head>
<body data-sort="${sort}" data-copy="${copy}" data-copied="${copied}" data-refused="${copyRefused}">
${body}
<script>${asMarkup(SCRIPT)}</script>
</body>
</html>
`;
}

const policy = (style: string): string =>
  [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
