import { describe, expect, it } from 'vitest';
import { ledger } from '../../../proofs-checks/index.js';
import type { BoundInstance, Part } from '../../../src/claims/claim.js';
import { ball } from '../../../src/numbers/ball.js';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { draw } from '../../../src/verification/draw.js';
import { BITS, withoutHypotheses } from './without-hypotheses.js';

const check = await certificateChecker();
const MOST_DRAWN = 400;
const WANTED = 2;

/** Drawn instances at which that hypothesis is false. */
function outsideOf(part: Part, hypothesis: string): readonly BoundInstance[] {
  const K = ball(BITS);
  const found: BoundInstance[] = [];
  for (let k = 0; k < MOST_DRAWN && found.length < WANTED; k++) {
    const instance = draw(part, {}, `outside/${part.id}/${hypothesis}/${k}`);
    if (instance.hypotheses(K).some(({ name, holds }) => name === hypothesis && holds === false)) found.push(instance);
  }
  return found;
}

const PARTS = ledger.flatMap((claim) => claim.parts.filter(({ uncertified }) => uncertified === undefined)
  .map((part) => ({ claim, part, name: `${claim.id}/${part.id}` })));

describe('a drawn instance outside of a hypothesis is rejected', { timeout: 60_000 }, () => {
  it.each(PARTS.flatMap((one) => one.part.hypotheses.map((hypothesis) => ({ ...one, hypothesis }))))(
    '$name: $hypothesis', ({ claim, part, hypothesis }) => {
      const outside = outsideOf(part, hypothesis);
      expect(outside).toHaveLength(WANTED);
      for (const instance of outside) {
        const reason = expect.stringMatching(/hypothesis/) as string;
        expect(check(withoutHypotheses(claim, part, instance))).toEqual({ accepted: false, reason });
      }
    });
});

describe('what a false neighbour says is rejected', { timeout: 60_000 }, () => {
  it.each(PARTS.flatMap((one) => one.part.mutants.map((mutant) => ({ ...one, mutant, neighbour: mutant.name }))))(
    '$name: $neighbour', ({ claim, part, mutant }) => {
      const result = check(withoutHypotheses(claim, part, mutant.refutedAt));
      expect(result).toMatchObject({ accepted: false });
    });
});
