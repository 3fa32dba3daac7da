import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import katex from 'katex';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { katexStyles } from '../../docs/typedoc/katex-rules.js';
import { formulaStyles, shortFormula } from '../../docs/typedoc/short-formula.js';
import { ledger } from '../../proofs-checks/index.js';
import { liveNumbers } from '../../src/reports/companion/live-cutoff.js';

const site = fileURLToPath(new URL('../../docs/site/', import.meta.url));
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
// Some sixty pages are opened one after the other, each with hundreds of formulas.
const enough = 600_000;

const server = createServer((request, response) => {
  const path = join(site, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)));
  const file = path.endsWith('/') ? `${path}index.html` : path;
  // Browsers ask for it by themselves.
  if (file.endsWith('favicon.ico')) response.writeHead(204).end();
  else if (!existsSync(file)) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? '' }).end(readFileSync(file));
});
let browser: Browser;
let http = '';

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  http = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}, enough);
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page; what goes wrong on it, and every request that leaves the site, is noted in `complaints`. */
async function open(
  base: string,
  path: string,
  options: { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(error.message); });
  page.on('request', (request) => { if (!request.url().startsWith(base)) complaints.push(`asks ${request.url()}`); });
  await page.goto(base + path);
  return { page, complaints };
}

const files = (folder: string): string[] => readdirSync(join(site, folder)).map((name) => `${folder}/${name}`);
const bases = (): readonly string[] => [pathToFileURL(site).href, http];
const documents = ['index.html', 'documents/index.html', 'documents/map.html', 'documents/figures.html',
  'documents/cutoff.html', 'documents/THEORY.html', ...ledger.map(({ id }) => `documents/${id}.html`)];

describe('the site, from a folder and over http', () => {
  it('opens without an error or a request to anywhere, with its formulas typeset', { timeout: enough }, async () => {
    for (const base of bases()) {
      for (const path of documents) {
        const { page, complaints } = await open(base, path);
        expect([path, complaints]).toEqual([path, []]);
        expect([path, await page.locator('.katex-error').count()]).toEqual([path, 0]);
        if (path.includes(ledger[0]?.id ?? '')) expect(await page.locator('.katex-display').count()).toBeGreaterThan(1);
        await page.close();
      }
    }
  });

  it('finds the cutoff', { timeout: enough }, async () => {
    for (const base of bases()) {
      const { page } = await open(base, 'index.html');
      await page.locator('#tsd-search-trigger').click();
      await page.locator('#tsd-search-input').fill('cutoff');
      const found = page.locator('#tsd-search-results a');
      await found.first().waitFor();
      expect((await found.allInnerTexts()).join(' ').toLowerCase()).toContain('cutoff');
      await page.close();
    }
  });

  it('computes with its controls what Node computes', { timeout: enough }, async () => {
    for (const base of bases()) {
      const { page, complaints } = await open(base, 'documents/cutoff.html');
      const width = page.locator('output[name=width]');
      expect(await width.textContent()).toBe(liveNumbers({ activation: 'tanh', alpha: 0.5, length: 10 }).width);
      await page.locator('select[name=activation]').selectOption('logistic');
      await page.locator('input[name=alpha]').fill('5');
      await page.locator('input[name=length]').fill('12');
      const numbers = liveNumbers({ activation: 'logistic', alpha: 5, length: 12 });
      await page.locator('output[name=regime]', { hasText: numbers.regime }).waitFor();
      for (const [name, value] of Object.entries(numbers)) {
        expect(await page.locator(`output[name=${name}]`).textContent()).toBe(value);
      }
      await page.locator('input[name=alpha]').fill('-1');
      await page.locator('.live-complaint', { hasText: 'the scale is -1' }).waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('is no wider than a phone', { timeout: enough }, async () => {
    for (const path of documents) {
      const { page } = await open(http, path, { viewport: { width: 360, height: 740 } });
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360]);
      await page.close();
    }
  });

  it('is usable from the keyboard: every node of the map has the focus in turn', { timeout: enough }, async () => {
    const { page } = await open(http, 'documents/map.html');
    const nodes = page.locator('.claim-map a');
    expect(await nodes.count()).toBeGreaterThan(ledger.length);
    for (const node of await nodes.all()) {
      await node.focus();
      const focused = await page.evaluate('document.activeElement.getAttribute("href")');
      expect(focused).toBe(await node.getAttribute('href'));
    }
    await page.close();
  });
});

describe('formulas in short form', () => {
  const sources = ['\\frac{\\partial h_t}{\\partial u}\\le\\sqrt{\\sigma_0^2+1}', '\\sum_{j=0}^{t-1}\\hat a^j',
    '\\left\\lVert\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}\\right\\rVert', '\\overline{R}\\in\\mathbb E\\bigl[x\\bigr]'];
  const long = sources.map((source) => katex.renderToString(source, { displayMode: true, output: 'html' })).join('');
  const sizes = async (styles: string, html: string): Promise<readonly number[]> => {
    const page = await browser.newPage();
    await page.setContent(`<style>${styles}</style>${html}`);
    const found: readonly number[] = await page.evaluate(`[...document.querySelectorAll('.katex-html')].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), places = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const { x, y } = range.getBoundingClientRect();
        if (text.data.trim() !== '') places.push(x, y);
      }
      return [width, height, ...places.slice(0, 2), ...places.slice(-2)];
    })`);
    await page.close();
    return found;
  };

  it('are laid out as KaTeX lays them out, to a part of a pixel', { timeout: enough }, async () => {
    const expected = await sizes(katexStyles, long);
    const start = /<span class="katex-html"[\s\S]*?(?=<span class="katex-display">|$)/gu;
    const found = await sizes(formulaStyles(), long.replace(start, (one) => shortFormula(one)));
    expect(expected.length).toBe(6 * sources.length);
    found.forEach((value, k) => { expect(Math.abs(value - (expected[k] ?? NaN))).toBeLessThan(0.25); });
  });
});

describe('the site on a disk', () => {
  it('takes less than 15 MB', () => {
    const sizes = readdirSync(site, { recursive: true }).map((name) => statSync(join(site, String(name))));
    expect(sizes.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0)).toBeLessThan(15e6);
  });
});

describe('the links inside the site', () => {
  it('all lead somewhere', { timeout: enough }, () => {
    const pages = ['index.html', 'modules.html', ...['documents', 'modules', 'classes'].flatMap(files)];
    const texts = new Map(pages.map((path) => [path, readFileSync(join(site, path), 'utf8')]));
    const ids = new Map([...texts].map(([path, text]) =>
      [path, new Set([...text.matchAll(/ id="(?<id>[^"]*)"/gu)].map(({ groups }) => groups?.['id'] ?? ''))]));
    const broken = [...texts].flatMap(([from, text]) =>
      [...text.matchAll(/<a [^>]*href="(?<href>[^"]*)"/gu)].map(({ groups }) => groups?.['href'] ?? '')
        .filter((href) => !/^[a-z]+:/u.test(href))
        .filter((href) => {
          const [path = '', anchor = ''] = href.split('#');
          const target = path === '' ? from : normalize(join(dirname(from), decodeURIComponent(path)));
          if (!existsSync(join(site, target))) return true;
          return anchor !== '' && ids.get(target)?.has(decodeURIComponent(anchor)) === false;
        }).map((href) => `${from}: ${href}`));
    expect(broken).toEqual([]);
  });
});
