/**
 * Commands that replay a reported instance.
 * @module
 */
import type { Json } from '../claims/quantity.js';
import type { Report } from '../verification/report.js';
import { DEFAULT_SETTINGS } from '../verification/settings.js';

/** The text as one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The command that checks the part `name` (`claim/part`) at one instance, at the precision of the report. */
export function replayCommand(
  command: string,
  name: string,
  instance: Json,
  { maxBits, digits }: Pick<Report['settings'], 'maxBits' | 'digits'>,
): string {
  return [
    `${command} verify`,
    `--claim ${name}`,
    ...(maxBits === DEFAULT_SETTINGS.maxBits ? [] : [`--bits ${String(maxBits)}`]),
    ...(digits === DEFAULT_SETTINGS.digits ? [] : [`--digits ${String(digits)}`]),
    `--instance ${quoted(JSON.stringify(instance))}`,
  ].join(' ');
}
