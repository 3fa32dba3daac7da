// @ts-check
/**
 * The TeX macros that every formula of the companion may use, in docstrings and in docs/*.md. The README is also read
 * where these are unknown, so that it uses plain TeX.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const macros = {
  '\\norm': '\\left\\lVert #1\\right\\rVert',
  '\\abs': '\\left\\lvert #1\\right\\rvert',
  '\\E': '\\mathbb{E}',
};
