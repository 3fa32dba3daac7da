/**
 * What a thread that has served other mutants needs, and what tests that share tables need.
 *
 * Before the modules of a test file are loaded no mutant is active and none was met. And what one test of a file meets
 * counts as met by all of its tests: the first test that asks for a table makes it, and those after it only look it up,
 * but a table that was made wrong is noticed by them.
 *
 * Stryker ends a run in which a line is met a hundred times as often as in all tests together. Four times tell an
 * endless loop as well, and sooner.
 * @module
 */
import { afterAll, inject } from 'vitest';

/** Next to nothing, for a mutant that a test does not meet itself. */
const BESIDE = 2 ** -20;

const stryker = globalThis[inject('globalNamespace')];
if (stryker !== undefined) {
  stryker.activeMutant = undefined;
  stryker.mutantCoverage = undefined;
}

if (inject('mode') === 'dry-run') {
  afterAll(() => {
    const perTest = stryker?.mutantCoverage?.perTest ?? {};
    const beside = {};
    for (const mutant of Object.values(perTest).flatMap((met) => Object.keys(met))) beside[mutant] = BESIDE;
    for (const [test, met] of Object.entries(perTest)) {
      const own = Object.entries(met).map(([mutant, times]) => [mutant, times / 25]);
      perTest[test] = { ...beside, ...Object.fromEntries(own) };
    }
  });
}
