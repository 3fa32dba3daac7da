/**
 * The families of statements along runs (THEORY, section 4): a bound of the distance after a step, or of the average
 * risk so far. Each is one formula, generic over the number system.
 * @module
 */
import type { Arithmetic } from '../../numbers/number-system.js';
import type { Ball } from '../../numbers/ball.js';
import { symbol, term, type Formula } from '../../numbers/term.js';
import type { RunQuantities, StepQuantities } from '../../theory/descent.js';
import { RUN_SYSTEM as K } from './observe-runs.js';
import type { RunConfiguration } from './run-configuration.js';
import type { RunInBalls, StepInBalls } from './run-in-balls.js';
import { defineRunPart, type RunDeclaration, type RunPart, type RunRelation } from './run-part.js';

/** A part as it is written down; the rest follows from the family. */
export type RunPartOf<A> = Pick<
  RunDeclaration<RunConfiguration, A>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'configurations' | 'mutants' | 'prove'
>;

/** What bounds $\Phi_{s+1}$. */
export type StepBound = <N>(K: Arithmetic<N>, step: StepQuantities<N>) => N;

/** What bounds $\bar R$ after $\tau$ steps. */
export type AverageBound = <N>(K: Arithmetic<N>, run: RunQuantities<N>, kappa: N) => N;

/** The symbols of a run. */
export const runSymbols = {
  eta: symbol('\\eta'), kappa: symbol('\\kappa_\\eta'), error: symbol('\\varepsilon'), steps: symbol('\\tau'),
  squaredNorm: symbol('\\lVert\\nu\\rVert^2'),
};

/** The quantities of the run after so many steps. */
export function quantitiesAfter({ eta, error }: RunInBalls, { step, squaredNorm }: StepInBalls): RunQuantities<Ball> {
  return { squaredNorm, eta, steps: K.fromNumber(step), error };
}

function stepFormula(bound: StepBound): Formula {
  const { eta, kappa, error } = runSymbols;
  return term.le(symbol('\\Phi_{s+1}'), bound(term, {
    distance: symbol('\\Phi_s'), eta, kappa, error, risk: symbol('R_s'), rootRisk: symbol('\\sqrt{R_s}'),
  }));
}

/** Every step of a run comes closer to the realization. */
export function stepPart(declaration: RunPartOf<StepBound>): RunPart {
  return defineRunPart<RunConfiguration, StepBound>({
    ...declaration,
    runsAt: (_, configuration) => configuration,
    interpret: (bound) => ({
      formula: stepFormula(bound),
      *relations({ eta, kappa, error, steps }): Iterable<RunRelation> {
        for (const { step, distance, risk, rootRisk, next } of steps) {
          if (next === undefined) return;
          const right = bound(K, { distance, eta, kappa, error, risk, rootRisk });
          yield { at: { s: step }, left: next, right };
        }
      },
    }),
  });
}

/** The average risks of the first $\tau$ steps, for every $\tau\ge1$, with the state after them. */
export function* averageRisks(
  { steps }: RunInBalls,
): Generator<{ readonly average: Ball; readonly after: StepInBalls }, void, undefined> {
  let sum = K.fromNumber(0);
  for (const after of steps) {
    if (after.step > 0) yield { average: K.div(sum, K.fromNumber(after.step)), after };
    sum = K.add(sum, after.risk);
  }
}

/** The same, where constants are averaged over time: the root mean square of $\varepsilon_t$, and $L_t$ in $\kappa$. */
const averagedSymbols = {
  ...runSymbols, kappa: symbol('\\bar\\kappa_\\eta'), error: symbol('\\bar\\varepsilon'),
};

/** The average risk of a run stays below a bound, after every number of steps. */
export function averagePart(declaration: RunPartOf<AverageBound>, overTime: 'maxima' | 'averages' = 'maxima'): RunPart {
  const { kappa, ...run } = overTime === 'maxima' ? runSymbols : averagedSymbols;
  return defineRunPart<RunConfiguration, AverageBound>({
    ...declaration,
    runsAt: (_, configuration) =>
      (overTime === 'maxima' ? configuration : { ...configuration, forms: ['time-average'] }),
    interpret: (bound) => ({
      formula: term.le(symbol('\\bar R'), bound(term, run, kappa)),
      *relations(observed): Iterable<RunRelation> {
        for (const { average, after } of averageRisks(observed)) {
          const right = bound(K, quantitiesAfter(observed, after), observed.kappa);
          yield { at: { tau: after.step }, left: average, right };
        }
      },
    }),
  });
}
