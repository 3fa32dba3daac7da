// @ts-check
/**
 * KaTeX's stylesheet and fonts, and the companion's own rules, become part of the site, so that a page asks nothing of
 * another host.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { katexFolder, katexStyles } from './katex-rules.js';
import { formulaStyles } from './short-formula.js';

/** Where the stylesheet is, seen from the root of the site. */
export const stylesheet = 'assets/katex/katex.css';

/** @param {string} site the folder of the site, all pages of which are rendered */
export async function copyStylesheet(site) {
  const target = join(site, dirname(stylesheet));
  const urls = katexStyles.matchAll(/url\((?<path>[^)]+)\)/gu);
  const fonts = new Set([...urls].map((match) => match.groups?.['path'] ?? ''));
  await mkdir(join(target, 'fonts'), { recursive: true });
  // A formula wider than the page scrolls in its own box instead of widening the page.
  const display = '.katex-display { overflow-x: auto; overflow-y: hidden; padding: 0.25em 0; }';
  const own = await readFile(new URL('companion.css', import.meta.url), 'utf8');
  await writeFile(join(site, stylesheet), `${formulaStyles()}\n${display}\n${own}`);
  await Promise.all([...fonts].map((path) => copyFile(join(katexFolder, path), join(target, path))));
}
