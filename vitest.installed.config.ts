import { defineConfig } from 'vitest/config';

/** The tests that need programs which are not Node: `.ci/run` installs them first. */
export default defineConfig({ test: { include: ['property-tests/**/*.installed.ts'] } });
