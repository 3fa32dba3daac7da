/**
 * What runs of gradient descent are made at: a realizable problem, whose labels may carry bounded noise, a width, and
 * how it is trained (THEORY, section 4).
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import type { PartNorms } from '../../network/space.js';
import type { Inputs } from '../../systems/integrand-bound.js';
import type { FormedMapping } from '../../systems/mapping-form.js';
import type { SharperForm } from '../../theory/plan/forms.js';
import type { Json } from '../quantity.js';

/** A configuration of runs; what is random is the initialization. */
export interface RunConfiguration {
  readonly activation: Activation;
  readonly alpha: number;
  readonly mapping: FormedMapping;
  /** Sequences, each of shape $T\times d$. */
  readonly inputs: Inputs;
  /** $m$. */
  readonly width: number;
  /** The probability $\delta$ with which a run may fail. */
  readonly delta: number;
  /** $\rho$: the radii of the projection, or those that plain descent is claimed not to leave. */
  readonly rho: PartNorms<number>;
  /** Whether steps are projected. */
  readonly projected: boolean;
  /** The step size is the largest double that is at most this share of $1/L_T^2$. */
  readonly share: number;
  /** $\tau$. */
  readonly steps: number;
  /** Labels are moved by this, up and down in turn; it counts into $\varepsilon_0$. */
  readonly noise: number;
  /** Sharper forms in the constants of the theorem; none if absent. */
  readonly forms?: readonly SharperForm[];
  /** Labels are moved by this too, and it does not count: what the claims do not allow. */
  readonly shift?: number;
  /** No neuron has a mirror image, which the claims do not allow. */
  readonly unmirrored?: true;
}

/** In a few words. */
export function describeRuns(configuration: RunConfiguration): string {
  const { activation, mapping, inputs, width, projected, share, steps, noise } = configuration;
  const sizes = { m: width, n: inputs.length, T: inputs[0]?.length ?? 0, d: inputs[0]?.[0]?.length ?? 0, tau: steps };
  return [
    `${activation.name} ${mapping.form.family}`, ...Object.entries(sizes).map(([name, x]) => `${name} ${String(x)}`),
    `eta ${String(share)}/L^2`, ...(projected ? [] : ['plain']), ...(noise === 0 ? [] : [`noise ${String(noise)}`]),
  ].join(', ');
}

/** In plain JSON. */
export function runsJson({ activation, mapping, inputs, rho, forms, ...rest }: RunConfiguration): Json {
  return {
    ...(forms !== undefined && { forms: [...forms] }),
    activation: activation.name, mapping: mapping.form as unknown as Json, inputs: inputs as unknown as Json,
    rho: { w: rho.w, u: rho.u }, ...rest,
  };
}
