import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../src/verification/formal/same-numbers.js';
import { quantities } from '../../../src/verification/formal/quantities.js';

const UNIT = '(1, 1); (1, 1); (1, 1)';
/** Worked out by hand: $1+\frac12+\frac14$; $\sigma_0=\sigma_1=1$, $\sigma_2=\frac34$ at $\alpha=\frac12$, $t=2$. */
const SIGMA = '(1, 1); (1, 1); (3, 4)';
const HALF = `${SIGMA}; (1, 2); (2, 1)`;
/** At width 16 and $\rho_w=\nu_w=1$ the scale $\frac14$ becomes $\frac12$; $\nu_u=4$ and $M_2=1+4\cdot\frac54$. */
const WIDE = '(4, 1); (16, 1); (2, 1)';
/** $\sqrt{1+\sigma_0^2}=\frac54$. */
const ROOT = '(3, 4); (1, 1); (16, 1)';
/** Moves by $(2,1)$ and $(0,2)$: $S_1=\frac34+3$, $S_2=\frac{217}{16}+\frac{33}4$. */
const MOVED = '(2, 1); (-1, 1); (0, 1); (2, 1)';
/** At $\sigma_3=2$, $r=(1,2)$: $C_1=2\cdot2^3$, and $q_2\cdot r=4$, $r^\top Q_1r=3$, $A_2=\frac{11}2$. */
const THIRD = '(1, 1); (2, 1)';
/** $\gamma_3\cdot4+3(1+\gamma_2)2^{-1075}$ with $\gamma_3=3/(2^{53}-3)$ and $1+\gamma_2=2^{52}/(2^{52}-1)$. */
const FORMED = [
  12n * (2n ** 52n - 1n) * 2n ** 1023n + 3n * (2n ** 53n - 3n), (2n ** 53n - 3n) * (2n ** 52n - 1n) * 2n ** 1023n,
].map(String).join(', ');
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
  `("form", [${SIGMA}; (1, 2); (2, 1); (1, 1); (2, 1)], (217, 16))`,
  `("curvature", [${SIGMA}; (1, 2); (1, 1)], (3, 4))`,
  `("simple-curvature", [${HALF}], (61, 16))`,
  `("polynomial-curvature", [${ROOT}; (2, 1)], (208, 1))`,
  `("gamma", [${UNIT}; (3, 1)], (3, 9007199254740989))`,
  `("formation-error", [${UNIT}; (-2, 1); (1, 1); (1, 2); (-1, 1); (3, 1); (1, 2)], (${FORMED}))`,
  `("reachable-form", [${SIGMA}; (1, 2); (1, 1); (1, 1); (4, 1); (1, 1)], (3, 4))`,
  `("reachable-form", [${SIGMA}; (1, 2); (1, 1); (4, 1); (4, 1); (1, 1)], (3, 1))`,
  `("mean-square-lipschitz", [(3, 4); (2, 1); (1, 1); (0, 1); (2, 1)], (41, 8))`,
  `("mean-square-form", [${SIGMA}; (1, 2); ${MOVED}; (2, 1)], (125401, 512))`,
  `("third-order", [${SIGMA}; (2, 1); (1, 2); ${THIRD}; (2, 1)], (389, 2))`,
  `("mirrored-error", [${SIGMA}; (2, 1); (1, 4); ${THIRD}; (16, 1); (2, 1)], (389, 192))`,
  `("target-bound", [${SIGMA}; (1, 2); (2, 1); (4, 1); (2, 1)], (8, 1))`,
  `("concentration", [${SIGMA}; (1, 2); (2, 1); (4, 1); (9, 1); (4, 1); (2, 1)], (24, 1))`,
  `("radius-weight", [${UNIT}; (1, 4); (1, 1); (16, 1)], (1, 2))`,
  `("realization-error", [${SIGMA}; (1, 4); (1, 1); (4, 1); ${WIDE}], (395, 32))`,
  `("total-error", [${SIGMA}; (1, 4); (1, 1); (1, 1); (1, 1); (4, 1); (2, 1); ${WIDE}], (3389, 128))`,
  `("contraction", [${UNIT}; (1, 8); (2, 1)], (1, 2))`,
  `("descent-bound", [${UNIT}; (5, 1); (1, 8); (2, 1); (1, 1); (9, 1)], (17, 4))`,
  `("simple-descent-bound", [${UNIT}; (5, 1); (1, 8); (1, 1); (9, 1)], (35, 8))`,
  `("simple-average-bound", [${UNIT}; (1, 8); (1, 1); (6, 1); (12, 1)], (8, 1))`,
  `("movement-bound", [${UNIT}; (1, 8); (1, 2); (5, 1); (32, 1)], (6, 1))`,
  `("width-constant", [${SIGMA}; (1, 4); (1, 1); (1, 1); (1, 1); (4, 1); ${WIDE}], (3133, 32))`,
  `("required-width", [${UNIT}; (3, 1); (1, 2); (2, 1)], (18, 1))`,
  `("required-steps", [${UNIT}; (2, 1); (3, 1); (1, 4); (2, 1)], (12, 1))`,
  `("growth-limit", [${UNIT}; (3, 4)], (4, 1))`,
  `("lipschitz-limit", [${ROOT}; (1, 2)], (5, 2))`,
  `("curvature-limit", [${ROOT}; (1, 2)], (208, 1))`,
  `("target-limit", [${SIGMA}; (1, 2); (2, 1); (4, 1)], (12, 1))`,
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
    const all = Object.keys(quantities).length;
    expect(compareNumbers(table(RIGHT))).toEqual({ numbers: { equal: RIGHT.length, quantities: all }, complaints: [] });
  });

  it('are named where they differ, whichever it is', () => {
    for (const [k, entry] of RIGHT.entries()) {
      const broken = RIGHT.with(k, entry.replace(/\((\d+), (\d+)\)\)$/, (_, p, q) => `(1${String(p)}, ${String(q)}))`));
      expect(broken[k]).not.toBe(entry);
      expect(differences(broken)).toEqual([expect.stringContaining(/\w[\w-]*/.exec(entry)?.[0] ?? '')]);
    }
    expect(differences([RIGHT[0]?.replace('(7, 4)', '(7, 8)') ?? '']))
      .toEqual(['growth(1/2, 3) at σ = (1, 1, 1) is 7/8 in Coq and 7/4 here']);
    const [first = '', second = ''] = RIGHT;
    expect(compareNumbers(table([first.replace('(7, 4)', '(7, 8)'), second])).numbers)
      .toEqual({ equal: 1, quantities: 1 });
  });

  it('are no numbers where one of the two has none', () => {
    expect(differences([`("lipschitz", [${UNIT}; (1, 1); (2, 1)], (0, 0))`])).toEqual([
      'lipschitz(1, 2) at σ = (1, 1, 1) is no rational number in Coq and no rational number here',
    ]);
    expect(differences([`("growth", [${UNIT}; (1, 2); (3, 1)], (0, 0))`]))
      .toEqual(['growth(1/2, 3) at σ = (1, 1, 1) is no rational number in Coq and 7/4 here']);
  });

  it('have to be of all kinds, and of none that is unknown', () => {
    const { complaints } = compareNumbers(table(RIGHT.slice(0, 2)));
    expect(complaints).toHaveLength(Object.keys(quantities).length - 1);
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
    expect(differences([`("growth", [${UNIT}; (1, 2); (0, 1)], (0, 1))`])).toEqual([]);
    expect(() => differences([`("growth", [${UNIT}; (1, 2); (-1, 1)], (0, 1))`])).toThrow('no natural number');
    expect(() => differences([`("growth", [${UNIT}; (1, 2)], (0, 1))`])).toThrow('no natural number');
  });
});
