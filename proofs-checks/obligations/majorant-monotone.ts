/**
 * The obligations of the statements that the majorant grows with time and with the radius. What is on the left is made
 * of sums and products of what is not negative; each symbol of it is at most its counterpart on the right.
 * @module
 */
import {
  alpha, distinct, ENTRIES, firstTime, gradientBounds, growthRate, growthStep, hiddenStateConstants, majorized,
  normBound, symbol, symbolicConstants, symbolicSigma, term, warranted, type ConstantsAtTime, type ConstantsStatement,
  type HiddenStateConstants, type Premise, type Proof, type SymbolBound, type Term, type Warrant,
} from '../../src/index.js';

type Constants = HiddenStateConstants<Term>;

const zero = term.fromRational(0n, 1n);
const larger = symbol("\\alpha'");
const { sigma0, sigma1, sigma2 } = symbolicSigma;

/** What is the same on both sides. */
const constants: readonly SymbolBound[] = [sigma0, sigma1, sigma2].map(normBound);

/** The constants as symbols, but the bounds of the gradient as what they are made of. */
function symbols(index: string, before: string): Constants {
  const { growth, ...rest } = symbolicConstants(index, before);
  return { ...rest, growth, gradient: gradientBounds(term, symbolicSigma, growth.before, growth.now).gradient };
}

/** A symbol that is not negative and at most another one. */
function atMost(of: Term, bound: Term, warrant: Warrant): SymbolBound {
  return { symbol: of, bound, premises: warranted(warrant, term.le(of, bound), term.le(zero, of)) };
}

/** The entries of one majorant at most those of another, which is the statement itself one time before. */
function entriesAtMost(small: Constants, large: Constants): readonly SymbolBound[] {
  return ENTRIES.map((entry) => atMost(small.majorant[entry], large.majorant[entry], { by: 'induction' }));
}

/** Entries with which nothing is compared: they appear on the left of false neighbours only. */
function asTheyAre({ majorant }: Constants): readonly SymbolBound[] {
  return ENTRIES.map((entry) => normBound(majorant[entry]));
}

const premisesOf = (bounds: readonly SymbolBound[]): readonly Premise[] => bounds.flatMap(({ premises }) => premises);

/** The relations of the statement between constants, the left ones with every symbol at its bound. */
function compared(
  name: string,
  statement: ConstantsStatement,
  at: Pick<ConstantsAtTime<Term>, 'now' | 'before' | 'larger'>,
  bounds: readonly SymbolBound[],
): Proof {
  const { at: first, context } = firstTime({});
  const premises = [...context, ...premisesOf(bounds)];
  return statement(term, { ...first, ...at }).flatMap((sides, i) =>
    majorized(sides, bounds, {
      name: `${name}/${ENTRIES[i] ?? String(i)}`, says: 'an entry, with every symbol at its bound', premises,
    }));
}

/** $Q_{t-1}\le Q_t$, from $p_{t-3}\le p_{t-2}\le p_{t-1}$ and $Q_{t-2}\le Q_{t-1}$. */
export function monotoneInTime(statement: ConstantsStatement): Proof {
  const { step } = hiddenStateConstants(term, symbolicSigma, alpha);
  const [earlier, last] = [symbols('_{t-2}', '_{t-3}'), symbols('_{t-1}', '_{t-2}')];
  const grows: Warrant = { by: 'claim', name: 'growth/geometric' };
  const bounds = [
    ...constants, normBound(alpha),
    atMost(earlier.growth.before, earlier.growth.now, grows), atMost(earlier.growth.now, last.growth.now, grows),
    normBound(last.growth.now), ...entriesAtMost(earlier, last), ...asTheyAre(last),
  ];
  return distinct([
    ...compared('base', statement, firstTime({}).at, [...constants, normBound(alpha)]),
    ...compared('step', statement, { before: step(earlier), now: step(last), larger: step(last) }, bounds),
  ]);
}

/** $Q_t(\alpha)\le Q_t(\alpha')$, from the same of $p_{t-2}$, $p_{t-1}$ and $Q_{t-1}$. */
export function monotoneInRadius(statement: ConstantsStatement): Proof {
  const [small, large] = [symbols('_{t-1}', '_{t-2}'), symbols("_{t-1}(\\alpha')", "_{t-2}(\\alpha')")];
  const radius = atMost(alpha, larger, { by: 'setting' });
  const growth = [
    atMost(small.growth.before, large.growth.before, { by: 'induction' }),
    atMost(small.growth.now, large.growth.now, { by: 'induction' }),
  ];
  const others = [larger, large.growth.before, large.growth.now].map(normBound);
  const bounds = [...constants, radius, ...growth, ...entriesAtMost(small, large), ...asTheyAre(large), ...others];
  const now = hiddenStateConstants(term, symbolicSigma, alpha).step(small);
  const more = hiddenStateConstants(term, symbolicSigma, larger).step(large);
  const sides = {
    left: growthStep(term, growthRate(term, sigma1, alpha), small.growth.now),
    right: growthStep(term, growthRate(term, sigma1, larger), large.growth.now),
  };
  return distinct([
    ...compared('base', statement, firstTime({}).at, [...constants, radius, normBound(larger)]),
    ...majorized(sides, bounds, {
      name: 'growth', says: 'the growth at the larger radius is larger', premises: premisesOf(bounds),
    }),
    ...compared('step', statement, { before: now, now, larger: more }, bounds),
  ]);
}
