import { afterEach, describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import { randomStream } from '../../src/engine/random-stream.js';
import type { RiskSettings } from '../../src/engine/risk.js';
import { riskWorkers, type RiskWorkers } from '../../src/node/risk-workers.js';
import { script, transpiledWorker } from './transpiled-worker.js';

const WORKER = transpiledWorker(new URL('../../src/node/risk-worker.ts', import.meta.url));

const machine = engine();

function settingsFor(count: number, name: string): RiskSettings {
  const activation = activationNamed(name) ?? expect.unreachable(name);
  const [length, dimension, width] = [5, 3, 70];
  const stream = randomStream(count);
  const even = (size: number) => Float64Array.from({ length: size }, () => stream.next() / 2 ** 32);
  const x = even(count * length * dimension);
  return { activation, sequences: { count, length, dimension, x }, labels: even(count * length), width };
}

const room = ({ width, sequences }: RiskSettings) =>
  ({ w: new Float64Array(width), u: new Float64Array(width * sequences.dimension) });

let open: RiskWorkers | undefined;
afterEach(async () => open?.close());

describe('the risk on worker threads', { timeout: 60_000 }, () => {
  it.each([
    [1, 3, 'tanh'], [2, 11, 'tanh'], [3, 11, '2*sine(0.5x)'], [4, 2, 'erf'],
  ])('of %d has the bits of one thread, on %d sequences, with %s', async (jobs, count, name) => {
    const settings = settingsFor(count, name);
    const { width, sequences: { dimension } } = settings;
    open = await riskWorkers(settings, jobs, WORKER);
    const alone = machine.risk(settings);
    for (const seed of [1, 2, 3]) {
      const network = machine.initialization({ width, dimension, alpha: 0.7 }, seed);
      const [expected, found] = [room(settings), room(settings)];
      const risk = alone.riskAndGradient(network, expected);
      expect(await open.riskAndGradient(network, found)).toBe(risk);
      expect(found).toEqual(expected);
    }
  });

  it('takes no network that is not finite, and goes on', async () => {
    const settings = settingsFor(4, 'tanh');
    open = await riskWorkers(settings, 2, WORKER);
    const network = machine.initialization({ width: 70, dimension: 3, alpha: 0.7 }, 1);
    const broken = { ...network, w: network.w.map((w, i) => (i === 3 ? Infinity : w)) };
    await expect(open.riskAndGradient(broken, room(settings))).rejects.toThrow('entry 3 of the recurrent weights');
    expect(await open.riskAndGradient(network, room(settings))).toBeGreaterThan(0);
  });

  it('fails if a thread dies, and does not hang', async () => {
    const dies = script(`
      import { parentPort, workerData } from 'node:worker_threads';
      parentPort.on('message', () => { if (workerData.k === 1) process.exit(7); });
      parentPort.postMessage(null);
    `);
    const settings = settingsFor(4, 'tanh');
    open = await riskWorkers(settings, 2, dies);
    const network = machine.initialization({ width: 70, dimension: 3, alpha: 0.7 }, 1);
    await expect(open.riskAndGradient(network, room(settings))).rejects.toThrow('ended with status 7');
  });

  it('fails if the settings are wrong', async () => {
    await expect(riskWorkers({ ...settingsFor(4, 'tanh'), width: 7 }, 2, WORKER)).rejects.toThrow('width 7');
    await expect(riskWorkers(settingsFor(4, 'tanh'), 0, WORKER)).rejects.toThrow('0 is no number of worker threads');
  });
});
