import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages, files, openSite, site, type OpenSite } from './open-site.js';

// All seven hundred pages are laid out.
const enough = 600_000;

let opened: OpenSite;
beforeAll(async () => { opened = await openSite(); }, enough);
afterAll(async () => { await opened.close(); });

/** A page without its scripts, which add menus to it and take most of the time. */
async function laidOut(width: number): Promise<Page> {
  const page = await opened.blank({ viewport: { width, height: 800 } });
  await page.route('**/*.js', async (route) => { await route.abort(); });
  return page;
}
const go = (page: Page, path: string) => page.goto(opened.bases[0] + path, { waitUntil: 'domcontentloaded' });

/** What is wider than its box, and so has to be scrolled. */
const SCROLLED = `[...document.querySelectorAll('.col-content table, .figure, .claim-map')]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.slice(0, 60))`;

/** Text whose colour has less contrast with what is behind it than 4.5 : 1, as WCAG counts. */
const FAINT = `(() => {
  const parse = (text) => text.match(/[\\d.]+/gu).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const behind = (one) => {
    for (let node = one; node !== null; node = node.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(node).backgroundColor);
      if (a === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const one = text.parentElement;
    if (text.data.trim() === '' || one.closest('svg, script, .katex-mathml') || !one.checkVisibility()) continue;
    const [a, b] = [light(parse(getComputedStyle(one).color)), light(behind(one))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.add(one.tagName + '.' + one.className + ' ' + ratio.toFixed(2));
  }
  return [...faint];
})()`;

/** A page of every kind. */
const KINDS = ['index.html', 'documents/index.html', 'documents/map.html', 'documents/figures.html',
  'documents/cutoff.html', 'documents/glossary.html', 'documents/paper-map.html',
  'documents/hidden-state-gradient.html', 'documents/projected-gd.html',
  'documents/least-eigenvalue.html', 'documents/adding-a-claim.html',
  'modules/src_theory_growth.html'];

describe('the looks of the pages', () => {
  it('fit a phone, every page', { timeout: enough }, async () => {
    const page = await laidOut(360);
    const wide: string[] = [];
    for (const path of allPages()) {
      await go(page, path);
      if (await page.evaluate('document.documentElement.scrollWidth') !== 360) wide.push(path);
    }
    expect(wide).toEqual([]);
    await page.close();
  });

  it('have tables and drawings that need no scrolling on a laptop', { timeout: enough }, async () => {
    const page = await laidOut(1280);
    const scrolled: string[] = [];
    for (const path of files('documents').filter((one) => !/mutation|sharper-forms/u.test(one))) {
      await go(page, path);
      const found: readonly string[] = await page.evaluate(SCROLLED);
      scrolled.push(...found.map((text) => `${path}: ${text}`));
    }
    expect(scrolled).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('are readable in %s', { timeout: enough }, async (colorScheme) => {
    for (const path of KINDS) {
      const { page } = await opened.open(opened.bases[0], path, { colorScheme });
      expect([path, await page.evaluate(FAINT)]).toEqual([path, []]);
      await page.close();
    }
  });

  it('are complete on paper: proofs unfold, menus go, nothing is cut', { timeout: enough }, async () => {
    const { page } = await opened.open(opened.bases[0], 'documents/map.html', {
      viewport: { width: 794, height: 1123 }, colorScheme: 'dark',
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(SCROLLED)).toEqual([]);
    expect(await page.locator('.col-sidebar').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.goto(`${opened.bases[0]}documents/hidden-state-gradient.html`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.proof p').first().isVisible()).toBe(true);
    await page.close();
  });
});

describe('the figures', () => {
  it('are seven, each with a description and a table of its numbers', async () => {
    const { page } = await opened.open(opened.bases[0], 'documents/figures.html');
    const figures = page.locator('.figure');
    expect(await figures.count()).toBe(7);
    for (const one of await figures.all()) {
      expect(await one.locator('svg').getAttribute('aria-label') ?? await one.locator('[aria-label]').first()
        .getAttribute('aria-label')).toMatch(/\w+/u);
    }
    expect(await page.locator('details table').count()).toBe(7);
    await page.close();
  });
});

describe('the glossary', () => {
  it('is where the symbols of a page lead', { timeout: enough }, async () => {
    const { page } = await opened.open(opened.bases[0], 'documents/hidden-state-gradient.html');
    await page.locator('.symbols summary').click();
    const links = page.locator('.symbols a');
    const hrefs = await Promise.all((await links.all()).map((one) => one.getAttribute('href')));
    expect(hrefs).toEqual(expect.arrayContaining(
      ['h_t', 'L_t', 'G-w_t', 'p_t', 'sigma_0', 'sigma_1', 'alpha'].map((id) => `glossary.html#symbol-${id}`)));
    expect(await page.locator('p a.symbol').count()).toBeGreaterThan(2);
    await links.filter({ hasText: 'L' }).first().click();
    await page.waitForURL(/glossary\.html#symbol-L_t$/u);
    expect(await page.locator('tr:has(:target)').innerText()).toContain('Lipschitz constant of a hidden state');
    await page.close();
  });

  it('is linked from every page of a theory and of a claim', () => {
    const without = files('documents').filter((path) => !/glossary|000|001/u.test(path)).filter((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      return html.includes('class="katex"') && !html.includes('href="glossary.html#symbol-');
    });
    expect(without).toEqual([]);
  });
});
