/**
 * Parts of claims about one step of gradient descent (THEORY, section 4): a network $\Theta$, another one
 * $\Theta^\star$ that it is compared with, and the labels of one sequence. The step goes from $\Theta$ to
 * $\Pi_{\Omega_\rho}(\Theta-\eta\nabla R)$, for the empirical risk $R$ of the first $T$ inputs, $T=1,2,\dots$
 * @module
 */
import { normBounds } from '../network/norm-bounds.js';
import { rootWidth } from '../network/network.js';
import { project } from '../network/projection.js';
import { riskSteps } from '../network/risk-step.js';
import { norm, squaredNorm } from '../network/vector.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import type { Part, PartDeclaration, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { descentDomain, type DescentShape } from './descent-domain.js';
import { movement } from './movement.js';

/** What a statement about one step may speak of, when the sequence has so many inputs. */
export interface OneStep<N> {
  /** $\Phi=\lVert\Theta-\Theta^\star\rVert^2$, before the step and after it. */
  readonly distance: N;
  readonly next: N;
  readonly eta: N;
  /** $L_T$. */
  readonly lipschitz: N;
  /** How far labels may be from the outputs of $\Theta^\star$. */
  readonly noise: N;
  /** $r^\top Q_Tr$ for the radii $r$ of the distance between $\Theta$ and $\Theta^\star$. */
  readonly form: N;
  /** $\sqrt m$. */
  readonly rootWidth: N;
  /** $R(\Theta)$ and its root. */
  readonly risk: N;
  readonly rootRisk: N;
}

/** One relation, left ≤ right. */
export type OneStepStatement = <N>(K: Arithmetic<N>, step: OneStep<N>) => Pick<Relation<N>, 'left' | 'right'>;

/** A part as it is written down; the rest follows from the family. */
export type DescentPartDeclaration = Pick<
  PartDeclaration<DescentShape, OneStepStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

function relationsOf(statement: OneStepStatement): Relations<DescentShape> {
  return function* (K, instance) {
    const { activation, alpha, initial, network, moved, noise, eta } = instance;
    const [root, distance] = [rootWidth(K, network), movement(K, moved, network).squaredDistance];
    const recursion = hiddenStateConstants(K, activation.constants(K), alpha);
    const [rho, apart] = [{ w: instance.rhoW, u: instance.rhoU }, { w: instance.apartW, u: instance.apartU }];
    let constants = recursion.initial;
    for (const { residuals, stepped } of riskSteps(K, activation, network, instance)) {
      constants = recursion.step(constants);
      const [t, size] = [residuals.length, norm(K, residuals)];
      const length = K.fromNumber(t);
      const step = {
        distance,
        next: movement(K, moved, project(K, initial, stepped, rho)).squaredDistance,
        eta,
        lipschitz: constants.lipschitz,
        noise,
        form: normBounds(K).quadraticForm(constants.majorant, apart),
        rootWidth: root,
        risk: K.div(squaredNorm(K, residuals), length),
        rootRisk: K.div(size, K.sqrt(length)),
      };
      yield { at: { t }, relation: 'le', ...statement(K, step) };
    }
  };
}

/** The symbols of the statement. */
export const oneStepSymbols = {
  distance: symbol('\\Phi_s'),
  next: symbol('\\Phi_{s+1}'),
  eta: symbol('\\eta'),
  lipschitz: symbol('L_T'),
  noise: symbol('\\varepsilon_0'),
  form: symbol('r^\\top Q_T\\,r'),
  rootWidth: symbol('\\sqrt m'),
  risk: symbol('R_s'),
  rootRisk: symbol('\\sqrt{R_s}'),
};

function formulaOf(statement: OneStepStatement): Formula {
  const { left, right } = statement(term, oneStepSymbols);
  return term.le(left, right);
}

/** A part of a claim about one step of gradient descent. */
export function descentPart(declaration: DescentPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: descentDomain,
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
