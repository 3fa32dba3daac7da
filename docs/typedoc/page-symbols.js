// @ts-check
/** The symbols on a page, each with a link to the glossary, and the places there that the links lead to. */
import { Reflection } from 'typedoc';
import { fileNames } from './document-names.js';
import { glossary, symbolsUsed } from './glossary.js';
import { typeset } from './formulas.js';

const GLOSSARY = 'glossary';

/** @param {import('typedoc').RouterTarget} model */
export function isGlossary(model) {
  return fileNames.get(model) === GLOSSARY;
}

/**
 * Whether symbols on a page are explained: on documents, but for the glossary itself.
 * @param {import('typedoc').RouterTarget} model
 */
export function isExplained(model) {
  return model instanceof Reflection && model.isDocument() && !isGlossary(model);
}

/** The source of a formula, which the page has for those who do not see it. */
const SOURCE = /<annotation encoding="application\/x-tex">(?<source>[^<]*)<\/annotation>/gu;

/** @param {string} html */
const unescaped = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  .replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/**
 * Words with formulas between dollars, as HTML.
 * @param {string} text
 */
const withFormulas = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  .replace(/\$(?<source>[^$]+)\$/gu, (_, /** @type {string} */ source) => typeset(source, false, 'html'));

/**
 * The page with a list of its symbols below the title.
 * @param {string} html
 */
export function withSymbols(html) {
  const sources = [...html.matchAll(SOURCE)].map(({ groups }) => unescaped(groups?.['source'] ?? ''));
  const used = symbolsUsed(sources);
  if (used.length === 0) return html;
  const items = used.map(({ symbol, meaning, id }) =>
    `<li><a href="glossary.html#${id}">${typeset(symbol, false, 'html')}</a> ${withFormulas(meaning)}</li>`);
  const list = `<details class="symbols"><summary>Symbols on this page</summary><ul>${items.join('')}</ul></details>`;
  return html.replace('</h1>', `</h1>${list}`);
}

/**
 * The glossary with a place for every symbol: its row, or the formula if a row has several.
 * @param {string} html
 */
export function withIds(html) {
  const left = [...glossary];
  return html.replace(/<tr>\s*<td>(?:(?!<\/td>)[\s\S])*<\/td>/gu, (cell) =>
    cell.replace(/<span class="katex">/gu, (start) => {
      const next = left.shift();
      return next === undefined ? start : `<span class="katex" id="${next.id}">`;
    }));
}
