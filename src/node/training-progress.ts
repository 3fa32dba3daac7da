/**
 * The progress of a run of gradient descent on standard error, with an estimate of the time that is left.
 * @module
 */
import { measuredNumber } from '../reports/figures.js';
import type { TraceRow } from '../training/trace.js';
import { CLEAR_LINE, type Terminal } from './terminal.js';
import { timeText } from './time-text.js';

/** Where standard error is no terminal, so many lines are written. */
const LINES = 10;

/** Told of every row. */
export interface TrainingProgress {
  row(row: TraceRow): void;
  /** Clears the line that shows the progress. */
  end(): void;
}

/**
 * Shows the progress of a run of that many steps.
 * @param clock seconds
 */
export function trainingProgress(terminal: Terminal, steps: number, clock: () => number): TrainingProgress {
  const { liveColumns } = terminal;
  const note = (text: string): void => { terminal.note(text); };
  const every = Math.max(1, Math.floor(steps / LINES));
  let first: { readonly step: number; readonly time: number } | undefined;
  return {
    row({ step, risk, averageRisk, bound }) {
      first ??= { step, time: clock() };
      const done = step - first.step;
      const left = done === 0 ? '' : `; ${timeText(((clock() - first.time) * (steps - step)) / done)} left`;
      const [r, average] = [measuredNumber(risk), measuredNumber(averageRisk)];
      const line = `step ${String(step)} of ${String(steps)}: risk ${r}, average ${average}, `
        + `bound ${bound === null ? 'none' : measuredNumber(bound)}${left}`;
      if (liveColumns !== undefined) note(`${CLEAR_LINE}${line.slice(0, liveColumns - 1)}`);
      else if (step % every === 0 || step === steps) note(`${line}\n`);
    },
    end() { if (liveColumns !== undefined) note(CLEAR_LINE); },
  };
}
