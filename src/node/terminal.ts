/**
 * The two output streams of the process.
 * @module
 */
import { styleText } from 'node:util';
import type { Presentation, Tone } from '../reports/presentation.js';
import { invocation } from './invocation.js';

/** Where a command writes; tests hand in their own. */
export interface Terminal extends Presentation {
  /** Writes a line of the result to standard output. */
  print(line: string): void;
  /** Writes to standard error, as it is. */
  note(text: string): void;
  /** The columns of standard error if it is a terminal on which a line can be written over. */
  readonly liveColumns: number | undefined;
}

/** Goes back to the start of the line, and empties it. */
export const CLEAR_LINE = '\r\u001b[2K';

/** The width of a terminal that does not tell (it says 0). */
const FALLBACK_COLUMNS = 80;

const STYLES = {
  good: 'green', bad: 'red', open: 'yellow', heading: 'bold', aside: 'dim',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/**
 * The terminal of the process. Colours are used where standard output is a terminal that shows them and `NO_COLOR` is
 * not set. A reader that goes away (`| head`) ends the output, not the program, whose exit status stays what it is.
 */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const colours = stdout.isTTY && stdout.hasColors();
  return {
    print: (line) => { stdout.write(`${line}\n`); },
    note: (text) => { stderr.write(text); },
    command: invocation(),
    paint: (tone, text) => (colours ? styleText(STYLES[tone], text) : text),
    liveColumns: stderr.isTTY && process.env['TERM'] !== 'dumb' ? stderr.columns || FALLBACK_COLUMNS : undefined,
  };
}
