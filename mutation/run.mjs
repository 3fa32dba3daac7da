/**
 * `npm run mutation`: every group of mutants, or those that are named, one after the other, and then the score of each
 * folder. What did not change since the last run is not run again; `--force` runs all of it.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { groups } from './groups.mjs';

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

/** The mutants of the last run of a group, none if there was none. */
function mutantsOf(name) {
  const report = reportOf(name);
  if (!existsSync(report)) return [];
  return Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(({ mutants }) => mutants);
}

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
const missing = Object.keys(groups).filter((name) => !existsSync(reportOf(name)));
if (missing.length > 0) console.log(`Not run yet, and not counted: ${missing.join(', ')}.`);
