// How long `prove` takes and how much memory, with the shipped solver alone and with the installed ones; and how long
// cvc5 takes for each exported file. Usage: npm run build && node bench/proofs.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = new URL('../dist/src/cli/main.js', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'proofs-'));
const report = 'process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}`)';
const memory = `data:text/javascript,process.on('exit',()=>${report})`;

/** Runs `prove` and says how long it took. */
function prove(what, path, ...options) {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', memory, main, 'prove', '--json', ...options],
    { env: { ...process.env, PATH: path }, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - start) / 1000;
  const { obligations, solvers } = JSON.parse(stdout);
  const proved = obligations.filter(({ result }) => result === 'proved').length;
  const megabytes = Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024;
  console.log(`${what}: ${proved} of ${obligations.length} proved by ${solvers.map(({ name }) => name).join(', ')}, `
    + `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
}

/** The times of cvc5 for all files of a folder, in seconds. */
function timesOf(folder) {
  return readdirSync(join(work, 'scripts', folder), { recursive: true })
    .filter((file) => file.endsWith('.smt2'))
    .map((file) => {
      const start = performance.now();
      const { stdout, error } = spawnSync('cvc5', ['--tlimit=1000', join(work, 'scripts', folder, file)],
        { encoding: 'utf8' });
      if (error !== undefined) throw new Error('cvc5 is not installed: apt-get install cvc5');
      return { file, answer: stdout.trim().split('\n')[0], seconds: (performance.now() - start) / 1000 };
    });
}

try {
  symlinkSync(process.execPath, join(work, 'node'));
  prove('the shipped solver alone', work);
  prove('with what is installed', process.env.PATH, '--export', join(work, 'scripts'));
  for (const [folder, expected] of [['obligations', 'unsat'], ['vacuity', 'sat']]) {
    const times = timesOf(folder).sort((a, b) => b.seconds - a.seconds);
    const [slowest] = times;
    const answered = times.filter(({ answer }) => answer === expected);
    console.log(`cvc5 on ${folder}: ${answered.length} of ${times.length} are ${expected}; the slowest of these `
      + `${answered[0]?.seconds.toFixed(2)} s, of all ${slowest?.seconds.toFixed(2)} s (${slowest?.file})`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
