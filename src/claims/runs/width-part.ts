/**
 * The part of `width-log-samples` along runs: at the width and for the number of steps that the statement asks for, the
 * average risk reaches the target risk.
 *
 * **What a run in doubles shows.** The statement says that the bound of `projected-gd` is at most $r$. What rounding
 * and the error of the labels add to that bound is allowed beyond $r$: the difference of both bounds.
 * @module
 */
import type { Ball } from '../../numbers/ball.js';
import { ceilings } from '../../numbers/ball-integer.js';
import { symbol, term } from '../../numbers/term.js';
import { averageRiskBound, contraction } from '../../theory/descent.js';
import { leastEvenWidth } from '../../theory/plan/least-width.js';
import { errorAtWidth, planSetting } from '../../theory/plan/setting.js';
import type { requiredSteps, requiredWidth } from '../../theory/required-width.js';
import { RUN_SYSTEM as K } from './observe-runs.js';
import type { RunConfiguration } from './run-configuration.js';
import { averageRisks } from './run-families.js';
import type { RunInBalls } from './run-in-balls.js';
import { defineRunPart, type RunDeclaration, type RunPart, type RunRelation } from './run-part.js';

/** What the statement asks for. */
export interface Requirements {
  readonly width: typeof requiredWidth;
  readonly steps: typeof requiredSteps;
}

/** A realizable problem with a target risk; width and number of steps follow. */
export interface WidthConfiguration
  extends Omit<RunConfiguration, 'width' | 'steps' | 'projected' | 'share' | 'noise'> {
  /** $r$. */
  readonly risk: number;
  /** $\theta$. */
  readonly theta: number;
}

/** A part as it is written down; the rest follows from the family. */
export type WidthPartDeclaration = Pick<
  RunDeclaration<WidthConfiguration, Requirements>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'configurations' | 'mutants' | 'prove'
>;

/** The request in balls, and $L_T$ and $\mathcal K$ at a width. */
function constantsOf({ activation, alpha, mapping, inputs, rho, delta, risk }: WidthConfiguration) {
  const plan = planSetting(K, {
    activation, alpha, nu: mapping.nu, rho, length: inputs[0]?.length ?? 0, samples: inputs.length, delta, noise: 0,
    risk, forms: [],
  });
  return { plan, at: (width: bigint | undefined) => errorAtWidth(K, plan, plan.squaredNorm, width) };
}

/** The runs at the least even width and number of steps that are asked for. */
function runsAt(asked: Requirements, configuration: WidthConfiguration): RunConfiguration {
  const { risk, theta, ...rest } = configuration;
  const { plan, at } = constantsOf(configuration);
  const [share, target] = [K.fromNumber(theta), K.fromNumber(risk)];
  const width = leastEvenWidth(K, (m) => asked.width(K, at(m).constant, share, target), 'exact');
  const needed = ceilings(asked.steps(K, at(width).lipschitz, plan.squaredNorm, share, target));
  if (width === undefined || needed === undefined) {
    throw new RangeError(`no width for the risk ${String(risk)}: give a larger one`);
  }
  const steps = Math.max(1, Number(needed.upper));
  return { ...rest, width: Number(width), steps, projected: true, share: 0.5, noise: 0 };
}

/** What rounding and errors of labels add to the bound of `projected-gd`. */
function addedToBound(run: RunInBalls, configuration: WidthConfiguration, width: number, last: Ball): Ball {
  const { plan, at } = constantsOf(configuration);
  const { lipschitz, constant } = at(BigInt(width));
  const { eta, steps: states } = run;
  const steps = K.fromNumber(states.length - 1);
  const exact = {
    squaredNorm: plan.squaredNorm, eta, steps, error: K.div(constant, K.sqrt(K.fromNumber(width))),
  };
  const computed = { squaredNorm: last, eta, steps, error: run.error };
  return K.sub(
    averageRiskBound(K, computed, run.kappa),
    averageRiskBound(K, exact, contraction(K, eta, lipschitz)),
  );
}

function* relationsOf(
  run: RunInBalls,
  configuration: WidthConfiguration,
  width: number,
): Iterable<RunRelation> {
  for (const { average, after } of averageRisks(run)) {
    if (after.step < run.steps.length - 1) continue;
    const added = addedToBound(run, configuration, width, after.squaredNorm);
    const right = K.add(K.fromNumber(configuration.risk), added);
    yield { at: { tau: after.step }, left: average, right };
  }
}

/** The part of `width-log-samples` along runs. */
export function widthPart(declaration: WidthPartDeclaration): RunPart {
  const constants = [symbol('\\mathcal K'), symbol('\\theta'), symbol('r')] as const;
  const [constant, theta, risk] = constants;
  const lipschitz = symbol('L_T');
  return defineRunPart<WidthConfiguration, Requirements>({
    ...declaration,
    runsAt,
    interpret: (asked, configuration) => ({
      formula: {
        kind: 'and',
        formulas: [
          term.eq(symbol('m'), asked.width(term, constant, theta, risk)),
          term.eq(symbol('\\tau'), asked.steps(term, lipschitz, symbol('\\lVert\\nu\\rVert^2'), theta, risk)),
          term.le(symbol('\\bar R'), risk),
        ],
      },
      relations: (run) => (configuration === undefined
        ? []
        : relationsOf(run, configuration, runsAt(asked, configuration).width)),
    }),
  });
}
