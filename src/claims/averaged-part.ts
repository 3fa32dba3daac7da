/**
 * Parts of claims about averages over time (THEORY, section 9, item 1): one sequence whose labels are the outputs of
 * another parameter vector $\Theta'$, so that the residuals are $e_t=F_t(\Theta)-F_t(\Theta')$ and the empirical risk
 * of the first $T$ steps is $R=\frac1T\sum_te_t^2$, with $\nabla R=\frac2T\sum_te_t\nabla F_t$.
 * @module
 */
import { networkStates, rootWidth, signedSum, type Network, type NetworkState } from '../network/network.js';
import type { Vector } from '../network/coordinates.js';
import { innerProduct, squaredNorm } from '../network/vector.js';
import { float64 } from '../numbers/float64.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { meanSquare } from '../theory/time-average.js';
import type { Part, PartDeclaration, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import type { Domain, Instance } from './domain.js';
import { movement, movementForm, total } from './movement.js';
import { networkDomain, type NetworkShape } from './network-domain.js';

/** What a statement may speak of after $T$ steps. */
export interface AveragedOverTime<N> {
  /** $\sqrt m$. */
  readonly rootWidth: N;
  /** $R(\Theta)$. */
  readonly risk: N;
  /** $\lVert\nabla R(\Theta)\rVert^2$. */
  readonly squaredGradient: N;
  /** $\langle\nabla R(\Theta),\Theta-\Theta'\rangle$. */
  readonly alongGradient: N;
  /** $\frac1T\sum_tL_t$ and $\frac1T\sum_tL_t^2$. */
  readonly meanLipschitz: N;
  readonly meanSquareLipschitz: N;
  /** $\frac1T\sum_tS_t^2$ with $S_t=\sum_ir_i^\top Q_tr_i$. */
  readonly meanSquareForm: N;
}

/** One relation, left ≤ right. */
export type AveragedStatement = <N>(
  K: Arithmetic<N>,
  at: AveragedOverTime<N>,
) => Pick<Relation<N>, 'left' | 'right'>;

/** A part as it is written down; the rest follows from the family. */
export type AveragedPartDeclaration = Pick<
  PartDeclaration<NetworkShape, AveragedStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

/** What the steps so far come to. */
interface Sums<N> {
  /** $\sum_te_t^2$. */
  readonly residuals: N;
  /** $\sum_te_t\nabla h_t(\theta_i)$, neuron by neuron. */
  readonly gradients: readonly Vector<N>[];
  /** $L_1,L_2,\dots$ */
  readonly lipschitz: readonly N[];
  /** $S_1,S_2,\dots$ */
  readonly forms: readonly N[];
}

/** What one step adds. */
interface Step<N> {
  readonly residual: N;
  readonly neurons: NetworkState<N>['neurons'];
  readonly lipschitz: N;
  /** $S_t$. */
  readonly form: N;
}

function added<N>(K: Arithmetic<N>, sums: Sums<N>, { residual, neurons, lipschitz, form }: Step<N>): Sums<N> {
  const onto = (sum: N, x: N): N => K.add(sum, K.mul(residual, x));
  return {
    residuals: K.add(sums.residuals, K.mul(residual, residual)),
    gradients: neurons.map(({ gradient }, i) => {
      const sum = sums.gradients[i] ?? gradient;
      return { w: onto(sum.w, gradient.w), u: sum.u.map((entry, k) => onto(entry, gradient.u[k] as N)) };
    }),
    lipschitz: [...sums.lipschitz, lipschitz],
    forms: [...sums.forms, form],
  };
}

function relationsOf(statement: AveragedStatement): Relations<NetworkShape> {
  return function* (K, { activation, alpha, network, moved, x }) {
    const { vectors, sizes } = movement(K, network, moved);
    const [width, root] = [K.fromNumber(network.neurons.length), rootWidth(K, network)];
    const recursion = hiddenStateConstants(K, activation.constants(K), alpha);
    const movedStates = networkStates(K, activation, moved, x);
    const zero = K.fromRational(0n, 1n);
    let constants = recursion.initial;
    let sums = {
      residuals: zero, lipschitz: [], forms: [], gradients: vectors.map(({ u }) => ({ w: zero, u: u.map(() => zero) })),
    } as Sums<typeof zero>;
    let t = 0;
    for (const { neurons } of networkStates(K, activation, network, x)) {
      const movedState = movedStates.next();
      if (movedState.done === true) return;
      constants = recursion.step(constants);
      t += 1;
      const { lipschitz, majorant } = constants;
      const form = movementForm(K, majorant, sizes);
      // Neuron by neuron, so that equal states cancel exactly.
      const changes = movedState.value.neurons.map(({ hidden }, i) => K.sub(neurons[i]?.hidden ?? hidden, hidden));
      const residual = K.div(signedSum(K, network.signs, changes), root);
      sums = added(K, sums, { residual, neurons, lipschitz, form });
      const length = K.fromNumber(t);
      const mean = (sum: typeof zero) => K.div(sum, length);
      const twice = (value: typeof zero) => K.mul(K.fromRational(2n, 1n), mean(value));
      const squares = total(K, sums.gradients.map(({ w, u }) => squaredNorm(K, [twice(w), ...u.map(twice)])));
      const along = sums.gradients.map((gradient, i) => {
        const v = vectors[i] ?? gradient;
        return innerProduct(K, [gradient.w, ...gradient.u], [v.w, ...v.u]);
      });
      const at = {
        rootWidth: root,
        risk: mean(sums.residuals),
        squaredGradient: K.div(squares, width),
        alongGradient: K.neg(K.div(twice(signedSum(K, network.signs, along)), root)),
        meanLipschitz: mean(total(K, sums.lipschitz)),
        meanSquareLipschitz: meanSquare(K, sums.lipschitz),
        meanSquareForm: meanSquare(K, sums.forms),
      };
      yield { at: { T: t }, relation: 'le', ...statement(K, at) };
    }
  };
}

/** The symbols of the statement. */
export const averagedSymbols = {
  rootWidth: symbol('\\sqrt m'),
  risk: symbol('R'),
  squaredGradient: symbol('\\lVert\\nabla R\\rVert^2'),
  alongGradient: symbol("\\langle\\nabla R,\\Theta-\\Theta'\\rangle"),
  meanLipschitz: symbol('\\overline{L_t}'),
  meanSquareLipschitz: symbol('\\overline{L_t^2}'),
  meanSquareForm: symbol('\\overline{S_t^2}'),
};

function formulaOf(statement: AveragedStatement): Formula {
  const { left, right } = statement(term, averagedSymbols);
  return term.le(left, right);
}

/**
 * Whether the outputs differ from the first step on, by more than a double can miss. Where the risk is zero both sides
 * are, and enclosures decide nothing. Given inputs that begin with zero leave no choice.
 */
function hasResidual({ activation, network, moved, x: [first = []] }: Instance<NetworkShape>): boolean {
  const outputAt = (of: Network<number>): number =>
    networkStates(float64, activation, of, [first]).next().value?.output ?? 0;
  return first.every((entry) => entry === 0) || Math.abs(outputAt(network) - outputAt(moved)) > 2 ** -40;
}

/** Pairs of networks with different outputs. */
const averagedDomain: Domain<NetworkShape> = {
  ...networkDomain,
  arbitrary: (sampling) => networkDomain.arbitrary(sampling).filter(hasResidual),
};

/** A part of a claim about averages over time. */
export function averagedPart(declaration: AveragedPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: averagedDomain,
    uncertified: 'the independent checker looks at every time by itself',
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
