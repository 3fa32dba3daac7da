/**
 * Elementary functions by GNU MPFR, every value between two numbers by directed rounding, to judge balls by.
 * @module
 */
import { init, mpfr_rnd_t } from 'gmp-wasm';
import { dyadic } from './ball-fractions.js';
import type { Rational } from './rational.js';

const { binding } = await init();

type Rounding = mpfr_rnd_t.MPFR_RNDD | mpfr_rnd_t.MPFR_RNDU;
type Pointer = number;

/** The exact argument $m\,2^e$. */
export interface Argument {
  readonly m: bigint;
  readonly e: number;
}

/** Numbers on either side of a value. */
export interface Enclosure {
  readonly lower: Rational;
  readonly upper: Rational;
}

const bitsOf = (m: bigint): number => Math.max(2, (m < 0n ? -m : m).toString(2).length);

/** Runs `use` with a fresh MPFR variable of `bits` bits. */
function withVariable<T>(bits: number, use: (x: Pointer) => T): T {
  const x = binding.mpfr_t();
  binding.mpfr_init2(x, bits);
  const result = use(x);
  binding.mpfr_clear(x);
  binding.mpfr_t_free(x);
  return result;
}

/** Runs `use` with a fresh integer of GMP. */
function withInteger<T>(value: bigint, use: (z: Pointer) => T): T {
  const z = binding.mpz_t();
  binding.mpz_init_set_string(z, value.toString(16), 16);
  const result = use(z);
  binding.mpz_clear(z);
  binding.mpz_t_free(z);
  return result;
}

/** Runs `use` with a variable that is the argument exactly. */
function withArgument<T>({ m, e }: Argument, use: (x: Pointer) => T): T {
  return withVariable(bitsOf(m), (x) => withInteger(m, (z) => {
    if (binding.mpfr_set_z_2exp(x, z, e, mpfr_rnd_t.MPFR_RNDN) !== 0) throw new RangeError('argument was rounded');
    return use(x);
  }));
}

/** The number that a variable is. */
function read(x: Pointer): Rational {
  if (binding.mpfr_zero_p(x) !== 0) return { p: 0n, q: 1n };
  if (binding.mpfr_number_p(x) === 0) throw new RangeError('MPFR has no number for this');
  return withInteger(0n, (z) => {
    const e = binding.mpfr_get_z_2exp(z, x);
    const digits = binding.mpz_to_string(z, 16);
    return dyadic(digits.startsWith('-') ? -BigInt(`0x${digits.slice(1)}`) : BigInt(`0x${digits}`), e);
  });
}

/** The value `compute` leaves in a variable of `bits` bits, rounded down and rounded up. */
function enclose(bits: number, compute: (to: Pointer, rounding: Rounding) => unknown): Enclosure {
  return withVariable(bits, (to) => {
    compute(to, mpfr_rnd_t.MPFR_RNDD);
    const lower = read(to);
    compute(to, mpfr_rnd_t.MPFR_RNDU);
    return { lower, upper: read(to) };
  });
}

/** $1/(1+e^{-x})$ step by step: the lower value comes of the upper $e^{-x}$. */
function logistic(to: Pointer, x: Pointer, rounding: Rounding): void {
  const opposite = rounding === mpfr_rnd_t.MPFR_RNDD ? mpfr_rnd_t.MPFR_RNDU : mpfr_rnd_t.MPFR_RNDD;
  withVariable(binding.mpfr_get_prec(x), (negative) => {
    binding.mpfr_neg(negative, x, mpfr_rnd_t.MPFR_RNDN);
    binding.mpfr_exp(to, negative, opposite);
  });
  binding.mpfr_add_ui(to, to, 1, opposite);
  binding.mpfr_ui_div(to, 1, to, rounding);
}

const functions = {
  exp: binding.mpfr_exp, expm1: binding.mpfr_expm1, log: binding.mpfr_log, tanh: binding.mpfr_tanh,
  erf: binding.mpfr_erf, sin: binding.mpfr_sin, cos: binding.mpfr_cos, atan: binding.mpfr_atan,
  sqrt: binding.mpfr_sqrt, logistic,
};

export type Unary = keyof typeof functions;

/** The value of a function at an exact argument, between two numbers of `bits` bits. */
export function mpfr(name: Unary, argument: Argument, bits: number): Enclosure {
  return withArgument(argument, (x) => enclose(bits, (to, rounding) => functions[name](to, x, rounding)));
}

/** The quotient of two exact numbers, between two numbers of `bits` bits. */
export function mpfrQuotient(a: Argument, b: Argument, bits: number): Enclosure {
  return withArgument(a, (x) => withArgument(b, (y) =>
    enclose(bits, (to, rounding) => binding.mpfr_div(to, x, y, rounding))));
}

/** The number $\pi$, between two numbers of `bits` bits. */
export function mpfrPi(bits: number): Enclosure {
  return enclose(bits, (to, rounding) => binding.mpfr_const_pi(to, rounding));
}
