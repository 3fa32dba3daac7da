import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { float64 } from '../../src/numbers/float64.js';
import { measureRounding } from '../../src/verification/rounding/measure.js';

const other = {
  name: 'Other', reproducible: false, system: { ...float64, tanh: (x: number) => Math.fround(float64.tanh(x)) },
};

/** Errors grow above the cutoff; a second, coarse implementation ran too. */
export const growing = measureRounding({ activation: tanh, inputs: 'orthogonal', length: 60, seed: 1 }, [other]);

/** No error grows. */
export const steady = measureRounding({ activation: sine, inputs: 'random', length: 60, seed: 1 }, []);
