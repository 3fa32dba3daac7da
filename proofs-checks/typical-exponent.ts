/**
 * # How fast the gradients of random neurons grow
 *
 * **Question.** For random neurons $\Lambda=\lim\frac1T\log\prod\lvert w\,\sigma'(a_t)\rvert$ is at most
 * $\log(\sigma_1\alpha)$, because $\lvert w\rvert=\alpha$ and $\lvert\sigma'\rvert\le\sigma_1$. How far is it below?
 * For $\tanh$ at $x\equiv0$ all states are 0 and $\sigma'(0)=\sigma_1$: there it is equal.
 *
 * Measured, not proved. Source: THEORY, section 6.
 * @module
 */
import { defineClaim, erf, logistic, tanh, typicalExponentTable, type TypicalExponentRow } from '../src/index.js';

const LENGTH = 64;
const NEURONS = 200;

const still = { inputs: 'zeros', x: new Array<number>(LENGTH).fill(0) };
const steady = { inputs: 'ones', x: new Array<number>(LENGTH).fill(1) };
const varied = { inputs: 'varied', x: Array.from({ length: LENGTH }, (_, t) => ((5 * t) % 17 - 8) / 8) };

const rows: readonly TypicalExponentRow[] = [
  { activation: tanh, alpha: 0.75, ...still },
  { activation: tanh, alpha: 0.75, ...varied },
  { activation: tanh, alpha: 0.75, ...steady },
  { activation: tanh, alpha: 1.5, ...varied },
  { activation: logistic, alpha: 4, ...varied },
  { activation: erf, alpha: 1, ...varied },
];

/** The typical exponent: `THEORY`, section 6. */
export const typicalExponent = defineClaim({
  id: 'typical-exponent',
  section: '6',
  title: 'The growth of the gradients of random neurons',
  uses: [],
  proofIdea: 'There is no proof: the exponent is computed for neurons of random initializations.',
  parts: [],
  measurements: [{
    id: 'random-neurons',
    title: 'the exponent of growth of random neurons, and the worst case',
    kind: 'measured',
    measure: (seed) => typicalExponentTable(rows, NEURONS, seed),
  }],
});
