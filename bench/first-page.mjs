/*
 * How soon a page of the proof companion can be used, opened from the folder: the first paint of content, and the time
 * until all of the page is shown, its navigation is there and its search can be opened. Each load is in a fresh context
 * of a browser that runs already, so that nothing is in its cache; the files are in the cache of the operating system.
 * `work` is the time that the page's thread was computing, which does not depend on what else the machine does.
 *
 *   npm run docs && node bench/first-page.mjs [loads of each page, 7 by default]
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const site = new URL('../docs/site/', import.meta.url);
const PAGES = ['index.html', 'documents/hidden-state-gradient.html', 'documents/map.html'];
const loads = Number(process.argv[2] ?? 7);

if (!existsSync(fileURLToPath(site))) throw new Error('there is no docs/site: run `npm run docs`');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

/** Runs in the page, before its scripts: notes when it is shown and when its navigation is there. */
function watch() {
  window.seen = {};
  const look = () => {
    const body = document.body;
    const shown = body !== null && document.readyState !== 'loading' && getComputedStyle(body).display !== 'none';
    const menu = document.querySelector('#tsd-nav-container a') !== null;
    const search = document.querySelector('#tsd-search-trigger') !== null && window.app !== undefined;
    if (shown) window.seen.shown ??= performance.now();
    if (shown && menu && search) window.seen.usable ??= performance.now();
    if (window.seen.usable === undefined) setTimeout(look, 2);
  };
  look();
}

/** One load: milliseconds from the start of the navigation. */
async function load(path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(fileURLToPath(new URL(path, site))).href);
  await page.waitForFunction(() => window.seen.usable !== undefined
    && performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ...window.seen,
  }));
  const { metrics } = await session.send('Performance.getMetrics');
  const work = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  await context.close();
  return { ...times, work };
}

const [busy] = loadavg();
console.log(`${loads} loads of each page; load of the machine ${busy.toFixed(1)} on ${cpus().length} cores`);
console.log('page                                  paint ms  shown ms  usable ms  slowest ms  work ms');
try {
  for (const path of PAGES) {
    const all = [];
    for (let k = 0; k < loads; k++) all.push(await load(path));
    const sorted = (key) => all.map((one) => one[key]).sort((a, b) => a - b);
    const median = (key) => sorted(key)[Math.floor(loads / 2)];
    const cells = [median('paint'), median('shown'), median('usable'), sorted('usable').at(-1), median('work')];
    const texts = cells.map((time, k) => time.toFixed(0).padStart([8, 8, 9, 10, 7][k]));
    console.log(`${path.padEnd(36)}  ${texts.join('  ')}`);
  }
} finally {
  await browser.close();
}
