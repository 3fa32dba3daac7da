/**
 * # The least eigenvalue of the kernel, and what is asked of it
 *
 * **Question.** Earlier analyses ask that the kernel matrix of the $nT$ points be positive definite and that the width
 * be polynomial in $n$ and in $1/\lambda_{\min}$ (`docs/prior-work.md`). How does $\lambda_{\min}(\mathbf K)$ behave as
 * $n$ grows, and how the width of `width-log-samples`?
 *
 * Measured, not proved. Source: THEORY, section 6.
 * @module
 */
import { defineClaim, leastEigenvalueTable, tanh } from '../src/index.js';
import { lineSequences } from './parts/drawn-sequences.js';

/** The least eigenvalue: `THEORY`, section 6. */
export const leastEigenvalue = defineClaim({
  id: 'least-eigenvalue',
  section: '6',
  title: 'The least eigenvalue of the kernel as the sample grows',
  uses: [],
  proofIdea: 'There is no proof: the eigenvalue is computed, with a bound of its error, for a growing sample.',
  parts: [],
  measurements: [{
    id: 'growing-sample',
    title: 'the least eigenvalue of the limit kernel, and widths that depend on it and do not',
    kind: 'measured',
    measure: () => leastEigenvalueTable({
      activation: tanh, alpha: 0.5, delta: 0.05, risk: 0.01, norm: 0.5,
      inputs: lineSequences(16, 3), counts: [1, 2, 4, 8, 16],
    }),
  }],
});
