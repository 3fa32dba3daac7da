import { describe, expect, it } from 'vitest';
import type { Activation } from '../../../src/activations/activation.js';
import { activationNamed } from '../../../src/activations/named.js';
import { ORDERS } from '../../../src/activations/order.js';
import { scaled } from '../../../src/activations/scaled.js';
import { sine } from '../../../src/activations/sine.js';
import { tanh } from '../../../src/activations/tanh.js';
import { ball } from '../../../src/numbers/ball.js';
import { CERTIFIED_ACTIVATIONS, suprema } from '../../../src/verification/suprema/certified.js';
import { supremum, type Supremum } from '../../../src/verification/suprema/supremum.js';
import { isShown, type Form } from './mean-value-proof.js';

const K = ball(200);

/** Beside the certified ones: scaled on all sides, some so far that the width is relative. */
const others: readonly Activation[] = [
  '10*tanh(0.1x)', '3*logistic(5x)', '0.3*erf(7x)', '7*sine(0.1x)', '1e9*erf(1e-7x)',
].flatMap((name) => activationNamed(name) ?? []);

function formOf(name: string): Form {
  const { scale = '1', base = '', stretch = '1' } =
    /^(?:(?<scale>[\d.e+-]+)\*)?(?<base>[a-z]+)(?:\((?<stretch>[\d.e+-]+)x\))?$/.exec(name)?.groups ?? {};
  return { scale: Number(scale), base, stretch: Number(stretch) };
}

const cases = [...CERTIFIED_ACTIVATIONS, ...others].flatMap((activation) =>
  ORDERS.map((order) => ({ name: activation.name, order, activation })));

describe.each(cases)('the supremum of order $order of $name', ({ activation, order }) => {
  const form = formOf(activation.name);
  let shown: Supremum | undefined;

  it('is proved, with few cells by the mean-value form alone, and holds the closed form', () => {
    const result = supremum(activation, order);
    shown = result;
    const { enclosure: { lower, upper }, closedForm: stated, points } = result;
    const { sigma0, sigma1, sigma2 } = activation.constants(K);
    const closedForm = order === 0 ? sigma0 : order === 1 ? sigma1 : sigma2;
    expect([result.activation, result.order, result.verdict]).toEqual([activation.name, order, 'proved']);
    expect(points.length).toBeLessThan(300);
    for (const below of [lower, stated.lower]) expect(K.le(K.fromString(below), closedForm)).toBe(true);
    for (const above of [upper, stated.upper]) expect(K.le(closedForm, K.fromString(above))).toBe(true);
    expect(isShown(activation, form, result)).toBe(true);
  });

  it('does not follow from other data', () => {
    const result = shown ??= supremum(activation, order);
    const { enclosure: { lower, upper }, points } = result;
    const middle = Math.floor(points.length / 2);
    const wrong: readonly Supremum[] = [
      { ...result, points: points.slice(middle) },
      { ...result, points: points.slice(0, middle + 1) },
      { ...result, points: points.toReversed() },
      { ...result, points: [points[0] ?? 0, points.at(-1) ?? 0] },
      { ...result, witness: form.base === 'sine' && order === 1 ? 1.5 / form.stretch : 0.1 / form.stretch },
      { ...result, enclosure: { lower, upper: lower } },
      { ...result, enclosure: { lower: '0', upper } },
    ];
    expect(wrong.map((other) => isShown(activation, form, other))).toEqual(wrong.map(() => false));
  });
});

describe('the supremum', () => {
  const withSigma2 = (change: Activation['constants']): Activation => ({ ...tanh, constants: change });

  it('sees that a closed form is wrong, if only by 1e-11', () => {
    const rounded = withSigma2((L) => ({ ...tanh.constants(L), sigma2: L.fromNumber(0.77) }));
    const shifted = (by: bigint) => withSigma2((L) => {
      const constants = tanh.constants(L);
      return { ...constants, sigma2: L.add(constants.sigma2, L.fromRational(by, 10n ** 11n)) };
    });
    expect([rounded, shifted(1n), shifted(-1n), shifted(0n)].map((activation) => supremum(activation, 2).verdict))
      .toEqual(['closed form outside', 'closed form outside', 'closed form outside', 'proved']);
  });

  it('sees that the rest of the line is spoken of wrongly, where samples can tell', () => {
    const tails = (from: [bigint, bigint], limit: [bigint, bigint]): Activation => ({
      ...tanh,
      extent: (L) => ({ kind: 'tails', from: L.fromRational(...from), limit: L.fromRational(...limit) }),
    });
    const period = (p: bigint): Activation =>
      ({ ...sine, extent: (L) => ({ kind: 'period', atMost: L.fromRational(p, 1n) }) });
    const tooEarly = tails([1n, 4n], [1n, 1n]);
    expect(ORDERS.map((order) => supremum(tooEarly, order).verdict))
      .toEqual(['proved', 'proved', 'extent contradicted']);
    expect(supremum(tails([2n, 1n], [9n, 10n]), 0).verdict).toBe('extent contradicted');
    expect(supremum(tails([2n, 1n], [11n, 10n]), 0).verdict).toBe('undecided');
    expect(ORDERS.map((order) => supremum(period(1n), order).verdict))
      .toEqual(['extent contradicted', 'proved', 'extent contradicted']);
  });

  it('sees that on either side alone', () => {
    const shifted = (by: number): Activation =>
      ({ ...tanh, name: 'shifted', jet: (L, a) => tanh.jet(L, L.add(a, L.fromNumber(by))) });
    expect([-3, 0, 3].map((by) => supremum(shifted(by), 2).verdict))
      .toEqual(['extent contradicted', 'proved', 'extent contradicted']);
  });

  it.each([[1e300, 1e10], [1, 1e-310], [1, 1e308], [5e-324, 1], [1e-300, 1e200]])(
    'of %d*tanh(%dx) is a value, at the ends of the range of doubles too', (scale, stretch) => {
      const verdicts = ORDERS.map((order) => supremum(scaled(scale, tanh, stretch), order).verdict);
      expect(verdicts.every((verdict) => verdict === 'proved' || verdict === 'undecided')).toBe(true);
    });

  it.each([2 ** 910, 2 ** -910])('is not looked for where the cells of tanh(%dx) would leave the range', (stretch) => {
    const nothing = { verdict: 'undecided', enclosure: { lower: '0', upper: 'Infinity' }, witness: 0, points: [] };
    for (const order of ORDERS) expect(supremum(scaled(1, tanh, stretch), order)).toMatchObject(nothing);
  });

  it('is enclosed from below by the supremum itself where a cell has it in its middle', () => {
    expect(supremum(tanh, 1)).toMatchObject({ witness: 0, enclosure: { lower: '1' } });
  });

  it('is listed for every certified activation and order', () => {
    const listed = suprema();
    expect(listed).toHaveLength(3 * CERTIFIED_ACTIVATIONS.length);
    expect(listed.map(({ verdict }) => verdict)).toEqual(listed.map(() => 'proved'));
    expect(JSON.parse(JSON.stringify(listed))).toEqual(listed);
  });
});
