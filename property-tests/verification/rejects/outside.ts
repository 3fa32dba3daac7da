import { ledger } from '../../../proofs-checks/index.js';
import type { BoundInstance, Part } from '../../../src/claims/claim.js';
import { ball } from '../../../src/numbers/ball.js';
import { draw } from '../../../src/verification/draw.js';
import { partOf } from '../../../src/verification/task-instances.js';
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
const drawnOutside = PARTS.flatMap(({ claim, part, name }) => part.hypotheses.map((hypothesis) => ({
  name,
  hypothesis,
  texts: () => outsideOf(part, hypothesis).map((instance) => withoutHypotheses(claim, part, instance)),
})));

/** Neurons whose input is longer than 1 by less than $2^{-201}$, which 128 bits leave open. */
const barelyOutside = [[1, 2 ** -101], [2 ** -101, 1]].map((input) => ({
  activation: 'tanh', alpha: 0.5, neuron: { w: 0.5, u: [1, 0.5], x: [input] }, direction: { w: 1, u: [0, 0] },
}));

/** Certificates of instances that are outside of one hypothesis, by much or by little. */
export const outside = [...drawnOutside, {
  name: 'state-bound/linear',
  hypothesis: 'inputsInUnitBall, by little',
  texts: () => {
    const { claim, part } = partOf(ledger, { claim: 'state-bound', part: 'linear' });
    return barelyOutside.map((json) => withoutHypotheses(claim, part, part.read(json)));
  },
}];

/** The same of the instances that refute the false neighbours of the statements. */
export const neighbours = PARTS.flatMap(({ claim, part, name }) => part.mutants.map((mutant) => ({
  name,
  neighbour: mutant.name,
  text: () => withoutHypotheses(claim, part, mutant.refutedAt),
})));
