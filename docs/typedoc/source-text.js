// @ts-check
/** The code of a module, for those who read the pages without the project beside them. */
import { readFileSync } from 'node:fs';

/** The comment of the module, and those of what it exports: they stand on the page, typeset. */
const SHOWN = /^\/\*\*(?:(?!\*\/)[\s\S])*?@module\s*\*\/\n|^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=export )/gmu;

/**
 * The text of the file without the comments that the page shows already; empty where there is no file.
 * @param {import('typedoc').DeclarationReflection} module
 */
export function sourceText(module) {
  const path = module.sources?.[0]?.fullFileName;
  return path === undefined ? '' : readFileSync(path, 'utf8').replaceAll(SHOWN, '').trim();
}
