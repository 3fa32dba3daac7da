import { describe, expect, it, vi } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { STARTS } from './corpus.js';

/** How many numbers more MPFR has memory for. */
const memory = vi.hoisted(() => ({ left: Infinity }));

vi.mock('gmp-wasm', async (load) => {
  const real = await load<typeof import('gmp-wasm')>();
  const init = async () => {
    const loaded = await real.init();
    const { mpfr_t: allocate } = loaded.binding;
    // As malloc does, it answers 0 when nothing is left.
    loaded.binding.mpfr_t = () => (memory.left-- > 0 ? allocate() : 0);
    return loaded;
  };
  return { ...real, init };
});

const ENOUGH = 1_000_000;
const check = await certificateChecker();

describe('the checker without memory', () => {
  it.each(['subcritical', 'mirror', 'tanhValue'] as const)('rejects %s, whichever number is without', (name) => {
    const text = STARTS[name]();
    memory.left = ENOUGH;
    expect(check(text)).toMatchObject({ accepted: true });
    const needed = ENOUGH - memory.left;
    const few = Array.from({ length: 40 }, (_, k) => k);
    for (const less of few) {
      for (const left of [less, Math.floor(needed * less / 40), needed - 1 - less]) {
        memory.left = left;
        expect(check(text)).toEqual({ accepted: false, reason: 'out of memory' });
      }
    }
  });
});
