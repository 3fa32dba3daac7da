import { describe, expect, it } from 'vitest';
import { tanh } from '../../../src/activations/tanh.js';
import { ball } from '../../../src/numbers/ball.js';
import { float64 } from '../../../src/numbers/float64.js';
import { limitKernel } from '../../../src/systems/limit-kernel.js';
import { kernelMapping, type KernelTerm } from '../../../src/systems/mappings/kernel.js';
import { kernelSequencesMapping } from '../../../src/systems/mappings/kernel-sequences.js';
import { spectrum } from '../../../src/systems/spectrum.js';
import { lineTargets } from '../../../src/systems/target.js';
import { suprema } from '../../../src/systems/transportation-mapping.js';
import { ridgeFit } from '../../../src/training/series/ridge-fit.js';
import { seriesProblem } from '../../../src/training/series/series-problem.js';

const inputs = [[[0.25], [-0.5]], [[0.75], [0.5]], [[-1], [0.125]]];
const run = { activation: tanh, alpha: 0.5, inputs };
const labels = Float64Array.of(1, -0.5, 0.25, 2, -1, 0.5);
const kernel = limitKernel(run);
const eigen = spectrum(kernel.matrix, kernel.error);
const K = ball(64);

describe('kernel maps by sequences', () => {
  it('are kernel maps by terms', () => {
    const terms = inputs.flatMap((x, j) => x.map((_, t): KernelTerm =>
      ({ coefficient: labels[2 * j + t] ?? NaN, x: x.slice(0, t + 1) })));
    const [first = expect.unreachable(), ...others] = terms;
    const byTerms = kernelMapping({ ...run, terms: [first, ...others] });
    const bySequences = kernelSequencesMapping({ ...run, coefficients: labels });
    for (const theta of [{ w: 0.5, u: [0.3] }, { w: -0.5, u: [-2] }]) {
      expect(bySequences.at(float64, theta)).toEqual(byTerms.at(float64, theta));
    }
    const y = K.fromNumber(0.25);
    expect(K.upper(bySequences.strip(K, y).w)).toBe(K.upper(byTerms.strip(K, y).w));
    expect(K.upper(suprema(K, bySequences).u)).toBe(K.upper(suprema(K, byTerms).u));
  });
});

describe('a ridge fit', () => {
  it.each([1, 0.01, 1e-6])('of ridge %d misses no label by more than it says, by another quadrature', (ridge) => {
    const { mapping, misfit } = ridgeFit(run, kernel, eigen, labels, ridge);
    const off = lineTargets(K, run, mapping).flat().map((f, p) => K.abs(K.sub(f, K.fromNumber(labels[p] ?? NaN))));
    for (const one of off) expect(K.lower(one)).toBeLessThanOrEqual(misfit);
    const most = Math.max(...off.map((one) => K.upper(one)));
    // Not larger than it has to be: the entries of the kernel are known to about twelve digits.
    expect(misfit).toBeLessThan(most * (1 + 2 ** -12) + 2 ** -20);
  });

  it('trades the misfit for the norm', () => {
    const [loose, tight] = [1, 1e-6].map((ridge) => ridgeFit(run, kernel, eigen, labels, ridge));
    expect(tight?.misfit).toBeLessThan(loose?.misfit ?? NaN);
    expect(tight?.nu.u).toBeGreaterThan(loose?.nu.u ?? NaN);
    expect(tight?.mapping.nu).toEqual(tight?.nu);
  });
});

describe('the problem of a series', () => {
  const request = { name: 'six labels', run, kernel, labels, delta: 0.1 };
  it('takes the ridge for which the theorem asks for the least width', () => {
    const { share, tried, reachable, planned, problem, wanted } = seriesProblem(request);
    expect([reachable, tried.length]).toEqual([true, 13]);
    expect(problem.noise ** 2).toBeLessThan(wanted);
    const width = planned.plan?.width ?? expect.unreachable();
    const wider = tried.filter(({ fit }) => fit.misfit ** 2 < wanted).map(({ share: other }) =>
      seriesProblem({ ...request, ridge: other }).planned.plan?.width ?? 0n);
    expect(wider.length).toBeGreaterThan(1);
    expect(wider.every((other) => other >= width)).toBe(true);
    expect(tried.map((one) => one.share)).toContain(share);
  });

  it('plans above the floor where no ridge is good enough', () => {
    const { reachable, planned, share, problem } = seriesProblem({ ...request, risk: 2 ** -70 });
    expect([reachable, share]).toEqual([false, 0.1]);
    expect(planned.risk).toBe(2 * problem.noise * problem.noise);
    expect(planned.plan?.width).toBeGreaterThan(0n);
  });
});
