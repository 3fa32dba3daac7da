/**
 * A number that nobody can look into: frozen empty objects, whose content only the operations of the system find.
 * Generic code that gives the right results over it uses nothing but the interface.
 * @module
 */
import type { Reals } from '../../src/numbers/number-system.js';

/** An opaque number: an object of which nothing is known. */
export type Opaque = object;

export interface OpaqueSystem<N> {
  readonly K: Reals<Opaque>;
  readonly reveal: (x: Opaque) => N;
}

export function opaque<N>(inner: Reals<N>): OpaqueSystem<N> {
  const contents = new WeakMap<Opaque, { readonly content: N }>();
  const hide = (content: N): Opaque => {
    const shell: Opaque = Object.freeze({});
    contents.set(shell, { content });
    return shell;
  };
  const reveal = (x: Opaque): N => {
    const found = contents.get(x);
    if (found === undefined) throw new TypeError('not a number of this system');
    return found.content;
  };
  const unary = (f: (a: N) => N) => (a: Opaque): Opaque => hide(f(reveal(a)));
  const binary = (f: (a: N, b: N) => N) => (a: Opaque, b: Opaque): Opaque => hide(f(reveal(a), reveal(b)));
  const K: Reals<Opaque> = {
    name: `opaque(${inner.name})`,
    fromNumber: (x) => hide(inner.fromNumber(x)),
    fromRational: (p, q) => hide(inner.fromRational(p, q)),
    neg: unary((a) => inner.neg(a)),
    abs: unary((a) => inner.abs(a)),
    sqrt: unary((a) => inner.sqrt(a)),
    exp: unary((a) => inner.exp(a)),
    tanh: unary((a) => inner.tanh(a)),
    sin: unary((a) => inner.sin(a)),
    cos: unary((a) => inner.cos(a)),
    erf: unary((a) => inner.erf(a)),
    pi: () => hide(inner.pi()),
    add: binary((a, b) => inner.add(a, b)),
    sub: binary((a, b) => inner.sub(a, b)),
    mul: binary((a, b) => inner.mul(a, b)),
    div: binary((a, b) => inner.div(a, b)),
    min: binary((a, b) => inner.min(a, b)),
    max: binary((a, b) => inner.max(a, b)),
    near: binary((a, b) => inner.near(a, b)),
    define: (_symbol, body) => body(),
    le: (a, b) => inner.le(reveal(a), reveal(b)),
    lt: (a, b) => inner.lt(reveal(a), reveal(b)),
    eq: (a, b) => inner.eq(reveal(a), reveal(b)),
    and: (propositions) => inner.and(propositions),
  };
  return { K, reveal };
}
