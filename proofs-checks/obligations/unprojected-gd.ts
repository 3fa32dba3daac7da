/**
 * The obligations of `unprojected-gd`: gradient descent without projection does not leave the max-norm ball.
 * @module
 */
import {
  assumed,
  claimed,
  derivation,
  fromSquares,
  induction,
  jensensInequality,
  meansOfProducts,
  movementBound,
  multiply,
  rootAbove,
  setting,
  squareNotNegative,
  symbol,
  term,
  type Proof,
  } from '../../src/index.js';
import { error, eta, four, one, run, signs, square, squaredNorm, steps, time, two, zero } from './run-symbols.js';

/** $(\sum r_k)^2\le s\sum r_k^2$, one summand more. */
function sumOfSquares(): Proof {
  const [sum, squares, count, next] = [symbol('S_s'), symbol('Q_s'), symbol('s'), symbol('r_s')];
  const { show, use, proof } = derivation(setting(term.le(zero, count), term.le(zero, squares)), 'cauchy');
  const before = induction(term.le(square(sum), term.mul(count, squares)));
  const positive = use(squareNotNegative, { x: next });
  const [p, n] = [squares, term.mul(count, square(next))];
  const share = use(multiply, { c: count, u: zero, v: square(next) }, [positive]);
  const scaled = use(multiply, { c: square(next), u: square(sum), v: term.mul(count, squares) }, [...before, positive]);
  const mixed = term.mul(two, term.mul(sum, next));
  const mixedSquares = show(
    'mixed',
    'twice the mixed term, squared',
    term.le(square(mixed), square(term.add(p, n))),
    [scaled, use(meansOfProducts, { p, n })],
  );
  const linear = use(fromSquares, { s: mixed, r: term.add(p, n) }, [mixedSquares, share]);
  show(
    'step',
    'the square of a sum of s + 1 numbers',
    term.le(square(term.add(sum, next)), term.mul(term.add(count, one), term.add(squares, square(next)))),
    [...before, linear],
  );
  return proof();
}

/** Neurons stay within $\rho/\sqrt m$, because $\eta\sum\sqrt{R_k}\le B$. */
export function unprojectedProof(movement: typeof movementBound = movementBound): Proof {
  const [sum, energy, gradient, rho, moved, rootWidth] = [
    symbol('\\sum\\sqrt R'),
    symbol('\\sum R'),
    symbol('G_T'),
    symbol('\\rho'),
    symbol('\\lvert\\theta_i(s)-\\theta_i(0)\\rvert'),
    symbol('\\sqrt m'),
  ];
  const { show, use, add, proof } = derivation([
    ...signs,
    ...setting(term.le(zero, sum), term.le(zero, energy), term.le(zero, gradient), term.lt(zero, rootWidth)),
  ]);
  add(sumOfSquares());
  const stated = movement(term, run);
  const room = term.add(squaredNorm, term.mul(four, term.mul(time, square(error))));
  const inside = term.mul(time, room);
  const clock = show('time', 'the step size times the number of steps is positive', term.lt(zero, time));
  const spent = claimed('projected-gd/simple', term.le(term.mul(eta, energy), room));
  const cauchy = induction(term.le(square(sum), term.mul(steps, energy)));
  const scaled = [
    use(multiply, { c: square(eta), u: square(sum), v: term.mul(steps, energy) }, [
      ...cauchy,
      use(squareNotNegative, { x: eta }),
    ]),
    use(multiply, { c: time, u: term.mul(eta, energy), v: room }, [...spent, clock]),
  ];
  const path = term.mul(eta, sum);
  const squares = show(
    'path/squared',
    'the step size times the sum of the roots, squared',
    term.le(square(path), inside),
    scaled,
  );
  const sign = show('path/sign', 'the path is not negative', term.le(zero, path), [
    use(multiply, { c: eta, u: zero, v: sum }),
  ]);
  const length = use(rootAbove, { x: inside, y: path }, [squares, sign]);
  const below = show('path', 'the path of gradient descent', term.le(path, stated), [length]);
  const twice = term.mul(two, gradient);
  const along = use(multiply, { c: twice, u: path, v: stated }, [below]);
  show(
    'radius',
    'the movement of a neuron, in units of one over the root of the width',
    term.le(term.mul(rootWidth, moved), rho),
    [
      ...claimed('hidden-state-gradient', term.le(term.mul(rootWidth, moved), term.mul(twice, path))),
      ...assumed(jensensInequality),
      along,
      ...setting(term.le(term.mul(twice, stated), rho)),
    ],
  );
  return proof();
}
