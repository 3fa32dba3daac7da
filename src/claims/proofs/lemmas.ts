/**
 * The nonlinear steps that the proofs share.
 * @module
 */
import { term, type Term } from '../../numbers/term.js';
import { zero } from './constants-at-a-time.js';
import { lemma } from './lemma.js';
import { setting } from './obligation.js';

const square = (x: Term): Term => term.mul(x, x);

/** $x^2\ge0$. */
export const squareNotNegative = lemma('square-not-negative', 'no square is negative', ['x'], ({ x }) => ({
  premises: [],
  goal: term.le(zero, square(x)),
}));

/** $\sqrt x\ge0$ for $x\ge0$. */
export const rootNotNegative = lemma('root-not-negative', 'no root is negative', ['x'], ({ x }) => ({
  premises: [term.le(zero, x)],
  goal: term.le(zero, term.sqrt(x)),
}));
/** $(\sqrt x)^2=x$ for $x\ge0$. */
export const squareOfRoot = lemma('square-of-root', 'the square of a root is the number', ['x'], ({ x }) => ({
  premises: [term.le(zero, x)],
  goal: term.eq(square(term.sqrt(x)), x),
}));

/** $0\le x\le y\Rightarrow\sqrt x\le\sqrt y$. */
export const rootIsMonotone = lemma(
  'root-is-monotone',
  'a larger number has a larger root',
  ['x', 'y'],
  ({ x, y }) => ({
    premises: [term.le(zero, x), term.le(x, y)],
    goal: term.le(term.sqrt(x), term.sqrt(y)),
  }),
);

/** $c,x\ge0\Rightarrow\sqrt{c^2x}=c\sqrt x$. */
export const rootScales = lemma('root-scales', 'a factor leaves the root', ['c', 'x'], ({ c, x }) => ({
  premises: [term.le(zero, c), term.le(zero, x)],
  goal: term.eq(term.sqrt(term.mul(square(c), x)), term.mul(c, term.sqrt(x))),
}));

/** $0\le y,\ x\le y^2\Rightarrow\sqrt x\le y$ for $x\ge0$. */
export const rootBelow = lemma('root-below', 'a root is below what its square is below', ['x', 'y'], ({ x, y }) => ({
  premises: [term.le(zero, x), term.le(zero, y), term.le(x, square(y))],
  goal: term.le(term.sqrt(x), y),
}));

/** $0\le u\le U,\ 0\le v\le V\Rightarrow uv\le UV$. */
export const productIsMonotone = lemma(
  'product-is-monotone',
  'larger factors have a larger product',
  ['u', 'v', 'U', 'V'],
  ({ u, v, U, V }) => ({
    premises: [term.le(zero, u), term.le(u, U), term.le(zero, v), term.le(v, V)],
    goal: term.le(term.mul(u, v), term.mul(U, V)),
  }),
);

/** $c\ge0,\ u\le v\Rightarrow cu\le cv$. */
export const multiply = lemma(
  'multiply',
  'an inequality may be multiplied by what is not negative',
  ['c', 'u', 'v'],
  ({ c, u, v }) => ({
    premises: [term.le(zero, c), term.le(u, v)],
    goal: term.le(term.mul(c, u), term.mul(c, v)),
  }),
);

/** $g>0,\ gx\le k\Rightarrow x\le k/g$. */
export const divide = lemma(
  'divide',
  'an inequality may be divided by what is positive',
  ['x', 'k', 'g'],
  ({ x, k, g }) => ({
    premises: [term.lt(zero, g), term.le(term.mul(g, x), k)],
    goal: term.le(x, term.div(k, g)),
  }),
);

/** $\sqrt{\sigma_0^2q^2+p^2}\le\sqrt{1+\sigma_0^2}\,g$ for $0\le q,p\le g$, in the factors $s=\sigma_0^2$. */
export const rootOfPair = lemma(
  'root-of-pair',
  'two squares below the same square, under a root',
  ['s', 'q', 'p', 'g'],
  ({ s, q, p, g }) => ({
    premises: [term.le(zero, s), term.le(zero, q), term.le(q, g), term.le(zero, p), term.le(p, g)],
    goal: term.le(
      term.add(term.mul(s, square(q)), square(p)),
      term.mul(square(g), term.add(term.fromRational(1n, 1n), s)),
    ),
  }),
);

/** $s^2\le r^2,\ r\ge0\Rightarrow s\le r$. */
export const fromSquares = lemma('from-squares', 'what has a smaller square is smaller', ['s', 'r'], ({ s, r }) => ({
  premises: [term.le(zero, r), term.le(square(s), square(r))],
  goal: term.le(s, r),
}));

/** $4pn\le(p+n)^2$: the square that proves the inequality of the means. */
export const meansOfProducts = lemma(
  'means-of-products',
  'because (p-n)^2 is not negative',
  ['p', 'n'],
  ({ p, n }) => ({
    premises: [],
    goal: term.le(term.mul(term.fromRational(4n, 1n), term.mul(p, n)), square(term.add(p, n))),
    by: ({ use }) => [use(squareNotNegative, { x: term.sub(p, n) })],
  }),
);

/** $g>0,\ k\le gx\Rightarrow k/g\le x$. */
export const quotientBelow = lemma(
  'quotient-below',
  'a quotient is below what its numerator is below, times the divisor',
  ['k', 'g', 'x'],
  ({ k, g, x }) => ({
    premises: [term.lt(zero, g), term.le(k, term.mul(g, x))],
    goal: term.le(term.div(k, g), x),
  }),
);

