import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { normBounds } from '../../src/network/norm-bounds.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { descentBound } from '../../src/theory/descent.js';
import { largestEigenvalue } from '../../src/theory/hidden-state-constants.js';
import { farthestSquare, reachableForm } from '../../src/theory/self-consistent-error.js';

const K = ball(128);
const exact = (x: number): Ball => K.fromNumber(x);
const eighth = fc.integer({ min: 0, max: 32 }).map((k) => k / 8);
const matrix = fc.record({ ww: eighth, wu: eighth, uu: eighth });
const pair = fc.record({ w: eighth, u: eighth });

describe('the self-consistent error', () => {
  test.prop([matrix, pair, fc.array(pair, { minLength: 1, maxLength: 8 })])(
    'bounds every displacement of its distance within the box', (numbers, box, drawn) => {
      const majorant = { ww: exact(numbers.ww), wu: exact(numbers.wu), uu: exact(numbers.uu) };
      // Displacements s_i of the neurons times the root of their number.
      const moves = drawn.map(({ w, u }) => ({ w: Math.min(w, box.w), u: Math.min(u, box.u) }));
      const mean = (values: readonly Ball[]): Ball =>
        K.div(values.reduce((sum, value) => K.add(sum, value), exact(0)), exact(values.length));
      const lifted = moves.map(({ w, u }) => ({ w: exact(w), u: exact(u) }));
      const square = mean(lifted.map(({ w, u }) => K.add(K.mul(w, w), K.mul(u, u))));
      const form = mean(lifted.map((s) => normBounds(K).quadraticForm(majorant, s)));
      const corner = { w: exact(box.w), u: exact(box.u) };
      const bound = reachableForm(K, majorant, largestEigenvalue(K, majorant), corner, square);
      expect(K.le(form, bound)).not.toBe(false);
      expect(K.le(bound, normBounds(K).quadraticForm(majorant, corner))).not.toBe(false);
    });

  it('is the distance times the curvature, or what the box allows', () => {
    const K64 = float64;
    const majorant = { ww: 1, wu: 0, uu: 4 };
    expect(reachableForm(K64, majorant, 4, { w: 10, u: 10 }, 4)).toBe(16);
    expect(reachableForm(K64, majorant, 4, { w: 1, u: 1 }, 4)).toBe(5);
    expect(reachableForm(K64, majorant, 4, { w: 10, u: 0 }, 4)).toBe(4);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 1, maxLength: 20 }),
    fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 16 })])(
    'keeps the distance of every run below B, whatever its risks', (risks, sixteenths, noise) => {
      const [eta, kappa, error] = [exact(0.25), exact(sixteenths / 16), exact(noise / 8)];
      const squaredNorm = exact(1);
      const time = K.mul(eta, exact(risks.length));
      const bound = farthestSquare(K, { squaredNorm, time, error, kappa });
      let distance = squaredNorm;
      for (const root of risks.map((risk) => exact(risk / 16))) {
        const step = { distance, eta, kappa, error, risk: K.mul(root, root), rootRisk: root };
        distance = descentBound(K, step);
        expect(K.le(distance, bound)).not.toBe(false);
      }
    });

  it('attains B: each step at the risk that gains most', () => {
    const [eta, kappa, error] = [exact(0.25), exact(0.5), exact(0.75)];
    const root = exact(0.75);
    let distance = exact(1);
    for (let s = 0; s < 4; s++) {
      distance = descentBound(K, { distance, eta, kappa, error, risk: K.mul(root, root), rootRisk: root });
    }
    expect(K.eq(distance, farthestSquare(K, { squaredNorm: exact(1), time: exact(1), error, kappa }))).toBe(true);
  });
});
