import { expect, test } from 'vitest';
import type { ConstantsOf } from '../../../src/claims/hidden-state-invariant.js';
import { constantsAt } from '../../../src/claims/proofs/constants-at-a-time.js';
import { termHash } from '../../../src/numbers/term-hash.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { hiddenStateConstants } from '../../../src/theory/hidden-state-constants.js';

test('constants are made of those before by name, and of other definitions written out', () => {
  const other: ConstantsOf = (K, sigma, alpha) => {
    const { initial, step } = hiddenStateConstants(K, sigma, alpha);
    const twice = K.define('twice', () => K.add(alpha, alpha));
    return { initial, step: (last) => ({ ...step(last), lipschitz: K.add(twice, last.gradient.w) }) };
  };
  const { constants: { lipschitz } } = constantsAt('now', [], other);
  const alpha = symbol('\\alpha');
  const body = term.add(term.add(alpha, alpha), symbol('G^w_{t-1}'));
  expect(termHash(lipschitz)).toBe(termHash(term.define('L_t', () => body)));
});
