import { erf } from './erf';
import { logistic } from './logistic';
import { sine } from './sine';
import { tanh } from './tanh';

/** The functions sigma that the kernels know; an activation is a -> s sigma(b a). */
export const TANH: i32 = 0;
export const LOGISTIC: i32 = 1;
export const ERF: i32 = 2;
export const SINE: i32 = 3;

/** Where the table of the activation lies, if it has one. */
let table: usize = 0;

/** From now on the table at this address is used: the host writes it. */
export function useTable(at: usize): void {
  table = at;
}

/** sigma' from sigma where that is known, else from where it was stored. */
@inline
export function slopeAt(kind: i32, value: v128, slope: usize, offset: usize): v128 {
  const one = f64x2.splat(1);
  if (kind === TANH) return f64x2.sub(one, f64x2.mul(value, value));
  if (kind === LOGISTIC) return f64x2.mul(value, f64x2.sub(one, value));
  return v128.load(slope + offset);
}

/**
 * sigma of `count` doubles, a multiple of 8, in place. Where sigma' is no function of sigma, it goes to `slope`, if
 * that is not 0.
 */
export function activate(kind: i32, at: usize, slope: usize, count: i32): void {
  if (kind === TANH) tanh(at, count, table);
  else if (kind === LOGISTIC) logistic(at, count);
  else if (kind === ERF) erf(at, slope, count, table);
  else sine(at, slope, count);
}

/** sigma of `count` doubles in place, and sigma' to `slope`. */
export function activateWithSlope(kind: i32, at: usize, slope: usize, count: i32): void {
  activate(kind, at, slope, count);
  const size = <usize>count << 3;
  if (kind > LOGISTIC) return;
  for (let i: usize = 0; i < size; i += 16) v128.store(slope + i, slopeAt(kind, v128.load(at + i), 0, 0));
}
