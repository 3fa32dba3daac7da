import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, moduleOf, target } from '../../assembly/compile.mjs';
import { bytesOf } from '../../src/engine/base64.js';
import { KERNEL_BYTES } from '../../src/engine/kernel-bytes.js';

const folder = new URL('../../assembly/', import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe('the compiled kernels', () => {
  it('are what the sources are compiled to, byte for byte', { timeout: 120_000 }, async () => {
    const bytes = await compile();
    expect(Buffer.compare(bytesOf(KERNEL_BYTES), bytes)).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(moduleOf(bytes));
  });

  it('use no instruction whose result may differ between machines', () => {
    // Opcodes of relaxed SIMD begin with 0xfd and a number from 0x100 on: the compiler has to be told to use them.
    expect(readFileSync(new URL('compile.mjs', folder), 'utf8')).not.toMatch(/'relaxed-simd'/u);
    for (const name of sources) expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/relaxed_/u);
  });

  it.each(sources)('%s has files and lines of the size of all others', (name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
    expect(lines.length).toBeLessThanOrEqual(251);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('base 64', () => {
  it.each(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9v\nYmFy', '+/+/'])('is read as Node reads it: %j', (text) => {
    expect(Buffer.from(bytesOf(text))).toEqual(Buffer.from(text, 'base64'));
  });
});
