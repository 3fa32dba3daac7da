import { beforeAll, describe, expect, it } from 'vitest';
import { engine } from '../../src/engine/engine.js';
import { isInUnitBall } from '../../src/data/unit-ball.js';
import { ball } from '../../src/numbers/ball.js';
import { suprema } from '../../src/systems/transportation-mapping.js';
import { averageRiskBounds } from '../../src/training/run-bounds.js';
import { HEADLINE } from '../../src/training/headline-sizes.js';
import { headlineProblem } from '../../src/training/headline.js';
import { settle } from '../../src/training/prepare.js';
import { realizableProblem, trivialRisk, type TrainingProblem } from '../../src/training/problem.js';
import { shareOfPresent } from '../../src/training/share-of-present.js';

let problem: TrainingProblem;
beforeAll(() => { problem = realizableProblem(engine(), headlineProblem()); }, 120_000);

describe('the problem of the headline run', () => {
  it('meets the hypotheses: inputs in the unit ball, and a mapping within its norm', () => {
    const { inputs, mapping } = headlineProblem();
    expect(inputs.flat().every(isInUnitBall)).toBe(true);
    const K = ball(128);
    const { w, u } = suprema(K, mapping);
    expect(K.le(w, K.fromNumber(mapping.nu.w))).toBe(true);
    expect(K.le(u, K.fromNumber(mapping.nu.u))).toBe(true);
  });

  it('has a target with a proved error, that depends on the past', () => {
    expect(problem.how).toBe('bounded');
    expect(problem.noise).toBeLessThan(1e-9);
    expect(shareOfPresent(problem.sequences, problem.labels)).toBeLessThan(0.7);
  });

  it('has a bound of at most a fifth of the trivial risk', () => {
    const { width, delta, seed, steps } = HEADLINE;
    const { system, constants, eta } = settle(problem, { width, rho: problem.mapping.nu, delta, seed });
    expect(averageRiskBounds(system, constants, eta, steps).bound).toBeLessThanOrEqual(0.2 * trivialRisk(problem));
  });

  it('has other sequences for another seed', () => {
    expect(headlineProblem({ ...HEADLINE, seed: 2 }).inputs).not.toEqual(headlineProblem().inputs);
    expect(headlineProblem(HEADLINE).inputs).toEqual(headlineProblem().inputs);
  });
});

describe('a choice', () => {
  const choice = { width: 64, rho: { w: 0.3, u: 0.5 }, delta: 0.1, seed: 1 };
  it('takes the step size of the simple form', () => {
    const { eta, system: K, constants: { last: { lipschitz } } } = settle(problem, choice);
    expect(K.le(K.mul(K.fromNumber(2 * eta), K.mul(lipschitz, lipschitz)), K.fromNumber(1))).toBe(true);
  });
  it.each([
    [{ width: 63 }, 'width 63 has no mirror pairs'],
    [{ rho: { w: 0.2, u: 0.5 } }, 'rho is 0.2,0.5: the realization of the target lies outside of the projection: give '
      + 'at least nu, 0.3,0.5'],
    [{ eta: 0.9 }, 'the step size is 0.9: give a positive number below its limit 1/L_T^2 = 0.2'],
    [{ eta: 0 }, 'the step size is 0: give a positive number below its limit'],
  ])('%j is refused', (wrong, message) => {
    expect(() => settle(problem, { ...choice, ...wrong })).toThrow(message);
  });
});
