/**
 * Makes the certificates that the checker accepts or rejects in its tests once for all mutants of it, in a file that
 * `kept-corpus.mjs` reads: none of the code that makes them is mutated with the checker.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawnOutside, neighbours, recipes, STARTS } from '../property-tests/verification/rejects/corpus.ts';

/** Longer texts, which the checker may take seconds for, are made for no mutant. */
const LONGEST = 200_000;

/** A way to spoil a certificate, with both texts. */
function spoiled({ name, start, spoil, reason }) {
  const text = start();
  return { name, text, spoiled: spoil(text), reason: reason.source };
}

/** A setup of Vitest, for all of a run. */
export function setup({ provide }) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const file = join(folder, 'corpus.json');
  writeFileSync(file, JSON.stringify({
    starts: Object.entries(STARTS).map(([name, start]) => [name, start()]),
    recipes: recipes.map(([name, ways]) =>
      [name, ways.map(spoiled).filter((way) => way.spoiled.length <= LONGEST)]),
    drawnOutside: drawnOutside.map(({ texts, ...names }) => ({ ...names, texts: texts() })),
    neighbours: neighbours.map(({ text, ...names }) => ({ ...names, text: text() })),
  }));
  provide('corpus', file);
  return () => rmSync(folder, { recursive: true });
}
