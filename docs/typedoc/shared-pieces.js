// @ts-check
/**
 * What TypeDoc writes on every page, word for word, and what does nothing without its script: the search and the
 * settings. Hundreds of pages hold a place for each, and one script, which runs before that of TypeDoc, fills them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SCRIPT = 'assets/pieces.js';

/** The pieces, each from its first tag to its last. */
const PIECES = [
  /<div id="tsd-toolbar-links">[\s\S]*?<\/dialog>/u,
  /<div class="tsd-navigation settings">[\s\S]*?<\/select><\/div><\/div><\/details><\/div>/u,
];

/**
 * What stood at the place of each piece.
 * @type {string[]}
 */
const found = [];

/** @param {number} k */
const idOf = (k) => `piece-${String(k)}`;

/**
 * The page with places for the pieces.
 * @param {string} html
 * @throws {Error} if a piece is missing, or is not the same as on the pages before
 */
export function withoutPieces(html) {
  const base = /data-base="(?<base>[^"]*)"/u.exec(html)?.groups?.['base'] ?? './';
  const cut = PIECES.reduce((page, piece, k) => page.replace(piece, (text) => {
    found[k] ??= text;
    if (found[k] !== text) throw new Error(`pages differ in a piece that was the same on all: ${text}`);
    return `<b id=${idOf(k)}></b>`;
  }), html);
  if (found.filter(Boolean).length < PIECES.length) throw new Error('the page has no search or no settings');
  return cut.replace('<script defer', `<script defer src="${base}${SCRIPT}"></script><script defer`);
}

/** @param {string} site the folder of the site */
export async function writePieces(site) {
  const fill = found.map((html, k) => `document.getElementById('${idOf(k)}').outerHTML=${JSON.stringify(html)};`);
  const search = await readFile(new URL('../live/search-index.js', import.meta.url), 'utf8');
  await writeFile(join(site, SCRIPT), [...fill, search].join('\n'));
}
