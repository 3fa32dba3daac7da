/**
 * Does what `recurrent-proofs scaling` is asked for.
 * @module
 */
import { join } from 'node:path';
import { InputError } from '../data/input-error.js';
import { drawProgress } from '../node/draw-progress.js';
import { createFolder, writeOutputFile } from '../node/output-file.js';
import { readDraws, writeDraws } from '../node/scaling-record.js';
import type { PoolWork } from '../node/worker-pool.js';
import { ball } from '../numbers/ball.js';
import { runsCsv, widthsCsv } from '../reports/scaling-csv.js';
import { scalingReport, type ScalingReport } from '../reports/scaling-report.js';
import { scalingText } from '../reports/scaling-text.js';
import { headlineProblem } from '../training/headline.js';
import { runConstants, simpleStepSize } from '../training/run-bounds.js';
import { halfOctaves, powersOfTwoFrom8, type ScalingDraw, type ScalingSettings } from '../training/scaling/settings.js';
import type { World } from './world.js';
import { writeFigure } from './write-figure.js';

/** The options as they come from the command line. */
export interface ScalingOptions {
  readonly out?: string;
  readonly samples: number;
  readonly width: number;
  readonly draws: number;
  readonly length: number;
  readonly steps: number;
  readonly share: number;
  readonly delta: number;
  readonly seed: number;
  readonly jobs: number;
  readonly checkpoint?: string;
  readonly resume?: string;
  readonly json?: true;
}

/** Does the draws, or as many of them as are done before the signal is aborted. */
export type ScalingPool = (work: PoolWork<ScalingSettings, number, ScalingDraw>) => Promise<void>;

const INTERRUPTED = 130;

function checkOptions({ share, delta, ...paths }: ScalingOptions): void {
  for (const [name, value] of Object.entries({ share, delta })) {
    if (!(value > 0 && value < 1)) {
      throw new InputError(`--${name} is "${String(value)}": give a number between 0 and 1`);
    }
  }
  for (const name of ['out', 'checkpoint', 'resume'] as const) {
    if (paths[name] === '') throw new InputError(`--${name} is "": name a ${name === 'out' ? 'folder' : 'file'}`);
  }
}

/** The largest step size that the simple form of the theorem allows at the least width, and so at all of them. */
function settingsOf({ samples, width, draws, length, steps, share, seed, delta }: ScalingOptions): ScalingSettings {
  const { activation, alpha, mapping: { nu } } = headlineProblem({ seed, samples: 1, length: 1 });
  const widths = halfOctaves(width);
  const K = ball(128);
  const narrowest = { activation, alpha, nu, rho: nu, length, samples: 1, delta, noise: 0, width: widths[0] ?? 2 };
  const eta = simpleStepSize(K, runConstants(K, narrowest));
  return { seed, draws, samples: powersOfTwoFrom8(samples), widths, length, steps, share, eta };
}

/** Does what is left to do; returns all draws that are done, and whether some are missing. */
async function collect(
  settings: ScalingSettings,
  { jobs, checkpoint, resume }: ScalingOptions,
  world: World,
  pool: ScalingPool,
) {
  const signal = world.interruption();
  const draws = resume === undefined ? [] : [...readDraws(resume, settings)];
  const kept = checkpoint ?? resume;
  const keep = (): void => { if (kept !== undefined) writeDraws(kept, settings, draws); };
  // Before any work: a place that cannot be written to is noticed now.
  keep();
  const known = new Set(draws.map(({ draw }) => draw));
  const tasks = Array.from({ length: settings.draws }, (_, k) => k).filter((k) => !known.has(k));
  const shown = drawProgress(world.terminal, settings.draws, known.size, () => performance.now() / 1000);
  try {
    await pool({
      settings, tasks, jobs, signal,
      onResult(found) {
        draws.push(found);
        keep();
        shown.done();
      },
    });
  } finally {
    shown.end();
  }
  return { draws, interrupted: draws.length < settings.draws };
}

/** Writes the figure and its numbers; returns the paths. */
async function writeFiles(report: ScalingReport, draws: readonly ScalingDraw[], out: string) {
  const [runs, widths, figure] = [join(out, 'runs.csv'), join(out, 'widths.csv'), join(out, 'widths.svg')];
  writeOutputFile(runs, runsCsv(report.settings, draws));
  writeOutputFile(widths, widthsCsv(report.points));
  if (report.points.length === 0) return [runs, widths];
  await writeFigure(figure, async () => (await import('../reports/scaling-figure.js')).scalingFigure(report, draws));
  return [runs, widths, figure];
}

/**
 * Runs the experiment, or what is left of it, and reports on it.
 * @returns the exit status
 * @throws InputError if the options do not fit together, or a file cannot be read or written
 */
export async function scalingFromOptions(options: ScalingOptions, world: World, pool: ScalingPool): Promise<number> {
  checkOptions(options);
  const { out, delta, json } = options;
  if (out !== undefined) createFolder(out);
  const settings = settingsOf(options);
  const { draws, interrupted } = await collect(settings, options, world, pool);
  const { name, activation, alpha, mapping: { nu } } = headlineProblem({ seed: 1, samples: 1, length: 1 });
  const report = scalingReport({ name, activation, alpha, nu }, settings, { draws, delta, interrupted });
  const files = out === undefined ? [] : await writeFiles(report, draws, out);
  const { terminal } = world;
  terminal.print(json === true ? JSON.stringify(report) : scalingText(report, files, terminal.paint));
  return interrupted ? INTERRUPTED : 0;
}
