// @ts-check
/**
 * The markup of a typeset formula, as short as KaTeX's stylesheet allows: formulas are most of what the site consists
 * of. Classes that no rule names are left out, and so are elements that then say nothing; a style goes by a name, for
 * the same few hundred stand in every formula. What is left is laid out alike; texts that were in pieces, and are in
 * one now, to within a part of a pixel.
 */
import { countedDepths, katexStyles, namedClasses } from './katex-rules.js';

/** What pages, tests and the companion's own rules know a formula by: these names stay. */
const KEPT = /^katex/u;

const shortNames = new Map([...namedClasses].filter((name) => !KEPT.test(name))
  .map((name, k) => [name, `k${k.toString(36)}`]));

/**
 * Names of styles, in the order in which they were met.
 * @type {Map<string, string>}
 */
const styleNames = new Map();

/** @param {string} style */
function nameOfStyle(style) {
  const name = styleNames.get(style) ?? `s${styleNames.size.toString(36)}`;
  styleNames.set(style, name);
  return name;
}

const OPENING = /^<span(?: class="(?<classes>[^"]*)")?(?: style="(?<style>[^"]*)")?(?<rest>[^>]*)>$/u;

/**
 * The formula in fewer bytes.
 * @param {string} html from an element of the class `katex-html` on; what closes elements before it stays as it is
 */
export function shortFormula(html) {
  /** @type {{ dropped: boolean, depth: number }[]} */
  const open = [];
  return html.replace(/<\/?span[^>]*>/gu, (tag) => {
    if (tag === '</span>') {
      const closed = open.pop();
      if (closed === undefined) return tag;
      return closed.dropped ? '' : '</i>';
    }
    const { classes = '', style = '', rest = '' } = OPENING.exec(tag)?.groups ?? {};
    const known = classes.split(' ').filter((name) => namedClasses.has(name));
    const left = (open.at(-1)?.depth ?? 0) - 1;
    const depth = Math.max(left, ...known.map((name) => countedDepths.get(name) ?? 0));
    const names = [
      ...known.map((name) => shortNames.get(name) ?? name), ...(style === '' ? [] : [nameOfStyle(style)]),
    ];
    const dropped = names.length === 0 && rest === '' && left < 0;
    open.push({ dropped, depth });
    const value = names.length > 1 ? `"${names.join(' ')}"` : names.join('');
    return dropped ? '' : `<i${value === '' ? '' : ` class=${value}`}${rest}>`;
  });
}

/**
 * KaTeX's stylesheet for formulas in this form, with the styles that they go by: these are as strong as a style that
 * stands in the element.
 */
export function formulaStyles() {
  const renamed = katexStyles
    .replace(/\.(?<name>[a-z][\w-]*)(?=[^{}]*\{)/giu, (whole, /** @type {string} */ name) => {
      const short = shortNames.get(name);
      return short === undefined ? whole : `.${short}`;
    })
    .replaceAll('>span', '>i');
  const styles = [...styleNames].map(([style, name]) =>
    `.katex .${name}{${style.replaceAll(';', '!important;')}}`);
  return `${renamed}\n.katex i{font-style:inherit}\n${styles.join('\n')}`;
}
