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
const TIME = '(?:[tTsk]|\\{ [^{}]* \\})';

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

/** What LaTeX reads as one: a name in roman letters, a command, or a sign. */
const TOKEN = /\\(?:mathrm|text|operatorname)\{[^{}]*\}|\\[A-Za-z]+|\\.|\S/gu;

/**
 * A formula with a blank between any two tokens.
 * @param {string} formula
 */
const spaced = (formula) => (formula.match(TOKEN) ?? []).join(' ');

/** What a letter is decorated with makes it another symbol. */
const DECORATED = String.raw`(?<!\\(?:bar|hat|mathcal|mathbf|mathsf|mathbb|overline) (?:\{ )?)`;

/**
 * Finds a symbol in a formula: at any time, and with an index if no other symbol is written so.
 * @param {string} symbol
 */
function pattern(symbol) {
  const escaped = spaced(symbol).replace(/[\\^$*+?.()|[\]{}]/gu, String.raw`\$&`)
    .replace(/_ t$/u, () => `_ ${TIME}`);
  const isIndexed = glossary.some((one) => one.symbol.startsWith(`${symbol}_`));
  const after = /[_^(]/u.test(symbol) ? '' : String.raw`(?! \^ \\star| \( 0 \)${isIndexed ? '| _' : ''})`;
  return new RegExp(`(?<=^| )${DECORATED}${escaped}(?= |$)${after}`, 'u');
}

const patterns = glossary.map((one) => ({ one, sought: pattern(one.symbol) }));

/**
 * The symbols of the glossary that are in one of the formulas, in the order of the glossary.
 * @param {readonly string[]} formulas
 */
export function symbolsUsed(formulas) {
  const text = formulas.map(spaced).join(' , ');
  return patterns.filter(({ sought }) => sought.test(text)).map(({ one }) => one);
}

/**
 * The symbol that a formula is, if it is nothing else and stands for one thing only.
 * @param {string} formula
 */
export function symbolNamed(formula) {
  const whole = spaced(formula);
  const named = patterns.filter(({ sought }) => sought.exec(whole)?.[0] === whole);
  return named.length === 1 ? named[0]?.one : undefined;
}
