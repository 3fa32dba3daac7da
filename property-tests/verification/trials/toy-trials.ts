import type { Claim } from '../../../src/claims/claim.js';
import { defineTrialPart, type TrialDeclaration, type TrialPart } from '../../../src/claims/trial-part.js';
import { symbol, term } from '../../../src/numbers/term.js';

/** An event whose failure probability a test knows: its error is uniform on (0, 1), over the root of the width. */
export interface ToyConfiguration {
  readonly width: number;
  readonly delta: number;
  /** The event fails where the error is above this. */
  readonly bound: number;
  readonly slack: number;
}

/** A number in (0, 1) from a seed, evenly spread: the golden ratio's multiples, scrambled. */
export function uniform(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** A factor of the bound. */
export type ToyAssertion = number;

/** A configuration of which the event fails with probability `1 - bound`. */
export function toyConfiguration(bound: number, delta: number, slack = 0, width = 1): ToyConfiguration {
  return { width, delta, bound, slack };
}

/** A statement about these configurations, with one false neighbour: half of the bound. */
export function toyTrials(
  configurations: readonly ToyConfiguration[],
  changes: Partial<TrialDeclaration<ToyConfiguration, ToyAssertion>> = {},
): TrialPart {
  return defineTrialPart({
    id: 'toy',
    title: 'a uniform error stays below a bound',
    hypotheses: [],
    assertion: 1,
    interpret: (factor) => ({
      bound: (K, { bound }) => K.mul(K.fromNumber(factor), K.fromNumber(bound)),
      formula: term.le(symbol('e'), term.mul(term.fromNumber(factor), symbol('b'))),
    }),
    prepare: ({ width, slack }) => (seed) => ({ error: uniform(seed) / Math.sqrt(width), slack }),
    describe: ({ bound, delta }) => `bound ${String(bound)}, delta ${String(delta)}`,
    toJson: ({ width, delta, bound, slack }) => ({ width, delta, bound, slack }),
    configurations,
    rate: { configurations: [1, 4, 16, 64].map((width) => toyConfiguration(1, 0.5, 0, width)), expected: -0.5 },
    mutants: {
      half: {
        belief: 'half of the bound suffices',
        assertion: 0.5,
        refutedAt: toyConfiguration(0.999, 0.005),
        trials: 500,
      },
    },
    ...changes,
  });
}

/** A claim of that part alone. */
export function toyTrialClaim(part: TrialPart): Claim {
  return { id: 'chance', section: '3', title: 'Chance', uses: [], proofIdea: '', parts: [], trials: [part] };
}
