import { ledger } from '../../../proofs-checks/index.js';
import type { BoundInstance, Part } from '../../../src/claims/claim.js';
import { ball } from '../../../src/numbers/ball.js';
import { draw } from '../../../src/verification/draw.js';
import { BITS, withoutHypotheses } from './without-hypotheses.js';

const MOST_DRAWN = 400;

const WANTED = 2;

/** Two drawn instances at which that hypothesis is false. */
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

/** Certificates, as if there were no hypotheses, of drawn instances at which one is false. */
export const drawnOutside = PARTS.flatMap(({ claim, part, name }) => part.hypotheses.map((hypothesis) => ({
  name,
  hypothesis,
  texts: () => outsideOf(part, hypothesis).map((instance) => withoutHypotheses(claim, part, instance)),
})));

/** The same of the instances that refute the false neighbours of the statements. */
export const neighbours = PARTS.flatMap(({ claim, part, name }) => part.mutants.map((mutant) => ({
  name,
  neighbour: mutant.name,
  text: () => withoutHypotheses(claim, part, mutant.refutedAt),
})));
