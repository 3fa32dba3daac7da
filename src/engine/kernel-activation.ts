/**
 * Activations as the kernels take them: $\sigma(a)=s\,\varphi(ba)$ is computed as $s\cdot\varphi(b\cdot a)$ and
 * $\sigma'(a)$ as $(sb)\cdot\varphi'(b\cdot a)$, each product rounded.
 * @module
 */
import type { Activation, BaseFunction } from '../activations/activation.js';
import type { Arena } from './arena.js';
import { erfTable } from './erf-table.js';
import { tanhTable } from './tanh-table.js';
import type { Kernels } from './kernels.js';

/** The numbers that stand for an activation in the kernels: which $\varphi$, then $s$, $b$ and $sb$. */
export type KernelActivation = readonly [kind: number, scale: number, stretch: number, slope: number];

/** The order is that of `assembly/activation.ts`. */
const KINDS: readonly BaseFunction[] = ['tanh', 'logistic', 'erf', 'sine'];

const TABLES: Partial<Readonly<Record<BaseFunction, () => Float64Array>>> = { tanh: tanhTable, erf: erfTable };

/** Whether $\varphi'$ is computed from $\varphi$, so that it need not be kept. */
export function slopeFromValue(base: BaseFunction): boolean {
  return base === 'tanh' || base === 'logistic';
}

/**
 * The activation for one instance, which gets its table where it needs one.
 * @throws RangeError if the activation is none of the shipped functions, scaled at most once
 */
export function kernelActivation(activation: Activation, kernels: Kernels, memory: Arena): KernelActivation {
  const { form, name } = activation;
  if (form === undefined) {
    throw new RangeError(`the engine has no kernel for ${name}: take ${KINDS.join(', ')}, scaled at most once`);
  }
  const table = TABLES[form.base]?.();
  if (table !== undefined) {
    const at = memory.doubles(table.length);
    memory.view(at, table.length).set(table);
    kernels.useTable(at);
  }
  return [KINDS.indexOf(form.base), form.scale, form.stretch, form.scale * form.stretch];
}
