import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Vector } from '../../src/network/coordinates.js';
import { project, projectNeuron } from '../../src/network/projection.js';
import { squaredNorm } from '../../src/network/vector.js';
import { ball, type Ball } from '../../src/numbers/ball.js';

const K = ball(192);
const entry = fc.integer({ min: -64, max: 64 }).map((k) => k / 16);
const dimension = 2;
const theta = fc.record({ w: entry, u: fc.array(entry, { minLength: dimension, maxLength: dimension }) });
const radius = fc.record({ w: fc.integer({ min: 0, max: 64 }), u: fc.integer({ min: 1, max: 64 }) })
  .map(({ w, u }) => ({ w: K.fromNumber(w / 16), u: K.fromNumber(u / 16) }));
const lift = ({ w, u }: Vector<number>): Vector<Ball> => ({ w: K.fromNumber(w), u: u.map((x) => K.fromNumber(x)) });

const minus = (a: Vector<Ball>, b: Vector<Ball>): readonly Ball[] =>
  [K.sub(a.w, b.w), ...a.u.map((x, k) => K.sub(x, b.u[k] ?? x))];
const distance2 = (a: Vector<Ball>, b: Vector<Ball>): Ball => squaredNorm(K, minus(a, b));

describe('the projection of a neuron', () => {
  test.prop([theta, theta, radius])('lies in the ball around the centre', (centre, point, r) => {
    const [c, p] = [lift(centre), projectNeuron(K, lift(centre), lift(point), r)];
    expect(K.lt(r.w, K.abs(K.sub(p.w, c.w)))).not.toBe(true);
    expect(K.lt(K.mul(r.u, r.u), squaredNorm(K, minus(p, c).slice(1)))).not.toBe(true);
  });

  test.prop([theta, theta, theta, radius])('is nearer than any other point of the ball', (centre, point, other, r) => {
    // Another point of the ball: the projection of any point is one.
    const [c, p] = [lift(centre), lift(point)];
    const [mine, others] = [projectNeuron(K, c, p, r), projectNeuron(K, c, lift(other), r)];
    expect(K.lt(distance2(p, others), distance2(p, mine))).not.toBe(true);
  });

  test.prop([theta, theta, theta, radius])('moves no two points apart', (centre, one, two, r) => {
    const [c, a, b] = [lift(centre), lift(one), lift(two)];
    const after = distance2(projectNeuron(K, c, a, r), projectNeuron(K, c, b, r));
    expect(K.lt(distance2(a, b), after)).not.toBe(true);
  });

  test.prop([theta, theta])('leaves a point alone that is inside', (centre, point) => {
    const r = { w: K.fromNumber(64), u: K.fromNumber(64) };
    const p = projectNeuron(K, lift(centre), lift(point), r);
    expect([p.w, ...p.u].map((x) => K.lower(x))).toEqual([point.w, ...point.u]);
  });

  test.prop([theta])('reaches the boundary from outside, in the direction of the point', (centre) => {
    const c = lift(centre);
    const far = { w: K.add(c.w, K.fromNumber(9)), u: [K.add(c.u[0] ?? c.w, K.fromNumber(8)), c.u[1] ?? c.w] };
    const p = projectNeuron(K, c, far, { w: K.fromNumber(0.5), u: K.fromNumber(2) });
    expect([p.w, ...p.u].map((x) => K.lower(x))).toEqual([centre.w + 0.5, (centre.u[0] ?? 0) + 2, centre.u[1]]);
  });
});

describe('the projection of a network', () => {
  test.prop([theta, theta])('has the radius over the root of the width', (centre, far) => {
    const initial = { neurons: Array.from({ length: 4 }, () => lift(centre)), signs: [1, 1, -1, -1] as const };
    const moved = { ...initial, neurons: initial.neurons.map(() => lift({ w: far.w + 99, u: far.u })) };
    const { neurons, signs } = project(K, initial, moved, { w: K.fromNumber(1), u: K.fromNumber(1) });
    expect(neurons.map(({ w }) => K.lower(w))).toEqual(Array.from({ length: 4 }, () => centre.w + 0.5));
    expect(signs).toEqual(initial.signs);
  });
});
