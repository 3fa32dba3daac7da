import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browserLine } from './browser-line.js';
import { cycles, graphOf } from './cycles.js';
import { readSources } from './sources.js';
import { violations } from './violations.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = readSources(root);

describe('the architecture of this project', () => {
  it('is seen by the guard', () => {
    expect(graphOf(sources).get('src/activations/tanh.ts')).toContain('src/activations/activation.ts');
    expect(graphOf(sources).get('src/activations/activation.ts')).toContain('src/numbers/number-system.ts');
  });

  it('lets imports point upward only', () => {
    expect(violations(sources)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it('runs in a browser, below src/node', { timeout: 120_000 }, () => {
    expect(browserLine(root)).toEqual([]);
  });
});
