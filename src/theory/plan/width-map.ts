/**
 * The required width over the plane of growth rates $a=\sigma_1\alpha$ and lengths $T$: where the theorem asks for
 * networks that nobody can build, on either side of the cutoff $a=1$.
 *
 * Every width is that of `plan.ts`, at one share $\theta$ for the whole plane, so that only $a$ and $T$ differ: the
 * least even width at which $\varepsilon\le\theta\sqrt r$, decided in balls. $\alpha$ is the largest double whose rate
 * is shown to be at most $a$.
 * @module
 */
import { ball } from '../../numbers/ball.js';
import { plan } from './plan.js';
import type { PlanRequest } from './request.js';

/** The width at one place of the plane. */
export interface MappedWidth {
  /** $a=\sigma_1\alpha$. */
  readonly rate: number;
  readonly alpha: number;
  /** $T$. */
  readonly length: number;
  /** The least even width; `undefined` beyond the reach of plans. */
  readonly width: bigint | undefined;
}

/** What the plane has in common: all but $\alpha$ and $T$, with the share $\theta$. */
export type MapRequest = Omit<PlanRequest, 'alpha' | 'length' | 'theta'> & { readonly theta: number };

/** Enough bits for the lower end of $a/\sigma_1$ to be a double next to it. */
const BITS = 128;

/** The scale $\alpha$ of a rate, as a double that is not above it. */
export function scaleOfRate({ activation }: Pick<MapRequest, 'activation'>, rate: number): number {
  const K = ball(BITS);
  return K.lower(K.div(K.fromNumber(rate), activation.constants(K).sigma1));
}

/** The widths at all rates and lengths, length by length. */
export function widthMap(
  request: MapRequest,
  rates: readonly number[],
  lengths: readonly number[],
): readonly MappedWidth[] {
  return lengths.flatMap((length) => rates.map((rate) => {
    const alpha = scaleOfRate(request, rate);
    return { rate, alpha, length, width: plan({ ...request, alpha, length })?.width };
  }));
}
