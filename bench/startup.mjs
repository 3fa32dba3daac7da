/**
 * Start-up of the commands that answer at once, each in a process of its own: the median of several runs, in
 * milliseconds. Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const RUNS = 11;

function millis(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, ...args]);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${String(status)}: ${String(stderr)}`);
  return performance.now() - start;
}

/** The median time of `recurrent-proofs list` and of its neighbours, in milliseconds. */
export function startup() {
  const commands = [['--version'], ['list'], ['explain', 'growth']];
  return commands.map((args) => {
    const times = Array.from({ length: RUNS }, () => millis(args)).sort((a, b) => a - b);
    return { what: `recurrent-proofs ${args.join(' ')}`, millis: times[(RUNS - 1) / 2] };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { what, millis: median } of startup()) console.log(`${median.toFixed(0).padStart(6)} ms  ${what}`);
}
