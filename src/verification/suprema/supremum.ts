/**
 * The suprema $\sigma_0$, $\sigma_1$, $\sigma_2$ of an activation over the whole real line, proved by the machine: an
 * enclosure of the supremum, with the subdivision that shows it, as plain data that somebody else can check.
 *
 * **What is shown.** With $f$ the activation or one of its first two derivatives and $S=\sup\lvert f\rvert$:
 *
 * - $S\ge\ell$, the lower end, because $\lvert f\rvert\ge\ell$ at the witness, in balls;
 * - $\lvert f\rvert\le U$, the upper end, on every cell, by the mean-value form (`cell.ts`); the cells follow each
 *   other from the first point to the last, so the bound holds at every number in between;
 * - $\lvert f\rvert\le U$ outside, by what the module comment of the activation proves of its extent: in the tails of a
 *   derivative $\lvert f(x)\rvert$ is at most $\lvert f\rvert$ at the last point on the same side; in the tails of
 *   $\sigma$ it is at most the limit, which is at most $U$; if $\sigma$ is periodic, the cells cover a period.
 *
 * So $\ell\le S\le U$. Where $S$ is a limit at infinity that is never attained, as $\sigma_0$ of the hyperbolic
 * tangent is, the witness lies far out and $\ell$ is next to the limit.
 *
 * **Width.** Cells are halved until their bounds are at most $\ell+\tfrac12\cdot10^{-12}\max(1,\ell)$, rounded up to a
 * double, which becomes $U$ unless the limit is larger. The rest of $10^{-12}\max(1,U)$ is room for rounding, that of
 * the ends to decimals included; a wider enclosure is not called proved. The width is absolute up to 1 and relative
 * beyond.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { supremumOf, type Order } from '../../activations/order.js';
import { ball, type Ball, type DecimalInterval } from '../../numbers/ball.js';
import { contradiction, covered, farWitness } from './outside.js';
import { subdivide, type Subdivision } from './subdivision.js';

/**
 * `proved`: the enclosure is proved, narrow enough, and holds the closed form. `closed form outside`: it is proved, but
 * the closed form is not seen to lie in it. `extent contradicted`: a sample shows that the rest of the line does need
 * cells. `undecided`: no narrow enclosure was found.
 */
export type SupremumVerdict = 'proved' | 'closed form outside' | 'extent contradicted' | 'undecided';

/** An enclosure of $\sup\lvert f\rvert$ over the real line, $f$ the derivative of that order, and what shows it. */
export interface Supremum {
  readonly activation: string;
  readonly order: Order;
  readonly verdict: SupremumVerdict;
  /** The enclosure, its ends rounded outward. */
  readonly enclosure: DecimalInterval;
  /** An enclosure of the closed form. */
  readonly closedForm: DecimalInterval;
  /** A point at which the modulus is at least the lower end. */
  readonly witness: number;
  /** The ends of the cells, ascending. */
  readonly points: readonly number[];
  /** The precision of the balls. */
  readonly bits: number;
}

const K = ball(64);
/** For the closed form, which has to be told apart from the ends. */
const FINE = ball(128);
const DIGITS = 17;

/** Cells that end nearer to zero, or farther out, come too near to the ends of the range of doubles. */
const NEAREST = 2 ** -900;
const FARTHEST = 2 ** 900;

type Ends = readonly [lower: number, upper: number];
type Shown = Pick<Supremum, 'verdict' | 'enclosure' | 'witness' | 'points'>;

const nothing: Shown = {
  verdict: 'undecided', enclosure: { lower: '0', upper: 'Infinity' }, witness: 0, points: [],
};

/** $10^{-12}\max(1,x)/\text{part}$. */
function width(x: number, part: bigint): Ball {
  return K.mul(K.fromRational(1n, part * 10n ** 12n), K.max(K.fromNumber(1), K.fromNumber(x)));
}

/** The upper bound that cells have to reach if the modulus reaches `lower`. */
function target(lower: number): number {
  return K.upper(K.add(K.fromNumber(lower), width(lower, 2n)));
}

function verdictOf(
  { isComplete }: Subdivision,
  [lower, upper]: Ends,
  closedForm: Ball,
  sampleAgainst: number | undefined,
): SupremumVerdict {
  if (sampleAgainst !== undefined) return 'extent contradicted';
  const isNarrow = isComplete && K.le(K.sub(K.fromNumber(upper), K.fromNumber(lower)), width(upper, 1n)) === true;
  if (!isNarrow) return 'undecided';
  const [low, high] = [FINE.fromNumber(lower), FINE.fromNumber(upper)];
  return FINE.le(low, closedForm) === true && FINE.le(closedForm, high) === true ? 'proved' : 'closed form outside';
}

/** What cells and samples show. */
function shown(activation: Activation, order: Order, closedForm: Ball): Shown {
  const extent = activation.extent(K);
  const interval = covered(K, extent);
  if (!(interval[1] > NEAREST && interval[1] < FARTHEST)) return nothing;
  const isLimit = extent.kind === 'tails' && order === 0;
  const known = isLimit ? farWitness(K, activation, order, interval[1]) : { at: interval[0], value: 0 };
  const subdivision = subdivide(K, activation, order, interval, known, target);
  const { cells, witness } = subdivision;
  const limit = isLimit ? K.upper(extent.limit) : 0;
  const upper = Math.max(target(witness.value), limit);
  if (upper === Infinity) return nothing;
  const ends = [witness.value, upper] as const;
  const against = contradiction(K, activation, order, extent, upper);
  return {
    verdict: verdictOf(subdivision, ends, closedForm, against),
    enclosure: {
      lower: K.toInterval(K.fromNumber(witness.value), DIGITS).lower,
      upper: K.toInterval(K.fromNumber(upper), DIGITS).upper,
    },
    witness: witness.at,
    points: [interval[0], ...cells.map(({ to }) => to)],
  };
}

/** The supremum of $\lvert\sigma\rvert$ (`order` 0), $\lvert\sigma'\rvert$ (1) or $\lvert\sigma''\rvert$ (2). */
export function supremum(activation: Activation, order: Order): Supremum {
  const closedForm = supremumOf(activation.constants(FINE), order);
  return {
    activation: activation.name,
    order,
    ...shown(activation, order, closedForm),
    closedForm: FINE.toInterval(closedForm, DIGITS),
    bits: K.bits,
  };
}
