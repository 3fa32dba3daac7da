import { group, groupName } from './mutation/groups.mjs';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: group.mutate,
  // Texts: most are members of unions of literals, where the compiler refuses any other.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `reports/mutation/${groupName}-incremental.json`,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `reports/mutation/${groupName}.json` },
  htmlReporter: { fileName: `reports/mutation/${groupName}.html` },
  ignorePatterns: ['/dist', '/docs', '/reports', '/coverage'],
  tempDirName: '.stryker-tmp',
  concurrency: 2,
  // Added to what the tests took when nothing was changed, with all that their run took beside them. On free cores
  // no run comes near to that; a machine that is shared needs more of it.
  timeoutMS: Number(process.env['MUTATION_TIMEOUT'] ?? 2_000),
  timeoutFactor: 1,
  dryRunTimeoutMinutes: 15,
};
