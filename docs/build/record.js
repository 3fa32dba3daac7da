/**
 * Records what the pages of the companion show: a full verification with all proofs, and the numbers of the figures.
 * With a name, only that record is made anew.
 *
 *   npm run build && node docs/build/record.js [verification | cutoff | width | rounding | training | approximation]
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ledger } from '../../dist/proofs-checks/index.js';
import { approximationCurve } from './approximation-curve.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a command prints with `--json`; its progress is shown.
 * @param {...string} args
 * @returns {Promise<any>}
 */
function run(...args) {
  const child = spawn(process.execPath, [join(root, 'dist/src/cli/main.js'), ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => { text += piece; });
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      if (status === 0) resolve(JSON.parse(text));
      else reject(new Error(`recurrent-proofs ${args.join(' ')} ended with status ${String(status)}`));
    });
  });
}

/** @param {string} folder for files that are not kept */
const records = (folder) => ({
  verification: async () => ({
    schema: 'recurrent-proofs/evidence@1',
    recorded: new Date().toISOString().slice(0, 10),
    report: await run('verify', '--full', '--coq'),
  }),
  cutoff: () => run('cutoff', '--out', folder),
  width: () => run('plan', '--vary', 'n=8:4096'),
  rounding: () => run('rounding'),
  async training() {
    const trace = join(folder, 'trace.jsonl');
    const report = await run('train', '--preset', 'headline', '--trace', trace, '--no-svg');
    const [, ...rows] = (await readFile(trace, 'utf8')).trim().split('\n');
    return { report, rows: rows.map((row) => JSON.parse(row)) };
  },
  approximation: () => approximationCurve(ledger),
});

const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
try {
  const all = Object.entries(records(folder));
  const [, , wanted] = process.argv;
  if (wanted !== undefined && !all.some(([name]) => name === wanted)) {
    throw new Error(`no record "${wanted}"; there are ${all.map(([name]) => name).join(', ')}`);
  }
  for (const [name, make] of all) {
    if (wanted !== undefined && wanted !== name) continue;
    await writeFile(join(root, `docs/evidence/${name}.json`), `${JSON.stringify(await make())}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
