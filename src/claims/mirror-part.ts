/**
 * Parts of claims about mirror pairs that move in opposite directions (THEORY, section 9, item 4). The first half of
 * the network is mirrored to a symmetric initialization; its neurons move to those of the other parameter vector, and
 * the mirror images by the opposite displacements, as in a realization, where neuron $i$ moves by $c_iv/\sqrt m$.
 * @module
 */
import { symmetricInitialization } from '../network/initialization.js';
import { networkStates, rootWidth, signedSum, type Network } from '../network/network.js';
import { innerProduct } from '../network/vector.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { thirdOrderStep } from '../theory/mirror-cancellation.js';
import type { Lifted } from './domain.js';
import type { Part, PartDeclaration, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { movement } from './movement.js';
import { networkDomain, type NetworkShape } from './network-domain.js';

/** What a statement may speak of at time $t$. */
export interface MirroredAtTime<N> {
  /** $m$. */
  readonly width: N;
  /** $F_t(x;\Theta)$ of the moved pairs. */
  readonly realized: N;
  /** $\langle\nabla F_t(x;\Theta(0)),\Theta-\Theta(0)\rangle$. */
  readonly linear: N;
  /** $C_t$, with $r=\rho$. */
  readonly third: N;
}

/** One relation, left ≤ right. */
export type MirrorStatement = <N>(K: Arithmetic<N>, at: MirroredAtTime<N>) => Pick<Relation<N>, 'left' | 'right'>;

/** A part as it is written down; the rest follows from the family. */
export type MirrorPartDeclaration = Pick<
  PartDeclaration<NetworkShape, MirrorStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

/** $\Theta(0)$, and what becomes of it. */
function mirroredPairs<N>(
  K: Arithmetic<N>,
  { network, moved }: Pick<Lifted<NetworkShape, N>, 'network' | 'moved'>,
): readonly [Network<N>, Network<N>] {
  const half = network.neurons.length / 2;
  const firstHalf = ({ neurons, signs }: Network<N>) =>
    symmetricInitialization({ neurons: neurons.slice(0, half), signs: signs.slice(0, half) });
  const [initial, forward] = [firstHalf(network), firstHalf(moved)];
  const { vectors } = movement(K, initial, forward);
  const backward = initial.neurons.slice(half).map(({ w, u }, i) => {
    const step = vectors[i + half] ?? { w, u };
    return { w: K.sub(w, step.w), u: u.map((entry, k) => K.sub(entry, step.u[k] as N)) };
  });
  return [initial, { ...forward, neurons: [...forward.neurons.slice(0, half), ...backward] }];
}

/** $C_1,C_2,\dots$ */
function* thirdOrderBounds<N>(
  K: Arithmetic<N> & Elementary<N>,
  { activation, alpha, network, rhoW, rhoU }: Lifted<NetworkShape, N>,
): Generator<N, never, undefined> {
  const { sigma3 } = activation;
  if (sigma3 === undefined) throw new RangeError(`no bound of the third derivative of ${activation.name} is known`);
  const sigma = { ...activation.constants(K), sigma3: sigma3(K) };
  const radius = K.add(alpha, K.div(rhoW, rootWidth(K, network)));
  const { initial, step } = hiddenStateConstants(K, sigma, radius);
  let [before, last] = [initial, K.fromRational(0n, 1n)];
  for (;;) {
    const now = step(before);
    last = thirdOrderStep(K, sigma, { alpha: radius, direction: { w: rhoW, u: rhoU }, before, now }, last);
    before = now;
    yield last;
  }
}

function relationsOf(statement: MirrorStatement): Relations<NetworkShape> {
  return function* (K, instance) {
    const { activation, x } = instance;
    const [initial, realized] = mirroredPairs(K, instance);
    const { vectors } = movement(K, initial, realized);
    const [width, root] = [K.fromNumber(initial.neurons.length), rootWidth(K, initial)];
    const bounds = thirdOrderBounds(K, instance);
    const outputs = networkStates(K, activation, realized, x);
    let t = 0;
    for (const { neurons } of networkStates(K, activation, initial, x)) {
      const next = outputs.next();
      if (next.done === true) return;
      const slopes = neurons.map(({ gradient }, i) => {
        const v = vectors[i] ?? gradient;
        return innerProduct(K, [gradient.w, ...gradient.u], [v.w, ...v.u]);
      });
      t += 1;
      const linear = K.div(signedSum(K, initial.signs, slopes), root);
      const at = { width, realized: next.value.output, linear, third: bounds.next().value };
      yield { at: { t }, relation: 'le', ...statement(K, at) };
    }
  };
}

/** The symbols of the statement. */
export const mirrorSymbols = {
  width: symbol('m'),
  realized: symbol('F_t(x;\\Theta^\\star)'),
  linear: symbol('\\langle\\nabla F_t(x;\\Theta(0)),\\Theta^\\star-\\Theta(0)\\rangle'),
  third: symbol('C_t'),
};

function formulaOf(statement: MirrorStatement): Formula {
  const { left, right } = statement(term, mirrorSymbols);
  return term.le(left, right);
}

/** A part of a claim about mirror pairs. */
export function mirrorPart(declaration: MirrorPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: networkDomain,
    uncertified: 'the independent checker knows no third derivatives',
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
