/*
 * The time of one step h = tanh(w h + z), with error tracking, against decimal.js: with its tanh, and with tanh by its
 * exp, which is faster.
 *
 *   npm run build && node bench/ball.mjs [path of the build, ../dist by default]
 */
import { Decimal } from 'decimal.js';
import { pathToFileURL } from 'node:url';

const given = process.argv[2];
const build = given === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${given}/`);
const { ball } = await import(new URL('src/numbers/ball.js', build));

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

console.log('digits  bits   ball ns  decimal.js by tanh ns  ratio  by exp ns  ratio');
for (const digits of [20, 50, 100, 200, 1000]) {
  const bits = Math.ceil(digits * Math.log2(10)) + 7;
  const K = ball(bits);
  const w = K.fromRational(9n, 10n);
  const z = K.fromRational(1n, 3n);
  const inBalls = timed((h) => K.tanh(K.add(K.mul(w, h), z)), K.fromNumber(0.25), Math.ceil(6e5 / digits ** 1.5));

  const D = Decimal.clone({ precision: digits });
  const one = new D(1);
  const v = new D('0.9');
  const y = one.div(3);
  const inDecimals = timed((h) => {
    const q = v.mul(h).add(y).mul(-2).exp();
    return one.sub(q).div(one.add(q));
  }, new D('0.25'), Math.ceil(16e3 / digits ** 1.5));

  const byTanh = timed((h) => v.mul(h).add(y).tanh(), new D('0.25'), Math.ceil(4e3 / digits ** 1.5));

  const cells = [
    digits, bits, inBalls, byTanh, byTanh / inBalls, inDecimals, inDecimals / inBalls,
  ].map((cell) => cell.toFixed(0));
  console.log(cells.map((cell, i) => cell.padStart([6, 5, 9, 21, 6, 10, 6][i])).join(' '));
}
