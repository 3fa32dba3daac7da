/**
 * The coefficients of the series of $3y\coth y$.
 * @module
 */
import { big } from './ball-size.js';

const guard = 16;

/** $\tfrac1{n!}$ for $n\le last$ in units of $2^{-w}$, off by less than 1. */
function inverseFactorials(last: number, w: number): readonly bigint[] {
  const table: bigint[] = [];
  let factorial = 1n;
  for (let n = 0; n <= last; n++) {
    if (n > 0) factorial *= BigInt(n);
    table.push((1n << big(w)) / factorial);
  }
  return table;
}

/**
 * The integers $c_n2^{p-(n-1)(2\,small-8)}$, cut, for $3y\coth y=3+\sum_{n\ge1}(-1)^{n-1}c_ny^{2n}$, the last one
 * first, as a Horner scheme for $0\le y<2^{-small}$ in fixed point needs them: $y^{2n}$ is so small that later ones
 * need fewer bits.
 *
 * *What is left out.* The terms alternate and decrease, since $c_n=6\,\zeta(2n)\,\pi^{-2n}$, so it is at most its
 * first term, for which $c_ny^{2n}\,y<5$ units of $2^{-p}$ is asked.
 *
 * *Error.* Less than 1 unit for the cut: $y\coth y\,\frac{\sinh y}y=\cosh y$ gives each coefficient of $y\coth y$ from
 * those before,
 * $$
 * a_n=\frac1{(2n)!}-\sum_{k<n}\frac{a_k}{(2(n-k)+1)!},
 * $$
 * with errors $\varepsilon_n\le n+1+\max_{k<n}\varepsilon_k\,(\tfrac1{3!}+\tfrac1{5!}+\cdots)
 * +\sum_{k<n}\lvert a_k\rvert$, where the inner sum is below $0.18$ and the outer one below $1.5$; so
 * $\varepsilon_n\le1.3\,(n+3)$ units of $2^{-p-16}$, three times which is next to nothing for $n<1000$.
 */
export function cothSeries(small: number, p: number): readonly bigint[] {
  const w = p + guard;
  const most = Math.ceil(p / (2 * small)) + 1;
  const inverse = inverseFactorials(2 * most + 1, w);
  const a = [1n << big(w)];
  const kept: bigint[] = [];
  for (let n = 1; n <= most; n++) {
    let next = inverse[2 * n] ?? 0n;
    for (let k = 0; k < n; k++) next -= ((a[k] ?? 0n) * (inverse[2 * (n - k) + 1] ?? 0n)) >> big(w);
    a.push(next);
    const c = 3n * (next < 0n ? -next : next);
    if (c >> big(guard + (2 * n + 1) * small) <= 4n) break;
    kept.push(c >> big(guard + (n - 1) * (2 * small - 8)));
  }
  return kept.reverse();
}
