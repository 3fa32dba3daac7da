/**
 * The obligations of the simpler bounds of the largest eigenvalue of the majorant.
 * @module
 */
import {
  bounded,
  boundsInPairs,
  boundedBy,
  derivation,
  distinct,
  eigenvalueOf,
  firstTime,
  fromSquares,
  induction,
  laterTime,
  lipschitzBelow,
  multiply,
  polynomialCurvature,
  productIsMonotone,
  radicandIn,
  rootNotNegative,
  rootOfState,
  scalarCurvatureBefore,
  showSides,
  sidesAt,
  squareNotNegative,
  squareOfRoot,
  sumOf,
  symbolicSigma,
  term,
  type ConstantsStatement,
  type Proof,
  type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const two = term.fromRational(2n, 1n);
const square = (x: Term): Term => term.mul(x, x);
const { sigma0, sigma1, sigma2 } = symbolicSigma;

/**
 * $\lambda_{\max}(Q_t)\le\bar\beta_t$: the majorant is the sum of three matrices with largest eigenvalues
 * $\sigma_2\lvert q_t\rvert^2$, $\sigma_1(G^w_{t-1}+\lvert g_{t-1}\rvert)$ and at most $a\,\bar\beta_{t-1}$.
 */
export function scalarRecursion(statement: ConstantsStatement): Proof {
  const later = laterTime({}, ['growth']);
  const { before, now, a } = later.at;
  const steps = derivation(later.context);
  const { show, use } = steps;

  const q = { w: term.mul(sigma0, now.growth.before), u: now.growth.now };
  const outer = (x: Term, y: Term): Term => term.mul(sigma2, term.mul(x, y));
  const first = bounded(
    steps,
    'square',
    { ww: outer(q.w, q.w), wu: outer(q.w, q.u), uu: outer(q.u, q.u) },
    {
      bound: term.mul(sigma2, term.add(square(q.w), square(q.u))),
      using: [
        use(multiply, { c: sigma2, u: zero, v: square(q.w) }),
        use(multiply, { c: sigma2, u: zero, v: square(q.u) }),
      ],
    },
  );

  const { gradient: g, lipschitz } = before;
  const radicand = radicandIn(lipschitz);
  const length = show(
    'cross/length',
    'the bound of the gradient is the norm of the bounds of its parts',
    term.eq(square(lipschitz), term.add(square(g.w), square(g.u))),
    [use(squareOfRoot, { x: radicand })],
  );
  const positive = show('cross/sign', 'the norm is not negative', term.le(zero, lipschitz), [
    use(multiply, { c: sigma1, u: zero, v: term.sqrt(radicand) }, [use(rootNotNegative, { x: radicand })]),
  ]);
  const part = show('cross/part', 'a part is at most the whole', term.le(square(g.w), square(lipschitz)), [
    length,
    use(squareNotNegative, { x: g.u }),
  ]);
  const shorter = use(fromSquares, { s: g.w, r: lipschitz }, [positive, part]);
  const second = bounded(
    steps,
    'cross',
    {
      ww: term.mul(sigma1, term.mul(two, g.w)),
      wu: term.mul(sigma1, g.u),
      uu: zero,
    },
    {
      bound: term.mul(sigma1, term.add(g.w, lipschitz)),
      using: [
        length,
        use(multiply, { c: sigma1, u: g.w, v: lipschitz }, [shorter]),
        use(multiply, { c: sigma1, u: zero, v: g.w }),
        use(multiply, { c: sigma1, u: zero, v: lipschitz }, [positive]),
      ],
    },
  );

  const old = boundedBy(
    steps,
    before.majorant,
    scalarCurvatureBefore,
    induction(term.le(before.curvature, scalarCurvatureBefore)),
  );
  const scaled = (x: Term): Term => term.mul(a, x);
  const third = bounded(
    steps,
    'transported',
    {
      ww: scaled(before.majorant.ww),
      wu: scaled(before.majorant.wu),
      uu: scaled(before.majorant.uu),
    },
    { bound: scaled(scalarCurvatureBefore), using: old.premises },
  );

  const all = sumOf(steps, sumOf(steps, first, second), third);
  const largest = eigenvalueOf(
    steps,
    bounded(steps, 'sum', now.majorant, { bound: later.at.scalarCurvature, using: all.premises }),
  );
  showSides({ show }, sidesAt(statement, later), [largest], {
    name: 'step', says: 'the majorant is the sum, and so is its bound',
  });
  const start = firstTime({});
  const begin = derivation(start.context, 'base');
  const base = bounded(begin, 'majorant', start.at.now.majorant, { bound: start.at.scalarCurvature, using: [] });
  const value = eigenvalueOf(begin, base);
  showSides(begin, sidesAt(statement, start), [value], { name: '', says: 'both sides at t = 1' });
  return distinct([...begin.proof(), ...steps.proof()]);
}

/**
 * $\bar\beta_t\le\sigma_2(1+\sigma_0^2)p_t^3+\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})p_t^2$, by induction, because
 * $p_{t-1}\le p_t$, $p_t=1+a\,p_{t-1}$ and $p_t\ge1$.
 */
export function polynomialProof(statement: ConstantsStatement): Proof {
  const later = laterTime({});
  const { before, now, a } = later.at;
  const steps = derivation(later.context);
  const { show, use } = steps;
  const [q, p] = [now.growth.before, now.growth.now];
  const [cubic, quadratic] = [
    term.mul(sigma2, term.add(term.fromRational(1n, 1n), square(sigma0))),
    term.mul(square(sigma1), term.add(sigma0, rootOfState)),
  ];

  const pairs = use(productIsMonotone, { u: q, v: q, U: p, V: p });
  const saved = use(multiply, { c: term.mul(sigma2, square(sigma0)), u: term.mul(q, q), v: term.mul(p, p) }, [pairs]);
  const inner = show(
    'inner',
    'the square of the inner gradient, by the growth',
    term.le(term.mul(sigma2, term.add(square(term.mul(sigma0, q)), square(p))), term.mul(cubic, square(p))),
    [saved],
  );

  const steep = use(
    multiply,
    {
      c: sigma1,
      u: before.lipschitz,
      v: term.mul(term.mul(sigma1, rootOfState), q),
    },
    [lipschitzBelow(steps, 'cross', before, q)],
  );
  const earlier = use(multiply, { c: term.mul(square(sigma1), sigma0), u: before.growth.before, v: q });
  const cross = show(
    'cross',
    'the cross term, by the growth',
    term.le(term.mul(sigma1, term.add(before.gradient.w, before.lipschitz)), term.mul(quadratic, q)),
    [steep, earlier],
  );

  const powers = use(multiply, { c: term.mul(a, q), u: term.mul(q, q), v: term.mul(p, p) }, [pairs]);
  const cubes = show(
    'cubes',
    'what the cubic term leaves room for',
    term.le(term.add(square(p), term.mul(a, term.mul(q, square(q)))), term.mul(p, square(p))),
    [powers],
  );
  const squares = show(
    'squares',
    'what the quadratic term leaves room for',
    term.le(term.add(q, term.mul(a, square(q))), square(p)),
    [use(multiply, { c: p, u: q, v: p })],
  );
  const room = [
    use(
      multiply,
      { c: cubic, u: term.add(square(p), term.mul(a, term.mul(q, square(q)))), v: term.mul(p, square(p)) },
      [cubes],
    ),
    use(multiply, { c: quadratic, u: term.add(q, term.mul(a, square(q))), v: square(p) }, [squares]),
  ];

  const last = polynomialCurvature(term, symbolicSigma, q);
  const carried = use(
    multiply,
    { c: a, u: scalarCurvatureBefore, v: last },
    induction(term.le(scalarCurvatureBefore, last)),
  );
  const size = term.add(square(term.mul(sigma0, q)), square(p));
  const [sharedCubic, sharedQuadratic] = [term.mul(cubic, term.mul(q, square(q))), term.mul(quadratic, square(q))];
  const sum = use(
    boundsInPairs,
    {
      i: term.mul(sigma2, size),
      x: term.mul(sigma1, term.add(before.gradient.w, before.lipschitz)),
      y: term.mul(a, scalarCurvatureBefore),
      I: term.mul(cubic, square(p)),
      X: term.mul(quadratic, q),
      Y: term.mul(a, sharedCubic),
      Z: term.mul(a, sharedQuadratic),
      S: term.mul(cubic, term.mul(p, square(p))),
      T: term.mul(quadratic, square(p)),
    },
    [inner, cross, carried, ...room],
  );
  showSides({ show }, sidesAt(statement, later), [sum], { name: 'step', says: 'the scalar recursion at t, from t-1' });
  const start = firstTime({});
  const begin = derivation(start.context, 'base');
  const root = begin.use(rootNotNegative, { x: radicandIn(rootOfState) });
  const weighted = begin.use(multiply, { c: square(sigma1), u: zero, v: rootOfState }, [root]);
  showSides(begin, sidesAt(statement, start), [weighted], { name: '', says: 'both sides at t = 1' });
  return distinct([...begin.proof(), ...steps.proof()]);
}
