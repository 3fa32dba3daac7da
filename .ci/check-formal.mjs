// Usage: node check-formal.mjs FORMAL.json. Fails unless Coq accepts a theorem of every claim, computes the same
// numbers as the tool, and nothing is to be complained of.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const complaints = [...report.complaints];
const demand = (condition, complaint) => condition || complaints.push(complaint);

demand(report.schema === 'recurrent-proofs/formal@2', `schema is ${report.schema}`);
demand(report.theorems.length > 0, 'there are no theorems');
demand(report.numbers.equal >= 800, `only ${report.numbers.equal} numbers are the same in Coq`);
demand(report.numbers.quantities >= 37, `only ${report.numbers.quantities} kinds of number are compared with Coq`);
demand(report.checked.length > 0, 'the checker lists no axioms');

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
