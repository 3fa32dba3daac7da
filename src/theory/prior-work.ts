/**
 * Widths that earlier analyses ask for, with every constant that they leave open taken as 1: what can be compared is
 * how they grow, not how large they are. What is quoted from where: `docs/prior-work.md`.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/** $n^6/(\lambda^4\delta^3)$: the width of a two-layer ReLU network on $n$ points (Du, Zhai, Poczos, Singh, 2018). */
export function leastEigenvalueWidth<N>(K: Arithmetic<N>, points: N, lambda: N, delta: N): N {
  const cube = (x: N): N => K.mul(x, K.mul(x, x));
  const square = (x: N): N => K.mul(x, x);
  return K.div(square(cube(points)), K.mul(square(square(lambda)), cube(delta)));
}

/** $n^2$: so many parameters, of which the root is at least $n$ (Oymak, Soltanolkotabi, 2019). */
export function moderateParameters<N>(K: Arithmetic<N>, points: N): N {
  return K.mul(points, points);
}
