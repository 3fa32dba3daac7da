/*
 * Nanoseconds for one step h = tanh(w h + z), w = 9/10, z = 1/3, with error tracking in balls, and without (but for
 * Arb) in the peers, each in its best form, and the peers' times as multiples of that of balls:
 *
 * - decimal.js, where tanh by way of its exp is several times faster than its own tanh;
 * - gmp-wasm by its low-level binding to MPFR, with variables that are used again;
 * - mpmath with gmpy2, and Arb, where they are installed: on Debian by
 *   apt-get install python3-mpmath python3-gmpy2 gcc libflint-arb-dev
 *
 *   npm run build && node bench/ball.mjs [path of the build, ../dist by default]
 */
import Table from 'cli-table3';
import { Decimal } from 'decimal.js';
import { init } from 'gmp-wasm';
import { pathToFileURL } from 'node:url';
import { inArb, inMpmath } from './ball-peers.mjs';

const given = process.argv[2];
const build = given === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${given}/`);
const { ball } = await import(new URL('src/numbers/ball.js', build));
const { binding } = await init();

/** The fastest of 25 runs, in nanoseconds per step: other work on the machine only ever adds time. */
function timed(step, start, steps) {
  let h = start;
  let best = Infinity;
  for (let run = 0; run < 25; run++) {
    const before = process.hrtime.bigint();
    for (let i = 0; i < steps; i++) h = step(h);
    best = Math.min(best, Number(process.hrtime.bigint() - before) / steps);
  }
  return best;
}

function inBalls(bits, steps) {
  const K = ball(bits);
  const w = K.fromRational(9n, 10n);
  const z = K.fromRational(1n, 3n);
  return timed((h) => K.tanh(K.add(K.mul(w, h), z)), K.fromNumber(0.25), 40 * steps);
}

function inDecimals(digits, steps) {
  const D = Decimal.clone({ precision: digits });
  const one = new D(1);
  const w = new D('0.9');
  const z = one.div(3);
  const step = (h) => {
    const q = w.mul(h).add(z).mul(-2).exp();
    return one.sub(q).div(one.add(q));
  };
  return timed(step, new D('0.25'), steps);
}

function inMpfr(bits, steps) {
  const [w, z, h, x] = Array.from({ length: 4 }, () => {
    const variable = binding.mpfr_t();
    binding.mpfr_init2(variable, bits);
    return variable;
  });
  const nearest = 0;
  binding.mpfr_set_si(w, 9, nearest);
  binding.mpfr_div_ui(w, w, 10, nearest);
  binding.mpfr_set_si(z, 1, nearest);
  binding.mpfr_div_ui(z, z, 3, nearest);
  binding.mpfr_set_d(h, 0.25, nearest);
  const step = () => {
    binding.mpfr_mul(x, w, h, nearest);
    binding.mpfr_add(x, x, z, nearest);
    binding.mpfr_tanh(h, x, nearest);
  };
  return timed(step, undefined, 10 * steps);
}

const rows = [20, 50, 100, 200, 1000].map((digits) => ({ digits, bits: Math.ceil(digits * Math.log2(10)) + 7 }));
const precisions = rows.map(({ bits }) => bits);
const mpmath = inMpmath(precisions);
const arb = inArb(precisions);

const head = ['digits', 'ball (ns)', 'decimal.js', 'gmp-wasm', 'mpmath + gmpy2', 'Arb'];
const table = new Table({ head, colAligns: head.map(() => 'right') });
for (const { digits, bits } of rows) {
  const steps = Math.ceil(16e3 / digits ** 1.5);
  const ours = inBalls(bits, steps);
  const peers = [inDecimals(digits, steps), inMpfr(bits, steps), mpmath?.get(bits), arb?.get(bits)];
  const cell = (ns) => (ns === undefined ? 'not installed' : `${ns.toFixed(0)} = ${(ns / ours).toFixed(2)}×`);
  const cells = peers.map(cell);
  table.push([digits, ours.toFixed(0), ...cells]);
}
console.log(table.toString());
