// Usage: npm run build && node bench/targets.mjs. The time to enclose f* of tanh at T = 8 in one dimension, for the
// first and for a later sequence, with the error that is reached; and to bound it in the plane.
import { mappingOf, tanh, targets } from '../dist/src/index.js';

const LENGTH = 8;
const sequence = (dimension) => Array.from({ length: LENGTH }, (_, t) =>
  Array.from({ length: dimension }, (_, k) => (((3 * t + 5 * k) % 11) - 5) / 8));

function timed(name, compute) {
  const start = performance.now();
  const { how, error } = compute();
  const millis = `${(performance.now() - start).toFixed(0)} ms`;
  console.log([name.padEnd(34), millis.padStart(10), how.padStart(10), error.toExponential(1).padStart(9)].join(' '));
}

for (const alpha of [0.5, 0.9]) {
  for (const dimension of [1, 2]) {
    const run = { activation: tanh, alpha, inputs: [sequence(dimension)] };
    const u = Array.from({ length: dimension }, () => 0.25);
    const along = Array.from({ length: dimension }, (_, k) => k + 1);
    const vectors = { nu: { w: 1, u: 1 }, constant: { w: 0.25, u }, varying: { w: 0.25, u } };
    const forms = [
      { family: 'constant', nu: vectors.nu, direction: { w: 0.5, u } }, { family: 'sign', along, ...vectors },
    ];
    for (const form of forms) {
      for (const when of ['first', 'later']) {
        timed(`d ${dimension}, alpha ${alpha}, ${form.family}, ${when}`, () => targets(run, mappingOf(form)));
      }
    }
  }
}
