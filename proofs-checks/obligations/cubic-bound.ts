/**
 * The largest value of $s(1-s^2)$: with $x=\sqrt3\,s$ the square $(x-1)^2$ proves $x(3-x^2)\le2$.
 * @module
 */
import {
  lemma, multiply, rootNotNegative, scaleEquality, squareNotNegative, squareOfRoot, term, type Derivation, type Premise,
  type Term,
} from '../../src/index.js';

const rational = (p: bigint): Term => term.fromRational(p, 1n);
const [zero, one, two, three] = [0n, 1n, 2n, 3n].map(rational) as [Term, Term, Term, Term];
const cube = (x: Term): Term => term.mul(x, term.mul(x, x));

/** $3x\le2+x^3$ for $x\ge-2$, because $2-3x+x^3=(x-1)^2(x+2)$. */
const cubic = lemma('cubic', 'because (x-1)^2 (x+2) is not negative', ['x'], ({ x }) => ({
  premises: [term.le(zero, term.add(x, two))],
  goal: term.le(term.mul(three, x), term.add(two, cube(x))),
  by: ({ use }) => {
    const difference = term.sub(x, one);
    const square = use(squareNotNegative, { x: difference });
    return [use(multiply, { c: term.add(x, two), u: zero, v: term.mul(difference, difference) }, [square])];
  },
}));

/**
 * $3\sqrt3\,s(1-s^2)\le2$ for $s$ and for $-s$, where $-1<s<1$.
 * @returns both, and that $\sqrt3>0$
 */
export function cubicBound({ show, use }: Derivation, s: Term, range: readonly Premise[]): readonly Premise[] {
  const root = term.sqrt(three);
  const [squared, positive] = [use(squareOfRoot, { x: three }), use(rootNotNegative, { x: three })];
  const smaller = show('root', 'the root of 3 is below 2', term.lt(root, two), [squared, positive]);
  const larger = show('root-positive', 'the root of 3 is above 1', term.lt(one, root), [squared, positive]);
  const powers = use(scaleEquality, { c: term.mul(root, cube(s)), u: term.mul(root, root), v: three }, [squared]);
  const bounds = ([[s, term.neg(one), s], [term.neg(s), s, one]] as const).map(([signed, u, v], i) => {
    const x = term.mul(root, signed);
    const stretched = use(multiply, { c: root, u, v }, [positive, larger, ...range]);
    const inside = show(`inside-${i + 1}`, 'the stretched argument is above -2', term.le(zero, term.add(x, two)),
      [stretched, smaller]);
    const bound = use(cubic, { x }, [inside]);
    const product = term.mul(signed, term.sub(one, term.mul(s, s)));
    return show(`product-${i + 1}`, 'the largest value of s(1-s^2)',
      term.le(term.mul(term.mul(three, root), product), two), [bound, powers]);
  });
  return [...bounds, larger];
}
