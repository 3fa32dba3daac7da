/**
 * Writes the generated documents of the companion to `docs/companion/claims`, where TypeDoc finds them. What is not
 * generated any more is removed.
 *
 *   npm run build && node docs/build/companion.js
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ledger, proofs } from '../../dist/proofs-checks/index.js';
import { readEvidence } from '../../dist/src/reports/companion/recorded-evidence.js';
import { companionPages } from './pages.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path */
const read = (path) => readFile(join(root, path), 'utf8');

/** @param {string} name */
const recorded = async (name) => JSON.parse(await read(`docs/evidence/${name}.json`));

try {
  const evidence = readEvidence(await recorded('verification'));
  const figures = {
    cutoff: await recorded('cutoff'),
    width: await recorded('width'),
    rounding: await recorded('rounding'),
    training: await recorded('training'),
    approximation: await recorded('approximation'),
  };
  const pages = await companionPages({ ledger, proofs, evidence, figures, read });
  const folder = join(root, 'docs/companion/claims');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([...pages].map(([name, text]) => writeFile(join(folder, name), text)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
