import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import { symmetricInitialization } from '../../src/network/initialization.js';
import { firstOrderStates } from '../../src/network/neuron.js';
import { innerProduct } from '../../src/network/vector.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { approximationErrors, type ApproximationRun } from '../../src/systems/approximation-errors.js';
import { enclosedTargets } from '../../src/systems/enclosed-target.js';
import { mappingOf, type MappingForm } from '../../src/systems/mapping-form.js';
import { realize } from '../../src/systems/realization.js';

const K = ball(128);
const zero = K.fromNumber(0);
const nu = { w: 2, u: 4 };
const zeros = { w: 0, u: [0] };
const forms: readonly MappingForm[] = [
  { family: 'constant', nu, direction: { w: 0.3, u: [0.7] } },
  { family: 'sign', nu, along: [1], constant: { w: 0.1, u: [0.2] }, varying: { w: 0.3, u: [0.9] } },
  { family: 'smooth', nu, along: [1.1], shift: 0.3, constant: zeros, varying: { w: 0.4, u: [1] } },
  { family: 'rotating', nu, along: [0.9], speed: 2, radius: { w: 0.5, u: 1 } },
  { family: 'kernel', nu, activation: 'tanh', alpha: 0.6, terms: [{ coefficient: 0.5, x: [[0.3], [1]] }] },
];

const runOf = (form: MappingForm, name: string): ApproximationRun => ({
  activation: activationNamed(name) ?? expect.unreachable(name),
  alpha: 0.6,
  width: 6,
  mapping: mappingOf(form),
  inputs: [[[0.7], [-0.4]], [[-0.1], [0.9]]],
});

/** The largest distance by the definition: gradients of the whole network times the movement to its realization. */
function byDefinition({ activation, alpha, width, mapping, inputs }: ApproximationRun, seed: number): Ball {
  const { w, u, signs } = engine().initialization({ width, dimension: 1, alpha }, seed);
  const half = [0, 1, 2].map((i) => ({ w: K.fromNumber(w[i] ?? NaN), u: [K.fromNumber(u[i] ?? NaN)] }));
  const initial = symmetricInitialization({ neurons: half, signs: [0, 1, 2].map((i) => (signs[i] === 1 ? 1 : -1)) });
  const realized = realize(K, initial, initial.neurons.map((theta) => mapping.at(K, theta)));
  const targets = enclosedTargets(K, { activation, alpha, inputs }, mapping);
  const root = K.sqrt(K.fromNumber(width));
  const distances = inputs.flatMap((x, j) => x.map((_, t) => {
    const lifted = x.map((input) => input.map((entry) => K.fromNumber(entry)));
    const terms = initial.neurons.map((theta, i) => {
      const gradient = [...firstOrderStates(K, activation, { ...theta, x: lifted })][t]?.gradient;
      const goal = realized.neurons[i];
      if (gradient === undefined || goal === undefined) return expect.unreachable();
      const moved = [K.sub(goal.w, theta.w), ...goal.u.map((entry, k) => K.sub(entry, theta.u[k] ?? zero))];
      const inner = innerProduct(K, [gradient.w, ...gradient.u], moved);
      return K.div(initial.signs[i] === 1 ? inner : K.neg(inner), root);
    });
    const sum = terms.reduce((a, b) => K.add(a, b));
    return K.abs(K.sub(sum, targets[j]?.[t] ?? zero));
  }));
  return distances.reduce((a, b) => K.max(a, b));
}

describe.each(forms)('the error of a $family mapping', (form) => {
  it.each(['tanh', 'logistic', '10*tanh(0.1x)', 'erf(0.7x)'])('with %s is that of the definition', (name) => {
    const run = runOf(form, name);
    const measure = approximationErrors(run);
    for (const seed of [1, 2, 3]) {
      const { error, slack } = measure(seed);
      const off = K.upper(K.abs(K.sub(K.fromNumber(error), byDefinition(run, seed))));
      expect(off).toBeLessThanOrEqual(slack);
      expect(slack).toBeLessThan(1e-11);
      expect(error).toBeGreaterThan(1e-3);
    }
  });
});

describe('targets on axes', () => {
  const alpha = 0.5;
  const tanh = activationNamed('tanh') ?? expect.unreachable();
  const constant = mappingOf({ family: 'constant', nu, direction: { w: 0.4, u: [0.2, -1, 0.5] } });

  it('are those of the line, with the part of the mapping along the axis', () => {
    const inputs = [[[0, 0.5, 0], [0, -1, 0]], [[0, 0, 0], [0, 0, 1]], [[0, 0.5, 0], [0, -1, 0]]];
    const found = enclosedTargets(K, { activation: tanh, alpha, inputs }, constant);
    const line = (entry: number, xi: readonly number[]) => enclosedTargets(
      K, { activation: tanh, alpha, inputs: [xi.map((x) => [x])] },
      mappingOf({ family: 'constant', nu, direction: { w: 0.4, u: [entry] } }),
    );
    const shown = (rows: readonly (readonly Ball[])[]) => rows.map((row) => row.map((x) => [K.lower(x), K.upper(x)]));
    expect(shown(found)).toEqual(shown([...line(-1, [0.5, -1]), ...line(0.5, [0, 1]), ...line(-1, [0.5, -1])]));
  });

  it('are not enclosed for other mappings, or off the axes', () => {
    const run = { activation: tanh, alpha, inputs: [[[0, 0.5, 0.5]]] };
    expect(() => enclosedTargets(K, run, constant)).toThrow('axes 1 and 2');
    const varying = mappingOf({ family: 'smooth', nu, along: [1, 0, 0], shift: 0,
      constant: { w: 0, u: [0, 0, 0] }, varying: { w: 1, u: [0, 0, 0] } });
    expect(() => enclosedTargets(K, run, varying)).toThrow('a smooth mapping in 3 dimensions');
  });
});
