// @ts-check
/**
 * Formulas in Markdown, typeset while the pages are built. Nothing that looks like a formula may reach a reader as
 * raw TeX: KaTeX runs in its strictest mode, and a dollar sign that opens or closes nothing is an error too.
 */
import { tex } from '@mdit/plugin-tex';
import katex from 'katex';
import { symbolNamed } from './glossary.js';
import { macros } from './macros.js';
import { shortFormula } from './short-formula.js';

/**
 * The part of a token of markdown-it that is used here (it ships no types).
 * @typedef {object} Token
 * @property {string} type
 * @property {string} content
 * @property {[number, number] | null} map
 * @property {Token[] | null} children
 * @property {[string, string][] | null} attrs
 */

/**
 * What was typeset already: most formulas stand on several pages.
 * @type {Map<string, string>}
 */
const typesetBefore = new Map();

/**
 * The formula for those who do not see it, by its source.
 * @param {string} html
 * @param {string} source
 */
function withName(html, source) {
  const label = source.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return html.replace('<span class="katex">', `<span class="katex" role="math" aria-label="${label}">`);
}

/**
 * @param {string} source
 * @param {boolean} displayMode
 * @param {'html' | 'htmlAndMathml'} output
 */
export function typeset(source, displayMode, output) {
  const key = `${output} ${String(displayMode)} ${source}`;
  const before = typesetBefore.get(key);
  if (before !== undefined) return before;
  const html = katex.renderToString(source, {
    displayMode,
    output,
    // A copy: \gdef in one formula must not define anything for the next.
    macros: { ...macros },
    strict: 'error',
    throwOnError: true,
    trust: false,
  });
  // In HTML the element says by itself what it is, and a site has thousands of them.
  const short = html.replace('<math xmlns="http://www.w3.org/1998/Math/MathML"', '<math');
  const named = output === 'html' ? withName(short, source) : short;
  const visible = named.indexOf('<span class="katex-html"');
  const shortest = named.slice(0, visible) + shortFormula(named.slice(visible));
  typesetBefore.set(key, shortest);
  return shortest;
}

/**
 * The dollar signs that the formula rules left over in `tokens`, one complaint each.
 * @param {readonly Token[]} tokens
 * @param {readonly string[]} lines of the source, for blocks that are never closed: these swallow the rest of the page
 * @returns {string[]}
 */
function strays(tokens, lines) {
  return tokens.flatMap((token) => {
    if (token.type === 'math_block') {
      const [first, end] = token.map ?? [0, 0];
      const closing = (lines[end - 1] ?? '').trimEnd();
      const closed = closing.endsWith('$$') && (end - first > 1 || closing.replace(/^[\s>]*/u, '').length >= 4);
      return closed ? [] : [`the display formula is never closed: ${token.content.trim().slice(0, 60)}`];
    }
    if (token.type === 'text' && token.content.includes('$')) {
      return [`a $ that is no formula (no blanks inside $…$, $$ alone on its line): ${token.content.trim()}`];
    }
    return strays(token.children ?? [], lines);
  });
}

/**
 * The headings and the table of contents of a page are made of the text inside tokens: a formula gives its source, and
 * code itself, so that a heading does not lose them there.
 * @param {readonly Token[]} tokens
 * @param {new (type: string, tag: string, nesting: number) => Token} TokenClass
 */
function nameSigns(tokens, TokenClass) {
  for (const token of tokens) {
    if (token.type === 'math_inline' || token.type === 'code_inline') {
      const text = new TokenClass('text', '', 0);
      text.content = token.content;
      token.children = [text];
    } else {
      nameSigns(token.children ?? [], TokenClass);
    }
  }
}

/**
 * Makes links to the glossary of the first mention of each symbol; not inside of other links, nor of headings.
 * @param {readonly Token[]} blocks
 * @param {Set<string>} linked the symbols that the page mentioned before
 * @param {new (type: string, tag: string, nesting: number) => Token} TokenClass
 */
function linkSymbols(blocks, linked, TokenClass) {
  for (const [k, { type, children }] of blocks.entries()) {
    if (type !== 'inline' || children === null || blocks[k - 1]?.type === 'heading_open') continue;
    let inLink = false;
    for (const token of [...children]) {
      if (token.type.startsWith('link_')) inLink = token.type === 'link_open';
      const named = token.type === 'math_inline' && !inLink ? symbolNamed(token.content) : undefined;
      if (named === undefined || linked.has(named.id)) continue;
      linked.add(named.id);
      const open = new TokenClass('link_open', 'a', 1);
      open.attrs = [['href', `glossary.html#${named.id}`], ['class', 'symbol']];
      children.splice(children.indexOf(token), 1, open, token, new TokenClass('link_close', 'a', -1));
    }
  }
}

/**
 * A plugin for markdown-it.
 * @param {any} parser
 * @param {(complaint: string) => void} complain is told of every formula that cannot be typeset
 * @param {() => boolean} isSource whether the page documents source code: there are hundreds of these, and formulas
 * without a second form for screen readers, which are told the source instead, take less room
 * @param {() => Set<string> | undefined} linked the symbols that the page has linked to the glossary so far;
 * `undefined` on pages without such links
 */
export function formulas(parser, complain, isSource, linked) {
  parser.use(tex, {
    mathFence: true,
    /**
     * @param {string} content
     * @param {boolean} displayMode
     */
    render(content, displayMode) {
      try {
        return typeset(content.trim(), displayMode, isSource() ? 'html' : 'htmlAndMathml');
      } catch (error) {
        complain(`${error instanceof Error ? error.message : String(error)}, in the formula ${content.trim()}`);
        return '';
      }
    },
  });
  // Before `text_join`, where `\$` (a dollar that the author escaped) is still a token of its own kind.
  parser.core.ruler.before('text_join', 'stray_dollars', (/** @type {any} */ state) => {
    strays(state.tokens, state.src.split('\n')).forEach(complain);
    nameSigns(state.tokens, state.Token);
    const mentioned = linked();
    if (mentioned !== undefined) linkSymbols(state.tokens, mentioned, state.Token);
  });
}
