import { defineConfig } from 'vitest/config';

const property = 'property-tests/**/*.property.test.ts';

/**
 * One module graph for every worker: the ledger is imported a few times, not once for each file. No module keeps what a
 * test could see another leave behind, only tables and systems by their precision; `--sequence.shuffle.files` tries it.
 */
const shared = {
  setupFiles: ['property-tests/fixed-seed.ts'],
  isolate: false,
  // No test is about time: this only ends what hangs, also on a machine that others use.
  testTimeout: 30_000,
};

export default defineConfig({
  test: {
    // Two cores are what the README's figures are measured on, and what a reviewer's machine has at least.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', ...shared, include: ['property-tests/**/*.test.ts'], exclude: [property] } },
      { test: { name: 'property', ...shared, include: [property] } },
    ],
  },
});
