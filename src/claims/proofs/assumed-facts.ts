/**
 * The register of what the proofs take from the library of mathematics (THEORY, section 7): each theorem with its
 * statement and where to read its proof. No solver proves them here; every report names those that it rests on.
 * @module
 */
import type { AssumedFact } from './obligation.js';

const fact = (id: string, statement: string, reference: string): AssumedFact => ({ id, statement, reference });

const RUDIN = 'W. Rudin, Principles of Mathematical Analysis, 3rd ed., McGraw-Hill 1976';
const HORN = 'R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., Cambridge University Press 2013';
const HIGHAM = 'N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002';
const BOUCHERON = 'S. Boucheron, G. Lugosi and P. Massart, Concentration Inequalities, Oxford University Press 2013';

/** $(f\circ g)'=(f'\circ g)\,g'$, applied twice for second derivatives. */
export const chainRule = fact(
  'chain-rule',
  'The derivative of a composition is the product of the derivatives: this gives the recursions of section 0.',
  `${RUDIN}, theorems 5.5 and 9.15`,
);

/** $\lVert x+y\rVert\le\lVert x\rVert+\lVert y\rVert$. */
export const triangleInequality = fact(
  'triangle-inequality',
  'The norm of a sum is at most the sum of the norms: the operations on norm bounds bound those on vectors.',
  `${RUDIN}, theorem 1.37`,
);

/** $\lvert\langle x,y\rangle\rvert\le\lVert x\rVert\lVert y\rVert$. */
export const cauchySchwarz = fact(
  'cauchy-schwarz',
  'The modulus of an inner product is at most the product of the norms.',
  `${RUDIN}, theorem 1.35`,
);

/** $\lvert f(x)-f(y)\rvert\le\sup\lVert\nabla f\rVert\,\lVert x-y\rVert$ on a convex set. */
export const meanValueTheorem = fact(
  'mean-value-theorem',
  'On a convex set the increment of a differentiable function is its gradient at a point of the segment, applied to ' +
    'the displacement.',
  `${RUDIN}, theorems 5.10 and 9.19`,
);

/** $f(\theta')=f(\theta)+\langle\nabla f(\theta),\Delta\rangle+\frac12\langle\Delta,\nabla^2f(\xi)\Delta\rangle$. */
export const taylorsTheorem = fact(
  'taylors-theorem',
  'The remainder of the linearization of a twice differentiable function is half the second derivative in the ' +
    'direction of the displacement, at a point of the segment.',
  `${RUDIN}, theorem 5.15`,
);

/** A symmetric matrix is positive semidefinite only if no pivot of its elimination is negative. */
export const lawOfInertia = fact(
  'law-of-inertia',
  'If a symmetric matrix is positive semidefinite, no pivot of its elimination is negative.',
  `${HORN}, theorem 4.5.8`,
);

/** $\hat a=(a\circ b)(1+\delta)+\eta$ for every rounded operation. */
export const floatingPointModel = fact(
  'floating-point-model',
  'Every rounded operation is exact up to a relative error of at most the unit roundoff and, in a ' +
    'product, an absolute ' +
    'error of at most the underflow unit, if nothing overflows; the sum of the errors in forming the pre-activation ' +
    'is at most zeta.',
  `${HIGHAM}, sections 2.2, 2.8 and 3.1`,
);

/** A program without state gives equal results for equal arguments. */
export const deterministicProgram = fact(
  'deterministic-program',
  'A float program that gets equal arguments gives equal results.',
  'IEEE 754-2019, clause 11',
);

/** $\Pr(\lvert\bar X-\mathbb E\bar X\rvert\ge s)\le2\exp(-ks^2/(2M^2))$ for $k$ independent variables in $[-M,M]$. */
export const hoeffdingsInequality = fact(
  'hoeffdings-inequality',
  'The mean of k independent variables with values in [-M, M] misses its expectation by s or more with ' +
    'probability at ' +
    'most 2 exp(-k s^2/(2 M^2)).',
  `${BOUCHERON}, theorem 2.8`,
);

/** $\Pr(\bigcup_iA_i)\le\sum_i\Pr(A_i)$. */
export const unionBound = fact(
  'union-bound',
  'The probability that one of several events happens is at most the sum of their probabilities.',
  `${BOUCHERON}, section 2`,
);

/** $\lvert\mathbb EX\rvert\le\mathbb E\lvert X\rvert\le\sup\lvert X\rvert$. */
export const expectationIsMonotone = fact(
  'expectation-is-monotone',
  'Expectations are linear, and keep inequalities: the modulus of an expectation is at most what bounds the modulus.',
  `${RUDIN}, remarks 11.23 and theorems 11.26 and 11.29`,
);

/** $e^{\log x}=x$, $e^{-x}=1/e^x$. */
export const exponentialLaws = fact(
  'exponential-laws',
  'The exponential of a logarithm is the number itself, that of a sum the product; it is positive, and exp(x) is at ' +
    'least 1 + x.',
  `${RUDIN}, theorem 8.6`,
);

/** $(\frac1N\sum r_i)^2\le\frac1N\sum r_i^2$. */
export const jensensInequality = fact(
  'jensens-inequality',
  'The square of a mean is at most the mean of the squares.',
  `${RUDIN}, exercise 6.10`,
);

/** $\lVert\Pi x-y\rVert\le\lVert x-y\rVert$ for $y$ in a closed convex set and the projection $\Pi$ onto it. */
export const projectionIsNonExpansive = fact(
  'projection-is-non-expansive',
  'The projection onto a closed convex set does not increase the distance to any point of the set.',
  'H. H. Bauschke and P. L. Combettes, Convex Analysis and Monotone Operator Theory in Hilbert Spaces, 2nd ed., ' +
    'Springer 2017, proposition 4.16',
);

/** $-1<\tanh<1$. */
export const rangeOfTanh = fact(
  'range-of-tanh',
  'The hyperbolic tangent takes values between -1 and 1.',
  'NIST Digital Library of Mathematical Functions, section 4.28',
);

/** $-1<\operatorname{erf}<1$. */
export const rangeOfErf = fact(
  'range-of-erf',
  'The error function takes values between -1 and 1: the Gaussian integral over the line is the root of pi.',
  'NIST Digital Library of Mathematical Functions, section 7.2',
);

/** $\sin^2+\cos^2=1$. */
export const pythagoras = fact('pythagoras', 'The squares of sine and cosine add up to 1.', `${RUDIN}, section 8.7`);
