/*
 * Lets a worker thread import sources that a test has transpiled.
 */
import { readFileSync } from 'node:fs';

let sources = {};

/** `file` has the JavaScript of every source, by its address. */
export function initialize({ file }) {
  sources = JSON.parse(readFileSync(file, 'utf8'));
}

/** `./x.js` is `./x.ts`, if that was transpiled. */
export function resolve(specifier, context, next) {
  const source = specifier.replace(/\.js$/u, '.ts');
  const url = specifier.startsWith('.') ? new URL(source, context.parentURL).href : specifier;
  return url in sources ? { url, shortCircuit: true } : next(specifier, context);
}

/** The JavaScript of a source. */
export function load(url, context, next) {
  return url in sources ? { format: 'module', source: sources[url], shortCircuit: true } : next(url, context);
}
