// @ts-check
/**
 * KaTeX's stylesheet and fonts, and the companion's own rules, become part of the site, so that a page asks nothing of
 * another host.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the stylesheet is, seen from the root of the site. */
export const stylesheet = 'assets/katex/katex.css';

/**
 * Every browser of the last ten years reads woff2: the older formats are left out.
 * @param {string} site the folder of the site
 */
export async function copyStylesheet(site) {
  const source = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  const target = join(site, dirname(stylesheet));
  const css = (await readFile(join(source, 'katex.min.css'), 'utf8'))
    .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/gu, '');
  const fonts = new Set([...css.matchAll(/url\((?<path>[^)]+)\)/gu)].map((match) => match.groups?.['path'] ?? ''));
  await mkdir(join(target, 'fonts'), { recursive: true });
  // A formula wider than the page scrolls in its own box instead of widening the page.
  const display = '.katex-display { overflow-x: auto; overflow-y: hidden; padding: 0.25em 0; }';
  const own = await readFile(new URL('companion.css', import.meta.url), 'utf8');
  await writeFile(join(site, stylesheet), `${css}\n${display}\n${own}`);
  await Promise.all([...fonts].map((path) => copyFile(join(source, path), join(target, path))));
}
