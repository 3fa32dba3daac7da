import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const linter = new ESLint({ cwd: root });

/** The rules that the project's own configuration finds broken in `text`, if it were a file of src or of the tests. */
async function broken(where: 'src' | 'tests', text: string): Promise<string[]> {
  const filePath = { src: 'src/numbers/truth.ts', tests: 'property-tests/eslint-rules/lint.test.ts' }[where];
  const results = await linter.lintText(`${text}\n`, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const escapes = 'house/no-typedoc-escapes';

describe('a docstring whose backslash TypeDoc would eat', { timeout: 60_000 }, () => {
  it.each([
    ['an opening and a closing brace', String.raw`/** The set $\{x\}$. */`, [escapes, escapes]],
    ['display math', `/**\n * $$\n * ${String.raw`\{x`}\n * $$\n */`, [escapes]],
    ['an at sign', String.raw`/** Written \@internal. */`, [escapes]],
    ['a line break before a group', String.raw`/** $a\\{\rm b}$ */`, [escapes]],
    ['code that is left open', String.raw`/** A tick ${'`'} and $\{$. */`, [escapes]],
  ])('%s is rejected', async (_, text, rules) => {
    expect(await broken('src', text)).toEqual(rules);
  });

  it.each([
    ['named braces', String.raw`/** The set $\lbrace x\rbrace$ and ${'$\\frac{1}{2}$'}. */`],
    ['a code span', '/** Write `\\{` as it is. */'],
    ['a fence', '/**\n * ```math\n * \\{x\\}\n * ```\n */'],
    ['a comment that is no docstring', '// $\\{x\\}$'],
  ])('%s is accepted', async (_, text) => {
    expect(await broken('src', text)).toEqual([]);
  });
});

describe('the house rules fire', { timeout: 60_000 }, () => {
  it.each([
    ['src', `export const long = '${'x'.repeat(110)}';`, 'house/line-length'],
    ['src', `export const one = 1;${'\n'.repeat(251)}`, 'max-lines'],
    ['src', 'export default 1;', 'no-restricted-exports'],
    ['src', 'console.log(1);', 'no-console'],
    ['src', 'export const y = Math.tanh(1);', 'no-restricted-properties'],
    ['src', 'export const y = (x: string | undefined): string => x!;', '@typescript-eslint/no-non-null-assertion'],
    ['src', 'export const y = (x: any): unknown => x;', '@typescript-eslint/no-explicit-any'],
    ['src', '// eslint-disable-next-line no-var\nexport var y = 1;', 'no-var'],
    ['tests', "import { it } from 'vitest';\nit.only('runs alone', () => undefined);", 'no-restricted-syntax'],
    ['tests', "import { it } from 'vitest';\nit.concurrent.skip('never', () => undefined);", 'no-restricted-syntax'],
    ['tests', "import { it } from 'vitest';\nit('later', { todo: true }, () => undefined);", 'no-restricted-syntax'],
    ['tests', "import { expect } from 'vitest';\nexpect(1).toBeCloseTo(1);", 'no-restricted-syntax'],
    ['tests', "import { expect } from 'vitest';\nexpect([1]).toEqual([expect.closeTo(1)]);", 'no-restricted-syntax'],
  ] as const)('in %s: %s', async (where, text, rule) => {
    expect(await broken(where, text)).toContain(rule);
  });
});
