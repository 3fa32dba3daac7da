import { describe, expect, it } from 'vitest';
import { sine } from '../../../src/activations/sine.js';
import { tanh } from '../../../src/activations/tanh.js';
import { scaled } from '../../../src/activations/scaled.js';
import { float64 } from '../../../src/numbers/float64.js';
import { measureRounding, RATES } from '../../../src/verification/rounding/measure.js';
import type { RoundingReport } from '../../../src/verification/rounding/report.js';
import { VERSION } from '../../../src/version.js';

const request = { activation: tanh, inputs: 'orthogonal', length: 100, seed: 20240219 } as const;

describe('the rounding cutoff', () => {
  let measured: RoundingReport | undefined;
  const report = (): RoundingReport => measured ??= measureRounding(request, []);
  const runAt = (a: number) => report().rates.find((rate) => rate.a === a)?.runs[0];
  const steps = (a: number) => runAt(a)?.steps ?? [];

  it('shows errors within their bounds at every rate', () => {
    expect(report().verdict).toBe('holds');
    expect(report().rates.map(({ a }) => a)).toEqual(RATES);
    for (const a of RATES) expect(steps(a)).toHaveLength(100);
  });

  it('keeps the bound below 1/(1 - a) times that of one step, below the cutoff', () => {
    const [first, ...later] = steps(0.5);
    for (const { bound } of later) expect(bound).toBeLessThanOrEqual(2 * (first?.bound ?? NaN));
  });

  it('lets the bound grow like t at the cutoff', () => {
    const bound = steps(1).map((step) => step.bound);
    expect((bound[99] ?? NaN) / (bound[0] ?? NaN)).toBeGreaterThan(99);
    expect((bound[99] ?? NaN) / (bound[0] ?? NaN)).toBeLessThan(101);
  });

  it.each([1.5, 2])('loses every digit of a state above the cutoff, a = %d', (a) => {
    expect(steps(a)[99]?.error.lower).toBeGreaterThan(0.5);
    const trusted = runAt(a)?.trusted ?? { actual: NaN, guaranteed: NaN };
    expect(trusted.guaranteed).toBeGreaterThan(0);
    expect(trusted.actual).toBeGreaterThan(trusted.guaranteed);
    expect(trusted.actual).toBeLessThan(100);
  });

  it.each([0.5, 1])('keeps every step trusted up to the cutoff, a = %d', (a) => {
    expect(runAt(a)?.trusted).toEqual({ actual: 100, guaranteed: 100 });
  });
});

describe('the runs of a measurement', () => {
  it('take the weight that has the growth rate', () => {
    const { rates } = measureRounding({ ...request, activation: scaled(1, tanh, 2), length: 2 }, []);
    expect(rates.map(({ w }) => w)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('have what was asked for beside them', () => {
    const { settings, version, trustedError } = measureRounding({ ...request, length: 1 }, []);
    expect(settings).toEqual({ activation: 'tanh', inputs: 'orthogonal', length: 1, seed: 20240219 });
    expect([version, trustedError]).toEqual([VERSION, 5e-9]);
  });

  it('are made with every implementation, and the worst verdict counts', () => {
    const odd = { name: 'odd', reproducible: false, system: { ...float64, sin: (x: number) => x } };
    const report = measureRounding({ ...request, activation: sine, inputs: 'random', length: 5 }, [odd]);
    for (const { runs } of report.rates) {
      expect(runs.map(({ implementation, reproducible }) => [implementation, reproducible]))
        .toEqual([['float64', true], ['odd', false]]);
      expect(runs[1]?.kappa).toBeGreaterThan(runs[0]?.kappa ?? NaN);
    }
    const flat = { ...sine, constants: <N>(K: Parameters<typeof sine.constants<N>>[0]) => {
      const tiny = K.fromRational(1n, 1000n);
      return { sigma0: tiny, sigma1: tiny, sigma2: tiny };
    } };
    expect(measureRounding({ ...request, activation: flat, inputs: 'random' }, []).verdict).toBe('refuted');
  });
});
