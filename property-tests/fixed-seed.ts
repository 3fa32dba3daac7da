import * as fc from 'fast-check';

/**
 * The seed of every property test: the same run for every reader. Another one is tried by setting FC_SEED, for example
 * `FC_SEED=1 npx vitest run --project property`.
 */
const seed = Number(process.env['FC_SEED'] ?? '20240219');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
