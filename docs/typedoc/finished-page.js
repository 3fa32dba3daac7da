// @ts-check
/** The last touches to the HTML of a page. */
import { liveScript } from './live.js';

/** The icon beside every heading, thousands of times: the stylesheet writes a sign instead. */
const ANCHOR = /<svg [^>]*><use href="[^"]*#icon-anchor"><\/use><\/svg>/gu;

/**
 * TypeDoc's icons are in a file of their own, which a page that is opened from a folder must not ask for, and on every
 * page, added by a script: pages use the latter. Where a page has controls, it loads the script behind them.
 * @param {string} html
 */
export function finished(html) {
  return liveScript(html.replaceAll(ANCHOR, '').replaceAll(/href="[^"]*assets\/icons\.svg#/gu, 'href="#'));
}
