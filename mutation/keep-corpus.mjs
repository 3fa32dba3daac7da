/**
 * Makes the certificates that the checker accepts or rejects in its tests once for all mutants of it, in a file that
 * `kept-corpus.mjs` reads: none of the code that makes them is mutated with the checker. It lies in the folder where
 * Stryker runs the tests, and goes with it.
 * @module
 */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Longer texts, which the checker may take seconds for, are made for no mutant. */
const LONGEST = 200_000;

/** A way to spoil a certificate, with both texts. */
function spoiled({ name, start, spoil, reason }) {
  const text = start();
  return { name, text, spoiled: spoil(text), reason: reason.source };
}

/** Sorted by length, short texts first: a mutant that one of them tells is spared the long ones. */
function byLength(list, length) {
  return list.toSorted((a, b) => length(a) - length(b));
}

/** Ways to spoil certificates, but for long texts. */
function kept([name, ways]) {
  const short = ways.map(spoiled).filter((way) => way.spoiled.length <= LONGEST);
  return [name, byLength(short, (way) => way.spoiled.length)];
}

/** The text of the file. */
async function corpus() {
  const { outside, neighbours, recipes, STARTS, wholeClaims } =
    await import('../property-tests/verification/rejects/corpus.ts');
  return JSON.stringify({
    starts: byLength(Object.entries(STARTS).map(([name, start]) => [name, start()]), ([, text]) => text.length),
    recipes: byLength(recipes.map(kept), ([, ways]) => ways.at(-1)?.spoiled.length ?? 0),
    wholeClaims: wholeClaims.map(({ id, text }) => ({ id, text: text() })),
    outside: outside.map(({ texts, ...names }) => ({ ...names, texts: texts() })),
    neighbours: neighbours.map(({ text, ...names }) => ({ ...names, text: text() })),
  });
}

/** A setup of Vitest, for all of a run: of Stryker's runs all but the first ones find the file there. */
export async function setup({ provide }) {
  const file = 'kept-corpus.json';
  const isStryker = process.cwd().includes('.stryker-tmp');
  if (!isStryker || !existsSync(file)) {
    // Two processes may be at it.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, await corpus());
    renameSync(unfinished, file);
  }
  provide('corpus', file);
  return isStryker ? undefined : () => rmSync(file);
}
