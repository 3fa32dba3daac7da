// @ts-check
/**
 * KaTeX's stylesheet, and what it reads of a formula: the classes that it names, and the classes below which it counts
 * elements. Whatever else the markup of a formula says changes nothing of its looks.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the stylesheet and its fonts. */
export const katexFolder = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));

/** Every browser of the last ten years reads woff2: the older formats are left out. */
export const katexStyles = readFileSync(join(katexFolder, 'katex.min.css'), 'utf8')
  .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/gu, '');

const RULE = /(?<selectors>[^{}]+)\{(?<body>[^}]*)\}/gu;

const rules = [...katexStyles.replace(/@font-face\s*\{[^}]*\}/gu, '').matchAll(RULE)]
  .map(({ groups }) => ({ selectors: groups?.['selectors']?.split(',') ?? [], body: groups?.['body'] ?? '' }));

/** The classes in a selector, in order. */
const CLASS = /\.(?<name>[a-z][\w-]*)/giu;

/** @param {string} selector */
const classesIn = (selector) => [...selector.matchAll(CLASS)].map(({ groups }) => groups?.['name'] ?? '');

/**
 * The classes that any rule names.
 * @type {ReadonlySet<string>}
 */
export const namedClasses = new Set(rules.flatMap(({ selectors }) => selectors.flatMap(classesIn)));

/**
 * Down to which depth below an element of a class every element matters, because a rule asks for children or lays them
 * out.
 * @type {ReadonlyMap<string, number>}
 */
export const countedDepths = new Map(rules.flatMap(({ selectors, body }) => selectors.flatMap((selector) => {
  const steps = selector.split('>');
  const asked = steps.slice(0, -1).flatMap((step, k) =>
    classesIn(step).map((name) => /** @type {const} */ ([name, steps.length - 1 - k])));
  const laidOut = body.includes('display:inline-flex') ? classesIn(selector) : [];
  return [...asked, ...laidOut.map((name) => /** @type {const} */ ([name, 1]))];
})).sort(([, one], [, other]) => one - other));
