/**
 * Parts of claims about the inner product $\langle\nabla h_t(x;\theta),v(\theta)\rangle$ at a point: a neuron with its
 * inputs, and a transportation mapping for its dimension.
 * @module
 */
import * as fc from 'fast-check';
import { firstOrderStates } from '../network/neuron.js';
import { pairing } from '../systems/gradients-at.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import type { Hypothesis, Part, PartDeclaration, Relations } from './claim.js';
import { definePart } from './define-part.js';
import type { Domain } from './domain.js';
import { hiddenStateDomain, hiddenStateHypotheses } from './hidden-state-domain.js';
import { exactMapping, familyRegime, mappingArbitrary } from './mapping-arbitrary.js';
import { mapping } from './quantities/mapping.js';
import { regimes } from './regimes.js';
import { targetFormula, type TargetStatement } from './target-statement.js';
import { mappingComplaint, withinNorm } from './transport-domain.js';
import { NO_MAPPINGS } from './transport-part.js';

const { activation, alpha, neuron } = hiddenStateDomain.quantities;

/** The kinds of the quantities. */
export interface PairingShape {
  readonly [name: string]: 'activation' | 'real' | 'neuron' | 'mapping';
  readonly activation: 'activation';
  readonly alpha: 'real';
  readonly neuron: 'neuron';
  readonly mapping: 'mapping';
}

/** A part as it is written down; the rest follows from the family. */
export type PairingPartDeclaration = Pick<
  PartDeclaration<PairingShape, TargetStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

/** A neuron with its inputs, and a mapping that is defined at its weights. */
const domain: Domain<PairingShape> = {
  quantities: { activation, alpha, neuron, mapping },
  takesInputs: true,
  arbitrary: (sampling) => hiddenStateDomain.arbitrary(sampling)
    .chain(({ activation: chosen, alpha: radius, neuron: one }) => {
      const d = one.u.length;
      const mappings = fc.oneof(
        { weight: 1, arbitrary: exactMapping(d) }, { weight: 3, arbitrary: mappingArbitrary(d) },
      );
      return mappings.map((v) => ({ activation: chosen, alpha: radius, neuron: one, mapping: v }));
    })
    .filter((instance) => mappingComplaint(instance.mapping, [instance.neuron]) === undefined),
  regimes: {
    ...regimes<PairingShape>(['rate', 'length', 'saturation'], (one) =>
      ({ activation: one.activation, alpha: one.alpha, length: one.neuron.x.length, neurons: [one.neuron] })),
    family: familyRegime((instance) => instance.mapping),
  },
  complaint: (instance) => mappingComplaint(instance.mapping, [instance.neuron]),
};

function relationsOf(statement: TargetStatement): Relations<PairingShape> {
  return function* (K, { activation: sigma, alpha: radius, neuron: one, mapping: chosen }) {
    const suprema = sigma.constants(K);
    const recursion = hiddenStateConstants(K, suprema, radius);
    const nu = { w: K.fromNumber(chosen.nu.w), u: K.fromNumber(chosen.nu.u) };
    const v = chosen.at(K, one);
    let constants = recursion.initial;
    let t = 0;
    for (const { gradient } of firstOrderStates(K, sigma, one)) {
      constants = recursion.step(constants);
      t += 1;
      const value = pairing(K, gradient, v);
      yield { at: { t }, relation: 'le', ...statement(K, { value, sigma: suprema, growth: constants.growth, nu }) };
    }
  };
}

/** $\lvert w\rvert\le\alpha$, $\lVert x_t\rVert\le1$, and the mapping is within its declared norm at $\theta$. */
export const pairingHypotheses = {
  weightInRadius: (K, { neuron: one, alpha: radius }) => K.le(K.abs(one.w), radius),
  inputsInUnitBall: (K, { activation: sigma, alpha: radius, neuron: one }) =>
    hiddenStateHypotheses.inputsInUnitBall(K, { activation: sigma, alpha: radius, neuron: one, direction: one }),
  mappingWithinNorm: (K, { neuron: one, mapping: chosen }) => withinNorm(K, chosen, [one]),
} satisfies Record<string, Hypothesis<PairingShape>>;

/** A part of a claim about the inner product of a gradient and a mapping. */
export function pairingPart(declaration: PairingPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain,
    uncertified: NO_MAPPINGS,
    interpret: (statement) => ({
      relations: relationsOf(statement),
      formula: targetFormula(statement, '\\langle\\nabla h_t(x;\\theta),v(\\theta)\\rangle'),
    }),
  });
}
