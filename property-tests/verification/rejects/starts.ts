import { ledger } from '../../../proofs-checks/index.js';
import { activationNamed } from '../../../src/activations/named.js';
import type { Json } from '../../../src/claims/quantity.js';
import { sealed, type CertifiedSupremum } from '../../../src/verification/certificate/certificate.js';
import { certifiedSuprema } from '../../../src/verification/certificate/certified-suprema.js';
import { certifyInstance } from '../../../src/verification/certificate/certify-instance.js';
import { statementFingerprint } from '../../../src/verification/certificate/statement.js';
import { isStatedContact, partOf } from '../../../src/verification/task-instances.js';
import { VERSION } from '../../../src/version.js';

/** A function of the text, each answer of which is kept. */
export function once<T>(make: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    const value = kept.get(name) ?? make(name);
    kept.set(name, value);
    return value;
  };
}

const supremaOf = once((name): readonly CertifiedSupremum[] => {
  const [activation, claim] = [activationNamed(name), ledger.find(({ id }) => id === 'activation-constants')];
  const found = activation && claim && certifiedSuprema({ ...claim, suprema: [activation] });
  if (!Array.isArray(found)) throw new RangeError(`no suprema are proved of ${name}`);
  return found as readonly CertifiedSupremum[];
});

/** Suprema of an activation: all three, or that of one order. */
type Suprema = readonly [activation: string, order?: 0 | 1 | 2];

/** The certificate that the tool writes for one instance of one part, and with these suprema. */
function certificateOf(name: string, instance: Json, wanted?: Suprema): string {
  const [id = '', partId = ''] = name.split('/');
  const { claim, part } = partOf(ledger, { claim: id, part: partId });
  const bound = part.read(instance);
  const found = certifyInstance(bound, { maxBits: 1024, atContact: isStatedContact(part, bound) });
  if (found.outcome !== 'certified') throw new RangeError(`${name}: ${found.outcome}`);
  const { verdict } = found.instance;
  const [activation, only] = wanted ?? [];
  const suprema = activation === undefined ? [] : supremaOf(activation)
    .filter(({ order }) => only === undefined || order === only);
  return sealed({
    claim: id, statement: statementFingerprint(claim), parts: [{ part: partId, instances: [found.instance], verdict }],
    seed: 1, tool: VERSION, verdict, ...(suprema.length > 0 && { suprema }),
  }).text;
}

/** The same, made when it is first asked for. */
function start(...what: Parameters<typeof certificateOf>): () => string {
  const text = once(() => certificateOf(...what));
  return () => text('');
}

const constants = { activation: 'tanh', alpha: 0.5, larger: 0.75, nuW: 0.5, nuU: 0.25, length: 2 };
const neuron = { w: -0.5, u: [0.75, 0.25], x: [[0.625, 0.75], [0.5, -0.25]] };
const withDirection = { activation: 'tanh', alpha: 0.75, neuron, direction: { w: 0.5, u: [0.25, 1] } };
const networks = {
  activation: 'erf', alpha: 0.5, x: [[0.5], [-1]], rhoW: 1, rhoU: 1,
  network: { neurons: [{ w: 0.5, u: [1] }, { w: -0.25, u: [0.5] }], signs: [1, -1] },
  moved: { neurons: [{ w: 0.25, u: [1.5] }, { w: -0.5, u: [0.25] }], signs: [1, -1] },
};
const symmetric = {
  activation: 'tanh', x: [[0.5], [-0.75]],
  half: { neurons: [{ w: 0.5, u: [1.25] }, { w: -1.5, u: [0.75] }], signs: [1, -1] },
};
/** The projection stops both recurrent weights, and the input weight of the first neuron. */
const descent = {
  ...networks, initial: networks.moved, labels: [0.375, -0.25], noise: 0.25, eta: 0.5, rhoW: 0.25, rhoU: 0.25,
  apartW: 0.375, apartU: 0.75,
};

const tanhAt = { activation: 'tanh', a: 0.75 };

/** Certificates to spoil: of every family of claims one or more, each of one instance. */
export const STARTS = {
  subcritical: start('growth/subcritical', { activation: 'tanh', alpha: 0.5, length: 3 }),
  critical: start('growth/critical', { activation: 'logistic', alpha: 4, length: 3 }),
  steepest: start('cutoff-supercritical/neuron', { activation: 'sine', alpha: 2, length: 3 }),
  target: start('cutoff-subcritical/target', constants),
  atOne: start('cutoff-critical/lipschitz', { ...constants, alpha: 1, larger: 1.25 }),
  aboveOne: start('cutoff-supercritical/growth-from-above', { ...constants, alpha: 1.5, larger: 2 }),
  inRadius: start('hidden-state-smoothness/monotone-in-radius', constants),
  sameRadius: start('hidden-state-smoothness/monotone-in-radius', { ...constants, activation: 'erf', larger: 0.5 }),
  nothing: start('hidden-state-smoothness/scalar-recursion', { ...constants, length: 1 }),
  scalar: start('hidden-state-smoothness/scalar-recursion', { ...constants, length: 3 }),
  state: start('state-bound/linear', withDirection),
  gradient: start('hidden-state-gradient/whole-gradient', withDirection),
  lag: start('input-memory/lag', withDirection),
  curvature: start('hidden-state-smoothness/direction', withDirection),
  // The second derivative of each activation counts with its sign here, and only here.
  erfCurvature: start('hidden-state-smoothness/direction', { ...withDirection, activation: 'erf' }),
  logisticCurvature: start('hidden-state-smoothness/direction', { ...withDirection, activation: 'logistic' }),
  sineCurvature: start('hidden-state-smoothness/direction', { ...withDirection, activation: 'sine' }),
  operator: start('hidden-state-smoothness/operator-norm', withDirection),
  pair: start('hidden-state-gradient/lipschitz',
    { activation: 'tanh', alpha: 0.75, neuron, other: { w: 0.625, u: [0.5, -1] } }),
  increment: start('output-lipschitz/increment', networks),
  inBall: start('linearization/max-norm-ball', networks),
  descent: start('descent-step/one-step', descent),
  mirror: start('symmetric-initialization/real', symmetric),
  floatMirror: start('symmetric-initialization/floating-point', symmetric),
  rounding: start('rounding-error/state', { activation: 'logistic', neuron }),
  // Products round to multiples of the least double here: most of the bound is what that costs.
  underflow: start('rounding-error/state',
    { activation: 'tanh', neuron: { w: 0.5, u: [2 ** -1040], x: [[0.75], [1]] } }),
  point: start('activation-constants/slope', tanhAt),
  tanh: start('activation-constants/value', tanhAt, ['tanh']),
  tanhValue: start('activation-constants/value', tanhAt, ['tanh', 0]),
  tanhSlope: start('activation-constants/slope', tanhAt, ['tanh', 1]),
  tanhBend: start('activation-constants/curvature', tanhAt, ['tanh', 2]),
  logisticBend: start('activation-constants/curvature', tanhAt, ['logistic', 2]),
  sineValue: start('activation-constants/value', tanhAt, ['0.5*sine(4x)', 0]),
  sineSlope: start('activation-constants/slope', tanhAt, ['0.5*sine(4x)', 1]),
} as const;
