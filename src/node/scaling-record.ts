/**
 * The draws of a scaling experiment that are done, in a file from which the experiment goes on. It is written as a
 * whole after every draw, so that an experiment that is killed leaves one that can be read.
 * @module
 */
import { z } from 'zod';
import { InputError } from '../data/input-error.js';
import type { ScalingDraw, ScalingSettings } from '../training/scaling/settings.js';
import { VERSION } from '../version.js';
import { readInputFile } from './input-file.js';
import { writeOutputFile } from './output-file.js';

const draw = z.object({
  draw: z.int(), trivial: z.array(z.number()), reached: z.array(z.array(z.int().nullable())),
}) satisfies z.ZodType<ScalingDraw>;

const record = z.object({ version: z.string(), settings: z.record(z.string(), z.unknown()), draws: z.array(draw) });

/**
 * Writes the draws in their order.
 * @throws InputError if the file cannot be written
 */
export function writeDraws(path: string, settings: ScalingSettings, draws: readonly ScalingDraw[]): void {
  const sorted = draws.toSorted((a, b) => a.draw - b.draw);
  writeOutputFile(path, `${JSON.stringify({ version: VERSION, settings, draws: sorted })}\n`);
}

function parsed(path: string): z.infer<typeof record> {
  try {
    return record.parse(JSON.parse(readInputFile(path)));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path} is no record of draws: give a file that --checkpoint wrote`);
  }
}

/**
 * Reads the draws that are done of the experiment with these settings.
 * @throws InputError if the file cannot be read, or is of another experiment or version
 */
export function readDraws(path: string, settings: ScalingSettings): readonly ScalingDraw[] {
  const { version, settings: theirs, draws } = parsed(path);
  if (version !== VERSION) {
    throw new InputError(`${path} was written by version ${version}, this is ${VERSION}: go on with that version`);
  }
  const other = Object.entries(settings).find(([name, value]) =>
    JSON.stringify(theirs[name]) !== JSON.stringify(value));
  const fits = draws.every(({ draw: k, trivial, reached }) => k >= 0 && k < settings.draws
    && trivial.length === settings.samples.length && reached.length === settings.samples.length
    && reached.every((row) => row.length === settings.widths.length));
  if (other === undefined && fits) return draws;
  const [name, value] = [other?.[0] ?? 'draws', (other?.[1] ?? settings.draws) as unknown];
  throw new InputError(`${path} is of another experiment, with ${name} ${JSON.stringify(theirs[name])}, not `
    + `${JSON.stringify(value)}: give the options of that one`);
}
