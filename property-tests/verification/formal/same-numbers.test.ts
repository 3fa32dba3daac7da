import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../src/verification/formal/same-numbers.js';
import { quantities } from '../../../src/verification/formal/quantities.js';

const UNIT = '(1, 1); (1, 1); (1, 1)';
/** Worked out by hand: $1+\frac12+\frac14$; $\sigma_0=\sigma_1=1$, $\sigma_2=\frac34$ at $\alpha=\frac12$, $t=2$. */
const HALF = '(1, 1); (1, 1); (3, 4); (1, 2); (2, 1)';
const RIGHT: readonly string[] = [
  `("growth", [${UNIT}; (1, 2); (3, 1)], (7, 4))`,
  `("growth", [${UNIT}; (1, 2); (0, 1)], (0, 1))`,
  `("weight-bound", [${HALF}], (1, 1))`,
  `("input-bound", [${HALF}], (3, 2))`,
  `("majorant-ww", [${HALF}], (3, 4))`,
  `("majorant-wu", [${HALF}], (17, 8))`,
  `("majorant-uu", [${HALF}],
     (33, 16))`,
  `("lipschitz", [(3, 4); (2, 1); (1, 1); (0, 1); (5, 1)], (5, 2))`,
  `("rounding-bound", [(9, 1); (2, 1); (9, 1); (-1, 2); (1, 8); (1, 4); (3, 1)], (3, 2))`,
  `("average-bound", [${UNIT}; (1, 2); (1, 1); (3, 1); (64, 1); (4, 1)], (64, 1))`,
];

/** A table as Coq prints it. */
const table = (entries: readonly string[]): string =>
  `     = [${entries.join(';\n        ')}]\n     : list (string * list (Z * Z) * (Z * Z))\n`;

/** What is complained of, but for the quantities that a short table leaves out. */
const differences = (entries: readonly string[]): readonly string[] =>
  compareNumbers(table(entries)).complaints.filter((one) => !one.startsWith('Coq prints no '));

describe('the numbers of the formal proofs', () => {
  it('are those that are computed here', () => {
    expect(differences(RIGHT)).toEqual([]);
    expect(compareNumbers(table(RIGHT)).numbers).toEqual({ equal: 10, quantities: 9 });
  });

  it('are named where they differ, whichever it is', () => {
    for (const [k, entry] of RIGHT.entries()) {
      const broken = RIGHT.with(k, entry.replace(/\((\d+), (\d+)\)\)$/, (_, p, q) => `(1${String(p)}, ${String(q)}))`));
      expect(broken[k]).not.toBe(entry);
      expect(differences(broken)).toEqual([expect.stringContaining(/\w[\w-]*/.exec(entry)?.[0] ?? '')]);
    }
    expect(differences([RIGHT[0]?.replace('(7, 4)', '(7, 8)') ?? '']))
      .toEqual(['growth(1/2, 3) at σ = (1, 1, 1) is 7/8 in Coq and 7/4 here']);
  });

  it('are no numbers where one of the two has none', () => {
    expect(differences([`("lipschitz", [${UNIT}; (1, 1); (2, 1)], (0, 0))`])).toEqual([
      'lipschitz(1, 2) at σ = (1, 1, 1) is no rational number in Coq and no rational number here',
    ]);
    expect(differences([`("growth", [${UNIT}; (1, 2); (3, 1)], (0, 0))`]))
      .toEqual(['growth(1/2, 3) at σ = (1, 1, 1) is no rational number in Coq and 7/4 here']);
  });

  it('have to be of all kinds, and of none that is unknown', () => {
    const { complaints } = compareNumbers(table(RIGHT));
    expect(complaints).toHaveLength(Object.keys(quantities).length - 9);
    expect(complaints).toContain('Coq prints no total-error: add it to the table of numbers');
    expect(differences([`("width", [${UNIT}], (1, 1))`]))
      .toEqual(['width() at σ = (1, 1, 1) is printed by Coq and computed by nothing here: add it']);
  });

  it.each([
    ['no table', ''],
    ['an entry that is cut off', table([...RIGHT, '("growth", [(1, 1)'])],
    ['an entry without constants', table(['("growth", [(1, 2); (3, 1)], (7, 4))'])],
    ['something else among the entries', table([...RIGHT, 'Error'])],
    ['a value that is no fraction', table([`("growth", [${UNIT}; (1, 2); (3, 1)], x)`])],
  ])('are not read from %s', (_, output) => {
    expect(compareNumbers(output)).toEqual({
      numbers: { equal: 0, quantities: 0 }, complaints: ['the table of numbers that Coq prints is no table'],
    });
  });

  it('ask for times that are natural numbers', () => {
    expect(() => quantities['growth']?.({ sigma0: undefined, sigma1: undefined, sigma2: undefined }, [
      { p: 1n, q: 1n }, { p: 1n, q: 2n },
    ])).toThrow(RangeError);
  });
});
