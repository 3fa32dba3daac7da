/**
 * Checkpoints of a run: everything from which it goes on to the same bits.
 *
 * A file is a line with a digest of what follows; a line of JSON with the settings of the run and the rows of the trace
 * so far; and the weights, $w$ and $u$, as doubles with the low byte first. It is written as a whole beside the old one
 * and then takes its place, so that a run that is killed leaves one that is whole.
 * @module
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../data/input-error.js';
import type { EngineNetwork } from '../engine/layout.js';
import type { TraceRow, TraceStart } from '../training/trace.js';
import { VERSION } from '../version.js';
import { readInputBytes } from './input-file.js';
import { writeOutputFile } from './output-file.js';

/** What decides the bits of a run, by the names of the options. */
export type RunSettings = Readonly<Record<string, string | number>>;

const FIRST_LINE = /^recurrent-proofs checkpoint ([0-9a-f]{64})$/;
const LINE_END = 10;

const row = z.object({
  step: z.int(), risk: z.number(), squaredDistance: z.number(),
  largestMove: z.object({ w: z.number(), u: z.number() }), projected: z.number(), averageRisk: z.number(),
  bound: z.number().nullable(), simpleBound: z.number().nullable(),
}) satisfies z.ZodType<TraceRow>;

const header = z.object({
  version: z.string(), settings: z.record(z.string(), z.union([z.string(), z.number()])),
  step: z.int(), projected: z.number(), rows: z.array(row),
});

type Header = z.infer<typeof header>;

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The doubles, low byte first on every machine. */
function bytesOf(rows: readonly Float64Array[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8 * rows.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const one of rows) {
    for (let i = 0; i < one.length; i += 1, at += 8) bytes.setFloat64(at, one[i] ?? 0, true);
  }
  return new Uint8Array(bytes.buffer);
}

function doublesOf(bytes: Uint8Array, from: number, count: number): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + 8 * from, 8 * count);
  return Float64Array.from({ length: count }, (_, i) => view.getFloat64(8 * i, true));
}

/**
 * Writes a checkpoint.
 * @throws InputError if the file cannot be written
 */
export function writeCheckpoint(path: string, settings: RunSettings, { rows, state }: TraceStart): void {
  const { step, network: { w, u }, projected } = state;
  const head: Header = { version: VERSION, settings, step, projected, rows: [...rows] };
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytesOf([w, u])]);
  const first = Buffer.from(`recurrent-proofs checkpoint ${digestOf(content)}\n`);
  writeOutputFile(path, Buffer.concat([first, content]));
}

/** The header and the weights, or nothing where the file is no whole checkpoint. */
function parsed(bytes: Uint8Array): { readonly head: Header; readonly weights: Uint8Array } | undefined {
  const text = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  const first = bytes.indexOf(LINE_END);
  const second = bytes.indexOf(LINE_END, first + 1);
  const digest = first < 0 ? undefined : FIRST_LINE.exec(text(0, first))?.[1];
  if (digest === undefined || digest !== digestOf(bytes.subarray(first + 1))) return undefined;
  const head = header.safeParse(JSON.parse(text(first + 1, second)));
  return head.success ? { head: head.data, weights: bytes.subarray(second + 1) } : undefined;
}

/** The first setting in which both differ, in words. */
function difference(theirs: RunSettings, ours: RunSettings): string | undefined {
  const name = Object.keys({ ...ours, ...theirs }).find((key) => theirs[key] !== ours[key]);
  if (name === undefined) return undefined;
  return `${name} ${String(theirs[name] ?? 'unset')}, not ${String(ours[name] ?? 'unset')}`;
}

/**
 * Reads the state of a run, for the run with these settings from this initialization.
 * @throws InputError if the file cannot be read, is damaged, or belongs to another run or version
 */
export function readCheckpoint(path: string, settings: RunSettings, { w, u, signs }: EngineNetwork): TraceStart {
  const found = parsed(readInputBytes(path));
  if (found === undefined) {
    throw new InputError(`${path} is no checkpoint, or a damaged one: give a file that --checkpoint wrote`);
  }
  const { head, weights } = found;
  if (head.version !== VERSION) {
    throw new InputError(`${path} was written by version ${head.version}, this is ${VERSION}: go on with that version`);
  }
  const other = difference(head.settings, settings);
  if (other !== undefined || weights.length !== 8 * (w.length + u.length)) {
    throw new InputError(`${path} is of another run, with ${other ?? 'other weights'}: give the options of that run`);
  }
  const network = { w: doublesOf(weights, 0, w.length), u: doublesOf(weights, w.length, u.length), signs };
  return { rows: head.rows, state: { step: head.step, network, projected: head.projected } };
}
