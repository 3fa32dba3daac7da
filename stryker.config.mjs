import { groups } from './mutation/groups.mjs';

/** `npm run mutation` names one group after the other. */
const name = process.env['MUTATION_GROUP'] ?? 'theory';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: groups[name].mutate,
  // Texts: most are members of unions of literals, where the compiler refuses any other.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `reports/mutation/${name}-incremental.json`,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  ignorePatterns: ['/dist', '/docs', '/reports', '/coverage'],
  tempDirName: '.stryker-tmp',
  concurrency: 2,
  // On free cores no run comes near to this; a machine that is shared needs more of it.
  timeoutMS: Number(process.env['MUTATION_TIMEOUT'] ?? 5_000),
  timeoutFactor: 1,
  dryRunTimeoutMinutes: 15,
};
