/**
 * Parts of claims about whole networks: relations at time $t$ between outputs, gradients and displacements of two
 * parameter vectors $\Theta,\Theta'$ and the constants of the theory.
 * @module
 */
import { coordinates } from '../network/coordinates.js';
import { normBounds } from '../network/norm-bounds.js';
import { networkStates, rootWidth, signedSum, type Network, type NetworkState } from '../network/network.js';
import { innerProduct } from '../network/vector.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { reachableForm } from '../theory/self-consistent-error.js';
import type { Part, PartDeclaration, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { movement, movementForm, total, type Movement } from './movement.js';
import { networkDomain, type NetworkShape } from './network-domain.js';
import { rootMeanSquare, type NetworkStatement, type NeuronSums } from './network-statement.js';

/** A part as it is written down; the rest follows from the family. */
export type NetworkPartDeclaration = Pick<
  PartDeclaration<NetworkShape, NetworkStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove' | 'uncertified'
>;

function neuronSums<N>(
  K: Arithmetic<N>,
  { neurons }: NetworkState<N>,
  moved: NetworkState<N>,
  vectors: Movement<N>['vectors'],
): NeuronSums<N> {
  const space = coordinates(K, vectors[0]?.u.length ?? 0);
  const zero = K.fromRational(0n, 1n);
  const increments = neurons.map(({ hidden }, i) => K.sub(moved.neurons[i]?.hidden ?? hidden, hidden));
  const remainders = neurons.map(({ gradient }, i) => {
    const v = vectors[i] ?? gradient;
    return K.sub(increments[i] ?? zero, innerProduct(K, [gradient.w, ...gradient.u], [v.w, ...v.u]));
  });
  return {
    largestGradient: neurons.map(({ gradient }) => space.norm(gradient)).reduce((a, b) => K.max(a, b), zero),
    increments: total(K, increments.map((x) => K.abs(x))),
    distances: total(K, vectors.map((v) => space.norm(v))),
    remainders: total(K, remainders.map((x) => K.abs(x))),
  };
}

/** $\lVert\nabla F_t\rVert$ and $\langle\nabla F_t,\Theta'-\Theta\rangle$. */
function firstDerivatives<N>(
  K: Arithmetic<N>,
  { signs }: Network<N>,
  { neurons }: NetworkState<N>,
  vectors: Movement<N>['vectors'],
  { width, root }: { width: N; root: N },
) {
  const squares = neurons.map(({ gradient: { w, u } }) => innerProduct(K, [w, ...u], [w, ...u]));
  const slopes = neurons.map(({ gradient }, i) => {
    const v = vectors[i] ?? gradient;
    return innerProduct(K, [gradient.w, ...gradient.u], [v.w, ...v.u]);
  });
  return {
    gradientNorm: rootMeanSquare(K, total(K, squares), width),
    firstOrder: K.div(signedSum(K, signs, slopes), root),
  };
}

function relationsOf(statement: NetworkStatement): Relations<NetworkShape> {
  return function* (K, { activation, alpha, network, moved, x, rhoW, rhoU }) {
    const { vectors, sizes, squaredDistance } = movement(K, network, moved);
    const [width, root] = [K.fromNumber(network.neurons.length), rootWidth(K, network)];
    const bounds = normBounds(K);
    const recursion = hiddenStateConstants(K, activation.constants(K), alpha);
    const movedStates = networkStates(K, activation, moved, x);
    let constants = recursion.initial;
    let t = 0;
    for (const state of networkStates(K, activation, network, x)) {
      const movedState = movedStates.next();
      if (movedState.done === true) return;
      constants = recursion.step(constants);
      t += 1;
      const { majorant, lipschitz, curvature } = constants;
      const at = {
        width,
        rootWidth: root,
        output: state.output,
        movedOutput: movedState.value.output,
        ...firstDerivatives(K, network, state, vectors, { width, root }),
        squaredDistance,
        byNeuron: () => neuronSums(K, state, movedState.value, vectors),
        majorized: movementForm(K, majorant, sizes),
        majorizedRadius: bounds.quadraticForm(majorant, { w: rhoW, u: rhoU }),
        reachable: reachableForm(K, majorant, curvature, { w: rhoW, u: rhoU }, squaredDistance),
        lipschitz,
        curvature,
      };
      yield { at: { t }, relation: 'le', ...statement(K, at) };
    }
  };
}

function formulaOf(statement: NetworkStatement): Formula {
  const { left, right } = statement(term, {
    width: symbol('m'),
    rootWidth: symbol('\\sqrt m'),
    output: symbol('F_t(\\Theta)'),
    movedOutput: symbol("F_t(\\Theta')"),
    gradientNorm: symbol('\\lVert\\nabla F_t(\\Theta)\\rVert'),
    firstOrder: symbol("\\langle\\nabla F_t(\\Theta),\\Theta'-\\Theta\\rangle"),
    squaredDistance: symbol("\\lVert\\Theta'-\\Theta\\rVert^2"),
    majorized: symbol('\\sum_ir_i^\\top Q_tr_i'),
    majorizedRadius: symbol('\\rho^\\top Q_t\\rho'),
    reachable: symbol("F(\\lVert\\Theta'-\\Theta\\rVert^2)"),
    byNeuron: () => ({
      largestGradient: symbol('\\max_i\\lVert\\nabla h_t(\\theta_i)\\rVert'),
      increments: symbol("\\sum_i\\lvert h_t(\\theta'_i)-h_t(\\theta_i)\\rvert"),
      distances: symbol("\\sum_i\\lVert\\theta'_i-\\theta_i\\rVert"),
      remainders: symbol('\\sum_i\\lvert R_i\\rvert'),
    }),
    lipschitz: symbol('L_t'),
    curvature: symbol('\\beta_t'),
  });
  return term.le(left, right);
}

/** A part of a claim about whole networks (THEORY, section 2). */
export function networkPart(declaration: NetworkPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: networkDomain,
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
