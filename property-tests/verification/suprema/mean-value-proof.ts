/**
 * The proof that a supremum carries, gone through again: with the mean-value form as it stands, with third derivatives
 * written by hand, and at another precision than that of the code under test.
 * @module
 */
import type { Activation } from '../../../src/activations/activation.js';
import { ball, type Ball } from '../../../src/numbers/ball.js';
import { hull } from '../../../src/numbers/ball-ends.js';
import type { Supremum } from '../../../src/verification/suprema/supremum.js';

const K = ball(100);
const n = (value: number): Ball => K.fromNumber(value);

/** Third derivatives at $a$ of what is not scaled. */
const thirds: Readonly<Record<string, (a: Ball) => Ball>> = {
  tanh(a) {
    const square = K.mul(K.tanh(a), K.tanh(a));
    return K.mul(n(-2), K.mul(K.sub(n(1), square), K.sub(n(1), K.mul(n(3), square))));
  },
  logistic(a) {
    const value = K.div(n(1), K.add(n(1), K.exp(K.neg(a))));
    const first = K.mul(value, K.sub(n(1), value));
    return K.mul(first, K.sub(n(1), K.mul(n(6), first)));
  },
  erf(a) {
    const first = K.mul(K.div(n(2), K.sqrt(K.pi())), K.exp(K.neg(K.mul(a, a))));
    return K.mul(K.sub(K.mul(n(4), K.mul(a, a)), n(2)), first);
  },
  sine: (a) => K.neg(K.cos(a)),
};

/** Scale, name of the base, and stretch of an activation. */
export interface Form {
  readonly scale: number;
  readonly base: string;
  readonly stretch: number;
}

/** Value and three derivatives. */
function derivatives(activation: Activation, { scale, base, stretch }: Form, a: Ball): readonly Ball[] {
  const { value, first, second } = activation.jet(K, a);
  const factor = [stretch, stretch, stretch].map(n).reduce((x, y) => K.mul(x, y), n(scale));
  const third = thirds[base]?.(K.mul(n(stretch), a));
  return third === undefined ? [] : [value, first, second, K.mul(factor, third)];
}

/** Whether the cells cover what they have to: a period of the sine, otherwise all $a$ with $\lvert ba\rvert<2$. */
function covers({ points }: Supremum, { base, stretch }: Form): boolean {
  const [from, to] = [n(points[0] ?? 0), n(points.at(-1) ?? 0)].map((end) => K.mul(n(stretch), end));
  if (from === undefined || to === undefined) return false;
  if (base === 'sine') return K.le(K.mul(n(2), K.pi()), K.sub(to, from)) === true;
  return K.le(from, n(-2)) === true && K.le(n(2), to) === true;
}

/** Whether the enclosure follows from witness and cells, and is narrow. */
export function isShown(activation: Activation, form: Form, supremum: Supremum): boolean {
  const { order, points, witness, enclosure } = supremum;
  const [lower, upper] = [K.fromString(enclosure.lower), K.fromString(enclosure.upper)];
  const at = (a: Ball, k: number): Ball => derivatives(activation, form, a)[k] ?? K.div(n(1), n(0));
  const isBounded = (from: number, to: number): boolean => {
    const [cell, m] = [hull(n(from), n(to), 100), n((from + to) / 2)];
    const meanValue = K.add(at(m, order), K.mul(at(cell, order + 1), K.sub(cell, m)));
    return from < to && K.le(K.abs(meanValue), upper) === true;
  };
  const width = K.mul(K.fromRational(1n, 10n ** 12n), K.max(n(1), upper));
  return covers(supremum, form)
    && K.le(lower, K.abs(at(n(witness), order))) === true
    && K.le(K.sub(upper, lower), width) === true
    && (order > 0 || form.base === 'sine' || K.le(n(form.scale), upper) === true)
    && points.slice(1).every((to, k) => isBounded(points[k] ?? to, to));
}