/** $x\le X,\ y\le Y,\ s\le B,\ (1-a)B=X+Y,\ a\ge0\Rightarrow x+y+as\le B$. */
export const geometricSum = lemma(
  'geometric-sum',
  'what is added in a step fits below the bound',
  ['x', 'y', 's', 'X', 'Y', 'B', 'a'],
  ({ x, y, s, X, Y, B, a }) => ({
    premises: [
      term.le(x, X),
      term.le(y, Y),
      term.le(s, B),
      term.le(zero, a),
      term.eq(term.mul(term.sub(term.fromRational(1n, 1n), a), B), term.add(X, Y)),
    ],
    goal: term.le(term.add(term.add(x, y), term.mul(a, s)), B),
  }),
);

/** $u=v\Rightarrow cu=cv$. */
export const scaleEquality = lemma(
  'scale-equality',
  'an equation may be multiplied',
  ['c', 'u', 'v'],
  ({ c, u, v }) => ({ premises: [term.eq(u, v)], goal: term.eq(term.mul(c, u), term.mul(c, v)) }),
);

/** $0\le y,\ y^2\le x\Rightarrow y\le\sqrt x$. */
export const rootAbove = lemma('root-above', 'a root is above what its square is above', ['x', 'y'], ({ x, y }) => ({
  premises: [term.le(zero, y), term.le(square(y), x)],
  goal: term.le(y, term.sqrt(x)),
}));

/** $\lvert uv\rvert=\lvert u\rvert\lvert v\rvert$. */
export const modulusOfProduct = lemma(
  'modulus-of-product',
  'the modulus of a product is the product of the moduli',
  ['u', 'v'],
  ({ u, v }) => ({
    premises: [],
    goal: term.eq(term.abs(term.mul(u, v)), term.mul(term.abs(u), term.abs(v))),
  }),
);

/** $g>0,\ gx\le gy\Rightarrow x\le y$. */
export const cancel = lemma('cancel', 'a positive factor may be cancelled', ['g', 'x', 'y'], ({ g, x, y }) => ({
  premises: [term.lt(zero, g), term.le(term.mul(g, x), term.mul(g, y))],
  goal: term.le(x, y),
}));

/** $x\ge0,\ r>0,\ r^2=m\Rightarrow r\sqrt{x/m}=\sqrt x$. */
export const rootOfQuotient = lemma(
  'root-of-quotient',
  'the root of a quotient is the quotient of the roots',
  ['x', 'r', 'm'],
  ({ x, r, m }) => {
    const quotient = term.sqrt(term.div(x, m));
    const premises = [term.le(zero, x), term.lt(zero, r), term.eq(square(r), m)];
    return {
      premises,
      goal: term.eq(term.mul(r, quotient), term.sqrt(x)),
      by({ show, use }) {
        const given = setting(...premises);
        const sign = show('sign', 'the quotient is not negative', term.le(zero, term.div(x, m)), given);
        const roots = [
          use(squareOfRoot, { x: term.div(x, m) }, [sign]),
          use(rootNotNegative, { x: term.div(x, m) }, [sign]),
          use(squareOfRoot, { x }, given),
          use(rootNotNegative, { x }, given),
        ];
        const product = term.mul(r, quotient);
        const scaled = use(scaleEquality, { c: square(r), u: square(quotient), v: term.div(x, m) }, roots);
        const squares = show('squares', 'both sides squared', term.eq(square(product), square(term.sqrt(x))), [
          ...given,
          ...roots,
          scaled,
        ]);
        const positive = use(multiply, { c: r, u: zero, v: quotient }, [...given, ...roots]);
        const known = [...given, squares, positive, ...roots];
        return [
          use(fromSquares, { s: product, r: term.sqrt(x) }, known),
          use(fromSquares, { s: term.sqrt(x), r: product }, known),
        ];
      },
    };
  },
);

/** $g>0,\ gx=1\Rightarrow x>0$. */
export const inverseIsPositive = lemma(
  'inverse-is-positive',
  'the inverse of a positive number is positive',
  ['g', 'x'],
  ({ g, x }) => ({
    premises: [term.lt(zero, g), term.eq(term.mul(g, x), term.fromRational(1n, 1n))],
    goal: term.lt(zero, x),
  }),
);

/** $x,y>0\Rightarrow xy>0$. */
export const productIsPositive = lemma(
  'product-is-positive',
  'a product of positive numbers is positive',
  ['x', 'y'],
  ({ x, y }) => ({ premises: [term.lt(zero, x), term.lt(zero, y)], goal: term.lt(zero, term.mul(x, y)) }),
);

/** $i\le I,\ x\le X,\ y\le Y+Z,\ I+Y\le S,\ X+Z\le T\Rightarrow i+x+y\le S+T$. */
export const boundsInPairs = lemma(
  'bounds-in-pairs',
  'three summands, the last of which is shared out between two bounds',
  ['i', 'x', 'y', 'I', 'X', 'Y', 'Z', 'S', 'T'],
  ({ i, x, y, I, X, Y, Z, S, T }) => ({
    premises: [
      term.le(i, I), term.le(x, X), term.le(y, term.add(Y, Z)), term.le(term.add(I, Y), S), term.le(term.add(X, Z), T),
    ],
    goal: term.le(term.add(term.add(i, x), y), term.add(S, T)),
  }),
);
