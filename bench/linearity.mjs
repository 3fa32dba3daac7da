// Usage: node bench/linearity.mjs. Risk and gradient on one thread, in nanoseconds for each neuron, step and sequence,
// as the width goes from 2^10 to 2^18 neurons, and as the number and the length of the sequences do by powers of two:
// the least of several runs, and the largest over the smallest of each row of sizes. Work that is linear has 1.00.
// The sizes of a row take turns, so that a slow minute of the machine is one for all; small ones go several times.
// Time is that of the processor, so that other programs on it count less.
import { engine, tanh } from '../dist/src/index.js';

const RUNS = 10;
const DIMENSION = 8;
const CELLS = 2 ** 20;

/** Risk and gradient at one size, made ready. */
function problem({ count, length, width }) {
  const machine = engine();
  const x = machine.gaussians(1, count * length * DIMENSION).map((entry) => entry / 8);
  const labels = machine.gaussians(2, count * length);
  const network = machine.initialization({ width, dimension: DIMENSION, alpha: 0.8 }, 3);
  const sequences = { count, length, dimension: DIMENSION, x };
  const risk = machine.risk({ activation: tanh, sequences, labels, width });
  const gradient = { w: new Float64Array(width), u: new Float64Array(width * DIMENSION) };
  return { cells: count * length * width, run: () => risk.riskAndGradient(network, gradient) };
}

/** The least time of a cell in several runs, in nanoseconds, for every size. */
function nanosOf(sizes) {
  const problems = sizes.map(problem);
  const least = problems.map(() => Infinity);
  for (let k = 0; k < RUNS; k += 1) {
    problems.forEach(({ cells, run }, i) => {
      for (let again = Math.ceil(CELLS / cells); again > 0; again -= 1) {
        const start = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(start);
        least[i] = Math.min(least[i], ((user + system) * 1000) / cells);
      }
    });
  }
  return least;
}

const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, k) => 2 ** (from + k));
const base = { count: 8, length: 16, width: 1024 };
for (const [size, values] of [['width', powers(10, 18)], ['count', powers(3, 9)], ['length', powers(4, 10)]]) {
  const nanos = nanosOf(values.map((value) => ({ ...base, [size]: value })));
  values.forEach((value, k) => {
    console.log([size.padEnd(8), String(value).padStart(8), `${nanos[k].toFixed(2)} ns`.padStart(10)].join(' '));
  });
  console.log(`${size}: the largest is ${(Math.max(...nanos) / Math.min(...nanos)).toFixed(2)} times the smallest`);
}
