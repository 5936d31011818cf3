import { markText } from '../terminal/mark.js';

/*
 * What a page does besides being read: sorting, copying, and a head that stays in view where the table fits. It adds
 * its own buttons, so that without it nothing is there that does not work. The same text in every report.
 */

/** Letters that mark notes, and how they stand in a text that cannot raise them. */
const RAISED = Object.fromEntries(
  Array.from('abcdefghijklmnoprstuvwxyz', (letter) => [letter, markText(letter)]),
);

/** The script of every page. */
export const SCRIPT = `
'use strict';
(() => {
  const words = document.body.dataset;
  const make = (name, props, ...children) => {
    const made = Object.assign(document.createElement(name), props);
    made.append(...children);
    return made;
  };

  // Sorting: each body by itself, rows set in under another stay with it, what has no number comes last.
  const keyOf = (row, at, isText) => {
    const cell = row.cells[at];
    if (isText) return cell.textContent.normalize('NFKD').toLowerCase();
    return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
  };
  const depthOf = (row) => Number(row.dataset.depth ?? 0);
  const sorted = (rows, compare) => {
    const families = [];
    const least = Math.min(...rows.map(depthOf));
    for (const row of rows) {
      if (depthOf(row) === least || families.length === 0) families.push({ row, under: [] });
      else families.at(-1).under.push(row);
    }
    families.sort((a, b) => compare(a.row, b.row));
    return families.flatMap(({ row, under }) => [row, ...(under.length > 0 ? sorted(under, compare) : [])]);
  };
  const comparing = (at, isText, sign) => (a, b) => {
    const [x, y] = [keyOf(a, at, isText), keyOf(b, at, isText)];
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -sign : sign;
  };
  const makeSortable = (table) => {
    const heads = [...table.querySelectorAll('th[data-at]')];
    const bodies = [...table.tBodies].map((body) => ({
      body,
      rows: [...body.rows].filter((row) => !row.classList.contains('group')),
    }));
    const sort = (head) => {
      const first = 'up' in head.dataset ? 'ascending' : 'descending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const before = head.getAttribute('aria-sort');
      const now = before === first ? other : before === other ? null : first;
      for (const one of heads) one.removeAttribute('aria-sort');
      if (now !== null) head.setAttribute('aria-sort', now);
      const compare = comparing(Number(head.dataset.at), head.matches('.text'), now === 'ascending' ? 1 : -1);
      for (const { body, rows } of bodies) body.append(...(now === null ? rows : sorted(rows, compare)));
    };
    for (const head of heads) {
      const button = make('button', { type: 'button', title: words.sort }, ...head.childNodes);
      button.addEventListener('click', () => sort(head));
      head.append(button);
    }
  };

  // Copying: the table with its heads and groups for Word and spreadsheets, and as text with tabs for everything else.
  const RAISED = ${JSON.stringify(RAISED)};
  const SPECIAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const safe = (text) => text.replace(/[&<>"]/g, (special) => SPECIAL[special]);
  const isBar = (cell) => cell.classList.contains('bar');
  const textOf = (cell) => {
    const depth = cell.scope === 'row' ? depthOf(cell.parentElement) : 0;
    return '\\u2003'.repeat(depth) + ownText(cell);
  };
  const ownText = (place) => [...place.childNodes]
    .map((node) => (node.localName === 'sup' ? raised(node.textContent) : node.textContent)).join('').trim();
  const raised = (mark) => [...mark].map((letter) => RAISED[letter] ?? letter).join('');
  // Rules, alignment and "this is text" are said in each cell, where Word and spreadsheets look for them.
  const styleOf = (cell, table) => {
    const isHead = cell.closest('thead') !== null;
    const isText = cell.localName === 'th' || cell.dataset.v === undefined || Number.isNaN(Number(cell.textContent));
    const isLeft = cell.matches('.text, [scope=row], [scope=rowgroup]');
    const row = cell.parentElement;
    return [
      'text-align:' + (cell.scope === 'colgroup' ? 'center' : isLeft ? 'left' : 'right'),
      isHead && row === table.rows[0] ? 'border-top:1pt solid' : '',
      isHead ? 'border-bottom:.5pt solid' : row === table.rows[table.rows.length - 1] ? 'border-bottom:1pt solid' : '',
      cell.scope === 'row' ? 'font-weight:normal' : '',
      cell.localName === 'td' && !isLeft ? 'white-space:nowrap' : '',
      isText ? "mso-number-format:'\\\\@'" : '',
    ].filter((rule) => rule !== '').join(';');
  };
  // A number is not torn from its brackets in a narrow column.
  const shownOf = (cell) => (cell.dataset.v === undefined ? textOf(cell) : textOf(cell).replace(' (', '\\u00a0('));
  const richCell = (cell, table, bars) => {
    const name = cell.localName;
    const span = cell.scope === 'rowgroup' ? cell.colSpan - bars : cell.colSpan;
    const spans = (span > 1 ? ' colspan="' + span + '"' : '') + (cell.rowSpan > 1 ? ' rowspan="' + cell.rowSpan + '"' : '');
    return '<' + name + spans + ' style="' + styleOf(cell, table) + '">' + safe(shownOf(cell)) + '</' + name + '>';
  };
  const richText = (table, notes) => {
    const bars = table.querySelectorAll('thead .bar').length;
    const rows = (part) => [...part.rows].map((row) => '<tr>' + [...row.cells].filter((cell) => !isBar(cell))
      .map((cell) => richCell(cell, table, bars)).join('') + '</tr>').join('');
    return '<meta charset="utf-8"><p>' + safe(ownText(table.caption)) + '</p><table style="border-collapse:collapse">' +
      '<thead>' + rows(table.tHead) + '</thead>' +
      [...table.tBodies].map((body) => '<tbody>' + rows(body) + '</tbody>').join('') + '</table>' +
      notes.map((note) => '<p>' + safe(ownText(note)) + '</p>').join('');
  };
  // A spreadsheet would compute a text that begins like a formula.
  const plainCell = (cell) => {
    const text = textOf(cell);
    return /^[=+@-]/.test(text) && cell.dataset.v === undefined ? "'" + text : text;
  };
  const plainText = (table, notes) => {
    const groups = [...table.tHead.rows[0].cells].flatMap((cell) =>
      Array.from({ length: cell.colSpan }, () => (cell.scope === 'colgroup' ? textOf(cell) + ': ' : '')));
    const heads = [...table.querySelectorAll('thead th[data-at]')].sort((a, b) => a.dataset.at - b.dataset.at);
    const head = heads.map((cell) => groups[cell.dataset.at] + textOf(cell));
    const rows = [...table.tBodies].flatMap((body) => [...body.rows])
      .map((row) => [...row.cells].filter((cell) => !isBar(cell)).map(plainCell));
    return [[ownText(table.caption)], head, ...rows, ...notes.map((note) => [ownText(note)])]
      .map((cells) => cells.join('\\t')).join('\\n') + '\\n';
  };
  // The older way leaves the HTML as it is; the newer one, for browsers that refuse it, strips what it does not know.
  const copy = async (rich, plain) => {
    let given = false;
    const give = (event) => {
      event.clipboardData.setData('text/html', rich);
      event.clipboardData.setData('text/plain', plain);
      event.preventDefault();
      given = true;
    };
    document.addEventListener('copy', give);
    const done = document.execCommand('copy');
    document.removeEventListener('copy', give);
    if (done && given) return;
    const blob = (type, text) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', rich), 'text/plain': blob('text/plain', plain) }),
    ]);
  };
  const makeCopyable = (place, table) => {
    const status = make('span', { role: 'status' });
    const button = make('button', { type: 'button', textContent: words.copy });
    button.setAttribute('aria-describedby', table.caption.id);
    button.addEventListener('click', async () => {
      const notes = [...place.querySelectorAll('.notes li')];
      try {
        await copy(richText(table, notes), plainText(table, notes));
        status.textContent = words.copied;
      } catch {
        status.textContent = words.refused;
      }
      setTimeout(() => { status.textContent = ''; }, 4000);
    });
    place.append(make('div', { className: 'tools' }, button, status));
  };

  // A head that stays in view needs a table that does not scroll by itself.
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      target.classList.remove('fits');
      target.classList.toggle('fits', target.scrollWidth <= target.clientWidth);
    }
  });

  for (const place of document.querySelectorAll('.table')) {
    const table = place.querySelector('table');
    if (table === null) continue;
    makeSortable(table);
    makeCopyable(place, table);
    watch.observe(place.querySelector('.scroller'));
  }
})();
`;
