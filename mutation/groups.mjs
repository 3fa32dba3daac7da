/**
 * What is mutated together, and the tests that have to notice it. A group is run by itself: a mutant meets the tests of
 * its own subject only, so that a survivor costs seconds and no group waits for the slow tests of another.
 * @module
 */
const numbers = 'property-tests/numbers';
const verification = 'property-tests/verification';

/** Balls by the layers that they are made of. */
const values = ['size', 'radius', 'value', 'ends', 'order', 'near', 'readers', 'double', 'decimal'];
const operations = ['arithmetic', 'argument', 'beside-one', 'division', 'root'];
const functions = [
  'atan', 'atan-kernel', 'constants', 'coth-series', 'erf', 'erf-kernel', 'exp', 'exp-kernel', 'expm1', 'integer',
  'log', 'log-kernel', 'logistic', 'odd-series', 'quarters', 'sine', 'tanh', 'tanh-kernel', 'tanh-small', 'taylor',
];

/** The folders of verification; of those that say so the property tests are run too, which say the most there. */
const parts = {
  statistics: true,
  suprema: false,
  trials: false,
  runs: false,
  cutoff: false,
  formal: false,
  rounding: false,
  certificate: true,
  sensitivity: false,
  attack: false,
  solver: false,
};

/** The files of balls with these names, their tests, those of all balls, and those about some of them. */
function balls(names, about = []) {
  const all = ['undefined', 'extremes', 'long-and-short', 'proved-errors'].map((name) => `-${name}`);
  return {
    folder: 'numbers',
    mutate: names.map((name) => `src/numbers/ball${name}.ts`),
    tests: [...names, ...all, ...about].map((name) => `${numbers}/ball${name}.test.ts`),
  };
}

/** The groups by name: the folder that counts the mutants, the files that are mutated, and the tests that are run. */
export const groups = {
  theory: { folder: 'theory', mutate: ['src/theory/**/*.ts'], tests: ['property-tests/theory/**/*.test.ts'] },
  network: { folder: 'network', mutate: ['src/network/**/*.ts'], tests: ['property-tests/network/**/*.test.ts'] },
  claims: {
    folder: 'claims',
    mutate: ['src/claims/**/*.ts', '!src/claims/proofs/**/*.ts'],
    tests: ['property-tests/claims/**/*.test.ts', '!property-tests/claims/proofs/**/*.test.ts'],
  },
  proofs: {
    folder: 'claims',
    mutate: ['src/claims/proofs/**/*.ts'],
    tests: ['property-tests/claims/{proofs,recorded}/**/*.test.ts'],
  },
  'ball-values': balls(values.map((name) => `-${name}`)),
  'ball-operations': balls(operations.map((name) => `-${name}`)),
  'ball-functions': balls(['', ...functions.map((name) => `-${name}`)], ['-proved-slopes']),
  numbers: {
    folder: 'numbers',
    mutate: ['src/numbers/**/*.ts', '!src/numbers/ball*.ts'],
    // The tests of the laws are about the laws.
    tests: [`${numbers}/**/*.test.ts`, `!${numbers}/ball*.test.ts`, `!${numbers}/number-system.laws.test.ts`],
  },
  checker: {
    folder: 'verification',
    mutate: ['src/verification/check-certificate.ts'],
    // What takes longest comes last.
    tests: ['accepts', 'outside', 'rejects', 'whole-claims', 'too-long', 'out-of-memory'].map((name) =>
      `${verification}/rejects/${name}.test.ts`),
    // Its tests read certificates that are made before: `keep-corpus.mjs`.
    keepsCorpus: true,
  },
  ...Object.fromEntries(Object.entries(parts).map(([name, properties]) => [name, {
    folder: 'verification',
    mutate: [`src/verification/${name}/**/*.ts`],
    tests: [`${verification}/${name}/**/*.test.ts`],
    properties,
  }])),
  verification: {
    folder: 'verification',
    mutate: ['src/verification/*.ts', '!src/verification/check-certificate.ts'],
    tests: [`${verification}/*.test.ts`],
  },
};

/** The name of the group that is run: `npm run mutation` names one after the other. */
export const groupName = process.env.MUTATION_GROUP ?? 'theory';

/**
 * The group that is run.
 * @type {{ mutate: string[], tests: string[], properties?: boolean, keepsCorpus?: boolean }}
 */
export const group = groups[groupName];
