// @ts-check
/** The last touches to the HTML of a page. */
import { liveScript } from './live.js';
import { withoutPieces } from './shared-pieces.js';

/** The heading of what a module exports: flags, the name, and a link to the heading itself. */
const NAMED = new RegExp([
  '(?<before><h3 class="tsd-anchor-link" id="(?<id>[^"]*)">(?:(?!<span|</h3>).)*)',
  '<span(?<more>[^>]*)>(?<name>.*?)</span>',
  '<a .*?</a>',
].join(''), 'gu');

/**
 * What is looked for in a page, and what stands there instead. Most of it is there thousands of times.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const TOUCHES = [
  // The name of what is described leads to itself: one link, called as it is, in place of one more called Permalink.
  [NAMED, '$<before><a href="#$<id>"$<more>>$<name></a>'],
  // A signature stands below that name.
  [/<a href="#[^"]*" aria-label="Permalink" class="tsd-anchor-icon">(?:(?!<\/a>).)*<\/a>(?=<\/div>)/gu, ''],
  // The sign beside other headings is written by the stylesheet.
  [/<svg [^>]*><use href="[^"]*#icon-anchor"><\/use><\/svg>/gu, ''],
  // TypeDoc's icons are in a file of their own, which a page that is opened from a folder must not ask for, and on
  // every page, added by a script: pages use the latter.
  [/href="[^"]*assets\/icons\.svg#/gu, 'href="#'],
  // Punctuation has the colour that the stylesheet gives a signature.
  [/<span class="tsd-signature-symbol">(?<text>[^<]*)<\/span>/gu, '$<text>'],
  // A type parameter is bound in the same signature: a link would lead to where the reader is.
  [/<a class="tsd-signature-type tsd-kind-type-parameter" href="[^"]*">(?<text>[^<]*)<\/a>/gu, '$<text>'],
  // The content is reached from the keyboard without a way through the menus.
  [/<div class="col-content">/u, '<div class="col-content" id="content" role="main" tabindex="-1">'],
  [/<body>/u, '<body><a class="skip" href="#content">Skip to the content</a>'],
  // Every page is as much about the project as any other, and no browser of this decade asks for the other.
  [/<meta name="description"[^>]*\/>|<meta http-equiv="x-ua-compatible"[^>]*\/>/gu, ''],
  // The page is shown as soon as it is there: TypeDoc hides it until its menus are built.
  [/document\.body\.style\.display="none";setTimeout\(.*?,500\)(?=<\/script>)/u, ''],
  // The index of the search is large, and is asked for when the search is opened.
  [/<script async src="(?<index>[^"]*)" (?=id="tsd-search-script")/u, '<script data-index="$<index>" '],
  // No class here has more above it than what JavaScript itself brings.
  [/<script async src="[^"]*" id="tsd-hierarchy-script"><\/script>/u, ''],
];

/**
 * A property of which nothing is said but its type stands in the preview of its interface alone: links lead there.
 * @param {string} html
 */
function withTargets(html) {
  const ids = new Set([...html.matchAll(/ id="(?<id>[^"]*)"/gu)].map(({ groups }) => groups?.['id']));
  return html.replace(/<a class="tsd-kind-property" href="#(?<id>[^"]*)">(?<name>[^<]*)<\/a>/gu,
    (link, /** @type {string} */ id, /** @type {string} */ name) => {
      if (ids.has(id)) return link;
      ids.add(id);
      return `<span class="tsd-kind-property" id="${id}">${name}</span>`;
    });
}

/**
 * The page as readers get it. Where a page has controls, it loads the script behind them.
 * @param {string} html
 */
export function finished(html) {
  const touched = TOUCHES.reduce((page, [sought, put]) => page.replace(sought, put), html);
  return liveScript(withoutPieces(withTargets(touched)));
}
