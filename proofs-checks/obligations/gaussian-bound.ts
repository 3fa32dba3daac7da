/**
 * What is known of the error function and of its derivatives, with $E=e^{a^2}$ and $1/E=e^{-a^2}$: the second derivative
 * is bounded by $2a^2\le e^{2a^2-1}$.
 * @module
 */
import {
  assumed, cancel, derivation, exponentialLaws, fromSquares, multiply, rangeOfErf, rootNotNegative, scaleEquality, setting,
  squareNotNegative, squareOfRoot, term, erf, type Derivation, type Order, type Premise, type Proof, type Term,
} from '../../src/index.js';

const [zero, one, two] = [0n, 1n, 2n].map((p) => term.fromRational(p, 1n)) as [Term, Term, Term];
const square = (x: Term): Term => term.mul(x, x);

/** $0<e^{-a^2}\le1$. */
function slope({ show }: Derivation, a: Term): readonly Premise[] {
  const [falling, rising] = [term.exp(term.neg(square(a))), term.exp(square(a))];
  const laws = assumed(exponentialLaws,
    term.eq(term.mul(rising, falling), one), term.lt(zero, falling), term.le(term.add(one, square(a)), rising));
  const below = show('exponential', 'the exponential of what is not positive is at most 1', term.le(falling, one), laws);
  return [...laws, below];
}

/** $\lvert2a\cdot\frac2{\sqrt\pi}e^{-a^2}\rvert\le\frac{2\sqrt2}{\sqrt{\pi e}}$, both sides squared. */
function curvature(steps: Derivation, a: Term): readonly Premise[] {
  const { show, use } = steps;
  const [falling, rising, e] = [term.exp(term.neg(square(a))), term.exp(square(a)), term.exp(one)];
  const tangent = term.exp(term.sub(term.mul(two, square(a)), one));
  const pi = term.pi();
  const positive = setting(term.lt(zero, pi));
  const laws = assumed(exponentialLaws,
    term.eq(term.mul(rising, falling), one), term.lt(zero, falling), term.lt(zero, e), term.lt(zero, rising),
    term.eq(square(rising), term.mul(e, tangent)), term.le(term.mul(two, square(a)), tangent));
  const tangents = use(multiply, { c: e, u: term.mul(two, square(a)), v: tangent }, laws);
  const inside = show('tangent', 'twice the square of a, by the tangent of the exponential',
    term.le(term.mul(e, term.mul(two, square(a))), square(rising)), [tangents, ...laws]);
  const shrunk = use(multiply, { c: square(falling), u: term.mul(e, term.mul(two, square(a))), v: square(rising) },
    [inside, use(squareNotNegative, { x: falling })]);
  const ones = show('ones', 'the exponentials cancel', term.eq(term.mul(square(falling), square(rising)), one), laws);
  const core = show('core', 'the square of a e^(-a^2)',
    term.le(term.mul(square(falling), term.mul(e, term.mul(two, square(a)))), one), [shrunk, ones]);

  const { second } = erf.jet(term, a);
  const { sigma2, sigma1 } = erf.constants(term);
  const rootPi = term.sqrt(pi);
  const rootBoth = term.sqrt(term.mul(pi, e));
  const rootTwo = term.sqrt(two);
  const pie = show('pi-e', 'pi times e is positive', term.lt(zero, term.mul(pi, e)), [...positive, ...laws]);
  const known = [...positive, pie, ...laws];
  const roots = [
    use(squareOfRoot, { x: pi }, known), use(rootNotNegative, { x: pi }, known),
    use(squareOfRoot, { x: term.mul(pi, e) }, known), use(rootNotNegative, { x: term.mul(pi, e) }, known),
    use(squareOfRoot, { x: two }), use(rootNotNegative, { x: two }),
  ];
  const quotient = (name: string, value: Term, divisor: Term, numerator: Term) =>
    show(name, 'a quotient times its divisor', term.eq(term.mul(value, divisor), numerator), [...roots, ...known]);
  const first = quotient('slope-at-zero', sigma1, rootPi, two);
  const last = quotient('supremum', sigma2, rootBoth, term.mul(two, rootTwo));
  const eight = term.fromRational(8n, 1n);
  const steepest = show('slope-squared', 'the square of the largest slope',
    term.eq(term.mul(square(sigma1), pi), term.fromRational(4n, 1n)), [first, ...roots]);
  const supremum = show('supremum-squared', 'the square of the supremum',
    term.eq(term.mul(square(sigma2), term.mul(pi, e)), eight), [last, ...roots]);
  const weighted = use(scaleEquality, {
    c: term.mul(term.fromRational(4n, 1n), term.mul(square(a), term.mul(square(falling), e))),
    u: term.mul(square(sigma1), pi), v: term.fromRational(4n, 1n),
  }, [steepest]);
  const scaled = show('scaled', 'the squares of derivative and supremum, both times pi e',
    term.le(term.mul(term.mul(pi, e), square(second)), term.mul(term.mul(pi, e), square(sigma2))),
    [weighted, core, supremum]);
  const squares = use(cancel, { g: term.mul(pi, e), x: square(second), y: square(sigma2) }, [pie, scaled]);
  const sign = show('sign', 'the supremum is not negative', term.le(zero, sigma2), [last, ...roots, pie]);
  return [second, term.neg(second)].map((s) => use(fromSquares, { s, r: sigma2 }, [squares, sign]));
}

/** What is known of the derivative of the order, and how. */
export function gaussianBound(a: Term, order: Order): { readonly premises: readonly Premise[]; readonly proof: Proof } {
  const range = assumed(rangeOfErf, term.lt(term.neg(one), term.erf(a)), term.lt(term.erf(a), one));
  const steps = derivation([]);
  if (order === 0) return { premises: range, proof: [] };
  if (order === 2) {
    const premises = curvature(steps, a);
    return { premises, proof: steps.proof() };
  }
  const known = slope(steps, a);
  const top = erf.constants(term).sigma1;
  const pi = term.pi();
  const positive = setting(term.lt(zero, pi));
  const roots = [
    steps.use(squareOfRoot, { x: pi }, positive), steps.use(rootNotNegative, { x: pi }, positive),
  ];
  const sign = steps.show('sign', 'the slope at zero is not negative', term.le(zero, top), [...positive, ...roots]);
  const falling = term.exp(term.neg(square(a)));
  const products = [
    steps.use(multiply, { c: top, u: falling, v: one }, [...known, sign]),
    steps.use(multiply, { c: top, u: zero, v: falling }, [...known, sign]),
  ];
  return { premises: [...products, sign], proof: steps.proof() };
}
