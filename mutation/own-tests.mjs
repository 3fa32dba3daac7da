/**
 * Which test files a mutant meets, and in which order. A file is held to its own tests: those named as it, or as the
 * beginning or a continuation of its name, and those named after no file at all. The first failure ends the run of a
 * mutant: test files that the group names one by one come first, and then small ones.
 * @module
 */
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { group } from './groups.mjs';

const stem = (path) => basename(path).replace(/(\.test)?\.ts$/, '');

/** The file that a test file is named after. */
const subject = (test) => test.replace('/property-tests/', '/src/').replace(/\.test\.ts$/, '.ts');

/** The test files for one mutated file, all of them if it has none of its own. */
function own(mutated, tests) {
  const isNear = (test) => stem(test).startsWith(stem(mutated)) || stem(mutated).startsWith(stem(test));
  const near = tests.filter(isNear);
  return near.length === 0 ? tests : tests.filter((test) => isNear(test) || !existsSync(subject(test)));
}

/** A sequencer of Vitest. */
export class OwnTests extends BaseSequencer {
  /** @override */
  sort(specifications) {
    const mutated = this.ctx.config.related ?? [];
    const tests = specifications.map(({ moduleId }) => moduleId);
    const kept = new Set(mutated.length === 1 ? own(mutated[0], tests) : tests);
    const place = ({ moduleId }) => (group.tests.some((path) => moduleId.endsWith(path)) ? 0 : statSync(moduleId).size);
    const sorted = specifications.filter(({ moduleId }) => kept.has(moduleId)).sort((a, b) => place(a) - place(b));
    return Promise.resolve(sorted);
  }
}
