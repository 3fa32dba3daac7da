import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/engine/base64.js';

const folder = new URL('../../assembly/', import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe('the compiled kernels', () => {
  it('are what the sources are compiled to, byte for byte', { timeout: 120_000 }, () => {
    // In a process of its own: the types of the compiler redefine the global ones for every file that is checked.
    const compile = fileURLToPath(new URL('compile.mjs', folder));
    const text = execFileSync(process.execPath, [compile, '--print'], { encoding: 'utf8' });
    expect(readFileSync(new URL('../src/engine/kernel-bytes.ts', folder), 'utf8')).toBe(text);
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
