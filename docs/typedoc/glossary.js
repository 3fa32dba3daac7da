// @ts-check
/**
 * The symbols of the glossary: which of them a formula has, and where on the page of the glossary each is explained.
 * On other pages the first mention of a symbol is a link there, and a list names all that the page uses.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} GlossarySymbol
 * @property {string} formula as the glossary writes it, in LaTeX
 * @property {string} symbol the formula without what it is equal to, and without arguments
 * @property {string} meaning in Markdown
 * @property {string} id of the formula on the page of the glossary
 */

/** An index of time, or a length: constants are named at any of them. */
const TIME = '(?:[tTsk]|\\{[^{}]*\\})';

/** @param {string} formula */
const symbolOf = (formula) => (formula.split('=')[0] ?? '').replace(/\([^()]*\)$/u, (argument) =>
  (argument === '(0)' ? argument : '')).trim();

/** @param {string} symbol */
const idOf = (symbol) => `symbol-${symbol.replace(/\W+/gu, ' ').trim().replaceAll(' ', '-')}`;

/**
 * The symbols of a glossary: tables whose first column has formulas, and whose second says what they are.
 * @param {string} markdown
 * @returns {readonly GlossarySymbol[]}
 */
export function glossarySymbols(markdown) {
  const rows = [...markdown.matchAll(/^\| (?<first>\$[^|]*) \| (?<meaning>[^|]*) \|/gmu)];
  const found = rows.flatMap(({ groups }) =>
    [...(groups?.['first'] ?? '').matchAll(/\$(?<formula>[^$]+)\$/gu)].map((one) => {
      const formula = one.groups?.['formula'] ?? '';
      return { formula, symbol: symbolOf(formula), meaning: groups?.['meaning'] ?? '' };
    }));
  // Some letters stand for two things, each in a section of its own.
  return found.map((one, k) => {
    const before = found.slice(0, k).filter(({ symbol }) => symbol === one.symbol).length;
    return { ...one, id: `${idOf(one.symbol)}${before === 0 ? '' : `-${String(before + 1)}`}` };
  });
}

/** The glossary of the companion. */
export const glossary = glossarySymbols(
  readFileSync(new URL('../companion/glossary.md', import.meta.url), 'utf8'),
);

/**
 * Finds a symbol in a formula: not as a part of a longer name, and at any time.
 * @param {string} symbol
 */
function pattern(symbol) {
  const escaped = symbol.replace(/[\\^$*+?.()|[\]{}]/gu, String.raw`\$&`).replace(/_t$/u, () => `_${TIME}`)
    .replaceAll(' ', String.raw`\s*`);
  const isBare = !/[_^(]/u.test(symbol);
  // What a letter is decorated with makes it another symbol. The parts of a pair are named by its letter.
  const decorated = String.raw`\\(?:bar|hat|mathcal|mathbf|mathsf|mathbb|mathrm|overline|text)\s?\{?`;
  const before = symbol.startsWith('\\') ? `(?<!${decorated})` : String.raw`(?<![A-Za-z\\]|${decorated})`;
  const after = isBare ? String.raw`(?![A-Za-z]|_(?!\{?[wu])|\^\\star|\(0\))` : '(?![A-Za-z])';
  return new RegExp(before + escaped + after, 'u');
}

const patterns = glossary.map((one) => ({ one, sought: pattern(one.symbol) }));

/**
 * The symbols of the glossary that are in one of the formulas, in the order of the glossary.
 * @param {readonly string[]} formulas
 */
export function symbolsUsed(formulas) {
  const text = formulas.join('\n');
  return patterns.filter(({ sought }) => sought.test(text)).map(({ one }) => one);
}

/**
 * The symbol that a formula is, if it is nothing else and stands for one thing only.
 * @param {string} formula
 */
export function symbolNamed(formula) {
  const trimmed = formula.trim();
  const named = patterns.filter(({ sought }) => sought.exec(trimmed)?.[0] === trimmed);
  return named.length === 1 ? named[0]?.one : undefined;
}
