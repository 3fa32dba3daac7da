/**
 * Does one piece of an attack.
 * @module
 */
import type { Claim, Part, Statement } from '../../claims/claim.js';
import { ratioInBalls } from './closeness.js';
import { measure, type Closest } from './closest.js';
import { confirm, type Refutation } from './confirm.js';
import { search, type Found, type SearchOptions } from './search.js';
import { SEARCHES_OF_A_MUTANT, SEARCHES_OF_A_PROFILE, TIMES, type AttackSettings } from './settings.js';
import { shrink } from './shrink.js';
import { attackedName, type AttackTask } from './task.js';

/** The largest ratio found at one time. */
export interface ClosestAtTime {
  readonly t: number;
  readonly closest: Closest | null;
}

/** What a piece of work found: plain data. */
export interface AttackResult {
  readonly task: AttackTask;
  /** Instances evaluated; if a relation is refuted, until then. */
  readonly evaluations: number;
  /** Broken relations that plain floats saw and balls did not confirm. */
  readonly unconfirmed: number;
  /** Instances at which a formula met a number that is none. */
  readonly undefinedInstances: number;
  readonly refutation: Refutation | null;
  /** The instance that came closest without breaking a relation; of a part only. */
  readonly closest: Closest | null;
  /** The same time by time, in the profile; of a part only. */
  readonly times: readonly ClosestAtTime[];
}

function partOf(claims: readonly Claim[], task: AttackTask): Part {
  const part = claims.find(({ id }) => id === task.claim)?.parts.find(({ id }) => id === task.part);
  if (part === undefined) throw new RangeError(`no part ${task.part} of a claim ${task.claim}`);
  return part;
}

/** The false neighbour of the task; `undefined` if it is about the part itself. */
function mutantOf(part: Part, { mutant }: AttackTask): Statement | undefined {
  if (mutant === null) return undefined;
  const statement = part.mutants.find(({ name }) => name === mutant);
  if (statement === undefined) throw new RangeError(`no false neighbour ${mutant} of ${part.id}`);
  return statement;
}

/** The instance that came closest at that time, measured in balls. */
function closestAt({ best }: Found, time: number | undefined, maxBits: number): Closest | undefined {
  const probed = best.get(time);
  return probed && measure(probed.instance, time, maxBits);
}

/** The instance that came closest of all. */
function closestOf(searches: readonly Found[], maxBits: number): Closest | undefined {
  const candidates = searches.flatMap(({ best }) => [...best.values()]).toSorted((a, b) => b.score - a.score);
  return candidates[0] && measure(candidates[0].instance, undefined, maxBits);
}

/** As small as it gets without a smaller ratio: at round numbers equality can be decided. */
function tidied(part: Part, closest: Closest, { strings }: Found, maxBits: number): Closest {
  const first = { instance: closest.instance, ratio: closest.ratio };
  const { instance } = shrink(part, first, strings, (smaller, before) => {
    const ratio = ratioInBalls(smaller) ?? -Infinity;
    return ratio >= before.ratio ? { instance: smaller.json, ratio } : undefined;
  });
  return measure(part.read(instance), undefined, maxBits) ?? closest;
}

/** As small as it gets while balls refute it. */
function smallRefutation(statement: Statement, { refutation, strings }: Found, maxBits: number): Refutation | null {
  if (refutation === undefined) return null;
  return shrink(statement, refutation, strings, (instance) => confirm(instance, maxBits));
}

/** Searches a part, over its whole domain and in the profile. */
function attackPart(
  part: Part,
  options: SearchOptions,
  profile: AttackSettings['profile'],
): Omit<AttackResult, 'task'> {
  const { path, evaluations, maxBits } = options;
  const anywhere = search(part, options);
  const inProfile = search(part, {
    ...options,
    fixed: profile,
    times: TIMES,
    path: `${path}/profile`,
    evaluations: SEARCHES_OF_A_PROFILE * TIMES.length * evaluations,
  });
  const closest = closestOf([anywhere, inProfile], maxBits);
  return {
    evaluations: anywhere.evaluations + inProfile.evaluations,
    unconfirmed: anywhere.unconfirmed + inProfile.unconfirmed,
    undefinedInstances: anywhere.undefinedInstances + inProfile.undefinedInstances,
    refutation: smallRefutation(part, anywhere, maxBits) ?? smallRefutation(part, inProfile, maxBits),
    closest: closest === undefined ? null : tidied(part, closest, anywhere, maxBits),
    times: TIMES.map((t) => ({ t, closest: closestAt(inProfile, t, maxBits) ?? null })),
  };
}

/** Searches a false neighbour until it is refuted, several times over. */
function attackMutant(mutant: Statement, options: SearchOptions): Omit<AttackResult, 'task'> {
  let [evaluations, unconfirmed, undefinedInstances] = [0, 0, 0];
  let refutation: Refutation | null = null;
  for (let k = 0; k < SEARCHES_OF_A_MUTANT && refutation === null; k++) {
    const found = search(mutant, { ...options, path: `${options.path}/${k}` });
    evaluations += found.evaluations;
    unconfirmed += found.unconfirmed;
    undefinedInstances += found.undefinedInstances;
    refutation = smallRefutation(mutant, found, options.maxBits);
  }
  return { evaluations, unconfirmed, undefinedInstances, refutation, closest: null, times: [] };
}

/** Does one piece of work; the result is decided by the claims, the settings and the task alone. */
export function runAttackTask(claims: readonly Claim[], settings: AttackSettings, task: AttackTask): AttackResult {
  const { seed, maxBits, profile } = settings;
  const part = partOf(claims, task);
  const path = [seed, attackedName(task), task.round].join('/');
  const options = { fixed: {}, times: [undefined, ...TIMES], path, evaluations: task.evaluations, maxBits };
  const mutant = mutantOf(part, task);
  return { task, ...(mutant === undefined ? attackPart(part, options, profile) : attackMutant(mutant, options)) };
}
