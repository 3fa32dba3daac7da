/**
 * Which code computes what a symbol stands for: the way from a formula on a page to the function that is run.
 * @module
 */

/** A function or type of the project. */
export interface CodePlace {
  /** From the root of the project. */
  readonly file: string;
  readonly name: string;
}

/** What a symbol stands for, and where it is computed. */
export interface SymbolCode {
  readonly meaning: string;
  readonly place: CodePlace;
}

/** Says it of every symbol whose LaTeX looks so. */
interface Rule extends SymbolCode {
  readonly symbol: RegExp;
}

const rule = (symbol: RegExp, meaning: string, file: string, name: string): Rule =>
  ({ symbol, meaning, place: { file: `src/${file}.ts`, name } });

/** The first rule that fits counts. */
const RULES: readonly Rule[] = [
  rule(/^\\(?:l|r)?vert\\hat h|^\\hat h/u, 'a state computed in floating point, and its error',
    'theory/rounding', 'roundingBound'),
  rule(/^\\zeta$/u, 'the error made in forming the pre-activation', 'theory/rounding', 'preactivationError'),
  rule(/^\\kappa$/u, 'the error of the implemented activation', 'theory/rounding', 'RoundingSources'),
  rule(/^\\varepsilon_B/u, 'the error at the distance that a run keeps', 'training/kept-distance', 'keptDistance'),
  rule(/^\\bar\\(?:varepsilon|kappa)/u, 'root mean squares over time', 'theory/time-average', 'timeAverage'),
  rule(/^\\varepsilon|^\\epsilon_/u, 'the error that the width leaves', 'theory/descent', 'totalError'),
  rule(/^\\Phi/u, 'the squared distance from the realization', 'theory/descent', 'descentBound'),
  rule(/^\\lVert\\nabla R|^\\langle\\nabla R/u, 'the gradient of the empirical risk', 'claims/averaged-part',
    'AveragedOverTime'),
  rule(/^\\overline\{[LS]_t/u, 'means of constants and forms over time', 'claims/averaged-part', 'AveragedOverTime'),
  rule(/^C_t/u, 'the bound of the third derivative', 'theory/mirror-cancellation', 'thirdOrderStep'),
  rule(/^R|^\\bar R|^\\sqrt\{?R/u, 'the empirical risk, its root, and its average', 'theory/descent',
    'averageRiskBound'),
  rule(/\\eta|\\tau|^s$/u, 'the step size and the number of steps', 'theory/descent', 'RunQuantities'),
  rule(/^r$/u, 'the risk that is to be reached', 'theory/plan/request', 'PlanRequest'),
  rule(/\\mathcal K/u, 'the constant of the required width', 'theory/required-width', 'widthConstant'),
  rule(/pivot/u, 'the least pivot of an elimination', 'network/pivots', 'smallestShiftedPivot'),
  rule(/^\\(?:bar|overline)\{?\\beta/u, 'the scalar bound of the curvature', 'theory/simple-bounds',
    'scalarCurvatureStep'),
  rule(/^\\beta/u, 'the largest eigenvalue of the majorant', 'theory/hidden-state-constants', 'largestEigenvalue'),
  rule(/^Q|Q_t|Q_T/u, 'the majorant of the second derivative', 'theory/hidden-state-constants', 'majorantStep'),
  rule(/^G[\^_]/u, 'the bound of one part of the gradient', 'theory/hidden-state-constants', 'gradientBounds'),
  rule(/^L_/u, 'the Lipschitz constant of the hidden state', 'theory/hidden-state-constants', 'gradientBounds'),
  rule(/^M_/u, 'the bound of the target', 'theory/target-bound', 'targetBound'),
  rule(/^b_t/u, 'the state-coupled growth', 'theory/state-coupled-growth', 'coupledConstants'),
  rule(/^p_|^t$/u, 'the growth polynomial, and the time', 'theory/growth', 'growth'),
  rule(/^a(?:\^|$)|^\\alpha/u, 'the growth rate, its powers, and the radius of the recurrent weights', 'theory/growth',
    'growthRate'),
  rule(/^\\sigma_/u, 'the constants of the activation', 'activations/activation', 'ActivationConstants'),
  rule(/^\\sigma/u, 'the activation and its derivatives', 'activations/activation', 'Activation'),
  rule(/s_\{t,k\}/u, 'the factor with which an input is remembered', 'network/input-sensitivity',
    'inputSensitivities'),
  rule(/^\\hat F_t|F_t\(|\\nabla F_t/u, 'the output of the network and its gradient', 'network/network',
    'networkStates'),
  rule(/^F\(/u, 'the largest form on what can be reached', 'theory/self-consistent-error', 'reachableForm'),
  rule(/h_t/u, 'the hidden state and its derivatives', 'network/cell', 'cell'),
  rule(/^f\^\\star/u, 'the target', 'systems/target', 'lineTargets'),
  rule(/^K_m/u, 'the kernel of a network of finite width', 'systems/width-kernel', 'widthKernel'),
  rule(/^K$|\\mathbf K|b\^\\top|\\mathbb E/u, 'the tangent kernel, and moments over the initialization',
    'systems/tangent-kernel', 'lineMoments'),
  rule(/\\star/u, 'the realization of a mapping, and its distance from the initialization', 'systems/realization',
    'realize'),
  rule(/^\\nu|^\\rho|^\\lVert\\nu/u, 'norms of the mapping, and radii', 'network/space', 'PartNorms'),
  rule(/\\Theta|\\theta/u, 'how far parameters are apart', 'network/network', 'Network'),
  rule(/\\epsilon|lVert [uv]\\rVert/u, 'weights and directions of one neuron', 'network/neuron', 'Neuron'),
  rule(/^\\sqrt m$|^m$/u, 'the width', 'network/network', 'rootWidth'),
  rule(/\\log|^\\lambda/u, 'the logarithm of the number of events', 'theory/approximation', 'concentrationError'),
];

/** What a symbol stands for and which code computes it, by its LaTeX; `undefined` if nobody has said so. */
export function codeOf(latex: string): SymbolCode | undefined {
  return RULES.find(({ symbol }) => symbol.test(latex));
}
