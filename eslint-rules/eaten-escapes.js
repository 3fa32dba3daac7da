// @ts-check
/**
 * TypeDoc reads `\{`, `\}` and `\@` as escapes of its own, in comments and in Markdown files, and drops the backslash
 * before the formula reaches KaTeX: a set printed as $\{x\}$ silently loses its braces. Backtick code is the only
 * place that it leaves alone.
 */

/** @param {string} code */
const blank = (code) => code.replace(/[^\n]/gu, ' ');

/**
 * Code spans and fenced blocks, replaced by as many spaces, so that offsets stay true.
 * @param {string} text
 */
const blankCode = (text) =>
  text
    .replace(/(?<fence>`{3,})[^]*?\k<fence>/gu, blank)
    .replace(/(?<ticks>`+)(?:(?!`|\n[\s*]*\n)[^])+?\k<ticks>(?!`)/gu, blank);

/**
 * Every escape in `text`, a comment or a Markdown file, whose backslash TypeDoc drops. It knows no escaped backslash:
 * the brace of `\\{` (a new line, then a group) loses its neighbour too.
 * @param {string} text
 * @returns {{ escape: string, index: number }[]}
 */
export const eatenEscapes = (text) =>
  [...blankCode(text).matchAll(/\\[{}@]/gu)].map(({ 0: escape, index }) => ({ escape, index }));
