/**
 * Parts of claims about one hidden state. Such a statement is one *invariant* of the recursion, a relation between the
 * state at time $t$ and the constants at time $t$. It is checked in coordinates along every instance; read over symbols
 * in place of numbers, the same code gives the formula of the statement.
 * @module
 */
import { coordinates } from '../network/coordinates.js';
import { hiddenStates, type HiddenState } from '../network/neuron.js';
import type { Readings } from '../network/space.js';
import { innerProduct, norm } from '../network/vector.js';
import { termToLatex } from '../numbers/term-latex.js';
import { symbol, term, type Formula, type Term } from '../numbers/term.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import type { Part, PartDeclaration, Relations } from './claim.js';
import { definePart } from './define-part.js';
import type { ConstantsOf, HiddenStateAssertion, Invariant, StepSizes } from './hidden-state-invariant.js';
import { symbolicConstants, symbolicSigma } from './symbolic-constants.js';
import { hiddenStateDomain, hiddenStateHypotheses, type HiddenStateShape } from './hidden-state-domain.js';

/** A part as it is written down; the rest follows from the family. */
export interface HiddenStatePartDeclaration extends
  Pick<PartDeclaration<HiddenStateShape, HiddenStateAssertion>, 'id' | 'title' | 'assertion' | 'contact' | 'mutants'> {
  /** The hypotheses that this part needs, if not those of section 1. */
  readonly hypotheses?: PartDeclaration<HiddenStateShape, HiddenStateAssertion>['hypotheses'];
  /**
   * How the obligations are made: by induction over the step of the cell, or from other statements at the same time.
   */
  readonly prove?: NonNullable<PartDeclaration<HiddenStateShape, HiddenStateAssertion>['prove']>;
}

function relationsAlong(invariant: Invariant, constantsOf: ConstantsOf): Relations<HiddenStateShape> {
  return function* (K, { activation, alpha, neuron, direction }) {
    const space = coordinates(K, neuron.u.length);
    const sigma = activation.constants(K);
    const recursion = constantsOf(K, sigma, alpha);
    const zero = K.fromRational(0n, 1n);
    let constants = recursion.initial;
    let before: HiddenState<typeof zero> =
      { hidden: zero, gradient: space.zeroVector, hessian: space.zeroMatrix };
    let t = 0;
    for (const state of hiddenStates(K, activation, neuron)) {
      const gradientBound = constants.gradient;
      constants = recursion.step(constants);
      const { hidden, gradient, hessian } = before;
      const x = neuron.x[t] ?? [];
      const isFirst = t === 0;
      const step = (): StepSizes<typeof zero> => ({
        preactivation: K.abs(K.add(K.mul(neuron.w, hidden), innerProduct(K, neuron.u, x))),
        projection: K.abs(innerProduct(K, neuron.u, x)),
        inner: space.partNorms(space.add(space.pair(hidden, x), space.scale(neuron.w, gradient))),
        hidden: K.abs(hidden),
        hiddenBound: isFirst ? zero : sigma.sigma0,
        input: norm(K, x),
        weight: K.abs(neuron.w),
        alpha,
        gradient: space.partNorms(gradient),
        gradientBound,
        form: K.abs(space.quadraticForm(hessian, direction)),
      });
      t += 1;
      const at = { state, constants, sigma, weights: neuron, direction, step };
      yield { at: { t }, relation: 'le', ...invariant(K, space, at) };
      before = state;
    }
  };
}

/** A vector by the symbols that a reader knows it by. */
interface NamedVector {
  readonly w: string;
  readonly u: string;
  readonly norm: string;
  readonly whole: string;
}

const GRADIENT: NamedVector = {
  w: '\\lvert\\partial_w h_t\\rvert',
  u: '\\lVert\\partial_u h_t\\rVert',
  norm: '\\lVert\\nabla h_t\\rVert',
  whole: '\\nabla h_t',
};

const DIRECTION: NamedVector = {
  w: '\\lvert\\epsilon\\rvert',
  u: '\\lVert v\\rVert',
  norm: '\\lVert(\\epsilon,v)\\rVert',
  whole: '(\\epsilon,v)',
};

const WEIGHTS: NamedVector = {
  w: '\\lvert w\\rvert',
  u: '\\lVert u\\rVert',
  norm: '\\lVert\\theta\\rVert',
  whole: '\\theta',
};

const named: Readings<Term, NamedVector, string> = {
  partNorms: ({ w, u }) => ({ w: symbol(w), u: symbol(u) }),
  norm: ({ norm }) => symbol(norm),
  quadraticForm: (matrix, { whole }) => symbol(`\\langle${whole},${matrix}${whole}\\rangle`),
  smallestShiftedPivot: (matrix, beta) =>
    symbol(`\\min\\operatorname{pivot}(${termToLatex(beta)}I\\pm${matrix})`),
};

const symbolicStep = (): StepSizes<Term> => ({
  inner: { w: symbol('\\lvert\\partial_w a_t\\rvert'), u: symbol('\\lVert\\partial_u a_t\\rVert') },
  hidden: symbol('\\lvert h_{t-1}\\rvert'),
  hiddenBound: symbolicSigma.sigma0,
  preactivation: symbol('\\lvert a_t\\rvert'),
  projection: symbol('\\lvert\\langle u,x_t\\rangle\\rvert'),
  input: symbol('\\lVert x_t\\rVert'),
  weight: symbol('\\lvert w\\rvert'),
  alpha: symbol('\\alpha'),
  gradient: { w: symbol('\\lvert\\partial_w h_{t-1}\\rvert'), u: symbol('\\lVert\\partial_u h_{t-1}\\rVert') },
  gradientBound: { w: symbol('G^w_{t-1}'), u: symbol('G^u_{t-1}') },
  form: symbol('\\lvert\\langle(\\epsilon,v),\\nabla^2h_{t-1}(\\epsilon,v)\\rangle\\rvert'),
});

/** The invariant at a symbolic time $t$, over the symbols of THEORY, section 1. */
function formulaOf(invariant: Invariant, constantsOf: ConstantsOf): Formula {
  const sigma = symbolicSigma;
  const constants = constantsOf(term, sigma, symbol('\\alpha')).step(symbolicConstants('_{t-1}'));
  const state = { hidden: symbol('h_t'), gradient: GRADIENT, hessian: '\\nabla^2h_t' };
  const at = { state, constants, sigma, weights: WEIGHTS, direction: DIRECTION, step: symbolicStep };
  const { left, right } = invariant(term, named, at);
  return term.le(left, right);
}

/** A part of a claim about the hidden state of one neuron, with the domain and hypotheses of THEORY, section 1. */
export function hiddenStatePart(declaration: HiddenStatePartDeclaration): Part {
  return definePart({
    hypotheses: hiddenStateHypotheses,
    ...declaration,
    kind: 'upper-bound',
    domain: hiddenStateDomain,
    interpret: ({ invariant, constants = hiddenStateConstants }) =>
      ({ relations: relationsAlong(invariant, constants), formula: formulaOf(invariant, constants) }),
  });
}
