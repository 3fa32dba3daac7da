import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { group } from './mutation/groups.mjs';
import { oneThread } from './mutation/one-thread.mjs';
import { OwnTests } from './mutation/own-tests.mjs';

const { tests, properties = false, keepsCorpus = false } = group;
const keptCorpus = fileURLToPath(new URL('mutation/kept-corpus.mjs', import.meta.url));

export default defineConfig({
  plugins: [oneThread()],
  test: {
    name: 'unit',
    ...(keepsCorpus && {
      globalSetup: ['mutation/keep-corpus.mjs'],
      alias: [{ find: /^\.\/corpus\.js$/u, replacement: keptCorpus }],
    }),
    setupFiles: ['mutation/unset.mjs', 'property-tests/fixed-seed.ts'],
    include: tests.filter((pattern) => !pattern.startsWith('!')),
    exclude: [...(properties ? [] : ['**/*.property.test.ts']),
      ...tests.flatMap((pattern) => (pattern.startsWith('!') ? [pattern.slice(1)] : []))],
    // Instrumented code is slow, and a machine that is shared is slower.
    testTimeout: 60_000,
    sequence: { sequencer: OwnTests },
    // A mutant of the checker can write where MPFR keeps its tables: the next one has an MPFR of its own.
    server: { deps: { inline: ['gmp-wasm'] } },
  },
});
