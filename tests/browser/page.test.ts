import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM, describeInBrowser, PATIENCE } from './chromium.js';
import { ATTACKS, examplePage, hostilePage, notesPage, sortablePage, tallPage } from './pages.js';

/*
 * The page as a reader meets it: in a browser, at three widths, in the dark, on paper, without script.
 */

const NAMES = ['example', 'groups', 'hostile', 'sorting', 'tall', 'notes'] as const;
type Name = (typeof NAMES)[number];

describeInBrowser('the page in a browser', () => {
  let folder = '';
  const fileOf = (name: Name): string => join(folder, `${name}.html`);
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crn-survey-page-'));
    const pages = [
      await examplePage(),
      await examplePage(['scope']),
      hostilePage(),
      sortablePage(),
      tallPage(),
      notesPage(),
    ];
    NAMES.forEach((name, i) => {
      writeFileSync(fileOf(name), pages[i]!);
    });
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--no-sandbox'],
      timeout: PATIENCE,
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page, and what it complained of or asked for besides itself. */
  async function open(
    name: Name,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const said: string[] = [];
    const url = pathToFileURL(fileOf(name)).href;
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    page.on('request', (request) => {
      if (request.url() !== url && request.url() !== 'data:,') said.push(request.url());
    });
    await page.goto(url);
    return { page, said };
  }

  const sizes = [
    { width: 1280, colorScheme: 'light' },
    { width: 768, colorScheme: 'light' },
    { width: 390, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const;

  it.each(
    sizes.flatMap((size) =>
      NAMES.filter((name) => name !== 'groups' || size.width === 390).map((name) => ({ ...size, name })),
    ),
  )(
    'has no fault that axe finds, nothing refused, nothing beyond its edge: $name, $width, $colorScheme',
    async ({ name, width, colorScheme }) => {
      const { page, said } = await open(name, { viewport: { width, height: 844 }, colorScheme });
      const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(beyond).toBeLessThanOrEqual(0);
      expect(await page.title()).not.toBe('taken over');
      expect(said).toEqual([]);
      await page.evaluate(source);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const faults = await page.evaluate(
        `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.map(({ id, nodes }) =>
          id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')))`,
      );
      expect(faults).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it('is small', () => {
    for (const name of ['example', 'groups'] as const) {
      expect(readFileSync(fileOf(name)).length).toBeLessThan(1_000_000);
    }
  });

  it('shows the figure that fits', async () => {
    for (const [width, shown, hidden] of [
      [1280, '.wide', '.narrow'],
      [390, '.narrow', '.wide'],
    ] as const) {
      const { page } = await open('example', { viewport: { width, height: 844 } });
      expect(await page.locator(`figure ${shown} svg`).first().isVisible()).toBe(true);
      expect(await page.locator(`figure ${hidden} svg`).first().isVisible()).toBe(false);
      await page.context().close();
    }
  });

  it('reads the same without script', async () => {
    const text = async (javaScriptEnabled: boolean): Promise<readonly string[]> => {
      const { page, said } = await open('example', { javaScriptEnabled });
      expect(said).toEqual([]);
      const texts = await page
        .locator('h1, h2, h3, .notice, dt, dd, caption, th, td, .notes li, .sentences li')
        .allInnerTexts();
      expect((await page.locator('button').count()) > 0).toBe(javaScriptEnabled);
      await page.context().close();
      return texts.map((one) => one.trim());
    };
    const without = await text(false);
    expect(without.length).toBeGreaterThan(1000);
    expect(await text(true)).toEqual(without);
  });

  /** The labels of a table from above. */
  const labels = (page: Page, table: string): Promise<readonly string[]> =>
    page.locator(`#${table} tbody th`).allInnerTexts();

  it('sorts by a column: from the highest, from the lowest, and as it was', async () => {
    const { page } = await open('sorting');
    const head = page.locator('#t-ratings th[data-at="2"]');
    const written = await labels(page, 't-ratings');
    expect(written).toEqual(['b', 'b2', 'b1', 'A', 'a1', 'c', 'É']);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    // Barriers stay under their category, and b before c, which are as many.
    expect(await labels(page, 't-ratings')).toEqual(['A', 'a1', 'b', 'b1', 'b2', 'c', 'É']);
    await head.getByRole('button').press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await labels(page, 't-ratings')).toEqual(['É', 'b', 'b2', 'b1', 'c', 'A', 'a1']);
    await head.getByRole('button').press('Space');
    expect(await head.getAttribute('aria-sort')).toBe(null);
    expect(await labels(page, 't-ratings')).toEqual(written);
    await page.context().close();
  });

  it('sorts by labels as people do, one column at a time', async () => {
    const { page } = await open('sorting');
    await page.locator('#t-ratings th[data-at="1"] button').click();
    await page.locator('#t-ratings th[data-at="0"] button').click();
    expect(await labels(page, 't-ratings')).toEqual(['A', 'a1', 'b', 'b1', 'b2', 'c', 'É']);
    expect(await page.locator('#t-ratings [aria-sort]').count()).toBe(1);
    await page.context().close();
  });

  it('sorts each group of rows by itself', async () => {
    const { page } = await open('sorting');
    await page.locator('#t-grouped th[data-at="2"] button').click();
    expect(await labels(page, 't-grouped')).toEqual(['one', 'y', 'x', 'two', 'w', 'z']);
    await page.context().close();
  });

  /** What is on the clipboard after a table was copied. */
  async function copied(
    name: Name,
    at: number,
  ): Promise<{ html: string; text: string; status: string | null }> {
    const { page, said } = await open(name, { permissions: ['clipboard-read', 'clipboard-write'] });
    const tools = page.locator('.tools').nth(at);
    await tools.getByRole('button').click();
    await expect.poll(() => tools.getByRole('status').textContent()).not.toBe('');
    const status = await tools.getByRole('status').textContent();
    const [html, text] =
      (await page.evaluate(`navigator.clipboard.read({ unsanitized: ['text/html'] }).then(async ([item]) => [
      await (await item.getType('text/html')).text(), await (await item.getType('text/plain')).text()])`)) as [
        string,
        string,
      ];
    expect(said).toEqual([]);
    await page.context().close();
    return { html, text, status };
  }

  it('copies a table with its heads and groups, and as text with tabs', async () => {
    const { html, text, status } = await copied('sorting', 1);
    expect(status).toBe('Copied');
    expect(html).toMatch(/<th[^>]*colspan="2"[^>]*>%<\/th>/);
    expect(html).toMatch(/<th[^>]*rowspan="2"[^>]*>Item<\/th>/);
    expect(html).toMatch(/<th[^>]*colspan="4"[^>]*>one<\/th>/);
    expect(text.split('\n')).toEqual([
      'Table 2. Ratings. Ratings',
      'Item\tn\t%: 0\t%: 1',
      'one',
      'x\t10\t10\t90',
      'y\t10\t20\t80',
      'two',
      'z\t10\t50\t50',
      'w\t10\t70\t30',
      'ᵃ one did not answer',
      'one did not answer',
      '',
    ]);
  });

  it('copies what hostile texts say, and no markup or formula of theirs', async () => {
    const { html, text } = await copied('hostile', 0);
    expect(html).not.toMatch(/<(?:script|img|svg)/);
    expect(html).not.toContain('data-');
    expect(text.split('\n').filter((line) => /(?:^|\t)[=+@-]/.test(line))).toEqual([]);
    expect(text).toContain(ATTACKS[0]);
  });

  it('fits on paper: no table wider than a landscape sheet, no button, heads repeated', async () => {
    for (const name of NAMES) {
      // A4 without its margins.
      const { page } = await open(name, { viewport: { width: 1032, height: 700 } });
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(
        `[...document.querySelectorAll('table, svg, pre')].filter((one) => one.getBoundingClientRect().right > 1034).map(({ id }) => id)`,
      );
      expect(wide).toEqual([]);
      expect(await page.locator('.tools').first().isVisible()).toBe(false);
      expect(await page.evaluate(`getComputedStyle(document.querySelector('thead')).display`)).toBe(
        'table-header-group',
      );
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(1000);
      await page.context().close();
    }
  });

  it('puts a figure too high for a sheet on its side on an upright one, whole and with its headings', async () => {
    const { page } = await open('tall');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/MediaBox ?\[[^\]]+\]/g)!;
    const isUpright = (box: string): boolean => {
      const [, , width, height] = box.match(/[\d.]+/g)!.map(Number);
      return height! > width!;
    };
    // The head of the report; the section with its figure, whole; its table.
    expect(sheets.map(isUpright)).toEqual([false, true, false]);
    await page.context().close();
  });

  it('sets short notes one beside another, and what is about the whole table below', async () => {
    const { page } = await open('notes');
    const lines = await page.evaluate(
      `[...document.querySelectorAll('.notes li')].map((note) => Math.round(note.getBoundingClientRect().top))`,
    );
    const [a, b, whole] = lines as number[];
    expect(a).toBe(b);
    expect(whole).toBeGreaterThan(b!);
    await page.context().close();
  });
});
