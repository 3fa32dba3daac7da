/**
 * The constants of the theory at a symbolic time: each under its name, defined as the recursion of
 * `theory/hidden-state-constants.ts` makes it from those before.
 * @module
 */
import { symbol, term, type Term } from '../../numbers/term.js';
import { termHash } from '../../numbers/term-hash.js';
import { rewriteTerm } from '../../numbers/term-rewrite.js';
import { growthRate } from '../../theory/growth.js';
import { hiddenStateConstants, type HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import type { ConstantsOf } from '../hidden-state-invariant.js';
import { symbolicConstants, symbolicSigma } from '../symbolic-constants.js';
import { claimed, setting, type Premise } from './obligation.js';

/** Constants as symbols, and what is known of them. */
export interface ConstantsAtATime {
  readonly constants: HiddenStateConstants<Term>;
  readonly premises: readonly Premise[];
}

/** 0. */
export const zero = term.fromRational(0n, 1n);
/** 1. */
export const one = term.fromRational(1n, 1n);
/** The radius $\alpha$ of the recurrent weights. */
export const alpha = symbol('\\alpha');

/** The growth rate $a=\sigma_1\alpha$. */
export const rate = growthRate(term, symbolicSigma.sigma1, alpha);

/** $\sigma_0\ge0$, $\sigma_1>0$, $\sigma_2\ge0$, $\alpha>0$. */
export const signs: readonly Premise[] = setting(
  term.le(zero, symbolicSigma.sigma0),
  term.lt(zero, symbolicSigma.sigma1),
  term.le(zero, symbolicSigma.sigma2),
  term.lt(zero, alpha),
);

const INDICES = {
  now: ['_t', '_{t-1}', '_{t-2}'],
  before: ['_{t-1}', '_{t-2}', '_{t-3}'],
} as const;

/** The constants of one time, each under a name of its own. */
type Named = Readonly<Record<'p' | 'G^w' | 'G^u' | 'Q^{ww}' | 'Q^{wu}' | 'Q^{uu}' | 'L' | '\\beta', Term>>;

function listed({ growth, gradient, lipschitz, majorant, curvature }: HiddenStateConstants<Term>): Named {
  return {
    p: growth.now,
    'G^w': gradient.w,
    'G^u': gradient.u,
    'Q^{ww}': majorant.ww,
    'Q^{wu}': majorant.wu,
    'Q^{uu}': majorant.uu,
    L: lipschitz,
    '\\beta': curvature,
  };
}

/** The term with every part that has a name replaced by what bears the name, other definitions by their bodies. */
function rewritten(part: Term, names: ReadonlyMap<string, Term>): Term {
  return rewriteTerm(part, (one) =>
    names.get(termHash(one)) ?? (one.kind === 'define' ? rewritten(one.body, names) : undefined));
}

/** Constants that stay symbols of which no definition is shown. */
export type Opaque = 'growth' | 'majorant' | 'curvature';

const OPAQUE: Readonly<Record<string, Opaque>> = {
  p: 'growth',
  'Q^{ww}': 'majorant',
  'Q^{wu}': 'majorant',
  'Q^{uu}': 'majorant',
  '\\beta': 'curvature',
};

/**
 * The constants at $t\ge1$ (`now`) or at $t-1\ge1$ (`before`), each defined by the ones that it is made of: $p_t$ by
 * $p_{t-1}$, $G^w_t$ by $p_{t-1}$ and so on, as `constantsOf` says.
 * @param opaque the constants that stay symbols
 * @param madeBefore the constants of the time before, if they are not to be symbols
 */
export function constantsAt(
  time: 'now' | 'before',
  opaque: readonly Opaque[],
  constantsOf: ConstantsOf = hiddenStateConstants,
  madeBefore?: HiddenStateConstants<Term>,
): ConstantsAtATime {
  const [index, before, earlier] = INDICES[time];
  const symbols = symbolicConstants(index, before);
  const last = madeBefore ?? symbolicConstants(before, earlier);
  const made = listed(constantsOf(term, symbolicSigma, alpha).step(last));
  const bearers = new Map([rate, ...Object.values<Term>(listed(last))].map((part) => [termHash(part), part]));
  const bearing = Object.fromEntries(
    Object.entries(made).map(([name, value]): readonly [string, Term] => {
      const isOpaque = opaque.some((one) => one === OPAQUE[name]);
      const body = rewritten(value.kind === 'define' ? value.body : value, bearers);
      const bearer = isOpaque ? symbol(`${name}${index}`) : term.define(`${name}${index}`, () => body);
      bearers.set(termHash(value), bearer);
      return [name, bearer];
    }),
  ) as Named;
  const { ww, wu, uu } = symbols.majorant;
  return {
    constants: {
      growth: { before: last.growth.now, now: bearing.p },
      gradient: { w: bearing['G^w'], u: bearing['G^u'] },
      majorant: { ww: bearing['Q^{ww}'], wu: bearing['Q^{wu}'], uu: bearing['Q^{uu}'] },
      lipschitz: bearing.L,
      curvature: bearing['\\beta'],
    },
    premises: [
      ...signs,
      ...claimed('growth/geometric', term.le(zero, last.growth.now)),
      ...(opaque.includes('growth') ? claimed('growth/geometric', term.le(zero, symbols.growth.now)) : []),
      ...(opaque.includes('majorant')
        ? claimed('hidden-state-smoothness/monotone-in-time', ...[ww, wu, uu].map((entry) => term.le(zero, entry)))
        : []),
    ],
  };
}

/** The constants at $t$ with the growth and the majorant as symbols. */
export function constantsNow(): ConstantsAtATime {
  return constantsAt('now', ['growth', 'majorant']);
}
