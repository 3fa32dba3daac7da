/**
 * Errors of doubles against GNU MPFR at 120 bits, in bulk.
 * @module
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { init, mpfr_rnd_t } from 'gmp-wasm';
import { randomStream } from '../../src/engine/random-stream.js';
import type { BaseFunction } from '../../src/activations/activation.js';
import { exponentOf } from '../../src/numbers/float64-scale.js';

const { binding } = await init();
const NEAREST = mpfr_rnd_t.MPFR_RNDN;
const BITS = 120;

function variable(): number {
  const x = binding.mpfr_t();
  binding.mpfr_init2(x, BITS);
  return x;
}

const [argument, result, other] = [variable(), variable(), variable()];

function logistic(): void {
  binding.mpfr_neg(other, argument, NEAREST);
  binding.mpfr_exp(result, other, NEAREST);
  binding.mpfr_add_ui(result, result, 1, NEAREST);
  binding.mpfr_ui_div(result, 1, result, NEAREST);
}

function slopeOfErf(): void {
  binding.mpfr_sqr(other, argument, NEAREST);
  binding.mpfr_neg(other, other, NEAREST);
  binding.mpfr_exp(result, other, NEAREST);
  binding.mpfr_const_pi(other, NEAREST);
  binding.mpfr_rec_sqrt(other, other, NEAREST);
  binding.mpfr_mul(result, result, other, NEAREST);
  binding.mpfr_mul_2ui(result, result, 1, NEAREST);
}

const COMPUTE = {
  tanh: () => binding.mpfr_tanh(result, argument, NEAREST),
  logistic,
  erf: () => binding.mpfr_erf(result, argument, NEAREST),
  sine: () => binding.mpfr_sin(result, argument, NEAREST),
  cosine: () => binding.mpfr_cos(result, argument, NEAREST),
  'slope of erf': slopeOfErf,
};

/** The functions that values are compared with. */
export type Judged = keyof typeof COMPUTE;

/** The error of `value` at `x`, absolute, and in units of the last place of the exact result. */
export function errorOf(name: Judged, x: number, value: number): { readonly absolute: number; readonly ulps: number } {
  binding.mpfr_set_d(argument, x, NEAREST);
  COMPUTE[name]();
  const exact = binding.mpfr_get_d(result, NEAREST);
  binding.mpfr_sub_d(result, result, value, NEAREST);
  const absolute = Math.abs(binding.mpfr_get_d(result, NEAREST));
  const exponent = exact === 0 ? -1022 : Math.max(exponentOf(exact), -1022);
  // Two factors, for neither of them to overflow.
  const upper = Math.min(52 - exponent, 1000);
  return { absolute, ulps: absolute * 2 ** upper * 2 ** (52 - exponent - upper) };
}

/** Where a function does something: beyond, it saturates. */
const REACH: Readonly<Record<BaseFunction, number>> = { tanh: 22, logistic: 750, erf: 7, sine: 1e3 };

/** Arguments of all sizes: most up to where the function saturates, some of every exponent or by multiples of pi/2. */
export function argumentsFor(base: BaseFunction, count: number): Float64Array {
  const stream = randomStream(20240219, REACH[base]);
  const even = (): number => 2 * uniformFloat64(stream) - 1;
  const any = (): number => even() * 2 ** Math.floor(1023 * even()) * 2 ** Math.floor(32 * even());
  const fall = (most: number): number => 2 ** -Math.floor(most * uniformFloat64(stream));
  const near = (): number => Math.floor(6e5 * even() * fall(20)) * (Math.PI / 2) + even() * fall(34);
  const sizes = [() => REACH[base] * even(), () => REACH[base] * even() * uniformFloat64(stream) ** 4, even, any, near];
  return Float64Array.from({ length: count }, (_, i) => {
    const x = sizes[i % 5]?.() ?? 0;
    return Number.isFinite(x) ? x : 0;
  });
}
