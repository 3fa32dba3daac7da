import { test } from 'vitest';
import { machineImplementation } from '../../../src/cli/rounding-machine.js';
import { measureRounding } from '../../../src/verification/rounding/measure.js';
import { activationNamed } from '../../../src/activations/named.js';
test('x', () => {
  for (const name of ['tanh', 'sine', 'logistic', '10*tanh(0.1x)']) for (const inputs of ['orthogonal', 'random'] as const) {
    const now = performance.now();
    const activation = activationNamed(name); if (!activation) throw new Error();
    const r = measureRounding({ activation, inputs, length: 100, seed: 20240219 }, [machineImplementation]);
    console.log(name, inputs, r.verdict, performance.now() - now);
    for (const { a, runs } of r.rates) for (const run of runs) console.log(a, run.implementation, run.bits, run.zeta, run.kappa, run.trusted, run.verdict,
      [1, 2, 5, 10, 20, 50, 100].map((t) => `${run.steps[t - 1]?.error.upper.toExponential(1)}<${run.steps[t-1]?.bound.toExponential(1)}`).join(' '));
  }
});
