/**
 * The error $\varepsilon=\varepsilon_0+\mathcal K/\sqrt m$ at a width, by its parts: $\mathcal K$ of THEORY, section 4,
 * or with sharper forms of section 9 in the places that they improve.
 *
 * The sharper forms go together, for each replaces something else: the constants of section 1 (`state-coupled`), the
 * second-order error of the realization (`mirror`), the distance of the run from it (`self-consistent`, at every time
 * by its own $Q_t$), and what is made of the errors at all times (`time-average`).
 *
 * **Monotone.** Every part falls with $m$: the constants of section 1 do with $\alpha_m=\alpha+\rho_w/\sqrt m$, and the
 * sharper forms are made of them by sums, products, minima and roots of what is not negative. So the widths for which
 * $\mathcal K\le(\theta\sqrt r-\varepsilon_0)\sqrt m$ are all from some width on.
 * @module
 */
import type { Activation, ActivationConstants } from '../../activations/activation.js';
import { normBounds } from '../../network/norm-bounds.js';
import type { PartNorms } from '../../network/space.js';
import type { Arithmetic, Elementary } from '../../numbers/number-system.js';
import { hiddenStateConstants, type HiddenStateConstants } from '../hidden-state-constants.js';
import { thirdOrderStep } from '../mirror-cancellation.js';
import { widthConstant, type WidthSources } from '../required-width.js';
import { reachableForm } from '../self-consistent-error.js';
import { coupledConstants } from '../state-coupled-growth.js';
import { timeAverage } from '../time-average.js';
import type { SharperForm } from './forms.js';

/** A request in a number system. */
export interface WidthSetting<N> {
  readonly activation: Activation;
  readonly sigma: ActivationConstants<N>;
  readonly alpha: N;
  readonly nu: PartNorms<N>;
  readonly rho: PartNorms<N>;
  readonly length: number;
  /** $\log(2nT/\delta)$. */
  readonly logarithm: N;
  readonly forms: readonly SharperForm[];
}

/** The error at a width. */
export interface WidthError<N> {
  /** The constants at $T$. */
  readonly last: HiddenStateConstants<N>;
  /** $L_T$, or the root mean square over time. */
  readonly lipschitz: N;
  /** What $\mathcal K$ is made of, at $T$ alone or at every time. */
  readonly sources: readonly WidthSources<N>[];
  /** $\mathcal K$ for each of the sources. */
  readonly constants: readonly N[];
  /** $\mathcal K$, or the root mean square over time. */
  readonly constant: N;
}

/** $\alpha_m=\alpha+\rho_w/\sqrt m$, the largest recurrent weight in $\Omega_\rho$. */
export function radiusWeight<N>(K: Arithmetic<N>, alpha: N, rhoW: N, inverseRoot: N): N {
  return K.add(alpha, K.mul(rhoW, inverseRoot));
}

/** The constants of section 1 at $t=1,\dots,T$ for recurrent weights up to `alpha`. */
export function constantsOverTime<N>(
  K: Arithmetic<N> & Elementary<N>,
  { activation, sigma, length, forms }: Pick<WidthSetting<N>, 'activation' | 'sigma' | 'length' | 'forms'>,
  alpha: N,
): readonly HiddenStateConstants<N>[] {
  const coupled = coupledConstants(K, activation, sigma, alpha);
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  const constants: HiddenStateConstants<N>[] = [];
  while (constants.length < length) {
    constants.push(forms.includes('state-coupled') ? coupled.next().value : step(constants.at(-1) ?? initial));
  }
  return constants;
}

/** $M_t=\nu_wG^w_t+\nu_uG^u_t$ for $t=1,\dots,T$, at the initialization, where $\lvert w\rvert=\alpha$. */
export function targetBounds<N>(K: Arithmetic<N> & Elementary<N>, setting: WidthSetting<N>): readonly N[] {
  const { nu, alpha } = setting;
  return constantsOverTime(K, setting, alpha)
    .map(({ gradient }) => K.add(K.mul(nu.w, gradient.w), K.mul(nu.u, gradient.u)));
}

/** $C_t/(3\sqrt m)$ for $t=1,\dots,T$, which can stand for $\nu^\top Q_t\nu$, where $\sigma_3$ is known. */
function mirroredForms<N>(
  K: Arithmetic<N> & Elementary<N>,
  { activation, sigma, nu, forms }: WidthSetting<N>,
  { alpha, inverseRoot, constants }: { alpha: N; inverseRoot: N; constants: readonly HiddenStateConstants<N>[] },
): readonly N[] {
  const { sigma3 } = activation;
  if (sigma3 === undefined || !forms.includes('mirror')) return [];
  const third = { ...sigma, sigma3: sigma3(K) };
  const scale = K.div(inverseRoot, K.fromRational(3n, 1n));
  let before = hiddenStateConstants(K, sigma, alpha).initial;
  let last = K.fromRational(0n, 1n);
  return constants.map((now) => {
    last = thirdOrderStep(K, third, { alpha, direction: nu, before, now }, last);
    before = now;
    return K.mul(scale, last);
  });
}

/** A width, and what else the error at it depends on. */
export interface WidthPlace<N> {
  /** $1/\sqrt m$; 0 for the limit of large widths. */
  readonly inverseRoot: N;
  /** $M_t$ for $t=1,\dots,T$, from {@link targetBounds}. */
  readonly targets: readonly N[];
  /** $B$, which bounds $\Phi_s$ in the self-consistent form. */
  readonly squaredDistance: N;
}

/** The error at a width. */
export function widthError<N>(
  K: Arithmetic<N> & Elementary<N>,
  setting: WidthSetting<N>,
  { inverseRoot, targets, squaredDistance }: WidthPlace<N>,
): WidthError<N> {
  const { alpha, nu, rho, logarithm, forms } = setting;
  const radius = radiusWeight(K, alpha, rho.w, inverseRoot);
  const constants = constantsOverTime(K, setting, radius);
  const mirrored = mirroredForms(K, setting, { alpha: radius, inverseRoot, constants });
  const box = { w: K.add(rho.w, nu.w), u: K.add(rho.u, nu.u) };
  const space = normBounds(K);
  const sourcesAt = ({ majorant, curvature }: HiddenStateConstants<N>, t: number): WidthSources<N> => {
    const form = space.quadraticForm(majorant, nu);
    const without = mirrored[t];
    return {
      target: targets[t] as N,
      logarithm,
      realizedForm: without === undefined ? form : K.min(form, without),
      trainedForm: forms.includes('self-consistent')
        ? reachableForm(K, majorant, curvature, box, squaredDistance)
        : space.quadraticForm(majorant, box),
    };
  };
  const averaged = forms.includes('time-average');
  const first = averaged ? 0 : constants.length - 1;
  const sources = constants.slice(first).map((now, k) => sourcesAt(now, first + k));
  const each = sources.map((source) => widthConstant(K, source));
  return {
    last: constants.at(-1) ?? hiddenStateConstants(K, setting.sigma, radius).initial,
    lipschitz: timeAverage(K, constants.slice(first).map(({ lipschitz }) => lipschitz)),
    sources,
    constants: each,
    constant: timeAverage(K, each),
  };
}
