/**
 * The numbers behind the controls on the page of the cutoff. The browser runs this very code, so that what a reader
 * sees there is what the command line prints.
 * @module
 */
import { activationNamed } from '../../activations/named.js';
import { ball } from '../../numbers/ball.js';
import { growthRate } from '../../theory/growth.js';
import { hiddenStateConstants } from '../../theory/hidden-state-constants.js';
import { SHARPER_FORMS } from '../../theory/plan/forms.js';
import { plan } from '../../theory/plan/plan.js';
import { wholeNumberText } from '../whole-number-text.js';

/** What the controls are set to. */
export interface LiveRequest {
  /** The name of the activation. */
  readonly activation: string;
  readonly alpha: number;
  /** $T$. */
  readonly length: number;
}

/** What is shown, each number rounded up to six digits; the width is exact as long as it is readable. */
export interface LiveNumbers {
  /** $a=\sigma_1\alpha$. */
  readonly rate: string;
  readonly regime: 'below the cutoff' | 'at the cutoff' | 'above the cutoff';
  /** $p_T(a)$, $L_T$ and $\beta_T$. */
  readonly growth: string;
  readonly lipschitz: string;
  readonly curvature: string;
  /** The width that the theorem asks for in the setting of {@link LIVE_SETTING}. */
  readonly width: string;
}

/** What the width is asked for: that of `recurrent-proofs plan` without options. */
export const LIVE_SETTING = {
  nu: { w: 0.5, u: 0.5 }, rho: { w: 0.5, u: 0.5 }, samples: 1000, delta: 0.1, noise: 0, risk: 0.1, forms: SHARPER_FORMS,
} as const;

/** The activations to choose from, and the largest values of the controls. */
export const LIVE_CHOICES = {
  activations: ['tanh', 'logistic', 'erf', 'sine', 'tanh(2x)'], alpha: 8, length: 64,
} as const;

const DIGITS = 6;
const BITS = 256;

/**
 * The numbers, or what is wrong with the request.
 * @throws RangeError with one line that says what to change
 */
export function liveNumbers({ activation: name, alpha, length }: LiveRequest): LiveNumbers {
  const activation = activationNamed(name);
  if (activation === undefined) throw new RangeError(`no activation "${name}": choose one of the list`);
  if (!(alpha > 0 && alpha <= LIVE_CHOICES.alpha)) {
    throw new RangeError(`the scale is ${String(alpha)}: give one above 0 and up to ${String(LIVE_CHOICES.alpha)}`);
  }
  if (!Number.isInteger(length) || length < 1 || length > LIVE_CHOICES.length) {
    throw new RangeError(`the length is ${String(length)}: give a whole number up to ${String(LIVE_CHOICES.length)}`);
  }
  const K = ball(BITS);
  const scale = K.fromNumber(alpha);
  const sigma = activation.constants(K);
  const rate = growthRate(K, sigma.sigma1, scale);
  const one = K.fromRational(1n, 1n);
  const { initial, step } = hiddenStateConstants(K, sigma, scale);
  let constants = initial;
  for (let t = 1; t <= length; t++) constants = step(constants);
  const planned = plan({ ...LIVE_SETTING, activation, alpha, length });
  const up = (x: typeof rate): string => K.toInterval(x, DIGITS).upper;
  const regime = K.lt(rate, one) === true ? 'below' : K.lt(one, rate) === true ? 'above' : 'at';
  return {
    rate: up(rate),
    regime: `${regime} the cutoff`,
    growth: up(constants.growth.now),
    lipschitz: up(constants.lipschitz),
    curvature: up(constants.curvature),
    width: planned === undefined ? 'beyond reach' : wholeNumberText(planned.width),
  };
}
