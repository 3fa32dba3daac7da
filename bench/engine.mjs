// Usage: node bench/engine.mjs [PEER.c | PEER.py]. The risk and its gradient for 32 sequences of 64 steps in 8
// dimensions and 512 neurons, on one thread and on two, in nanoseconds for each neuron, step and sequence; and the same
// work by a peer in the same minute, if one is given: a C program, compiled with gcc -O3 -march=native, or a Python
// program, such as bench/peers/rnn_torch.py, for the interpreter that PYTHON names (python3). Minima of several runs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, tanh } from '../dist/src/index.js';
import { riskWorkers } from '../dist/src/node/risk-workers.js';

const RUNS = 12;

/** The least time of several runs, in milliseconds. */
async function least(work) {
  let best = Infinity;
  for (let k = 0; k < RUNS; k += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function problem({ count = 32, length = 64, width = 512, dimension = 8 }) {
  const machine = engine();
  const x = machine.gaussians(1, count * length * dimension).map((entry) => entry / 8);
  const labels = machine.gaussians(2, count * length);
  const network = machine.initialization({ width, dimension, alpha: 0.8 }, 3);
  const sequences = { count, length, dimension, x };
  const gradient = { w: new Float64Array(width), u: new Float64Array(width * dimension) };
  return { settings: { activation: tanh, sequences, labels, width }, network, gradient, cells: count * length * width };
}

const row = (name, millis, cells) =>
  console.log([
    name.padEnd(44), `${millis.toFixed(2)} ms`.padStart(12), `${((millis * 1e6) / cells).toFixed(2)} ns`.padStart(10),
  ].join(' '));

const { settings, network, gradient, cells } = problem({});
const risk = engine().risk(settings);
const one = await least(() => risk.riskAndGradient(network, gradient));
row('risk and gradient, one thread', one, cells);
const workers = await riskWorkers(settings, 2);
await workers.riskAndGradient(network, gradient);
const two = await least(() => workers.riskAndGradient(network, gradient));
await workers.close();
row('risk and gradient, two threads', two, cells);
console.log(`two threads are ${(one / two).toFixed(2)} times as fast as one`);

/** What a peer prints, three times: in Python as it is, in C compiled. */
function runPeer(peer) {
  if (peer.endsWith('.py')) {
    const python = process.env.PYTHON ?? 'python3';
    return Array.from({ length: 3 }, () => execFileSync(python, [peer], { encoding: 'utf8' }));
  }
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const program = join(folder, 'peer');
  execFileSync('gcc', ['-O3', '-march=native', peer, '-lm', '-o', program]);
  const said = Array.from({ length: 3 }, () => execFileSync(program, { encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
  return said;
}

const peer = process.argv[2];
if (peer !== undefined) {
  const lines = runPeer(peer).flatMap((text) => [...text.matchAll(/(?<ns>[\d.]+) ns\/cell/gu)].map(({ groups }) =>
    Number(groups.ns)));
  const nanos = Math.min(...lines);
  row(`the peer ${peer}, at its best`, (nanos * cells) / 1e6, cells);
  const best = Math.min(one, two);
  console.log(`the engine at its best is ${((nanos * cells) / 1e6 / best).toFixed(2)} times as fast, on one thread ${
    ((nanos * cells) / 1e6 / one).toFixed(2)} times`);
}
