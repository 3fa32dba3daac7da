/**
 * How the claims hang together: what each one uses, by its own word and by its obligations, and what it takes from the
 * library of mathematics. Nothing here is written by hand.
 * @module
 */
import { partsOfAnyKind, type Claim } from '../../claims/claim.js';
import type { ClaimProof } from '../../claims/proofs/claim-proof.js';
import { factsOf, premisesOf, type AssumedFact, type Proof } from '../../claims/proofs/obligation.js';

/** A claim in the graph. */
export interface ClaimNode {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  /** The claims that it uses, by id, in the order of the ledger. */
  readonly uses: readonly string[];
  /** The claims that use it. */
  readonly usedBy: readonly string[];
  /** The facts that it assumes. */
  readonly assumes: readonly string[];
  /** Whether it is only measured: it proves nothing, and nothing need hang together with it. */
  readonly measured: boolean;
  /** Whether it is a claim of the ledger, and not a proof alone. */
  readonly checked: boolean;
}

/** All claims, and the facts that they assume. */
export interface ClaimGraph {
  readonly claims: readonly ClaimNode[];
  readonly facts: readonly AssumedFact[];
}

/** The claims whose statements are premises in a proof. */
function premiseClaims(proof: Proof): readonly string[] {
  return proof.flatMap((one) => premisesOf(one).flatMap(({ warrant }) =>
    (warrant.by === 'claim' ? [warrant.name.split('/')[0] ?? ''] : [])));
}

/**
 * The graph of all claims that are stated.
 * @param proofs what has to be discharged for each, in the order of the theory
 */
export function claimGraph(ledger: readonly Claim[], proofs: readonly ClaimProof[]): ClaimGraph {
  const made = proofs.map(({ id, section, title, proof }) => {
    const claim = ledger.find((one) => one.id === id);
    const obligations = proof();
    const named = new Set([...claim?.uses ?? [], ...premiseClaims(obligations)]);
    named.delete(id);
    return { id, section, title, claim, named, facts: factsOf(obligations) };
  });
  const order = made.map(({ id }) => id);
  const inOrder = (names: ReadonlySet<string>): readonly string[] =>
    [...order.filter((id) => names.has(id)), ...[...names].filter((id) => !order.includes(id))];
  return {
    claims: made.map(({ id, section, title, claim, named, facts }) => ({
      id,
      section,
      title,
      uses: inOrder(named),
      usedBy: made.filter((other) => other.named.has(id)).map((other) => other.id),
      assumes: facts.map((fact) => fact.id),
      measured: claim !== undefined && partsOfAnyKind(claim).every(({ kind }) => kind === 'measured'),
      checked: claim !== undefined,
    })),
    facts: [...new Map(made.flatMap(({ facts }) => facts).map((fact) => [fact.id, fact])).values()],
  };
}

/** A cycle through the claim, as the names on it. */
function cycleFrom(id: string, byId: ReadonlyMap<string, ClaimNode>, path: readonly string[] = []): readonly string[] {
  if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
  for (const used of byId.get(id)?.uses ?? []) {
    const found = cycleFrom(used, byId, [...path, id]);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is wrong with the graph: names that are no claims, cycles, and claims that hang together with nothing. */
export function graphComplaints({ claims }: ClaimGraph): readonly string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const cycles = new Set(claims.map(({ id }) => cycleFrom(id, byId)).filter((path) => path.length > 0)
    .map((path) => `claims that use each other: ${path.join(', ')}`));
  return [
    ...claims.flatMap(({ id, uses }) =>
      uses.filter((used) => !byId.has(used)).map((used) => `${id} uses ${used}, which is no claim`)),
    ...cycles,
    ...claims.filter(({ uses, usedBy, assumes, measured, checked }) =>
      checked && !measured && uses.length + usedBy.length + assumes.length === 0)
      .map(({ id }) => `${id} uses nothing, assumes nothing, and nothing uses it`),
  ];
}
