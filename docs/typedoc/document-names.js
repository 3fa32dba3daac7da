// @ts-check
/**
 * Documents without a title of their own are named by their first heading, so that navigation and search say what a
 * reader looks for; the names of their files stay in their addresses.
 */
import { basename, dirname } from 'node:path';
import { Comment } from 'typedoc';

/**
 * What the file of a document is called, without folder and ending.
 * @type {WeakMap<object, string>}
 */
export const fileNames = new WeakMap();

/** Documents of this folder are shown inside a folder of the navigation. */
const DECISIONS = 'decisions';

/** Claims go by their ids. */
const CLAIMS = 'claims';

/** @param {import('typedoc').DocumentReflection} document */
export function nameByHeading(document) {
  const path = document.project.files.getReflectionPath(document) ?? `${document.name}.md`;
  const file = basename(path, '.md');
  fileNames.set(document, file);
  if (basename(document.name) !== file || basename(dirname(path)) === CLAIMS) return;
  const heading = /^# (?<heading>.*)$/mu.exec(Comment.combineDisplayParts(document.content))?.groups?.['heading'];
  // A slash would be read as a folder.
  const name = (heading ?? file).replaceAll('/', ', ');
  const isDecision = basename(dirname(path)) === DECISIONS;
  document.name = isDecision ? `${DECISIONS}/${name}` : name;
}
