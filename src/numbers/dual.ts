/**
 * Derivatives of everything: truncated Taylor numbers $(f,f',f'')$ in one variable over any other system. The
 * recursions of the theory for gradient and Hessian are checked against them, and `dual(dual(K))` gives mixed
 * derivatives.
 * @module
 */
import type { Reals } from './number-system.js';

/** A number that moves along a curve: its value with the first and second derivative. */
export interface Dual<N> {
  readonly value: N;
  readonly first: N;
  readonly second: N;
}

/** The number system of {@link Dual} numbers, with the ways into it. */
export interface DualReals<N, P> extends Reals<Dual<N>, P> {
  /** The variable at $x$, moving with the velocity `direction` (1 if absent): $(x,\text{direction},0)$. */
  variable(x: N, direction?: N): Dual<N>;
  /** A number that does not move: $(x,0,0)$. */
  constant(x: N): Dual<N>;
}

/**
 * Dual numbers over `K`. Comparisons, `abs`, `min` and `max` go by the value. Nothing branches: where a function has
 * no derivative ($\lvert x\rvert$ and $\sqrt x$ at 0, `min` and `max` of equal numbers) the derivatives are the
 * undefined value of `K`, and the value is still right.
 *
 * The rules are those of calculus: with $q=f/g$, $q'=(f'-qg')/g$ and $q''=(f''-2q'g'-qg'')/g$; with $s=\sqrt f$,
 * $s'=f'/(2s)$ and $s''=(f''-2s'^2)/(2s)$; and $(\varphi\circ f)'=\varphi'f'$,
 * $(\varphi\circ f)''=\varphi''f'^2+\varphi'f''$.
 */
export function dual<N, P>(K: Reals<N, P>): DualReals<N, P> {
  const zero = K.fromRational(0n, 1n);
  const one = K.fromRational(1n, 1n);
  const half = K.fromRational(1n, 2n);

  const constant = (x: N): Dual<N> => ({ value: x, first: zero, second: zero });
  const twice = (x: N): N => K.add(x, x);

  function linear(f: (a: N, b: N) => N, a: Dual<N>, b: Dual<N>): Dual<N> {
    return { value: f(a.value, b.value), first: f(a.first, b.first), second: f(a.second, b.second) };
  }

  function chain(a: Dual<N>, value: N, slope: N, curvature: N): Dual<N> {
    const bend = K.mul(curvature, K.mul(a.first, a.first));
    return { value, first: K.mul(slope, a.first), second: K.add(bend, K.mul(slope, a.second)) };
  }

  /** Half the sum plus half the difference times `sign`, the sign of $a-b$ or its opposite: derivatives only. */
  function select(value: N, a: Dual<N>, b: Dual<N>, sign: N): Dual<N> {
    const choose = (f: N, g: N): N => K.mul(half, K.add(K.add(f, g), K.mul(sign, K.sub(f, g))));
    return { value, first: choose(a.first, b.first), second: choose(a.second, b.second) };
  }

  function signOf(x: N): N {
    return K.div(x, K.abs(x));
  }

  return {
    name: `dual(${K.name})`,
    variable: (x, direction = one) => ({ value: x, first: direction, second: zero }),
    constant,
    fromNumber: (x) => constant(K.fromNumber(x)),
    fromRational: (p, q) => constant(K.fromRational(p, q)),
    neg: (a) => ({ value: K.neg(a.value), first: K.neg(a.first), second: K.neg(a.second) }),
    add: (a, b) => linear((x, y) => K.add(x, y), a, b),
    sub: (a, b) => linear((x, y) => K.sub(x, y), a, b),
    mul: (a, b) => ({
      value: K.mul(a.value, b.value),
      first: K.add(K.mul(a.first, b.value), K.mul(a.value, b.first)),
      second: K.add(
        K.add(K.mul(a.second, b.value), K.mul(a.value, b.second)),
        twice(K.mul(a.first, b.first)),
      ),
    }),
    div(a, b) {
      const value = K.div(a.value, b.value);
      const first = K.div(K.sub(a.first, K.mul(value, b.first)), b.value);
      const bend = K.add(twice(K.mul(first, b.first)), K.mul(value, b.second));
      return { value, first, second: K.div(K.sub(a.second, bend), b.value) };
    },
    sqrt(a) {
      const value = K.sqrt(a.value);
      const first = K.div(a.first, twice(value));
      return { value, first, second: K.div(K.sub(a.second, twice(K.mul(first, first))), twice(value)) };
    },
    abs(a) {
      const sign = signOf(a.value);
      return { value: K.abs(a.value), first: K.mul(sign, a.first), second: K.mul(sign, a.second) };
    },
    min: (a, b) => select(K.min(a.value, b.value), a, b, signOf(K.sub(b.value, a.value))),
    max: (a, b) => select(K.max(a.value, b.value), a, b, signOf(K.sub(a.value, b.value))),
    near: (center, bound) => ({ ...center, value: K.near(center.value, bound.value) }),
    // The formula is the value's; a system that builds formulas keeps the name there.
    define: (_symbol, body) => body(),
    exp(a) {
      const value = K.exp(a.value);
      return chain(a, value, value, value);
    },
    tanh(a) {
      const value = K.tanh(a.value);
      const slope = K.sub(one, K.mul(value, value));
      return chain(a, value, slope, K.neg(twice(K.mul(value, slope))));
    },
    sin(a) {
      const value = K.sin(a.value);
      return chain(a, value, K.cos(a.value), K.neg(value));
    },
    cos(a) {
      const value = K.cos(a.value);
      return chain(a, value, K.neg(K.sin(a.value)), K.neg(value));
    },
    erf(a) {
      const slope = K.mul(K.div(twice(one), K.sqrt(K.pi())), K.exp(K.neg(K.mul(a.value, a.value))));
      return chain(a, K.erf(a.value), slope, K.neg(twice(K.mul(a.value, slope))));
    },
    pi: () => constant(K.pi()),
    le: (a, b) => K.le(a.value, b.value),
    lt: (a, b) => K.lt(a.value, b.value),
    eq: (a, b) => K.eq(a.value, b.value),
    and: (propositions) => K.and(propositions),
  };
}
