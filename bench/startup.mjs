/*
 * Start-up of the commands that answer at once, each run in a process of its own.
 *
 *   npm run build && node bench/startup.mjs [path of the build, ../dist by default]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [, , given] = process.argv;
const build = given === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${given}/`);
const main = fileURLToPath(new URL('src/cli/main.js', build));

/** The time of one run, in milliseconds. */
function timed(args) {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, ...args]);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}: ${stderr}`);
  return performance.now() - before;
}

console.log('command          fastest ms  median ms');
for (const command of ['--version', 'list', 'explain growth']) {
  const times = Array.from({ length: 11 }, () => timed(command.split(' '))).sort((a, b) => a - b);
  const [fastest, median] = [times[0], times[5]].map((time) => time.toFixed(0));
  console.log(`${command.padEnd(15)}  ${fastest.padStart(10)}  ${median.padStart(9)}`);
}
