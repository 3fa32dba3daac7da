/**
 * The targets of transportation mappings where they can be enclosed: in one dimension, and in any number of dimensions
 * for a constant mapping and sequences that stay on an axis.
 *
 * **Statement.** Let $v$ be constant and $x_t=\xi_te_k$ for all $t$. Then $f^\star(x)$ is the target of the mapping
 * $(v_w,v_{u,k})$ on the line at the sequence $\xi$.
 *
 * **Proof.** $\langle u,x_t\rangle=\xi_tu_k$ depends on $u_k\sim\mathcal N(0,1)$ alone, and so do $h_t$ and
 * $\partial_wh_t$; $\partial_uh_t$ is a multiple of $e_k$ by its recursion, so that
 * $\langle\partial_uh_t,v_u\rangle=\partial_{u_k}h_t\,v_{u,k}$. $\square$
 * @module
 */
import type { GradientRun } from './integrand-bound.js';
import type { FormedMapping } from './mapping-form.js';
import { constantMapping } from './mappings/constant.js';
import { lineTargets } from './target.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** A sequence on an axis: which one, and its entries there. */
export interface OnAxis {
  readonly axis: number;
  readonly entries: readonly number[];
}

/**
 * The axis of a sequence.
 * @throws RangeError if it has entries on more than one
 */
export function onAxis(x: readonly (readonly number[])[]): OnAxis {
  const axes = [...new Set(x.flatMap((input) => [...input.keys()].filter((k) => input[k] !== 0)))];
  if (axes.length > 1) {
    throw new RangeError(`a sequence with entries on axes ${axes.join(' and ')} is not enclosed: take one axis`);
  }
  const axis = axes[0] ?? 0;
  return { axis, entries: x.map((input) => input[axis] ?? 0) };
}

/**
 * $f^\star_t(x^{(j)})$ for every sequence $j$ and every $t$.
 * @throws RangeError if there are more dimensions, and the mapping varies or a sequence leaves its axis
 */
export function enclosedTargets<N>(
  K: FormulaSystem<N>,
  run: GradientRun,
  mapping: FormedMapping,
): readonly (readonly N[])[] {
  const { form } = mapping;
  if (mapping.dimension === 1) return lineTargets(K, run, mapping);
  if (form.family !== 'constant') {
    throw new RangeError(`a ${form.family} mapping in ${String(mapping.dimension)} dimensions has no enclosed target: \
take a constant one, or one dimension`);
  }
  const { w, u } = form.direction;
  const known = new Map<string, readonly N[]>();
  return run.inputs.map((x) => {
    const { axis, entries } = onAxis(x);
    const along = u[axis] ?? 0;
    const key = JSON.stringify([along, entries]);
    const inputs = [entries.map((entry) => [entry])];
    const [target = []] = known.has(key)
      ? [known.get(key)]
      : lineTargets(K, { ...run, inputs }, constantMapping({ w, u: [along] }));
    known.set(key, target);
    return target;
  });
}
