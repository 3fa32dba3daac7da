import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/data/input-error.js';
import { readInputFile } from '../../src/node/input-file.js';
import { shippedSeries } from '../../src/node/shipped-series.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('a file that a user names', () => {
  it('is read as UTF-8', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'température\n21\n');
    expect(readInputFile(path)).toBe('température\n21\n');
  });

  it('is refused if there is none, or a folder', () => {
    const missing = join(folder, 'none.csv');
    expect(() => readInputFile(missing)).toThrow(
      new InputError(`cannot read ${missing}: there is no such file: check the path`),
    );
    expect(() => readInputFile(folder)).toThrow(
      new InputError(`cannot read ${folder}: it is a folder: name a file in it`),
    );
  });

  it('is refused if it is not UTF-8', () => {
    const path = join(folder, 'utf16.csv');
    writeFileSync(path, Uint8Array.from([0xff, 0xfe, 0x61, 0x00]));
    expect(() => readInputFile(path)).toThrow(
      new InputError(`cannot read ${path}: it is not UTF-8 text: save it as CSV in UTF-8`),
    );
  });
});

describe('the package', () => {
  it('has a series', () => {
    expect(shippedSeries('seattle-weather.csv')).toMatch(/^date,precipitation,temp_max,temp_min,wind,weather\n/);
  });
});
