/**
 * The entry point of the threads of `risk-workers.ts`: says that it is ready, and then answers every message when its
 * part of a gradient is done.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { activationNamed } from '../activations/named.js';
import { empiricalRisk } from '../engine/risk.js';
import type { RiskShare } from './risk-share.js';

const { shared, k } = workerData as { readonly shared: RiskShare; readonly k: number };
const { jobs, network, parts, gradient, squares, counters, sequences, labels } = shared;

const activation = activationNamed(shared.activation);
if (activation === undefined) throw new RangeError(`there is no activation ${shared.activation}`);
const risk = empiricalRisk({ activation, sequences, labels, width: network.w.length });

/** Takes groups until none is left. */
function takeGroups(): void {
  for (let g = Atomics.add(counters, 0, 1); g < parts.length; g = Atomics.add(counters, 0, 1)) {
    const [group, part] = [risk.groups[g], parts[g]];
    if (group !== undefined && part !== undefined) squares[g] = risk.ofGroup(group, part);
  }
}

/** Waits until every worker is here. */
function meet(): void {
  let here = Atomics.add(counters, 1, 1) + 1;
  if (here === jobs) Atomics.notify(counters, 1);
  for (; here < jobs; here = Atomics.load(counters, 1)) Atomics.wait(counters, 1, here);
}

/** Adds what the groups wrote, in their order, for this worker's share of the entries. */
function addParts(part: 'w' | 'u'): void {
  const total = gradient[part];
  const [first, end] = [Math.floor((k * total.length) / jobs), Math.floor(((k + 1) * total.length) / jobs)];
  const share = total.subarray(first, end).fill(0);
  for (const one of parts) {
    const added = one[part].subarray(first, end);
    for (let i = 0; i < share.length; i += 1) share[i] = (share[i] ?? 0) + (added[i] ?? 0);
  }
}

parentPort?.on('message', () => {
  risk.load(network);
  takeGroups();
  meet();
  addParts('w');
  addParts('u');
  parentPort?.postMessage(null);
});
parentPort?.postMessage(null);
