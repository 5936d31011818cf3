import type { HeadLine, ReportDocument } from '../../report/document.js';
import { html, type Markup, prose } from './markup.js';

/** Lines about one matter: the first names it, those without a name go on. */
interface Matter {
  readonly first: HeadLine;
  readonly more: readonly HeadLine[];
}

/** What a report begins with: its title, what stands out, what is wrong with the data, and the facts. */
export function opening({ title, head }: ReportDocument): Markup {
  const matters = mattersOf(head);
  const facts = matters.filter(({ first }) => first.kind === 'fact');
  return html`<header>
<h1>${title}</h1>
${matters.filter(({ first }) => first.kind !== 'fact').map(boxed)}${
  facts.length === 0 ? undefined : html`<dl>${facts.map(fact)}</dl>\n`
}</header>`;
}

const boxed = ({ first, more }: Matter): Markup =>
  html`<div class="${first.kind}" role="note"><p>${
    first.name === '' ? undefined : html`<b>${first.name}</b> `
  }${prose(first.text)}</p>${more.length === 0 ? undefined : html`<ul>${more.map(({ text }) => html`<li>${prose(text)}</li>`)}</ul>`}</div>
`;

const fact = ({ first, more }: Matter): Markup =>
  html`<div><dt>${first.name}</dt>${[first, ...more].map(({ text }) => html`<dd>${prose(text)}</dd>`)}</div>`;

/** Facts of one name that follow one another are one matter too. */
function mattersOf(head: readonly HeadLine[]): readonly Matter[] {
  const matters: { first: HeadLine; more: HeadLine[] }[] = [];
  for (const line of head) {
    const last = matters.at(-1);
    const goesOn =
      last?.first.kind === line.kind &&
      (line.name === '' || (line.kind === 'fact' && line.name === last.first.name));
    if (goesOn) last.more.push(line);
    else matters.push({ first: line, more: [] });
  }
  return matters;
}
