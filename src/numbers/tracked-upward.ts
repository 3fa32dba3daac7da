/**
 * Arithmetic of error bounds: doubles $\ge0$, `Infinity` where nothing is known, rounded in a known direction.
 *
 * Write $u=2^{-53}$. An IEEE operation returns $r$ with $\lvert r-\text{exact}\rvert\le u\,r$ if $r\ge2^{-1022}$;
 * below that sums are exact, and products and quotients are off by at most $2^{-1075}$. Then $r(1+4u)$, rounded, is
 * at least $r(1+4u)(1-u)\ge r(1+u)$, and $r(1-4u)$, rounded, is at most $r(1-4u)(1+u)\le r(1-u)$; for subnormal $r$
 * they are still at least, and at most, $r$. Adding $2^{-1074}$ covers an underflow, and rounding is monotone.
 * @module
 */

const grow = 1 + 4 * (Number.EPSILON / 2);
const shrink = 1 - 4 * (Number.EPSILON / 2);

/**
 * At least $a+b$; if that is a normal number even at least $(a+b)(1+u)$, since $(1-u)(1+4u)(1-u)>1+u$, so that one
 * summand may be the rounded magnitude of a difference.
 */
export function addUp(a: number, b: number): number {
  return (a + b) * grow;
}

/** At least $ab$; exactly zero if a factor is zero and the other is finite, so that exact numbers stay exact. */
export function mulUp(a: number, b: number): number {
  const product = a * b;
  if (a === 0 || b === 0) return product === 0 ? 0 : Infinity;
  return product * grow + Number.MIN_VALUE;
}

/**
 * At least $a/b$; exactly zero if $a$ is zero and $b$ is not, `Infinity` if $b$ is zero and $a$ is not exactly zero.
 */
export function divUp(a: number, b: number): number {
  if (a === 0 && b > 0) return 0;
  return b > 0 ? (a / b) * grow + Number.MIN_VALUE : Infinity;
}

/** At most $a+b$. */
export function addDown(a: number, b: number): number {
  return (a + b) * shrink;
}

/** At most $a-b$, and zero if that is negative. A sum of doubles never underflows. */
export function subDown(a: number, b: number): number {
  return a > b ? (a - b) * shrink : 0;
}

/** At most $\sqrt a$: a root never underflows. */
export function sqrtDown(a: number): number {
  return Math.sqrt(a) * shrink;
}
