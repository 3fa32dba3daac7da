/**
 * A run of gradient descent with everything around it: threads, trace, checkpoints, progress and interruption.
 * @module
 */
import { InputError } from '../data/input-error.js';
import { readCheckpoint, writeCheckpoint, type RunSettings } from '../node/checkpoint.js';
import { startLines } from '../node/output-file.js';
import { riskWorkers } from '../node/risk-workers.js';
import { trainingProgress } from '../node/training-progress.js';
import type { TrainingOutcome } from '../reports/training-report.js';
import { startOf, type DescentRun, type DescentState } from '../training/descent-run.js';
import { DivergenceError } from '../training/gradient-descent.js';
import type { SettledChoice } from '../training/prepare.js';
import type { TrainingProblem } from '../training/problem.js';
import { traced, type TraceRow, type TraceStart } from '../training/trace.js';
import type { World } from './world.js';

/** What is run, and where it is kept. */
export interface TrainingWork {
  readonly problem: TrainingProblem;
  readonly choice: SettledChoice;
  readonly run: DescentRun;
  readonly steps: number;
  readonly jobs: number;
  /** What decides the bits of the run: written into the trace and into checkpoints, where it has to agree. */
  readonly settings: RunSettings;
  /** Where rows are written, as JSON lines. */
  readonly trace: string | undefined;
  readonly checkpoint: string | undefined;
  /** Seconds between two checkpoints, at least. */
  readonly every: number;
  /** The checkpoint to start from. */
  readonly resume: string | undefined;
}

const seconds = (): number => performance.now() / 1000;

function startFrom({ resume, settings, run, steps }: TrainingWork): TraceStart {
  if (resume === undefined) return { rows: [], state: startOf(run) };
  const start = readCheckpoint(resume, settings, run.initial);
  if (start.state.step <= steps) return start;
  const reached = String(start.state.step);
  throw new InputError(`${resume} is at step ${reached}, after the last one: give --steps from ${reached}`);
}

/** Writes checkpoints now and then, and whenever it is told to. */
function keeper({ checkpoint, every, settings }: TrainingWork, rows: readonly TraceRow[]) {
  let last = seconds();
  const keep = (state: DescentState): void => {
    if (checkpoint === undefined) return;
    writeCheckpoint(checkpoint, settings, { rows: rows.slice(0, state.step), state });
    last = seconds();
  };
  const keepNowAndThen = (state: DescentState): void => {
    if (seconds() - last >= every) keep(state);
  };
  return { keep, keepNowAndThen };
}

/** Appends lines to the trace, if there is one: the settings, and the rows so far. */
function traceWriter({ trace, settings }: TrainingWork, rows: readonly TraceRow[]): (row: TraceRow) => void {
  if (trace === undefined) return () => undefined;
  const write = startLines(trace);
  write(JSON.stringify(settings));
  for (const row of rows) write(JSON.stringify(row));
  return (row) => { write(JSON.stringify(row)); };
}

/**
 * Runs the steps, or as many as are made before the signal is aborted.
 * @throws InputError if a file cannot be written, a checkpoint does not fit, or the run diverges
 */
export async function trainWithProgress(
  work: TrainingWork,
  world: World,
): Promise<TrainingOutcome> {
  const { problem: { activation, sequences, labels }, choice, run, steps, jobs } = work;
  const { terminal, startRisk = riskWorkers } = world;
  const signal = world.interruption();
  const began = seconds();
  const start = startFrom(work);
  const rows = [...start.rows];
  const { keep, keepNowAndThen } = keeper(work, rows);
  // Before any work: a place that cannot be written to is noticed now.
  keep(start.state);
  const write = traceWriter(work, rows);
  const oracle = await startRisk({ activation, sequences, labels, width: choice.width }, jobs);
  const shown = trainingProgress(terminal, steps, seconds);
  try {
    for await (const { row, state } of traced({ ...choice, run, oracle, steps }, start)) {
      rows.push(row);
      try {
        write(row);
      } catch (error) {
        keep(state);
        throw error;
      }
      shown.row(row);
      const ends = signal.aborted || row.step === steps;
      if (ends) keep(state);
      else keepNowAndThen(state);
      if (ends) break;
    }
  } catch (error) {
    throw error instanceof DivergenceError ? new InputError(error.message) : error;
  } finally {
    shown.end();
    await oracle.close();
  }
  return { rows, interrupted: rows.length <= steps, seconds: seconds() - began };
}
