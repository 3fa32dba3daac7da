/**
 * The instances that a claim states itself: where its bound is met, and where its false neighbours fail.
 * @module
 */
import type { BoundInstance, BoundMutant, Part } from '../claims/claim.js';
import { enclosedFormulas } from '../numbers/enclosed-formula.js';
import { decide, ratioOf, type Decision } from './decide.js';
import type { ContactEvidence } from './report.js';

/** Enclosures of left/right over the relations of a decision; the one with the largest lower end. */
function largestRatio({ system, relations }: Decision): { lower: number; upper: number } {
  let largest = { lower: -Infinity, upper: -Infinity };
  for (const relation of relations) {
    const ratio = ratioOf(system, relation);
    if (ratio !== undefined && ratio.lower > largest.lower) largest = ratio;
  }
  return largest;
}

/** Whether somewhere in an instance that holds or touches the sides are equal, or too close to be told apart. */
function meets(instance: BoundInstance, { verdict, system: K, relations }: Decision): boolean {
  if (verdict.verdict === 'touches') return true;
  if (relations.some(({ left, right }) => K.eq(left, right) === true)) return true;
  const withFormulas = enclosedFormulas(K);
  return [...instance.relations(withFormulas)].some(({ left, right }) => withFormulas.eq(left, right) === true);
}

/**
 * Checks the contact that a part states. `attained`: equality is decided, or not told apart at the cap, at every stated
 * instance. `approached`: along the stated path the gap $1-\text{left}/\text{right}$ at least halves at every step.
 */
export function checkContact(
  part: Part,
  maxBits: number,
): { readonly evidence: ContactEvidence; readonly decisions: readonly Decision[] } | undefined {
  if (part.contact === undefined) return undefined;
  const { how, at } = part.contact;
  const decisions = at.map((instance) => decide(instance, { maxBits, atContact: true }));
  const ratios = decisions.map(largestRatio);
  const closing = (): boolean => ratios.length > 1 && ratios.every(({ lower }, i) => {
    const before = ratios[i - 1];
    return before === undefined || 1 - lower <= (1 - before.upper) / 2;
  });
  const holds = decisions.every(({ verdict }) => verdict.verdict === 'holds' || verdict.verdict === 'touches');
  const attained = (): boolean => at.every((instance, i) => {
    const decision = decisions[i];
    return decision !== undefined && meets(instance, decision);
  });
  const confirmed = holds && (how === 'attained' ? attained() : closing());
  return { evidence: { how, confirmed, ratios: ratios.map(({ lower }) => lower) }, decisions };
}

/** Whether the false neighbour is refuted at its stated instance, in balls. */
export function isRefuted(mutant: BoundMutant, maxBits: number): boolean {
  return decide(mutant.refutedAt, { maxBits, atContact: false }).verdict.verdict === 'refuted';
}
