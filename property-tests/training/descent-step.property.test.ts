import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { project } from '../../src/network/projection.js';
import { float64 } from '../../src/numbers/float64.js';
import { descend, projectAll } from '../../src/training/descent-step.js';
import { engineInstances, networkOf, vectorsOf } from '../engine/instances.js';

const same = (x: number): number => x;
const radii = fc.record({ w: fc.constantFrom(0, 0.5, 3), u: fc.constantFrom(1e-3, 0.5, 3) });

describe('a step on typed arrays', () => {
  test.prop([engineInstances(4, 3), radii])('is projected to the bits of the projection of lists', (instance, rho) => {
    const { network: centre, directions: { w, u } } = instance;
    const moved = { w: w.slice(), u: u.slice(), signs: centre.signs };
    const expected = project(float64, networkOf(centre, same), networkOf(moved, same), rho);
    const share = projectAll(moved, centre, rho);
    const differs = vectorsOf({ w, u }, same).filter((theta, i) => {
      const root = Math.sqrt(w.length);
      const away = theta.u.map((entry, k) => entry - (networkOf(centre, same).neurons[i]?.u[k] ?? 0));
      const size = Math.sqrt(away.reduce((sum, x) => sum + x * x, 0));
      return Math.abs(theta.w - (centre.w[i] ?? 0)) > rho.w / root || size > rho.u / root;
    });
    expect(vectorsOf(moved, same)).toEqual(expected.neurons);
    expect(share).toBe(differs.length / w.length);
  });

  test.prop([engineInstances(4, 3), fc.double({ min: 1e-3, max: 4, noNaN: true })])(
    'goes against the gradient, entry by entry', ({ network, directions }, eta) => {
      const { w, u } = { w: network.w.slice(), u: network.u.slice() };
      descend({ w, u }, directions, eta);
      expect([...w]).toEqual([...network.w].map((x, i) => x - eta * (directions.w[i] ?? NaN)));
      expect([...u]).toEqual([...network.u].map((x, i) => x - eta * (directions.u[i] ?? NaN)));
    });
});
