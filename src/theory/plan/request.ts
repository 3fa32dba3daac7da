/**
 * What a plan is asked for, and what cannot be planned.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import type { PartNorms } from '../../network/space.js';
import { ball } from '../../numbers/ball.js';
import { SHARPER_FORMS, type SharperForm } from './forms.js';

/** The setting of the theorem, and the risk to be reached. Every double is taken as the rational that it is. */
export interface PlanRequest {
  readonly activation: Activation;
  /** The scale $\alpha>0$ of the recurrent weights at initialization. */
  readonly alpha: number;
  /** The bounds $\nu_w,\nu_u\ge0$ of the transportation mapping, not both 0. */
  readonly nu: PartNorms<number>;
  /** The radii $\rho_w\ge\nu_w$, $\rho_u\ge\nu_u$ of the projection. */
  readonly rho: PartNorms<number>;
  /** The length $T\ge1$ of the sequences. */
  readonly length: number;
  /** The number $n\ge1$ of sequences. */
  readonly samples: number;
  /** The probability $0<\delta\le1$ of failure that is allowed. */
  readonly delta: number;
  /** The bound $\varepsilon_0\ge0$ of the noise of the labels. */
  readonly noise: number;
  /** The average risk $r>0$ to be reached. */
  readonly risk: number;
  /** The share $\theta$ of $\sqrt r$ that the error $\varepsilon$ may take; chosen by `plan` if left out. */
  readonly theta?: number;
  /** The sharper forms to use. */
  readonly forms: readonly SharperForm[];
}

/** A request that has no plan: what is wrong, with the offending value and the remedy. */
export interface PlanProblem {
  /** The member of the request. */
  readonly field: keyof PlanRequest;
  readonly value: string;
  readonly remedy: string;
}

/** The largest $\theta$, exclusively: $\tfrac12$ with $\eta=1/(2L^2)$, 1 with a step size that is chosen. */
export function largestShare(forms: readonly SharperForm[]): 0.5 | 1 {
  return forms.includes('step-size') ? 1 : 0.5;
}

function pairText({ w, u }: PartNorms<number>): string {
  return `${String(w)},${String(u)}`;
}

const atLeast = (x: number, least: number): boolean => x >= least && x < Infinity;
const isPositive = (x: number): boolean => x > 0 && x < Infinity;

function problemOfScale({ alpha, nu, rho }: PlanRequest): PlanProblem | undefined {
  if (!isPositive(alpha)) return { field: 'alpha', value: String(alpha), remedy: 'give a positive number' };
  if (!atLeast(nu.w, 0) || !atLeast(nu.u, 0)) {
    return { field: 'nu', value: pairText(nu), remedy: 'give two numbers w,u that are not negative' };
  }
  if (nu.w === 0 && nu.u === 0) {
    return { field: 'nu', value: '0,0', remedy: 'the target is 0, as the network at initialization: raise one entry' };
  }
  if (!atLeast(rho.w, nu.w) || !atLeast(rho.u, nu.u)) {
    const remedy = `the realization of the target lies outside of the projection: give at least nu, ${pairText(nu)}`;
    return { field: 'rho', value: pairText(rho), remedy };
  }
  return undefined;
}

function problemOfSample({ length, samples, delta, noise, risk, forms }: PlanRequest): PlanProblem | undefined {
  for (const [field, value] of Object.entries({ length, samples })) {
    if (Number.isSafeInteger(value) && value >= 1) continue;
    return { field: field as 'length' | 'samples', value: String(value), remedy: 'give a whole number from 1' };
  }
  if (!(delta > 0 && delta <= 1)) {
    return { field: 'delta', value: String(delta), remedy: 'give a probability above 0 and up to 1' };
  }
  if (!atLeast(noise, 0)) return { field: 'noise', value: String(noise), remedy: 'give a number that is not negative' };
  if (!isPositive(risk)) return { field: 'risk', value: String(risk), remedy: 'give a positive number' };
  const unknown = forms.find((form) => !SHARPER_FORMS.includes(form));
  if (unknown === undefined) return undefined;
  return { field: 'forms', value: unknown, remedy: `give some of ${SHARPER_FORMS.join(', ')}` };
}

/** Whether $(\theta^2)r>\varepsilon_0^2$, exactly: the doubles have at most 53 bits each. */
function isAboveFloor(noise: number, theta: number, risk: number): boolean {
  const K = ball(512);
  const square = (x: number) => K.mul(K.fromNumber(x), K.fromNumber(x));
  return K.lt(square(noise), K.mul(square(theta), K.fromNumber(risk))) === true;
}

function problemOfShare({ noise, risk, theta, forms }: PlanRequest): PlanProblem | undefined {
  const largest = largestShare(forms);
  if (!isAboveFloor(noise, largest, risk)) {
    const floor = `${largest === 1 ? '' : '4 '}noise^2 = ${((noise / largest) ** 2).toPrecision(4)}`;
    const remedy = `no width reaches the noise floor ${floor}: raise the risk above it, or lower the noise`;
    return { field: 'risk', value: String(risk), remedy };
  }
  if (theta === undefined) return undefined;
  if (!(theta > 0 && theta < largest)) {
    return { field: 'theta', value: String(theta), remedy: `give a number between 0 and ${String(largest)}` };
  }
  if (isAboveFloor(noise, theta, risk)) return undefined;
  const remedy = `its share of the root of the risk does not exceed the noise ${String(noise)}: raise it`;
  return { field: 'theta', value: String(theta), remedy };
}

/** What keeps the request from having a plan, or `undefined`. */
export function planProblem(request: PlanRequest): PlanProblem | undefined {
  return problemOfScale(request) ?? problemOfSample(request) ?? problemOfShare(request);
}
