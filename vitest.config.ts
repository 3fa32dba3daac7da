import { defineConfig } from 'vitest/config';

const property = 'property-tests/**/*.property.test.ts';

export default defineConfig({
  test: {
    // Two cores are what the README's figures are measured on, and what a reviewer's machine has at least.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['property-tests/**/*.test.ts'], exclude: [property] } },
      { test: { name: 'property', include: [property] } },
    ],
  },
});
