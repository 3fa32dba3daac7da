/**
 * What a report on proofs says of one statement.
 * @module
 */
import type { FormalReport } from './formal/formal-report.js';
import { isDischarged, type DischargedObligation, type ProofReport } from './solver/proof-report.js';
import type { ProvedEvidence } from './report.js';

/** The solvers that say of every one of these obligations that it is proved. */
function agreeing(
  own: readonly DischargedObligation[],
  { solvers: [first, ...others] }: ProofReport,
): readonly string[] {
  if (own.length === 0) return [];
  const inFront = first !== undefined && own.every(({ result }) => result === 'proved') ? [first.name] : [];
  const behind = others.map(({ name }) => name).filter((name) =>
    own.every(({ opinions }) => opinions.some(({ solver, agrees }) => solver === name && agrees === true)));
  return [...inFront, ...behind];
}

/** The evidence with the theorem that Coq accepts, if there is one. */
export function withTheorem(
  evidence: ProvedEvidence | null,
  formal: FormalReport | undefined,
  claim: string,
): ProvedEvidence | null {
  const found = formal?.complaints.length === 0 ? formal.theorems.find((one) => one.claim === claim) : undefined;
  if (evidence === null || found === undefined) return evidence;
  const { theorem, file, line, axioms } = found;
  return { ...evidence, coq: { theorem, file, line, axioms } };
}

/**
 * The evidence for a claim, or for one part of it.
 * @param report `undefined` if nobody was asked for proofs
 */
export function provedEvidence(report: ProofReport | undefined, claim: string, part?: string): ProvedEvidence | null {
  if (report === undefined) return null;
  const own = report.obligations.filter((one) =>
    one.claim === claim && (part === undefined || one.name.startsWith(`${part}/`)));
  return {
    obligations: own.length,
    discharged: own.filter(isDischarged).length,
    solvers: agreeing(own, report),
    assumes: [...new Set(own.flatMap(({ assumes }) => assumes))],
  };
}

/** The obligations that are not discharged, each with the reason, and what is wrong with the formal proofs. */
export function undischarged(report: ProofReport | undefined, formal?: FormalReport): readonly string[] {
  const open = report?.obligations.filter((one) => !isDischarged(one)) ?? [];
  const obligations = open.map(({ claim, name, result, vacuous, reason }) => {
    const opposed = result === 'proved' && vacuous === false ? 'solvers contradict each other' : reason;
    return `${claim}/${name} (${opposed ?? (vacuous === true ? 'its premises contradict each other' : result)})`;
  });
  return [...obligations, ...(formal?.complaints ?? []).map((complaint) => `in Coq: ${complaint}`)];
}
