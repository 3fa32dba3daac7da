/**
 * Progress on standard error.
 * @module
 */
import { CLEAR_LINE, type Terminal } from './terminal.js';

/** Told of every piece of work that is done. */
export interface Progress {
  done(label: string): void;
  /** Clears the line that shows the progress, so that a report can follow. */
  end(): void;
}

/** One line that is written over after every piece. */
function live(terminal: Terminal, columns: number, total: number): Progress {
  let finished = 0;
  return {
    done(label) {
      finished += 1;
      const percent = Math.floor((100 * finished) / total);
      terminal.note(`${CLEAR_LINE}${`${String(percent)} % of the checks done: ${label}`.slice(0, columns - 1)}`);
    },
    end: () => { terminal.note(CLEAR_LINE); },
  };
}

/** A line for every label of which all pieces are done. */
function lines(terminal: Terminal, labels: readonly string[]): Progress {
  const left = new Map<string, number>();
  for (const label of labels) left.set(label, (left.get(label) ?? 0) + 1);
  const total = left.size;
  terminal.note(`checking ${String(total)} parts\n`);
  return {
    done(label) {
      const remaining = (left.get(label) ?? 1) - 1;
      left.set(label, remaining);
      if (remaining > 0) return;
      left.delete(label);
      terminal.note(`${String(total - left.size)} of ${String(total)} done: ${label}\n`);
    },
    end: () => undefined,
  };
}

/**
 * Shows the progress of work whose pieces have these labels, one for each piece: on a line that is written over if
 * standard error is a terminal, and otherwise by one line for each label.
 */
export function progress(terminal: Terminal, labels: readonly string[]): Progress {
  const columns = terminal.liveColumns;
  return columns === undefined ? lines(terminal, labels) : live(terminal, columns, labels.length);
}
