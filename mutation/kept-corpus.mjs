/**
 * Stands for `property-tests/verification/rejects/corpus.ts` while the checker is mutated: the same texts, made before.
 * A thread that serves many mutants reads them once.
 * @module
 */
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';

const kept = (globalThis.keptCorpus ??= JSON.parse(readFileSync(inject('corpus'), 'utf8')));

export const STARTS = Object.fromEntries(kept.starts.map(([name, text]) => [name, () => text]));

export const wholeClaims = kept.wholeClaims.map(({ id, text }) => ({ id, text: () => text }));

export const recipes = kept.recipes.map(([name, ways]) => [name, ways.map(({ name: way, text, spoiled, reason }) =>
  ({ name: way, start: () => text, spoil: () => spoiled, reason: new RegExp(reason, 'u') }))]);

export const outside = kept.outside.map(({ texts, ...names }) => ({ ...names, texts: () => texts }));

export const neighbours = kept.neighbours.map(({ text, ...names }) => ({ ...names, text: () => text }));
