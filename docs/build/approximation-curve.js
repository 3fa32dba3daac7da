// @ts-check
/** The error of the approximation at initialization at the widths at which the claim measures how it falls. */

/** Fresh initializations at every width, with the seeds from 0 on. */
const TRIALS = 400;

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;

/**
 * @param {readonly import('../../src/claims/claim.js').Claim[]} ledger
 * @returns {import('../../src/reports/companion/recorded-figures.js').ApproximationCurve}
 */
export function approximationCurve(ledger) {
  const experiments = ledger.find(({ id }) => id === 'approximation')?.trials?.[0]?.rate.experiments ?? [];
  const [first] = experiments;
  if (first === undefined) throw new RangeError('the claim approximation measures no rate');
  const points = experiments.map(({ width, delta, start }) => {
    const measure = start();
    const outcomes = Array.from({ length: TRIALS }, (_, seed) => measure(seed));
    const errors = outcomes.map(({ error }) => error).sort((a, b) => a - b);
    const largest = outcomes.reduce((one, other) => (other.error > one.error ? other : one));
    return {
      width,
      trials: TRIALS,
      median: quantile(errors, 0.5),
      quantile: quantile(errors, 1 - delta),
      bound: largest.error / largest.ratio,
    };
  });
  const setting = first.name.replace(/,?\s*(?:width|m) ?=? ?\d+/u, '');
  return { setting, delta: first.delta, points };
}
