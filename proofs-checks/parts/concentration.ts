/**
 * What the false neighbours of `approximation` and `kernel-concentration` have in common: other errors, and what is to
 * be proved of a stated one.
 * @module
 */
import {
  concentrationError, countSymbols, term, type ConcentrationStatement, type Proof, type Term,
} from '../../src/index.js';
import { concentrationProof } from '../obligations/concentration.js';

/** What the error of a concentration statement is made from. */
export type Error = ConcentrationStatement['error'];

/** $\sqrt2R\sqrt{\lambda/m}$: as if both neurons of a mirror pair were independent. */
export const independentPairs: Error = (K, range, logarithm, width) =>
  concentrationError(K, range, logarithm, K.mul(K.fromRational(2n, 1n), width));

/** $2R\sqrt\lambda/m$. */
export const widthForRoot: Error = (K, range, logarithm, width) =>
  concentrationError(K, range, logarithm, K.mul(width, width));

/** The obligations of a statement about variables in $[-R,R]$, of which there are $N$ means. */
export function proofOf(
  truth: Omit<ConcentrationStatement, 'error'>,
  constant: Term,
): (statement: ConcentrationStatement) => Proof {
  const parts = ({ range, events }: Omit<ConcentrationStatement, 'error'>) =>
    ({ range: range(term, constant), events: events(term, countSymbols) });
  return (statement) => concentrationProof({
    ...parts(truth), stated: { ...parts(statement), error: statement.error },
  });
}
