/**
 * The obligations of the part of `projected-gd` with averages over time: the residuals weigh the errors and the
 * gradients at every time, so that root mean squares are enough.
 * @module
 */
import {
  assumed, averageRiskBound, cauchySchwarz, claimed, contraction, derivation, descentBound, induction, setting, symbol,
  term, type Proof,
} from '../../src/index.js';
import { gradient, inner, inside, showSample, showStep, step, stepSigns } from './descent-step.js';
import { errorProof, linearizedInBall } from './linear-model.js';
import { averageProof } from './projected-gd.js';
import { four, square, two } from './run-symbols.js';

/** $\langle\nabla R,\Theta-\Theta^\star\rangle\ge2(R-\bar\varepsilon\sqrt R)$. */
function innerProof(): Proof {
  const { error: averaged, rootRisk } = step;
  const error = symbol('\\varepsilon_t');
  const risk = square(rootRisk);
  const steps = derivation(stepSigns, 'inner');
  const { show, proof } = steps;
  const { residual, size, sample } = showSample(steps, error);
  const weight = term.mul(error, size);
  const [sums, squares, weights, next] = [symbol('S_k'), symbol('Q_k'), symbol('W_k'), symbol('s_k')];
  show(
    'sum',
    'one sample more',
    term.le(term.sub(term.add(squares, square(residual)), term.add(weights, weight)), term.add(sums, next)),
    [...induction(term.le(term.sub(squares, weights), sums)), ...induction(term.le(sample, next))],
  );
  const [mean, meanWeight] = [symbol('\\bar S'), symbol('\\bar W')];
  show(
    'mean',
    'the mean over all samples, twice',
    term.le(term.mul(two, term.sub(risk, term.mul(averaged, rootRisk))), inner),
    [
      ...induction(term.le(term.sub(risk, meanWeight), mean)),
      ...setting(term.eq(inner, term.mul(two, mean))),
      ...assumed(cauchySchwarz, term.le(meanWeight, term.mul(averaged, rootRisk))),
    ],
  );
  return proof();
}

/** $\lVert\nabla R\rVert^2\le4\,\overline{L_t^2}\,R$. */
function gradientProof(): Proof {
  const { lipschitz, rootRisk } = step;
  const largest = term.mul(four, term.mul(square(lipschitz), square(rootRisk)));
  const squared = term.le(square(gradient), largest);
  const { show, proof } = derivation(stepSigns, 'gradient');
  const known = claimed('output-lipschitz/risk-gradient', squared);
  show('squared', 'the square of the gradient, by the risk', squared, known);
  return proof();
}

/** One step with the root mean squares $\bar L$ and $\bar\varepsilon$, and then the average risk. */
export function averagedOverTimeProof(sharp: typeof averageRiskBound = averageRiskBound): Proof {
  const { distance, eta, lipschitz, error, rootRisk } = step;
  const steps = derivation(stepSigns);
  steps.add(errorProof(linearizedInBall('t')));
  steps.add(innerProof());
  steps.add(gradientProof());
  const kappa = contraction(term, eta, lipschitz);
  const bound = descentBound(term, { distance, eta, kappa, error, risk: square(rootRisk), rootRisk });
  showStep(steps, bound, { projected: true, premises: [] });
  steps.add(averageProof(sharp, (known) => inside('step', known), 'average'));
  return steps.proof();
}
