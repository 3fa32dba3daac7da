// Usage: node check-report.mjs REPORT.json. Fails unless the report is one object of the documented form in which every
// claim was tested, holds and was certified, and every false neighbour was refuted.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const complaints = [];
const demand = (condition, complaint) => condition || complaints.push(complaint);

demand(report.schema === 'recurrent-proofs/report@1', `schema is ${report.schema}`);
demand(report.interrupted === false, 'the run was interrupted');
demand(Array.isArray(report.claims) && report.claims.length > 0, 'there are no claims');
for (const { id, verdict, evidence, mutants, parts } of report.claims ?? []) {
  demand(['holds', 'touches', 'measured'].includes(verdict), `${id}: the verdict is ${verdict}`);
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (kinds.has('measured')) demand(evidence.measured.rows.length > 0, `${id}: nothing was measured`);
  if ([...kinds].every((kind) => kind === 'measured')) continue;
  demand(mutants.total > 0 && mutants.refuted === mutants.total, `${id}: a mutant survived or there is none`);
  if (kinds.has('with-high-probability')) {
    const { trials, upper, delta } = evidence.statistical;
    demand(trials >= 2000, `${id}: only ${trials} initializations were tried`);
    demand(upper <= delta, `${id}: failures may be as frequent as ${upper}, more than ${delta}`);
  }
  if (kinds.has('along-a-run')) {
    const { runs, relations, refuted, open, upper, delta } = evidence.run;
    demand(runs >= 100 && relations >= runs, `${id}: only ${runs} runs were made`);
    demand(refuted + open === 0, `${id}: ${refuted} runs refute the statement, ${open} are open`);
    demand(upper <= delta, `${id}: runs may fail as often as ${upper}, more than ${delta}`);
  }
  const others = ['measured', 'with-high-probability', 'along-a-run'];
  const deterministic = parts.filter(({ kind }) => !others.includes(kind));
  if (deterministic.length === 0) continue;
  demand(evidence.tested.instances > 0, `${id}: no instance was tested`);
  demand(evidence.tested.undecided === 0, `${id}: ${evidence.tested.undecided} instances are undecided`);
  // What the independent checker is not asked about says why (docs/limits.md).
  const uncertified = deterministic.every((part) => typeof part.uncertified === 'string');
  demand(uncertified || evidence.certified.instances > 0, `${id}: no certificate was accepted`);
  demand(evidence.certified.undecided === 0, `${id}: ${evidence.certified.undecided} instances are not certified`);
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
