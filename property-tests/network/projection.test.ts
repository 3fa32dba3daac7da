import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/network/network.js';
import { project, projectNeuron } from '../../src/network/projection.js';
import { float64 } from '../../src/numbers/float64.js';

describe('the projection', () => {
  const centre = { w: 1, u: [2, -1] };
  const radius = { w: 0.5, u: 2.5 };
  const at = (w: number, u: readonly number[]) => projectNeuron(float64, centre, { w, u }, radius);

  it('leaves a neuron alone that is inside, and on the boundary', () => {
    expect(at(1.25, [3, 0])).toEqual({ w: 1.25, u: [3, 0] });
    expect(at(0.5, [3.5, 1])).toEqual({ w: 0.5, u: [3.5, 1] });
  });

  it('cuts the recurrent weight off at either end', () => {
    expect([at(4, [2, -1]), at(-4, [2, -1])].map(({ w }) => w)).toEqual([1.5, 0.5]);
  });

  it('shortens what the input weights have moved to the radius', () => {
    // (3, 4) from the centre, of length 5.
    expect(at(1, [5, 3])).toEqual({ w: 1, u: [3.5, 1] });
  });

  it('gives every neuron of a network the radii over the root of the width, and its own centre', () => {
    const signs = [1, 1, -1, -1] as const;
    const initial: Network<number> = { neurons: [0, 10, 20, 30].map((w) => ({ w, u: [w] })), signs };
    const moved = { neurons: initial.neurons.map(({ w }) => ({ w: w + 4, u: [w - 4] })), signs };
    expect(project(float64, initial, moved, { w: 1, u: 3 })).toEqual({
      neurons: [0, 10, 20, 30].map((w) => ({ w: w + 0.5, u: [w - 1.5] })), signs,
    });
  });
});
