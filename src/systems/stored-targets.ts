/**
 * Targets on the line that are asked for more than once, in several number systems: they are enclosed once, in balls,
 * and enter every system as the enclosure that they have there. More bits would not sharpen the integral, whose error
 * is far above that of a ball of 64 bits.
 *
 * **Enclosure.** Both ends of a ball are doubles, rounded outward, and so the double in the middle lies between them:
 * from it to any number of the ball it is at most as far as from end to end. $\square$
 * @module
 */
import { ball } from '../numbers/ball.js';
import type { GradientRun, Inputs } from './integrand-bound.js';
import type { FormedMapping } from './mapping-form.js';
import { lineTargets } from './target.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** What an enclosure was made for, and the two ends of each target. */
interface Stored {
  readonly run: GradientRun;
  readonly mapping: FormedMapping;
  readonly ends: readonly (readonly (readonly [lower: number, upper: number])[])[];
}

const B = ball(64);

/** The last enclosure for each list of sequences, as long as anything else holds the list. */
const last = new WeakMap<Inputs, Stored>();

function isFor({ run, mapping }: Stored, other: GradientRun, chosen: FormedMapping): boolean {
  return run.activation === other.activation && run.alpha === other.alpha && mapping === chosen;
}

function stored(run: GradientRun, mapping: FormedMapping): Stored {
  const old = last.get(run.inputs);
  if (old !== undefined && isFor(old, run, mapping)) return old;
  const ends = lineTargets(B, run, mapping).map((row) =>
    row.map((target) => [B.lower(target), B.upper(target)] as const));
  const made = { run, mapping, ends };
  last.set(run.inputs, made);
  return made;
}

/**
 * $f^\star_t(x^{(j)})$ for every sequence $j$ and every $t$, in one dimension.
 * @throws RangeError if the dimension is not 1, or no rule is fine enough
 */
export function storedTargets<N>(
  K: FormulaSystem<N>,
  run: GradientRun,
  mapping: FormedMapping,
): readonly (readonly N[])[] {
  return stored(run, mapping).ends.map((row) => row.map(([lower, upper]) => {
    const [from, to] = [K.fromNumber(lower), K.fromNumber(upper)];
    return K.near(K.fromNumber(lower / 2 + upper / 2), K.sub(to, from));
  }));
}
