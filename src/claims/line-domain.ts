/**
 * What the claims about dynamical systems in one dimension have in common: an activation, the scale $\alpha$ of the
 * initial recurrent weights, sequences, and a transportation mapping on
 * $\lbrace\pm\alpha\rbrace\times\mathbb R$, so that all expectations are enclosed.
 * @module
 */
import * as fc from 'fast-check';
import { float64 } from '../numbers/float64.js';
import type { Reals } from '../numbers/number-system.js';
import { mappingOf, type FormedMapping } from '../systems/mapping-form.js';
import { suprema } from '../systems/transportation-mapping.js';
import { mostly, properFraction, unitBallVector } from './arbitraries.js';
import type { Effort, Hypothesis } from './claim.js';
import type { Domain, Instance, Regimes, Sampling, Shape } from './domain.js';
import { activationArbitrary } from './hidden-state-domain.js';
import { exactMapping, familyRegime, mappingArbitrary } from './mapping-arbitrary.js';
import { activation } from './quantities/activation.js';
import { mapping } from './quantities/mapping.js';
import { storedSequences } from './quantities/network.js';
import { storedPositiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities. */
export interface LineShape {
  readonly [name: string]: 'activation' | 'storedReal' | 'storedSequences' | 'mapping';
  readonly activation: 'activation';
  readonly alpha: 'storedReal';
  readonly inputs: 'storedSequences';
  readonly mapping: 'mapping';
}

/** The quantities that every such domain has. */
export const lineQuantities = { activation, alpha: storedPositiveReal, inputs: storedSequences, mapping };

/** More bits do not make the quadrature sharper, whose error is far above them; each instance is an integral. */
export const QUADRATURE_EFFORT: Effort = { instances: 24, maxBits: 64, evaluations: 40 };

/** One sequence of one to `longest` inputs in $[-1,1]$. */
function lineSequence(longest: number): fc.Arbitrary<readonly (readonly number[])[]> {
  return fc.array(unitBallVector(1), { minLength: 1, maxLength: longest });
}

/** One sequence, or two short ones, now and then with inputs outside of $[-1,1]$. */
export const lineInputs: fc.Arbitrary<Instance<LineShape>['inputs']> = fc.tuple(
  fc.oneof(
    { weight: 2, arbitrary: lineSequence(3).map((x) => [x]) },
    { weight: 1, arbitrary: fc.tuple(lineSequence(2), lineSequence(1)) },
  ),
  mostly(7, 1, 1.25),
).map(([inputs, factor]) => inputs.map((x) => x.map((input) => input.map((entry) => factor * entry))));

/**
 * A mapping on the line: its norms are met exactly, are larger than needed, or too small. Without an input part the
 * target is zero at $t=1$, and so is its bound: within the error of a quadrature that cannot be decided.
 */
export const lineMapping: fc.Arbitrary<FormedMapping> = fc.tuple(
  fc.oneof({ weight: 1, arbitrary: exactMapping(1) }, { weight: 3, arbitrary: mappingArbitrary(1) }),
  mostly(6, 1, 0.5),
).map(([{ form, nu }, factor]) => mappingOf({ ...form, nu: { w: factor * nu.w, u: factor * nu.u } }))
  .filter(({ nu }) => nu.u > 2 ** -6);

/** An activation with a scale below, at and above its cutoff. */
export function lineScale(sampling: Sampling): fc.Arbitrary<Pick<Instance<LineShape>, 'activation' | 'alpha'>> {
  return activationArbitrary(sampling).chain((chosen) => {
    const cutoff = 1 / chosen.constants(float64).sigma1;
    const factor = fc.oneof(properFraction, fc.constant(1), properFraction.map((f) => 1 + f / 2));
    return factor.map((one) => ({ activation: chosen, alpha: one * cutoff }));
  });
}

/** Why no expectation is enclosed; nothing if they are. */
export function lineComplaint({ inputs, mapping: chosen }: Pick<Instance<LineShape>, 'inputs' | 'mapping'>) {
  const [d, k] = [inputs[0]?.[0]?.length, chosen.dimension];
  return d === 1 && k === 1
    ? undefined
    : `inputs of ${String(d)} entries and a mapping for ${String(k)}: expectations are enclosed for 1`;
}

/** What decides the regimes of such a domain. */
export type LineView = Pick<Instance<LineShape>, 'activation' | 'alpha' | 'mapping'>;

/** The regimes of such a domain, whose instances are read by `view`. */
export function lineRegimes<S extends Shape>(
  view: (instance: Instance<S>) => LineView,
): Readonly<Record<string, Regimes<S>>> {
  return {
    ...regimes<S>(['rate'], (instance) => ({ ...view(instance), length: 0 })),
    family: familyRegime((instance) => view(instance).mapping),
  };
}

/** One or two short sequences and a mapping. */
export const lineDomain: Domain<LineShape> = {
  quantities: lineQuantities,
  takesInputs: false,
  arbitrary: (sampling) => fc.tuple(lineScale(sampling), lineMapping, lineInputs)
    .map(([scale, chosen, inputs]) => ({ ...scale, inputs, mapping: chosen })),
  regimes: lineRegimes((instance) => instance),
  complaint: lineComplaint,
};

/** $\lvert x\rvert\le1$ for all inputs on the line. */
export function withinUnitBall<N, P>(K: Reals<N, P>, inputs: Instance<LineShape>['inputs']): P {
  const one = K.fromRational(1n, 1n);
  return K.and(inputs.flat(2).map((x) => K.le(K.abs(K.fromNumber(x)), one)));
}

/** $\sup\lvert v_w\rvert\le\nu_w$ and $\sup\lVert v_u\rVert\le\nu_u$, as the formula of the mapping proves it. */
export function withinDeclaredNorm<N, P>(K: Reals<N, P>, chosen: FormedMapping): P {
  const { w, u } = suprema(K, chosen);
  return K.and([K.le(w, K.fromNumber(chosen.nu.w)), K.le(u, K.fromNumber(chosen.nu.u))]);
}

/** $\lvert x_t\rvert\le1$, and the mapping is within its declared norm. */
export const lineHypotheses = {
  inputsInUnitBall: (K, { inputs }) => withinUnitBall(K, inputs),
  mappingWithinNorm: (K, { mapping: chosen }) => withinDeclaredNorm(K, chosen),
} satisfies Record<string, Hypothesis<LineShape>>;
