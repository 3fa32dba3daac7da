/**
 * From a multiple of the growth to the same multiple of $1/(1-a)$, for $a<1$.
 * @module
 */
import { term, type Term } from '../../numbers/term.js';
import { one, rate } from './constants-at-a-time.js';
import type { Derivation } from './derivation.js';
import { divide, multiply } from './lemmas.js';
import { claimed, type Premise } from './obligation.js';

/** $1-a$. */
export const gap = term.sub(one, rate);

/** $p(1-a)\le1$, which `growth/subcritical` says of $p=p_t$. */
export function growthBelowGap(p: Term): Premise {
  return claimed('growth/subcritical', term.le(term.mul(p, gap), one))[0] as Premise;
}

/**
 * $x\le k/(1-a)$ from $x\le kp$ and $p(1-a)\le1$.
 * @param name of the step, for a reader
 * @param below the premise $x\le kp$
 */
export function gapBound(
  { show, use }: Derivation,
  name: string,
  { x, k, p }: { readonly x: Term; readonly k: Term; readonly p: Term },
  below: Premise,
): Premise {
  const growth = growthBelowGap(p);
  const left = use(multiply, { c: gap, u: x, v: term.mul(k, p) }, [below]);
  const right = use(multiply, { c: k, u: term.mul(p, gap), v: one }, [growth]);
  const product = show(`${name}/times-gap`, 'both sides times 1-a', term.le(term.mul(gap, x), k), [left, right]);
  return use(divide, { x, k, g: gap }, [product]);
}
