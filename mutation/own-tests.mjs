/**
 * Which test files a mutant meets, and in which order. A file is held to its own tests: those named as it, or as the
 * beginning or a continuation of its name, and those named after no file at all. The first failure ends the run of a
 * mutant: test files that the group names come first, in its order, then those named as the file, small ones before
 * large.
 * @module
 */
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { group } from './groups.mjs';

/** Larger than every test file. */
const FAR = 2 ** 40;

const stem = (path) => basename(path).replace(/(\.test)?\.ts$/, '');

/** The file that a test file is named after. */
const subject = (test) => test.replace('/property-tests/', '/src/').replace(/\.test\.ts$/, '.ts');

const isNear = (test, mutated) => stem(test).startsWith(stem(mutated)) || stem(mutated).startsWith(stem(test));

/** The test files for one mutated file, all of them if it has none of its own. */
function own(mutated, tests) {
  if (!tests.some((test) => isNear(test, mutated))) return tests;
  return tests.filter((test) => isNear(test, mutated) || !existsSync(subject(test)));
}

/** A sequencer of Vitest. */
export class OwnTests extends BaseSequencer {
  /** @override */
  sort(specifications) {
    const related = this.ctx.config.related ?? [];
    const mutated = related.length === 1 ? related[0] : undefined;
    const tests = specifications.map(({ moduleId }) => moduleId);
    const kept = new Set(mutated === undefined ? tests : own(mutated, tests));
    const place = ({ moduleId }) => {
      const named = group.tests.findIndex((path) => moduleId.endsWith(path));
      if (named >= 0) return named - group.tests.length;
      const { size } = statSync(moduleId);
      return mutated === undefined || isNear(moduleId, mutated) ? size : size + FAR;
    };
    const sorted = specifications.filter(({ moduleId }) => kept.has(moduleId)).sort((a, b) => place(a) - place(b));
    return Promise.resolve(sorted);
  }
}
