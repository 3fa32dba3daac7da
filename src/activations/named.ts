/**
 * The shipped activations by name: `tanh`, `logistic`, `erf`, `sine`, and any of them scaled and stretched, written as
 * in `10*tanh(0.1x)`.
 * @module
 */
import type { Activation } from './activation.js';
import { erf } from './erf.js';
import { logistic } from './logistic.js';
import { scaled } from './scaled.js';
import { sine } from './sine.js';
import { tanh } from './tanh.js';

/** The activations that are not scaled, by name. */
export const ACTIVATIONS: ReadonlyMap<string, Activation> = new Map(
  [tanh, logistic, erf, sine].map((activation) => [activation.name, activation]),
);

const FORM = /^(?:(?<scale>[\d.e+-]+)\*)?(?<base>[a-z]+)(?:\((?<stretch>[\d.e+-]+)x\))?$/;

/** The activation of that name, for example `tanh(2x)`; `undefined` if there is none. */
export function activationNamed(name: string): Activation | undefined {
  const groups = FORM.exec(name.replaceAll(' ', ''))?.groups;
  const base = ACTIVATIONS.get(groups?.['base'] ?? '');
  if (groups === undefined || base === undefined) return undefined;
  const scale = Number(groups['scale'] ?? '1');
  const stretch = Number(groups['stretch'] ?? '1');
  const positive = (factor: number): boolean => factor > 0 && factor < Infinity;
  if (!positive(scale) || !positive(stretch)) return undefined;
  return scale === 1 && stretch === 1 ? base : scaled(scale, base, stretch);
}
