/**
 * What the width of a plan is spent on.
 * @module
 */
import type { Ball, BallSystem } from '../../numbers/ball.js';
import type { WidthSources } from '../required-width.js';
import type { Plan } from './plan.js';

/**
 * A term of $\mathcal K$: `drawn`, $2M_T\sqrt{\log(2nT/\delta)}$, for the random initialization; `realized`,
 * $\tfrac12\nu^\top Q_T\nu$, for the curvature between the initialization and the realization; `trained`,
 * $\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu)$, for that between the realization and the run.
 */
export type WidthTerm = 'drawn' | 'realized' | 'trained';

/** The terms, in the order of the formula. */
export const WIDTH_TERMS: readonly WidthTerm[] = ['drawn', 'realized', 'trained'];

function termValue(K: BallSystem, term: WidthTerm, sources: WidthSources<Ball>): Ball {
  const half = K.fromRational(1n, 2n);
  switch (term) {
    case 'drawn': return K.mul(K.mul(K.fromNumber(2), sources.target), K.sqrt(sources.logarithm));
    case 'realized': return K.mul(half, sources.realizedForm);
    case 'trained': return K.mul(half, sources.trainedForm);
  }
}

/**
 * The share of each term of $\mathcal K$, rounded up. Where $\mathcal K$ is a root mean square over time, of
 * $\mathcal K_t=\sum_kz_{k,t}$, the share of $z_k$ is $\sum_tz_{k,t}\mathcal K_t/\sum_t\mathcal K_t^2$, so that the
 * shares still add up to 1.
 */
export function widthShares({ system: K, error }: Plan): Readonly<Record<WidthTerm, number>> {
  const total = (values: readonly Ball[]): Ball => values.reduce((sum, value) => K.add(sum, value), K.fromNumber(0));
  const { constants, sources } = error;
  const square = total(constants.map((constant) => K.mul(constant, constant)));
  const shareOf = (term: WidthTerm): number => {
    const weighted = total(sources.map((source, t) => K.mul(termValue(K, term, source), constants[t] ?? square)));
    return K.upper(K.div(weighted, square));
  };
  return { drawn: shareOf('drawn'), realized: shareOf('realized'), trained: shareOf('trained') };
}
