/**
 * The part of `unprojected-gd` along runs (THEORY, section 4): plain gradient descent, with the least radii that meet
 * its condition, where none are given.
 * @module
 */
import type { Arithmetic } from '../../numbers/number-system.js';
import type { PartNorms } from '../../network/space.js';
import { symbol, term } from '../../numbers/term.js';
import { farthestMoves, type RunQuantities } from '../../theory/descent.js';
import { leastRadii } from '../../theory/least-radii.js';
import { runConstants } from '../../training/run-bounds.js';
import { RUN_SYSTEM as K } from './observe-runs.js';
import type { RunConfiguration } from './run-configuration.js';
import { averageRisks, quantitiesAfter, runSymbols, type AverageBound } from './run-families.js';
import type { RunInBalls, StepInBalls } from './run-in-balls.js';
import { defineRunPart, type RunDeclaration, type RunPart, type RunRelation } from './run-part.js';

/** Runs without a projection; where no radii are given, the least that meet the condition. */
export interface PlainConfiguration extends Omit<RunConfiguration, 'projected' | 'rho'> {
  readonly rho?: PartNorms<number>;
}

/** $B$, of which $2G_TB/\sqrt m$ bounds the movement of a neuron after $\tau$ steps. */
export type MovementBound = <N>(K: Arithmetic<N>, run: RunQuantities<N>) => N;

/** A part as it is written down; the rest follows from the family. */
export type PlainPartDeclaration = Pick<
  RunDeclaration<PlainConfiguration, PlainBounds>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'configurations' | 'mutants' | 'prove'
>;

/**
 * The least radii for a step size that is at least the one of the runs: $L_T$ only grows with the radii.
 * @throws RangeError if there are none
 */
function radiiOf(configuration: PlainConfiguration): PartNorms<number> {
  const { activation, alpha, inputs, mapping: { nu }, share, width, delta, noise, steps } = configuration;
  // What the labels are off besides is less than 2^-20: targets are computed to 2^-41, in the plane to 2^-24.
  const request = {
    activation, alpha, nu, length: inputs[0]?.length ?? 0, samples: inputs.length, delta, width,
    noise: noise + 2 ** -20,
  };
  const { last: { lipschitz } } = runConstants(K, { ...request, rho: nu });
  const eta = K.upper(K.div(K.fromNumber(share), K.mul(lipschitz, lipschitz)));
  const rho = leastRadii({ ...request, eta, steps });
  if (rho === undefined) throw new RangeError('no radii meet the condition: take a larger width or fewer steps');
  return rho;
}

/** What plain gradient descent keeps to. */
export interface PlainBounds {
  /** $B$, of which $2G_TB/\sqrt m$ bounds the movement of a neuron. */
  readonly movement: MovementBound;
  readonly average: AverageBound;
}

/** Both parts of a neuron against the path of descent and against the radius. */
function* movementRelations(bound: MovementBound, run: RunInBalls, after: StepInBalls): Iterable<RunRelation> {
  const farthest = farthestMoves(K, run.gradient, bound(K, quantitiesAfter(run, after)));
  for (const [entry, part] of (['w', 'u'] as const).entries()) {
    const left = after.move[part];
    for (const right of [farthest[part], run.rho[part]]) {
      yield { at: { s: after.step, part: entry }, left, right: K.add(right, after.moveRounding[part]) };
    }
  }
}

/** Plain descent stays near its start, and reaches the same risk as with a projection, after every number of steps. */
export function plainPart(declaration: PlainPartDeclaration): RunPart {
  const { kappa, ...run } = runSymbols;
  return defineRunPart<PlainConfiguration, PlainBounds>({
    ...declaration,
    runsAt: (_, configuration) => ({
      ...configuration, projected: false, rho: configuration.rho ?? radiiOf(configuration),
    }),
    interpret: ({ movement, average }) => ({
      formula: {
        kind: 'and',
        formulas: [
          term.le(
            symbol('\\sqrt m\\lvert\\theta_i(s)-\\theta_i(0)\\rvert'),
            term.mul(term.mul(term.fromNumber(2), symbol('G_T')), movement(term, run)),
          ),
          term.le(symbol('\\sqrt m\\lvert\\theta_i(s)-\\theta_i(0)\\rvert'), symbol('\\rho')),
          term.le(symbol('\\bar R'), average(term, run, kappa)),
        ],
      },
      *relations(observed): Iterable<RunRelation> {
        for (const { average: left, after } of averageRisks(observed)) {
          yield* movementRelations(movement, observed, after);
          const right = average(K, quantitiesAfter(observed, after), observed.kappa);
          yield { at: { tau: after.step }, left, right };
        }
      },
    }),
  });
}
