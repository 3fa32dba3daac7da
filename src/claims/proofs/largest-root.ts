/**
 * The growth bounds put under the root of $L_t$: $0\le p_{t-1},p_t\le g$ gives
 * $\sqrt{\sigma_0^2p_{t-1}^2+p_t^2}\le g\sqrt{1+\sigma_0^2}$.
 * @module
 */
import { term, type Term } from '../../numbers/term.js';
import type { HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import { rootOnePlusSquare } from '../../theory/simple-bounds.js';
import { symbolicSigma } from '../symbolic-constants.js';
import type { Derivation } from './derivation.js';
import { multiply, rootIsMonotone, rootOfPair, rootScales } from './lemmas.js';
import type { Premise } from './obligation.js';

/** The first root inside of a term, or `undefined`. */
function rootIn(part: Term): Term | undefined {
  switch (part.kind) {
    case 'define':
      return rootIn(part.body);
    case 'unary':
      return part.operation === 'sqrt' ? part : rootIn(part.argument);
    case 'binary':
      return rootIn(part.left) ?? rootIn(part.right);
    case 'rational':
    case 'symbol':
    case 'constant':
      return undefined;
  }
}

/** What stands under the first root in a term. */
export function radicandIn(part: Term): Term {
  const root = rootIn(part);
  if (root?.kind !== 'unary') throw new RangeError('there is no root in the term');
  return root.argument;
}

/** $\sqrt{1+\sigma_0^2}$. */
export const rootOfState = rootOnePlusSquare(term, symbolicSigma.sigma0);

/**
 * $L\le\sigma_1\sqrt{1+\sigma_0^2}\,g$ for the $L$ that is made of $q=p_{t-1}$ and $p=p_t$, both from 0 to $g$.
 * @param name of the steps, for a reader
 */
export function lipschitzBelow(
  { use, show }: Derivation,
  name: string,
  { lipschitz, growth }: Pick<HiddenStateConstants<Term>, 'lipschitz' | 'growth'>,
  g: Term,
): Premise {
  const { sigma0, sigma1 } = symbolicSigma;
  const [radicand, inside] = [radicandIn(lipschitz), radicandIn(rootOfState)];
  const pair = use(rootOfPair, { s: term.mul(sigma0, sigma0), q: growth.before, p: growth.now, g });
  const larger = use(rootIsMonotone, { x: radicand, y: term.mul(term.mul(g, g), inside) }, [pair]);
  const taken = use(rootScales, { c: g, x: inside });
  const [root, bound] = [term.sqrt(radicand), term.mul(g, rootOfState)];
  const below = show(`${name}/root`, 'the root in L', term.le(root, bound), [larger, taken]);
  const scaled = use(multiply, { c: sigma1, u: root, v: bound }, [below]);
  const goal = term.le(lipschitz, term.mul(term.mul(sigma1, rootOfState), g));
  return show(`${name}/lipschitz`, 'L is at most a multiple of the growth', goal, [scaled]);
}
