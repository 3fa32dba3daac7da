import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

/** The folder of the site that `npm run docs` builds. */
export const site = fileURLToPath(new URL('../../docs/site/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The files in a folder of the site, from its root. */
export const files = (folder: string): string[] =>
  readdirSync(join(site, folder)).map((name) => `${folder}/${name}`);

/** All pages of the site. */
export const allPages = (): string[] =>
  ['index.html', 'modules.html', ...['documents', 'modules', 'classes'].flatMap(files)];

/** A browser and a server of the site. */
export interface OpenSite {
  /** Where the site begins, on the disk and on the server. */
  readonly bases: readonly [string, string];
  /** A page, opened; what goes wrong on it, and every request that leaves the site, is noted in `complaints`. */
  readonly open: (base: string, path: string, options?: BrowserContextOptions) =>
  Promise<{ page: Page; complaints: string[] }>;
  /** A page with nothing on it. */
  readonly blank: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts both. */
export async function openSite(): Promise<OpenSite> {
  const server = createServer((request, response) => {
    const path = join(site, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    // Browsers ask for it by themselves.
    if (file.endsWith('favicon.ico')) response.writeHead(204).end();
    else if (!existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? '' }).end(readFileSync(file));
  });
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const http = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return {
    bases: [pathToFileURL(site).href, http],
    async open(base, path, options = {}) {
      const page = await browser.newPage(options);
      const complaints: string[] = [];
      page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
      page.on('pageerror', (error) => { complaints.push(error.message); });
      page.on('request', (request) => {
        if (!request.url().startsWith(base)) complaints.push(`asks ${request.url()}`);
      });
      await page.goto(base + path);
      return { page, complaints };
    },
    blank: async (options = {}) => await browser.newPage(options),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
