// Usage: npm run build && node bench/kernel.mjs. The time for the Gram matrix of 512 points at width 4096, for that of
// the limit in one and two dimensions, and for its spectrum with its bound.
import { engine, limitKernel, spectrum, tanh, widthKernel } from '../dist/src/index.js';

const [COUNT, LENGTH, WIDTH] = [64, 8, 4096];

function timed(name, compute) {
  const start = performance.now();
  const result = compute();
  console.log(`${name.padEnd(40)} ${((performance.now() - start) / 1000).toFixed(2).padStart(7)} s`);
  return result;
}

const machine = engine();
for (const dimension of [1, 2, 8]) {
  const size = 0.4 / Math.sqrt(dimension);
  const x = machine.gaussians(1, COUNT * LENGTH * dimension).map((entry) => Math.max(-1, Math.min(1, entry)) * size);
  const sequences = { count: COUNT, length: LENGTH, dimension, x };
  const network = machine.initialization({ width: WIDTH, dimension, alpha: 0.5 }, 2);
  timed(`512 points, width 4096, d ${dimension}`, () => widthKernel(machine, tanh, network, sequences));
  if (dimension > 2) continue;
  const inputs = Array.from({ length: COUNT }, (_, j) => Array.from({ length: LENGTH }, (_, t) =>
    [...x.subarray((j * LENGTH + t) * dimension, (j * LENGTH + t + 1) * dimension)]));
  const run = { activation: tanh, alpha: 0.5, inputs };
  const { matrix, error } = timed(`512 points in the limit, d ${dimension}`, () => limitKernel(run, { machine }));
  const eigen = timed(`its spectrum, d ${dimension}`, () => spectrum(matrix, error));
  console.log(`  entries within ${error.toExponential(1)}, eigenvalues within ${eigen.error.toExponential(1)}`);
}
