import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, site, type OpenSite } from './open-site.js';

const enough = 120_000;

let opened: OpenSite;
beforeAll(async () => { opened = await openSite(); }, enough);
afterAll(async () => { await opened.close(); });

interface Row { readonly name: string; readonly url: string; readonly parent?: string }

/** What the search can find, as it is stored. */
function rows(): readonly Row[] {
  const packed = /"(?<data>[^"]*)"/u.exec(readFileSync(join(site, 'assets/search.js'), 'utf8'))?.groups?.['data'] ?? '';
  return (JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()) as { rows: Row[] }).rows;
}

describe('the search, from a folder and over http', () => {
  it('finds the cutoff, and headings, to which it leads', { timeout: enough }, async () => {
    for (const base of opened.bases) {
      const { page, complaints } = await opened.open(base, 'index.html');
      await page.locator('#tsd-search-trigger').click();
      await page.locator('#tsd-search-input').fill('cutoff');
      const found = page.locator('#tsd-search-results a');
      await found.first().waitFor();
      expect((await found.allInnerTexts()).join(' ').toLowerCase()).toContain('cutoff');
      await page.locator('#tsd-search-input').fill('Is the hidden state smooth');
      const heading = found.filter({ hasText: 'Is the hidden state smooth?' });
      await heading.waitFor();
      await heading.click();
      await page.waitForURL(/documents\/hidden-state\.html#is-the-hidden-state-smooth$/u);
      expect(await page.locator('h2:target').innerText()).toContain('Is the hidden state smooth?');
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('is opened, used and left from the keyboard', { timeout: enough }, async () => {
    const { page } = await opened.open(opened.bases[1], 'index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('glossary');
    await page.locator('#tsd-search-results a').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#tsd-search').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/glossary\.html/u);
    await page.close();
  });

  it('knows the headings of documents by addresses that are there', () => {
    const headings = rows().filter(({ url }) => /^documents\/.*#/u.test(url));
    expect(headings.length).toBeGreaterThan(100);
    const lost = headings.filter(({ url }) => {
      const [path = '', anchor = ''] = url.split('#');
      return !readFileSync(join(site, path), 'utf8').includes(` id="${anchor}"`);
    });
    expect(lost).toEqual([]);
    const names = headings.map(({ name }) => name);
    expect(names).toContain('0. Setting and notation');
    // What all pages of claims have would be found two dozen times.
    expect(names).not.toContain('Run it again');
  });
});

describe('a page while it loads', () => {
  it('is shown before its scripts have run, and asks for the index of the search when that is opened', {
    timeout: enough,
  }, async () => {
    const page = await opened.blank();
    const asked: string[] = [];
    page.on('request', (request) => { asked.push(request.url()); });
    // The scripts never arrive.
    await page.route('**/assets/main.js', () => undefined);
    await page.goto(`${opened.bases[1]}index.html`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor({ timeout: 2000 });
    expect(await page.evaluate('document.body.style.display')).toBe('');
    expect(asked.filter((url) => url.endsWith('search.js'))).toEqual([]);
    await page.close();
  });
});
