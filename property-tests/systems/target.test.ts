import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { constantMapping } from '../../src/systems/mappings/constant.js';
import { signMapping } from '../../src/systems/mappings/sign.js';
import { panelRule } from '../../src/systems/panel-rule.js';
import type { StripBound } from '../../src/systems/line-rule.js';
import { lineTargets } from '../../src/systems/target.js';
import { trapezoidalRule } from '../../src/systems/trapezoidal-rule.js';
import type { MappingFormula } from '../../src/systems/transportation-mapping.js';
import type { Activation } from '../../src/activations/activation.js';
import { meets } from '../numbers/meets.js';

const K = ball(64);
const along = { w: 0, u: [1] };
const [zero, one] = [K.fromNumber(0), K.fromNumber(1)];

/** $f^\star_1(1)$: one step of a neuron with the input 1. */
function firstStep(activation: Activation, mapping: MappingFormula): Ball {
  const [row] = lineTargets(K, { activation, alpha: 0.5, inputs: [[[1]]] }, mapping);
  const [value] = row ?? [];
  if (value === undefined) throw new Error('no target');
  return value;
}

const rational = (p: number, q: number): Ball => K.fromRational(BigInt(p), BigInt(q));
const root = (x: Ball): Ball => K.sqrt(x);

describe('a target in one dimension', () => {
  it.each([
    // E cos u = exp(-1/2) for a standard normal u, and E erf'(u) = 2/sqrt(pi) / sqrt(3).
    ['sine', firstStep(sine, constantMapping(along)), K.exp(rational(-1, 2))],
    ['erf', firstStep(erf, constantMapping(along)), K.div(rational(2, 1), root(K.mul(K.pi(), rational(3, 1))))],
    // The slope is even, so that a sign makes the expectation vanish, and a sign of the weight w does nothing to it.
    ['an odd integrand', firstStep(tanh, signMapping([1], { constant: { w: 0, u: [0] }, varying: along })),
      rational(0, 1)],
  ])('encloses the closed form of %s to twelve digits', (_, found, exact) => {
    expect(meets(K, found, exact)).toBe(true);
    expect(K.radius(found)).toBeLessThan(1e-12);
  });

  it('is the same by panels as by the trapezoidal rule, where both may be used', () => {
    // A sign map that does not jump.
    const still = signMapping([1], { constant: along, varying: { w: 0, u: [0] } });
    const [byPanels, byTrapezoids] = [firstStep(tanh, still), firstStep(tanh, constantMapping(along))];
    expect(meets(K, byPanels, byTrapezoids)).toBe(true);
  });

  it('remembers: the sign of the recurrent weight cancels in odd powers only', () => {
    const run = { activation: tanh, alpha: 0.5, inputs: [[[0], [1]], [[1], [1]]] };
    const [fresh, later] = lineTargets(K, run, constantMapping(along));
    // The first sequence starts at rest, so that its second step is the first step of any sequence.
    expect(meets(K, fresh?.[1] ?? zero, later?.[0] ?? one)).toBe(true);
    expect(meets(K, later?.[1] ?? zero, later?.[0] ?? zero)).toBe(false);

  });

  it('is not enclosed in two dimensions', () => {
    const plane = constantMapping({ w: 0, u: [1, 0] });
    expect(() => lineTargets(K, { activation: tanh, alpha: 1, inputs: [[[1, 0]]] }, plane))
      .toThrow('a target in 2 dimensions is not enclosed: take 1');
  });
});

describe('the rules on the line', () => {
  const density: StripBound = (L) => L.fromRational(1n, 1n);
  /** $\lvert\cos(bu)\rvert\le\cosh(by)\le e^{by}$. */
  const cosine = (b: number): StripBound => (L, y) => L.exp(L.mul(L.fromNumber(b), y));

  it.each([['trapezoids', trapezoidalRule], ['panels', panelRule]] as const)(
    '%s integrate the density and a cosine within the error that they state, and no less is true',
    (_, makeRule) => {
      for (const b of [0, 1, 4]) {
        const rule = makeRule(K, b === 0 ? density : cosine(b), 2 ** -40);
        const sum = rule.nodes.reduce((total, u, k) =>
          K.add(total, K.mul(rule.weights[k] ?? zero, K.cos(K.mul(K.fromNumber(b), u)))), K.fromNumber(0));
        const exact = K.exp(rational(-b * b, 2));
        expect(K.le(K.abs(K.sub(sum, exact)), rule.error)).not.toBe(false);
        expect(K.upper(rule.error)).toBeLessThan(2 ** -39);
      }
    },
  );

  it('notice a strip in which the integrand is not analytic: a pole at distance 1/8 makes the step finer', () => {
    const pole: StripBound = (L, y) => {
      const gap = L.sub(L.fromRational(1n, 8n), y);
      return L.div(L.fromRational(1n, 1n), L.sqrt(gap));
    };
    expect(trapezoidalRule(K, pole, 2 ** -40).nodes.length)
      .toBeGreaterThan(4 * trapezoidalRule(K, density, 2 ** -40).nodes.length);
  });

  it('refuse what no strip can prove', () => {
    const hopeless: StripBound = (L) => L.sqrt(L.fromNumber(-1));
    expect(() => trapezoidalRule(K, hopeless, 2 ** -40)).toThrow('no strip of analyticity');
    expect(() => panelRule(K, hopeless, 2 ** -40)).toThrow('no strip of analyticity');
  });
});
