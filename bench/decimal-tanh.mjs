/**
 * The tanh of decimals: ours, through one exponential, against the one of decimal.js, in microseconds per call. Run
 * `npm run build` first, then `node bench/decimal-tanh.mjs`.
 */
import Table from 'cli-table3';
import { Decimal } from 'decimal.js';
import { decimal } from '../dist/src/numbers/decimal.js';

const repetitions = 60;

/** The median of single calls: the machine may be busy with something else for a while. */
function microseconds(call) {
  for (let i = 0; i < 20; i += 1) call();
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    call();
    return 1000 * (performance.now() - start);
  });
  return times.sort((a, b) => a - b)[repetitions / 2];
}

const table = new Table({ head: ['digits', 'x', 'ours (µs)', 'decimal.js (µs)', 'ours (ulp)', 'decimal.js (ulp)'] });
for (const digits of [30, 50, 100, 200]) {
  const K = decimal(digits);
  const D = Decimal.clone({ defaults: true, precision: digits, rounding: Decimal.ROUND_HALF_EVEN });
  const Wide = Decimal.clone({ defaults: true, precision: 2 * digits + 20 });
  for (const numerator of [1e-5, 0.1, 1, 4, 61]) {
    // A third, so that all digits are in use, as they are inside a recursion.
    const x = K.div(K.fromNumber(numerator), K.fromNumber(3));
    const exact = new Wide(x).tanh();
    const error = (value) => new Wide(value).minus(exact).abs().div(`1e${String(exact.e - digits + 1)}`).toFixed(2);
    table.push([
      digits,
      `${String(numerator)}/3`,
      microseconds(() => K.tanh(x)).toFixed(0),
      microseconds(() => new D(x).tanh()).toFixed(0),
      error(K.tanh(x)),
      error(new D(x).tanh()),
    ]);
  }
}
console.log(table.toString());
