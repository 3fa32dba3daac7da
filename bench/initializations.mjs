// Usage: node bench/initializations.mjs. One thread: what 2,000 initializations of `approximation` would take at width
// 1024 with 16 sequences of 8 steps in 2 dimensions (from 100), and the Gram matrix of 512 points at width 4096.
import { engine, tanh } from '../dist/src/index.js';

const machine = engine();
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const row = (name, millis) => console.log(`${name.padEnd(56)} ${millis.toFixed(0).padStart(8)} ms`);

const x = machine.gaussians(1, 16 * 8 * 2).map((entry) => entry / 8);
const sequences = { count: 16, length: 8, dimension: 2, x };
const directions = { w: new Float64Array(512).fill(0.5), u: new Float64Array(1024).fill(0.5) };
const weights = new Float64Array(512).fill(2 / 1024);
const trial = (seed) => {
  const { w, u } = machine.initialization({ width: 1024, dimension: 2, alpha: 0.75 }, seed);
  const neurons = { w: w.slice(0, 512), u: Float64Array.of(...u.subarray(0, 512), ...u.subarray(1024, 1536)) };
  machine.directional({ activation: tanh, neurons, directions, weights, sequences });
};
trial(0);
row('2000 initializations, one thread', 20 * timed(() => { for (let k = 1; k <= 100; k += 1) trial(k); }));

const many = machine.gaussians(2, 64 * 8 * 2).map((entry) => entry / 8);
const { w, u } = machine.initialization({ width: 4096, dimension: 2, alpha: 0.75 }, 1);
row('Gram matrix of 512 points at width 4096, one thread', timed(() => machine.gram({
  activation: tanh, neurons: { w, u }, weights: new Float64Array(4096).fill(1 / 4096),
  sequences: { count: 64, length: 8, dimension: 2, x: many },
})));
