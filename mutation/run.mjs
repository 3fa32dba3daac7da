/**
 * `npm run mutation`: every group of mutants, or those that are named, one after the other, and then the score of each
 * folder and the survivors that `docs/mutation.md` does not explain. What did not change since the last run is not run
 * again; `--force` runs all of it. It fails below the goal, or where a survivor is not explained; what is explained and
 * does not survive any more is named.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { compared } from './explained.mjs';
import { groups } from './groups.mjs';

/** The score, in percent, that every folder is to reach. */
const GOAL = 90;

const given = process.argv.slice(2);
const names = given.filter((word) => !word.startsWith('--'));
const unknown = names.find((name) => !Object.hasOwn(groups, name));
if (unknown !== undefined) {
  throw new RangeError(`no group "${unknown}" of mutants; there are ${Object.keys(groups).join(', ')}`);
}

for (const name of names.length === 0 ? Object.keys(groups) : names) {
  const { status } = spawnSync('npx', ['stryker', 'run', ...given.filter((word) => word.startsWith('--'))], {
    env: { ...process.env, MUTATION_GROUP: name },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const reportOf = (name) => `reports/mutation/${name}.json`;

const ran = Object.keys(groups).filter((name) => existsSync(reportOf(name)));
const reports = new Map(ran.map((name) => [name, JSON.parse(readFileSync(reportOf(name), 'utf8'))]));
const mutantsOf = (name) => Object.values(reports.get(name)?.files ?? {}).flatMap(({ mutants }) => mutants);

const columns = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored'];
const table = {};
for (const [name, { folder }] of Object.entries(groups)) {
  const row = (table[folder] ??= Object.fromEntries(columns.map((column) => [column, 0])));
  for (const { status } of mutantsOf(name)) row[status] += 1;
}
for (const row of Object.values(table)) {
  const found = row.Killed + row.Timeout;
  const counted = found + row.Survived + row.NoCoverage;
  row.Score = counted === 0 ? 'not run' : `${((100 * found) / counted).toFixed(1)} %`;
}
console.table(table);
const missing = Object.keys(groups).filter((name) => !reports.has(name));
if (missing.length > 0) console.log(`Not run yet, and not counted: ${missing.join(', ')}.`);

const { unexplained, idle } = compared([...reports.values()]);
for (const row of unexplained) console.log(row);
for (const row of idle) console.log(`docs/mutation.md explains what does not survive: ${row}`);
const low = Object.entries(table).filter(([, { Score }]) => Number.parseFloat(Score) < GOAL).map(([folder]) => folder);
if (low.length > 0) console.log(`Below ${GOAL} %: ${low.join(', ')}.`);
if (unexplained.length > 0) {
  console.log(`${unexplained.length} survivors, named above, are not explained in docs/mutation.md.`);
}
if (low.length > 0 || unexplained.length > 0) process.exitCode = 1;
