import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browserLine } from './browser-line.js';
import { cycles } from './cycles.js';
import { readSources } from './sources.js';
import { violations } from './violations.js';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixture = (name: string): string => `${fixtures}${name}`;

const upward = 'src/numbers/low.ts:1 imports ../network/high.js: imports point upward only';
const stranger = 'the package has no place here';
const browser = 'the file must run in a browser';
const independent = 'the independent checker imports nothing of the project';
const publicOnly = 'a claim imports nothing but src/index.ts';

/** What the guard says of every fixture: each breaks one rule, in one way. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  clean: [],
  import: [upward],
  'import-for-effect': [upward],
  'import-type': [upward],
  'inline-import-type': [upward],
  'typeof-import': [upward],
  'export-from': [upward],
  'export-star': [upward],
  'dynamic-import': [upward],
  'dynamic-import-template': [upward],
  require: [upward],
  'import-equals': [upward],
  reference: [`src/numbers/low.ts:1 imports ../network/high.ts: imports point upward only`],
  'computed-import': ['src/numbers/low.ts:2 imports (computed): the guard cannot follow a computed import'],
  'missing-file': ['src/numbers/truth.ts:1 imports ./gone.js: no such source file'],
  'no-layer': ['src/helpers/string.ts: the folder has no layer'],
  'index-from-below': ['src/reports/report.ts:1 imports ../index.js: imports point upward only'],
  'index-imports-node': ['src/index.ts:1 imports ./node/files.js: imports point upward only'],
  'claim-imports-inside': [`proofs-checks/growth.ts:1 imports ../src/numbers/truth.js: ${publicOnly}`],
  'claim-imports-package': [`proofs-checks/growth.ts:1 imports fast-check: ${publicOnly}`],
  'claim-on-node': [`proofs-checks/growth.ts:1 imports node:fs: ${browser}`],
  'claims-from-below': [
    'src/verification/verify.ts:1 imports ../../proofs-checks/index.js: only src/cli imports proofs-checks',
  ],
  'numbers-import-package': [`src/numbers/random.ts:1 imports fast-check: ${stranger}`],
  'decimal-elsewhere': [`src/theory/digits.ts:1 imports decimal.js: ${stranger}`],
  'decimal-in-cli': [`src/cli/digits.ts:1 imports decimal.js: ${stranger}`],
  'mpfr-elsewhere': [`src/numbers/mpfr.ts:1 imports gmp-wasm: ${stranger}`],
  'checker-imports': [`src/verification/check-certificate.ts:2 imports ../version.js: ${independent}`],
  'solver-elsewhere': [`src/verification/solve.ts:1 imports z3-solver: ${stranger}`],
  'node-builtin': [`src/claims/hash.ts:1 imports node:crypto: ${browser}`],
  'bare-builtin': [`src/claims/file.ts:1 imports fs/promises: ${browser}`],
  'node-package': [`src/verification/workers.ts:1 imports tinypool: ${stranger}`],
  'csv-on-node': [`src/data/series.ts:1 imports csv-parse/sync: ${stranger}`],
  cycle: [],
  'type-cycle': [],
  globals: [],
  'node-types': [`src/numbers/reference.ts:1 imports node: ${stranger}`],
};

describe('the guard of the imports', () => {
  it('has an expectation for every fixture', () => {
    expect(Object.keys(forbidden).sort()).toEqual(readdirSync(fixtures).sort());
  });

  it.each(Object.entries(forbidden))('%s', (name, expected) => {
    expect(violations(readSources(fixture(name)))).toEqual(expected);
  });
});

describe('the guard of cycles', () => {
  it.each([
    ['clean', []],
    ['cycle', ['src/numbers/a.ts -> src/numbers/b.ts -> src/numbers/c.ts -> src/numbers/a.ts']],
    ['type-cycle', ['src/numbers/a.ts -> src/numbers/b.ts -> src/numbers/a.ts']],
  ])('%s', (name, expected) => {
    expect(cycles(readSources(fixture(name)))).toEqual(expected);
  });
});

describe('the guard of the browser line', { timeout: 120_000 }, () => {
  it('accepts the language, and Node in src/node', () => {
    expect(browserLine(fixture('clean'))).toEqual([]);
  });

  it("rejects every global of Node's and of a browser's", () => {
    expect([...browserLine(fixture('globals'))].sort()).toEqual([
      "proofs-checks/growth.ts: Cannot find name 'document'",
      "src/claims/dirname.ts: Cannot find name '__dirname'",
      expect.stringMatching(/^src\/engine\/global-this\.ts: .*typeof globalThis/u),
      "src/numbers/process.ts: Cannot find name 'process'",
      "src/reports/set-immediate.ts: Cannot find name 'setImmediate'",
      "src/theory/buffer.ts: Cannot find name 'Buffer'",
    ]);
  });

  it("is not misled by a reference to Node's types", () => {
    expect(browserLine(fixture('node-types'))).toEqual(["src/numbers/reference.ts: Cannot find name 'process'"]);
  });
});
