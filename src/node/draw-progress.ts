/**
 * The progress of independent draws on standard error, with an estimate of the time that is left.
 * @module
 */
import { CLEAR_LINE, type Terminal } from './terminal.js';
import { timeText } from './time-text.js';

/** Told of every draw. */
export interface DrawProgress {
  done(): void;
  /** Clears the line that shows the progress. */
  end(): void;
}

/**
 * Shows how many of `total` draws are done, `before` of them before this run.
 * @param clock seconds
 */
export function drawProgress(terminal: Terminal, total: number, before: number, clock: () => number): DrawProgress {
  const { liveColumns } = terminal;
  const start = clock();
  let done = before;
  const show = (left: string): void => {
    const line = `${String(done)} of ${String(total)} draws done${left}`;
    terminal.note(liveColumns === undefined ? `${line}\n` : `${CLEAR_LINE}${line.slice(0, liveColumns - 1)}`);
  };
  show('');
  return {
    done() {
      done += 1;
      show(`; ${timeText(((clock() - start) * (total - done)) / (done - before))} left`);
    },
    end() { if (liveColumns !== undefined) terminal.note(CLEAR_LINE); },
  };
}
