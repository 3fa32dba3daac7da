import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import type { BoundInstance } from '../../src/claims/claim.js';
import { SAMPLED_ACTIVATIONS } from '../../src/claims/hidden-state-domain.js';
import { decide } from '../../src/verification/decide.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { compareDecimals, compareFloats } from '../../src/verification/side-by-side.js';
import { reportFailure } from './report-failure.js';

const { maxBits } = DEFAULT_SETTINGS;
/** What counts as a pass: a proof, or a hypothesis that is false; nothing that is open. */
const PASSES = ['holds', 'inapplicable'];

const parts = ledger.flatMap((claim) => claim.parts.map((part) => ({ name: `${claim.id}/${part.id}`, part })));
const cases = parts.flatMap(({ name, part }) =>
  SAMPLED_ACTIVATIONS.map((activation) => ({ name, part, activation, label: activation.name })));

function check(
  name: string,
  arbitrary: fc.Arbitrary<BoundInstance>,
  numRuns: number,
  property: (instance: BoundInstance) => void,
): void {
  fc.assert(fc.property(arbitrary, property), { numRuns, reporter: reportFailure(name) });
}

/** A few of what costs much. */
const runs = ({ effort }: (typeof parts)[number]['part'], usual: number): number =>
  (effort === undefined ? usual : Math.ceil(usual / 6));

describe.each(cases)('$name with $label', ({ name, part, activation }) => {
  it('holds in balls, and floats stay within their proved error bound', () => {
    check(name, part.arbitrary({ activation }), runs(part, 12), (instance) => {
      const decision = decide(instance, { maxBits, atContact: false });
      expect(PASSES).toContain(decision.verdict.verdict);
      expect(compareFloats(instance, decision).budgetUsed).toBeLessThanOrEqual(1);
    });
  });
});

describe.each(parts)('$name', ({ name, part }) => {
  it.each([20, 60])('is enclosed by balls where decimals of %d digits compute it', (digits) => {
    check(name, part.arbitrary({}), runs(part, 3), (instance) => {
      const decision = decide(instance, { maxBits, atContact: false });
      if (decision.relations.length === 0) return;
      expect(compareDecimals(instance, decision, digits)).toBeLessThanOrEqual(1);
    });
  });
});
