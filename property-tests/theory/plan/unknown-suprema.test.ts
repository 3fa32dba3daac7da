import { describe, expect, it } from 'vitest';
import { ball } from '../../../src/numbers/ball.js';
import type { SharperForm } from '../../../src/theory/plan/forms.js';
import { errorAtWidth, planSetting } from '../../../src/theory/plan/setting.js';
import { square } from '../../claims/toy-activation.js';
import { plainRequest } from './requests.js';

const K = ball(128);

/** The constant of the width for an activation that knows neither its third supremum nor that of state and slope. */
function constant(forms: readonly SharperForm[]): number {
  const setting = planSetting(K, { ...plainRequest, activation: square, forms });
  return K.lower(errorAtWidth(K, setting, setting.squaredNorm, 100n).constant);
}

describe.each(['mirror', 'state-coupled'] as const)('the sharper form %s', (form) => {
  it('changes nothing where the activation does not know the supremum that it needs', () => {
    expect(constant([form])).toBe(constant([]));
  });
});
