/**
 * # Fading memory: the influence of past inputs decays geometrically below the cutoff
 *
 * **Statement.** Let $\lvert w\rvert\le\alpha$ and $a=\sigma_1\alpha$. For every $t$ and every lag $0\le k<t$
 *
 * $$
 * \Big\lVert\frac{\partial h_t}{\partial x_{t-k}}\Big\rVert\le\sigma_1\,a^k\,\lVert u\rVert .
 * $$
 *
 * **Proof.** By the chain rule $\partial h_t/\partial x_{t-k}=s_{t,k}\,u$ with $s_{t,0}=D_t$ and
 * $s_{t,k}=D_t\,w\,s_{t-1,k-1}$. So $\lvert s_{t,0}\rvert\le\sigma_1$, and
 * $\lvert s_{t-1,k-1}\rvert\le\sigma_1a^{k-1}$ gives
 * $\lvert s_{t,k}\rvert\le\sigma_1\alpha\,\sigma_1a^{k-1}=\sigma_1a^k$. $\square$
 *
 * An input $k$ steps in the past is forgotten at rate $a^k$ when $a<1$. The check is on the factors $s_{t,k}$: it does
 * not lose the common $\lVert u\rVert$, whose root would hide equality.
 *
 * **Touched** with equality where $\sigma'(0)=\sigma_1$, $\sigma(0)=0$, $u\perp x_s$ for all $s$, and $w=\alpha$.
 *
 * Source: THEORY, section 1.
 * @module
 */
import {
  alpha, chainRule, defineClaim, definePart, distinct, growthRate, hiddenStateDomain, hiddenStateHypotheses,
  hypothesisPremises, induction, inputSensitivities, majorized, rate, rememberedFactor, restingOn, scaled, setting, signs,
  symbol, symbolicSigma, tanh, term, type Arithmetic, type HiddenStateShape, type Hypotheses, type Premise, type Proof,
  type Reading, type SymbolBound, type Term,
} from '../src/index.js';

/** What the bound of the sensitivity to the input `lag` steps ago may speak of. */
interface AtLag<N> {
  readonly sigma1: N;
  readonly alpha: N;
  readonly a: N;
  /** $a^k$ and $\alpha^k$. */
  readonly power: N;
  readonly alphaPower: N;
}

type Bound = <N>(K: Arithmetic<N>, at: AtLag<N>) => N;

const geometric: Bound = (K, { sigma1, power }) => K.mul(sigma1, power);

function powers<N>(K: Arithmetic<N>, base: N, count: number): readonly N[] {
  const list = [K.fromRational(1n, 1n)];
  for (let power = base; list.length < count; power = K.mul(power, base)) list.push(power);
  return list;
}

function interpret(bound: Bound): Reading<HiddenStateShape> {
  const { sigma1 } = symbolicSigma;
  const left = symbol('\\lvert s_{t,k}\\rvert');
  const formula = term.le(left, bound(term, {
    sigma1,
    alpha,
    a: growthRate(term, sigma1, alpha),
    power: symbol('a^k'),
    alphaPower: symbol('\\alpha^k'),
  }));
  return {
    formula,
    relations: function* (K, { activation, alpha: radius, neuron }) {
      const { sigma1: slope } = activation.constants(K);
      const a = growthRate(K, slope, radius);
      const [decay, alphaPowers] = [powers(K, a, neuron.x.length), powers(K, radius, neuron.x.length)];
      const actual = powers(K, K.mul(slope, K.abs(neuron.w)), neuron.x.length);
      let t = 0;
      for (const factors of inputSensitivities(K, activation, neuron)) {
        t += 1;
        for (const [lag, factor] of factors.entries()) {
          const [power, alphaPower] = [decay[lag] ?? a, alphaPowers[lag] ?? radius];
          const right = bound(K, { sigma1: slope, alpha: radius, a, power, alphaPower });
          const through = () => [
            { by: 'slopes', value: K.mul(slope, actual[lag] ?? a) },
            { by: 'weight', value: right },
          ];
          yield { at: { t, lag }, relation: 'le', left: K.abs(factor), right, through };
        }
      }
    },
  };
}

/** $\lvert s_{t,0}\rvert=\lvert D_t\rvert\le\sigma_1$, and each step of the memory adds a slope and a weight. */
function prove(bound: Bound, hypotheses: Hypotheses): Proof {
  const { sigma1 } = symbolicSigma;
  const one = term.fromRational(1n, 1n);
  const [slope, w, factor] = [symbol('D_t'), symbol('w'), symbol('s_{t-1,k}')];
  const [power, alphaPower] = [symbol('a^k'), symbol('\\alpha^k')];
  const at = (a: Term, b: Term): AtLag<Term> => ({ sigma1, alpha, a: rate, power: a, alphaPower: b });
  const known: readonly Premise[] = [...signs, ...hypothesisPremises(hypotheses)];
  const before = bound(term, at(power, alphaPower));
  const bounds: readonly SymbolBound[] = [
    { symbol: slope, bound: sigma1, premises: setting(term.le(term.abs(slope), sigma1)) },
    { symbol: w, bound: alpha, premises: known },
    { symbol: factor, bound: before, premises: induction(term.le(term.abs(factor), before)) },
  ];
  const powers = setting(term.le(term.fromRational(0n, 1n), power), term.le(term.fromRational(0n, 1n), alphaPower));
  const next = bound(term, at(term.mul(rate, power), term.mul(alpha, alphaPower)));
  return restingOn([chainRule], distinct([
    ...majorized({ left: slope, right: bound(term, at(one, one)) }, bounds,
      { name: 'base', says: 'the derivative in the present input has one slope', premises: signs }),
    ...majorized({ left: rememberedFactor(term, slope, w, factor), right: next }, bounds,
      { name: 'step', says: 'one step further into the past', premises: [...signs, ...powers] }),
  ]));
}

const direction = { w: 0, u: [0, 1] };
const orthogonal = (w: number, alpha: number) => ({
  activation: tanh, alpha, neuron: { w, u: [0, 3], x: Array.from({ length: 8 }, () => [1, 0]) }, direction,
});

/** The influence of past inputs: `THEORY`, section 1. */
export const inputMemory = defineClaim({
  id: 'input-memory',
  section: '1',
  title: 'Fading memory: the influence of past inputs decays geometrically below the cutoff',
  uses: [],
  proofIdea:
    'By the chain rule the derivative in an input some steps ago is the input weight vector times a product of ' +
    'slopes of the activation and of recurrent weights. Each step further into the past adds one factor of each.',
  parts: [
    definePart({
      id: 'lag',
      title: 'the derivative in the input k steps ago',
      kind: 'upper-bound',
      domain: hiddenStateDomain,
      hypotheses: { weightInRadius: hiddenStateHypotheses.weightInRadius },
      assertion: geometric,
      interpret,
      prove,
      contact: { how: 'attained', at: [orthogonal(0.75, 0.75), orthogonal(-1.5, 1.5)] },
      mutants: {
        lostSigma1: {
          belief: 'memory decays like a power of alpha, whatever sigma1',
          assertion: (K, { sigma1, alphaPower }) => K.mul(sigma1, alphaPower),
          refutedAt: { ...orthogonal(0.75, 0.75), activation: scaled(1, tanh, 2) },
        },
        oneLagMore: {
          belief: 'the bound at lag k has the power k+1',
          assertion: (K, at) => K.mul(at.a, geometric(K, at)),
          refutedAt: orthogonal(0.75, 0.75),
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightInRadius',
          refutedAt: orthogonal(1.5, 0.75),
        },
      },
    }),
  ],
});
