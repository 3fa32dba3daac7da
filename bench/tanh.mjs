// Usage: node bench/tanh.mjs [tanh|logistic|erf|sine] [COUNT]. The activation of the engine at a million arguments of
// all sizes: nanoseconds for each, in portions that stay in the cache, as the least of several runs, and the largest
// error against MPFR at 120 bits (by gmp-wasm), in units of the last place of the exact result.
import { init, mpfr_rnd_t } from 'gmp-wasm';
import { arena } from '../dist/src/engine/arena.js';
import { kernelActivation } from '../dist/src/engine/kernel-activation.js';
import { instantiate } from '../dist/src/engine/kernels.js';
import { activationNamed, engine, MOST_ULPS } from '../dist/src/index.js';

const RUNS = 12;
const BITS = 120;
const PORTION = 4096;
const NEAREST = mpfr_rnd_t.MPFR_RNDN;
const [name = 'tanh', size = '1000000'] = process.argv.slice(2);
const count = Number(size);
/** Where the function does something: beyond, it saturates. */
const reach = { tanh: 22, logistic: 750, erf: 7, sine: 1e3 }[name];
const activation = activationNamed(name);
if (activation === undefined || reach === undefined || !(Number.isSafeInteger(count) && count > 0)) {
  throw new RangeError(`"${name} ${size}": give tanh, logistic, erf or sine, and how many arguments`);
}

const machine = engine();
// Normal variates, at every fourth place as they are up to the reach, at the others of smaller and smaller sizes.
const points = machine.gaussians(1, count).map((g, i) => (g * reach) / 3 / [1, 8, 64, 2 ** (i % 1000)][i % 4]);

const values = new Float64Array(count);
let least = Infinity;
for (let k = 0; k < RUNS; k += 1) {
  for (let first = 0; first < count; first += PORTION) {
    const portion = points.subarray(first, first + PORTION);
    const start = performance.now();
    const computed = machine.activation(activation, portion);
    least = Math.min(least, (performance.now() - start) / portion.length);
    values.set(computed.values, first);
  }
}
console.log(`${name} with its slope, copies included: ${(least * 1e6).toFixed(2)} ns for each argument`);

const kernels = instantiate();
const memory = arena(kernels);
const [kind] = kernelActivation(activation, kernels, memory);
const [at, to] = [memory.doubles(PORTION), memory.doubles(PORTION)];
/** The least time of a kernel for one argument; it works in place, so that its arguments are put back each time. */
function alone(work) {
  let best = Infinity;
  for (let k = 0; k < RUNS; k += 1) {
    for (let first = 0; first + PORTION <= count; first += PORTION) {
      memory.view(at, PORTION).set(points.subarray(first, first + PORTION));
      const start = performance.now();
      work();
      best = Math.min(best, (performance.now() - start) / PORTION);
    }
  }
  return (best * 1e6).toFixed(2);
}
const withSlope = alone(() => kernels.activateWithSlope(kind, at, to, PORTION));
const without = alone(() => kernels.activate(kind, at, to, PORTION));
console.log(`the kernel alone: ${without} ns, with the slope ${withSlope} ns`);

const { binding } = await init();
const [argument, result] = [0, 1].map(() => {
  const x = binding.mpfr_t();
  binding.mpfr_init2(x, BITS);
  return x;
});
const compute = {
  tanh: () => binding.mpfr_tanh(result, argument, NEAREST),
  logistic() {
    binding.mpfr_neg(result, argument, NEAREST);
    binding.mpfr_exp(result, result, NEAREST);
    binding.mpfr_add_ui(result, result, 1, NEAREST);
    binding.mpfr_ui_div(result, 1, result, NEAREST);
  },
  erf: () => binding.mpfr_erf(result, argument, NEAREST),
  sine: () => binding.mpfr_sin(result, argument, NEAREST),
}[name];
let worst = { ulps: -1, at: NaN };
for (const [i, x] of points.entries()) {
  binding.mpfr_set_d(argument, x, NEAREST);
  compute();
  // MPFR's exponent is that of a fraction in [1/2, 1): the last of 53 places is worth 2^(exponent - 53).
  const place = Math.max(binding.mpfr_get_exp(result) - 53, -1074);
  const isZero = binding.mpfr_zero_p(result) !== 0;
  binding.mpfr_sub_d(result, result, values[i], NEAREST);
  binding.mpfr_mul_2si(result, result, isZero ? 1074 : -place, NEAREST);
  const ulps = Math.abs(binding.mpfr_get_d(result, NEAREST));
  if (!(ulps <= worst.ulps)) worst = { ulps, at: x };
}
const stated = `stated: ${MOST_ULPS[name]}`;
console.log(`largest error at ${count} arguments: ${worst.ulps.toFixed(4)} ulp, at ${worst.at}; ${stated}`);
