// Usage: node check-proofs.mjs REPORT.json SOLVER... Fails unless every obligation of the report is proved and not
// empty, rests on statements that are proved too, and all of the solvers, the first of which gave the answers, agree.
import { readFileSync } from 'node:fs';

const [file, ...solvers] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8'));
const complaints = [];
const demand = (condition, complaint) => condition || complaints.push(complaint);

demand(report.schema === 'recurrent-proofs/proofs@1', `schema is ${report.schema}`);
demand(report.interrupted === false, 'the run was interrupted');
demand(report.obligations?.length > 0, 'there are no obligations');
for (const solver of solvers) {
  demand(report.solvers?.some(({ name }) => name === solver), `${solver} was not asked`);
}
for (const { claim, name, result, vacuous, reason, solver, opinions } of report.obligations ?? []) {
  const id = `${claim}/${name}`;
  demand(result === 'proved', `${id}: ${result}: ${reason}`);
  demand(vacuous === false, `${id}: empty is ${vacuous}: ${reason}`);
  demand(solver === solvers[0], `${id}: the answer is that of ${solver}`);
  for (const other of solvers.slice(1)) {
    const opinion = opinions.find((one) => one.solver === other);
    const says = opinion?.agrees === false ? 'says the opposite' : `has no answer: ${opinion?.reason}`;
    demand(opinion?.agrees === true, `${id}: ${other} ${says}`);
  }
}
for (const name of report.withoutProof ?? []) demand(false, `${name} is used and has no proof`);

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
