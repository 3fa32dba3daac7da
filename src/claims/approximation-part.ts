/**
 * The statistical part of `approximation` (THEORY, section 3): fresh initializations, and at each the largest distance
 * between $\langle\nabla F_t(x^{(j)};\Theta(0)),\Theta^\star-\Theta(0)\rangle$ and $f^\star_t(x^{(j)})$ over all
 * sequences and times.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Ball, BallSystem } from '../numbers/ball.js';
import { symbol, term } from '../numbers/term.js';
import { approximationErrors } from '../systems/approximation-errors.js';
import type { Inputs } from '../systems/integrand-bound.js';
import type { FormedMapping } from '../systems/mapping-form.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { targetBound } from '../theory/target-bound.js';
import { concentrationBound, concentrationTerm, type ConcentrationStatement } from './concentration-statement.js';
import type { Json } from './quantity.js';
import { defineTrialPart, type Configuration, type TrialDeclaration, type TrialPart } from './trial-part.js';

/** What `approximation` and `kernel-concentration` are tried at. */
export interface DrawnConfiguration extends Configuration {
  readonly activation: Activation;
  readonly alpha: number;
  /** Sequences, each of shape $T\times d$. */
  readonly inputs: Inputs;
  /**
   * So many of the sequences, those with the largest error, are chosen after the draw, and only they are counted: what
   * the claims do not allow. If absent, all sequences are fixed before.
   */
  readonly chosen?: number;
}

/** A mapping besides. */
export interface ApproximationConfiguration extends DrawnConfiguration {
  readonly mapping: FormedMapping;
}

/** $n$ as the statement counts it, $T$, $m$ and $\delta$. */
export function sizesOf({ inputs, chosen, width, delta }: DrawnConfiguration) {
  return { sequences: chosen ?? inputs.length, length: inputs[0]?.length ?? 0, width, delta };
}

/** In a few words. */
export function describeDrawn({ activation, alpha, width, inputs, chosen }: DrawnConfiguration): string {
  const counted = chosen === undefined ? String(inputs.length) : `${String(chosen)} of ${String(inputs.length)}`;
  const sizes = { m: width, n: counted, T: inputs[0]?.length ?? 0, d: inputs[0]?.[0]?.length ?? 0, alpha };
  return [activation.name, ...Object.entries(sizes).map(([name, size]) => `${name} ${String(size)}`)].join(', ');
}

/** In plain JSON. */
export function drawnJson({ activation, alpha, width, delta, inputs, chosen }: DrawnConfiguration) {
  const common = { activation: activation.name, alpha, width, delta, inputs: inputs as unknown as Json };
  return chosen === undefined ? common : { ...common, chosen };
}

/** The constants of the theory at time $T$ and at initialization. */
export function constantsOf(K: BallSystem, { activation, alpha, inputs }: DrawnConfiguration) {
  const recursion = hiddenStateConstants(K, activation.constants(K), K.fromNumber(alpha));
  return (inputs[0] ?? []).reduce((state) => recursion.step(state), recursion.initial);
}

/** $M_T$ of a configuration. */
function targetBoundOf(K: BallSystem, configuration: ApproximationConfiguration): Ball {
  const { activation, mapping } = configuration;
  const sigma = activation.constants(K);
  const last = constantsOf(K, configuration);
  return targetBound(K, sigma, last.growth, { w: K.fromNumber(mapping.nu.w), u: K.fromNumber(mapping.nu.u) });
}

/** The part as it is written down; the rest follows from the family. */
export type ApproximationDeclaration = Pick<
  TrialDeclaration<ApproximationConfiguration, ConcentrationStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'configurations' | 'rate' | 'mutants' | 'prove'
>;

const distance = term.abs(term.sub(
  symbol('\\langle\\nabla F_t,\\Theta^\\star-\\Theta(0)\\rangle'), symbol('f^\\star_t'),
));

/** The statistical part of `approximation`. */
export function approximationPart(declaration: ApproximationDeclaration): TrialPart {
  return defineTrialPart<ApproximationConfiguration, ConcentrationStatement>({
    ...declaration,
    interpret: (statement) => ({
      bound: (K, configuration) =>
        concentrationBound(K, statement, targetBoundOf(K, configuration), sizesOf(configuration)),
      formula: term.le(distance, concentrationTerm(statement, symbol('M_T'))),
    }),
    prepare: (configuration) => approximationErrors(configuration),
    describe: (configuration) => `${configuration.mapping.form.family} mapping, ${describeDrawn(configuration)}`,
    toJson: (configuration) =>
      ({ ...drawnJson(configuration), mapping: configuration.mapping.form as unknown as Json }),
  });
}
