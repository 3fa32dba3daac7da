// @ts-check
/**
 * The headings of documents are found by the search, each under its own address. TypeDoc's index knows documents by
 * their names alone.
 */
import { Comment, DocumentReflection, ReflectionKind, Slugger } from 'typedoc';

/**
 * What stands for a heading among the results of the search, and the anchor of the heading.
 * @type {WeakMap<object, string>}
 */
const anchors = new WeakMap();

/** @param {string} text of a heading, in Markdown */
const plain = (text) => text.replace(/\[(?<label>[^\]]*)\]\([^)]*\)/gu, '$<label>').replace(/[$`]|\*\*/gu, '').trim();

/**
 * The headings of a document, with the anchors that TypeDoc gives them.
 * @param {import('typedoc').DocumentReflection} document
 */
function headingsOf(document) {
  const text = Comment.combineDisplayParts(document.content).replace(/^```[\s\S]*?^```/gmu, '');
  const slugger = new Slugger({ lowercase: true });
  return [...text.matchAll(/^#{1,4} (?<heading>.*)$/gmu)].map(({ groups }) => {
    const name = plain(groups?.['heading'] ?? '');
    return { document, name, anchor: slugger.slug(name) };
  });
}

/**
 * Adds the headings to what is searched, but for those that pages have in common: they are part of how pages are made.
 * @param {import('typedoc').IndexEvent} event
 */
export function addHeadings(event) {
  const documents = event.searchResults.filter((one) => one.kindOf(ReflectionKind.Document));
  const all = documents.flatMap((one) =>
    headingsOf(/** @type {import('typedoc').DocumentReflection} */ (one)));
  const names = all.map(({ name }) => name);
  const once = new Set(names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)));
  for (const { document, name, anchor } of all) {
    if (!once.has(name) || name === document.name) continue;
    const result = new DocumentReflection(name, document, [], {});
    anchors.set(result, anchor);
    event.searchResults.push(result);
  }
}

/**
 * The anchor of the heading that a result of the search stands for.
 * @param {import('typedoc').RouterTarget} target
 */
export function headingAnchor(target) {
  return anchors.get(target);
}
