import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import katex from 'katex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { katexStyles } from '../../docs/typedoc/katex-rules.js';
import { formulaStyles, shortFormula } from '../../docs/typedoc/short-formula.js';
import { ledger } from '../../proofs-checks/index.js';
import { liveNumbers } from '../../src/reports/companion/live-cutoff.js';
import { allPages, openSite, site, type OpenSite } from './open-site.js';

// Some sixty pages are opened one after the other, each with hundreds of formulas.
const enough = 600_000;

let opened: OpenSite;
beforeAll(async () => { opened = await openSite(); }, enough);
afterAll(async () => { await opened.close(); });

const documents = ['index.html', 'documents/index.html', 'documents/map.html', 'documents/figures.html',
  'documents/cutoff.html', 'documents/THEORY.html', ...ledger.map(({ id }) => `documents/${id}.html`)];

describe('the site, from a folder and over http', () => {
  it('opens without an error or a request to anywhere, with its formulas typeset', { timeout: enough }, async () => {
    for (const base of opened.bases) {
      for (const path of documents) {
        const { page, complaints } = await opened.open(base, path);
        expect([path, complaints]).toEqual([path, []]);
        expect([path, await page.locator('.katex-error').count()]).toEqual([path, 0]);
        if (path.includes(ledger[0]?.id ?? '')) expect(await page.locator('.katex-display').count()).toBeGreaterThan(1);
        await page.close();
      }
    }
  });

  it('computes with its controls what Node computes', { timeout: enough }, async () => {
    for (const base of opened.bases) {
      const { page, complaints } = await opened.open(base, 'documents/cutoff.html');
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

  // Without scripts all pages are laid out in looks.installed.ts.
  it('is no wider than a phone with what its scripts add', { timeout: enough }, async () => {
    for (const path of ['index.html', 'documents/map.html', 'documents/cutoff.html', 'documents/projected-gd.html']) {
      const { page } = await opened.open(opened.bases[1], path, { viewport: { width: 360, height: 740 } });
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360]);
      await page.close();
    }
  });

  it('is usable from the keyboard: every node of the map has the focus in turn', { timeout: enough }, async () => {
    const { page } = await opened.open(opened.bases[1], 'documents/map.html');
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
  const sources = [
    '\\frac{\\partial h_t}{\\partial u}\\le\\sqrt{\\sigma_0^2+1}', '\\sum_{j=0}^{t-1}\\hat a^j',
    '\\left\\lVert\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}\\right\\rVert', '\\overline{R}\\in\\mathbb E\\bigl[x\\bigr]',
  ];
  const long = sources.map((source) => katex.renderToString(source, { displayMode: true, output: 'html' })).join('');
  /** Of each formula the size, where its first sign begins, and where its last one ends. */
  const sizes = async (styles: string, html: string): Promise<readonly number[]> => {
    const page = await opened.blank();
    await page.setContent(`<style>${styles}</style>${html}`);
    const found: readonly number[] = await page.evaluate(`
      [...document.querySelectorAll('.katex-html')].flatMap((one) => {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const rects = [];
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(text);
          if (text.data.trim() !== '') rects.push(range.getBoundingClientRect());
        }
        const { width, height } = one.getBoundingClientRect();
        return [width, height, rects[0].x, rects[0].y, rects.at(-1).right, rects.at(-1).y];
      })`);
    await page.close();
    return found;
  };

  it('are laid out as KaTeX lays them out, to a part of a pixel', { timeout: enough }, async () => {
    const expected = await sizes(katexStyles, long);
    const start = /<span class="katex-html"[\s\S]*?(?=<span class="katex-display">|$)/gu;
    const short = long.replace(start, (one) => shortFormula(one));
    const found = await sizes(formulaStyles(), short);
    expect(expected.length).toBe(6 * sources.length);
    const moved = found.filter((value, k) => !(Math.abs(value - (expected[k] ?? NaN)) < 0.25));
    expect(moved).toEqual([]);
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
    const texts = new Map(allPages().map((path) => [path, readFileSync(join(site, path), 'utf8')]));
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
