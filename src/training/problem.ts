/**
 * What is to be learned: sequences, and labels that a transportation mapping gives (THEORY, sections 3 and 4).
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Engine } from '../engine/engine.js';
import type { Sequences } from '../engine/layout.js';
import type { Inputs } from '../systems/integrand-bound.js';
import { sequencesOf } from '../systems/sequences-of.js';
import { targets, type Knowledge } from '../systems/targets.js';
import type { TransportationMapping } from '../systems/transportation-mapping.js';

/** A problem. */
export interface TrainingProblem {
  /** What it is called in reports. */
  readonly name: string;
  readonly activation: Activation;
  /** $\alpha$. */
  readonly alpha: number;
  readonly mapping: TransportationMapping;
  readonly sequences: Sequences;
  /** $y^{(j)}_t$ at `j * T + t`. */
  readonly labels: Float64Array;
  /** $\varepsilon_0$: how far labels are from the target of the mapping, the error of the quadrature included. */
  readonly noise: number;
  /** How the target is known: with a proved bound of its error, or estimated. */
  readonly how: Knowledge;
}

/** A realizable problem without its labels. */
export interface RealizableProblem {
  readonly name: string;
  readonly activation: Activation;
  readonly alpha: number;
  readonly mapping: TransportationMapping;
  readonly inputs: Inputs;
}

/** The problem whose labels are the values of the target, as they are computed: their error is the noise. */
export function realizableProblem(machine: Engine, { inputs, ...rest }: RealizableProblem): TrainingProblem {
  const { activation, alpha, mapping } = rest;
  const { values, error, how } = targets({ activation, alpha, inputs }, mapping, { machine });
  return { ...rest, sequences: sequencesOf(inputs, mapping.dimension), labels: values, noise: error, how };
}

/** $R(\Theta(0))=\frac1{nT}\sum_{j,t}(y^{(j)}_t)^2$: at a symmetric initialization the outputs are zero. */
export function trivialRisk({ labels }: Pick<TrainingProblem, 'labels'>): number {
  return labels.reduce((sum, y) => sum + y * y, 0) / labels.length;
}
