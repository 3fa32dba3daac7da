import { defineConfig } from 'vitest/config';

const setupFiles = ['property-tests/fixed-seed.ts'];
const property = 'property-tests/**/*.property.test.ts';

export default defineConfig({
  test: {
    // Two cores are what the README's figures are measured on, and what a reviewer's machine has at least.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', setupFiles, include: ['property-tests/**/*.test.ts'], exclude: [property] } },
      { test: { name: 'property', setupFiles, include: [property] } },
    ],
  },
});
