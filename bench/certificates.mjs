/**
 * The time to certify and to check 1,000 instances of each part of a claim, one thread, and to enclose the suprema of
 * the activations. Run `npm run build` first, then `node bench/certificates.mjs [CLAIM]`.
 */
import Table from 'cli-table3';
import { ledger } from '../dist/proofs-checks/index.js';
import { CERTIFIED_ACTIVATIONS, certificateChecker, certify, supremum } from '../dist/src/index.js';

const INSTANCES = 1000;
const id = process.argv[2] ?? 'hidden-state-gradient';
const claim = ledger.find((one) => one.id === id);
if (claim === undefined) throw new RangeError(`there is no claim ${id}`);

/** What the call returns, and how many seconds it takes. */
function timed(call) {
  const start = performance.now();
  const value = call();
  return { value, seconds: (performance.now() - start) / 1000 };
}

const check = await certificateChecker();
const made = timed(() => certify(claim, { instances: INSTANCES }));
const { certificate, instances } = made.value;
const checked = timed(() => check(certificate.text));
if (!checked.value.accepted) throw new Error(`rejected: ${checked.value.reason}`);

const perThousand = (seconds) => ((1000 * seconds) / instances).toFixed(2);
const table = new Table({ head: ['', 'instances', 'seconds', 'seconds for 1,000'] });
table.push(
  [`certify ${id}`, instances, made.seconds.toFixed(2), perThousand(made.seconds)],
  [`check ${id}`, instances, checked.seconds.toFixed(2), perThousand(checked.seconds)],
);
console.log(table.toString());

const suprema = new Table({ head: ['supremum', 'order 0 (ms)', 'order 1 (ms)', 'order 2 (ms)', 'cells'] });
for (const activation of CERTIFIED_ACTIVATIONS) {
  const runs = [0, 1, 2].map((order) => timed(() => supremum(activation, order)));
  const cells = runs.map(({ value }) => value.points.length - 1);
  suprema.push([activation.name, ...runs.map(({ seconds }) => (1000 * seconds).toFixed(0)), cells.join(', ')]);
}
console.log(suprema.toString());
