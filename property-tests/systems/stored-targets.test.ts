import { expect, it } from 'vitest';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { tracked64 } from '../../src/numbers/tracked-float64.js';
import { mappingOf } from '../../src/systems/mapping-form.js';
import { storedTargets } from '../../src/systems/stored-targets.js';
import { lineTargets } from '../../src/systems/target.js';

const constant = (u: number) =>
  mappingOf({ family: 'constant', nu: { w: 1, u: 1 }, direction: { w: 0.5, u: [u] } });
const mapping = constant(1);
const inputs = [[[1], [-0.5]], [[0.25]]];
const run = { activation: tanh, alpha: 0.75, inputs };
const [K, fine] = [ball(64), ball(256)];
/** The same with more bits; the error of the integral stays. */
const targets = lineTargets(fine, run, mapping);
const close = targets.map((row) => row.map((value) => (fine.lower(value) + fine.upper(value)) / 2));

it('are enclosed in balls and by tracked numbers, as narrowly as the integral allows', () => {
  for (const [j, row] of storedTargets(K, run, mapping).entries()) {
    expect(row).toHaveLength(inputs[j]?.length ?? 0);
    for (const [t, value] of row.entries()) {
      const exact = close[j]?.[t] ?? NaN;
      expect(K.lower(value)).toBeLessThan(exact);
      expect(K.upper(value)).toBeGreaterThan(exact);
      expect(K.upper(value) - K.lower(value)).toBeLessThan(2 ** -39);
      const tracked = storedTargets(tracked64, run, mapping)[j]?.[t];
      expect(Math.abs((tracked?.value ?? NaN) - exact)).toBeLessThan(tracked?.error ?? NaN);
    }
  }
});

it('are those of the run and the mapping that are asked for, also where others were asked before', () => {
  const value = (one: typeof run, v: typeof mapping): number => storedTargets(float64, one, v)[0]?.[0] ?? NaN;
  const first = value(run, mapping);
  const others = [
    value(run, constant(0.5)), value({ ...run, activation: sine }, mapping),
    value({ ...run, inputs: [[[0.5]]] }, mapping),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
  expect(storedTargets(float64, { ...run, alpha: 0.25 }, mapping)[0]?.[1]).not.toBe(close[0]?.[1]);
  expect(value(run, mapping)).toBe(first);
});
