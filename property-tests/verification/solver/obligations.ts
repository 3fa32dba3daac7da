import type { ClaimProof } from '../../../src/claims/proofs/claim-proof.js';
import { setting, type Obligation } from '../../../src/claims/proofs/obligation.js';
import { symbol, term, type Formula, type Term } from '../../../src/numbers/term.js';

export const number = (p: number, q = 1): Term => term.fromRational(BigInt(p), BigInt(q));
export const [x, y, z] = ['x', 'y', 'z'].map(symbol) as [Term, Term, Term];

/** The implication from premises of the setting to a goal. */
export function obligation(premises: readonly Formula[], goal: Formula, name = 'one'): Obligation {
  return { name, says: `${name} is said`, premises: setting(...premises), goal };
}

/** The proof of a claim with these obligations. */
export function claimProof(id: string, ...proof: readonly Obligation[]): ClaimProof {
  return { id, section: '1', title: id, proof: () => proof };
}

/** $x>1,\ y>1\Rightarrow xy>1$. */
export const TRUE = obligation(
  [term.lt(number(1), x), term.lt(number(1), y)], term.lt(number(1), term.mul(x, y)), 'true',
);

/** $x>1\Rightarrow x\ge2$. */
export const FALSE = obligation([term.lt(number(1), x)], term.le(number(2), x), 'false');

/** $x>1,\ x<0\Rightarrow x=7$. */
export const EMPTY = obligation([term.lt(number(1), x), term.lt(x, number(0))], term.eq(x, number(7)), 'empty');
