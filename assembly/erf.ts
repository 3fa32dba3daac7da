import { halfTanh, powerOfTwo, round, shifted } from './exponential';

/** What one centre takes in the table: its constant as a head and a tail, and the coefficients of h to h^12. */
const ROW: usize = 14 * 8;

/** (2/sqrt(pi)) e^(-x^2) for x^2 <= 745: e^(-2y) by its reduction, y = x^2/2. */
@inline
function slopeOf(a: v128): v128 {
  const one = f64x2.splat(1);
  const limited = f64x2.pmin(f64x2.pmax(a, f64x2.splat(-27)), f64x2.splat(27));
  const x = f64x2.mul(f64x2.splat(-0.5), f64x2.mul(limited, limited));
  const s = shifted(x);
  const k = f64x2.sub(s, round());
  const t = halfTanh(x, k);
  const first = i64x2.shr_s(i64x2.sub(s, round()), 1);
  const second = i64x2.sub(i64x2.sub(s, round()), first);
  const ratio = f64x2.mul(f64x2.splat(1.1283791670955126), f64x2.div(f64x2.add(one, t), f64x2.sub(one, t)));
  return f64x2.mul(f64x2.mul(ratio, powerOfTwo(first)), powerOfTwo(second));
}

/** erf of one double: the Taylor polynomial of degree 12 at the nearest multiple of 1/8. From 6 on it rounds to 1. */
@inline
function valueOf(a: f64, table: usize): f64 {
  const x = a > 6 ? 6 : a < -6 ? 6 : Math.abs(a);
  const k = nearest<f64>(8 * x);
  const h = x - 0.125 * k;
  const row = table + <usize><i32>k * ROW;
  let sum = load<f64>(row, 104);
  sum = load<f64>(row, 96) + h * sum;
  sum = load<f64>(row, 88) + h * sum;
  sum = load<f64>(row, 80) + h * sum;
  sum = load<f64>(row, 72) + h * sum;
  sum = load<f64>(row, 64) + h * sum;
  sum = load<f64>(row, 56) + h * sum;
  sum = load<f64>(row, 48) + h * sum;
  sum = load<f64>(row, 40) + h * sum;
  sum = load<f64>(row, 32) + h * sum;
  sum = load<f64>(row, 24) + h * sum;
  sum = load<f64>(row, 16) + h * sum;
  return copysign<f64>(load<f64>(row) + (load<f64>(row, 8) + h * sum), a);
}

/** The error function of `count` doubles, an even number, in place; its derivatives to `slope`, if that is not 0. */
export function erf(at: usize, slope: usize, count: i32, table: usize): void {
  const end = at + (<usize>count << 3);
  for (; at < end; at += 16) {
    const a = v128.load(at);
    if (slope !== 0) {
      v128.store(slope, slopeOf(a));
      slope += 16;
    }
    store<f64>(at, valueOf(f64x2.extract_lane(a, 0), table));
    store<f64>(at, valueOf(f64x2.extract_lane(a, 1), table), 8);
  }
}
