import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, activationNamed } from '../../src/activations/named.js';
import { tanh } from '../../src/activations/tanh.js';
import { firstOrderStates, hiddenStates } from '../../src/network/neuron.js';
import { normBounds } from '../../src/network/norm-bounds.js';
import { coordinates } from '../../src/network/coordinates.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import type { SharperForm } from '../../src/theory/plan/forms.js';
import { constantsOverTime } from '../../src/theory/plan/width-error.js';
import { square } from '../claims/toy-activation.js';

const K = ball(192);
const exact = (x: number): Ball => K.fromNumber(x);
const LENGTH = 8;
const LARGE = 64;

function over(activation: typeof tanh, alpha: number, forms: readonly SharperForm[]) {
  const setting = { activation, sigma: activation.constants(K), length: LENGTH, forms };
  return constantsOverTime(K, setting, K.fromNumber(alpha));
}
const coupled = (activation: typeof tanh, alpha: number) => over(activation, alpha, ['state-coupled']);
const plain = (activation: typeof tanh, alpha: number) => over(activation, alpha, []);

const name = fc.constantFrom(...ACTIVATIONS.keys(), '2*tanh(0.5x)');
const sixteenths = (least: number, most: number) =>
  fc.integer({ min: least * 16, max: most * 16 }).map((k) => k / 16);
/** Pre-activations may be anything: the input weight is large, and the inputs are what is needed. */
const inputs = fc.array(sixteenths(-4, 4), { minLength: LENGTH, maxLength: LENGTH })
  .map((z) => z.map((value) => [value / LARGE]));

describe('state-coupled growth', () => {
  test.prop([name, sixteenths(0, 3).filter((a) => a > 0), inputs, fc.boolean()])(
    'bounds the derivatives of every neuron', (text, alpha, x, isNegative) => {
      const activation = activationNamed(text) ?? tanh;
      const neuron = {
        w: K.fromNumber(isNegative ? -alpha : alpha), u: [K.fromNumber(LARGE)],
        x: x.map((row) => row.map(exact)),
      };
      const bounds = coupled(activation, alpha);
      const space = coordinates(K, 1);
      for (const [t, { gradient, hessian }] of [...hiddenStates(K, activation, neuron)].entries()) {
        const at = bounds[t] ?? expect.fail('no bound');
        expect(K.le(space.partNorms(gradient).w, at.gradient.w)).not.toBe(false);
        expect(K.le(space.norm(gradient), at.lipschitz)).not.toBe(false);
        const r = { w: K.fromNumber(1), u: K.fromNumber(0.5) };
        const form = space.quadraticForm(hessian, { w: r.w, u: [r.u] });
        expect(K.le(K.abs(form), normBounds(K).quadraticForm(at.majorant, r))).not.toBe(false);
      }
    });

  test.prop([name, sixteenths(0, 4).filter((a) => a > 0)])('never exceeds the plain constants', (text, alpha) => {
    const activation = activationNamed(text) ?? tanh;
    const without = plain(activation, alpha);
    for (const [t, { gradient, majorant, lipschitz, curvature }] of coupled(activation, alpha).entries()) {
      const at = without[t] ?? expect.fail('no constants');
      expect(K.le(gradient.w, at.gradient.w)).not.toBe(false);
      expect(K.eq(gradient.u, at.gradient.u)).not.toBe(false);
      expect(K.le(lipschitz, at.lipschitz)).not.toBe(false);
      expect(K.le(curvature, at.curvature)).not.toBe(false);
      for (const entry of ['ww', 'wu', 'uu'] as const) {
        expect(K.le(majorant[entry], at.majorant[entry])).not.toBe(false);
      }
    }
  });

  it('is 1 for the hyperbolic tangent up to one half, and less than plain growth beyond', () => {
    for (const { gradient } of coupled(tanh, 0.5).slice(1)) {
      expect(K.le(K.fromNumber(1), gradient.w)).not.toBe(false);
      expect(K.le(gradient.w, K.fromNumber(1))).not.toBe(false);
    }
    expect(coupled(tanh, 1.5).slice(2).every(({ gradient }, t) =>
      K.lt(gradient.w, plain(tanh, 1.5)[t + 2]?.gradient.w ?? gradient.w) === true)).toBe(true);
  });

  it('is exact: the pre-activations that attain the suprema bring a neuron within a thousandth of it', () => {
    // For tanh and k = alpha b_{t-1} > 1/2 the supremum is at tanh y = 1/(2k); before, it is approached at infinity.
    const alpha = 0.75;
    const wanted = [20];
    const bounds = coupled(tanh, alpha);
    for (const { gradient } of bounds.slice(1, -2)) {
      const k = alpha * K.upper(gradient.w);
      const s = 1 / (2 * k);
      wanted.push(Math.log((1 + s) / (1 - s)) / 2);
    }
    // At the last step only the slope counts, which is largest at zero.
    wanted.push(0);
    const w = K.fromNumber(alpha);
    const x: number[][] = [];
    let hidden = 0;
    for (const y of wanted) {
      x.push([(y - alpha * hidden) / LARGE]);
      const [last] = [...firstOrderStates(K, tanh, {
        w, u: [K.fromNumber(LARGE)], x: x.map((row) => row.map(exact)),
      })].slice(-1);
      hidden = K.upper(last?.hidden ?? K.fromNumber(NaN));
    }
    const states = [...firstOrderStates(K, tanh, {
      w, u: [K.fromNumber(LARGE)], x: x.map((row) => row.map(exact)),
    })];
    const reached = K.abs(states.at(-1)?.gradient.w ?? K.fromNumber(NaN));
    const bound = bounds[wanted.length - 1]?.gradient.w ?? K.fromNumber(NaN);
    expect(K.le(reached, bound)).toBe(true);
    expect(K.lt(K.mul(K.fromNumber(0.999), bound), reached)).toBe(true);
  });

  it('takes state and slope to be largest together where it does not know better', () => {
    const [without, withIt] = [plain(square, 0.5), coupled(square, 0.5)];
    expect(withIt.map(({ gradient }) => K.toInterval(gradient.w, 30)))
      .toEqual(without.map(({ gradient }) => K.toInterval(gradient.w, 30)));
  });
});
