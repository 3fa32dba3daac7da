/**
 * The options of `recurrent-proofs verify`, turned into settings.
 * @module
 */
import { basename } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { ACTIVATIONS, activationNamed } from '../activations/named.js';
import type { Json } from '../claims/quantity.js';
import { InputError } from '../data/input-error.js';
import { seriesWindows, type SeriesWindows } from '../data/series.js';
import { readInputFile } from '../node/input-file.js';
import { shippedSeries } from '../node/shipped-series.js';
import { DEFAULT_SETTINGS, type VerifySettings } from '../verification/settings.js';

/** The options as they come from the command line, numbers already read. */
export interface VerifyOptions {
  readonly claim?: readonly string[];
  readonly instances?: number;
  readonly trials?: number;
  readonly runs?: number;
  readonly seed: number;
  readonly bits: number;
  readonly digits: number;
  readonly activation?: string;
  readonly instance?: string;
  readonly data?: string;
  readonly columns?: string;
  readonly window?: number;
  readonly full?: true;
  readonly coq?: true;
}

/** The series that ships with the package, on which every run is made unless another is named. */
export const SHIPPED = { file: 'seattle-weather.csv', columns: 'precipitation,temp_max,temp_min,wind', window: 12 };

/** How much more `--full` does. */
const FULL = 10;

function activationOf(name: string): string {
  const found = activationNamed(name);
  if (found !== undefined) return found.name;
  const known = [...ACTIVATIONS.keys()];
  throw new InputError(
    `unknown activation "${name}"; did you mean "${closest(name, known)}"? `
    + `(known are ${known.join(', ')}, and scaled ones such as 2*tanh(0.5x))`,
  );
}

function seriesOf({ data, columns, window }: VerifyOptions): SeriesWindows {
  if (data === undefined) {
    for (const [flag, value] of Object.entries({ columns, window })) {
      if (value === undefined) continue;
      throw new InputError(`--${flag} is "${String(value)}" without a file: add --data FILE.csv`);
    }
    return windowsOf(SHIPPED.file, shippedSeries(SHIPPED.file), SHIPPED.columns, SHIPPED.window);
  }
  if (columns === undefined) {
    throw new InputError(`--data is "${data}" without columns: add --columns a,b with names from its first row`);
  }
  return windowsOf(basename(data), readInputFile(data), columns, window ?? SHIPPED.window);
}

function windowsOf(name: string, text: string, columns: string, window: number): SeriesWindows {
  const names = columns.split(',').map((column) => column.trim());
  return seriesWindows(text, { name, columns: names, window });
}

/** The beginning of a long text, for a message. */
function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function parsedJson(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`--instance "${excerpt(text)}" is not JSON: quote the whole object, as in '{"alpha":1}'`);
  }
  // What JSON can write and is no JSON value is a number that overflows, such as 1e999.
  const result = z.json().safeParse(value);
  if (!result.success) throw new InputError(`--instance "${excerpt(text)}" has an infinite number: give finite ones`);
  return result.data;
}

function given(text: string, { claim, ...options }: VerifyOptions): Json {
  if (claim?.length !== 1) {
    throw new InputError(`--instance belongs to one claim, not ${String(claim?.length ?? 0)}: add --claim ID once`);
  }
  const idle = (['instances', 'trials', 'runs', 'data', 'columns', 'window', 'activation', 'full', 'coq'] as const)
    .find((flag) => options[flag] !== undefined);
  if (idle !== undefined) throw new InputError(`--${idle} has no effect with --instance: leave one of them out`);
  return parsedJson(text);
}

/**
 * The settings that the options ask for.
 * @throws InputError if they do not fit together, or name a file, a column or an activation that does not exist
 */
export function verifySettings(options: VerifyOptions): VerifySettings {
  const { claim = [], seed, bits, digits, activation, instance, full, data } = options;
  if (options.coq === true && full !== true) {
    throw new InputError('--coq belongs to the proofs, which only --full asks for: add --full');
  }
  const common = { ...DEFAULT_SETTINGS, select: claim, seed, digits, maxBits: bits };
  if (instance !== undefined) return { ...common, given: given(instance, options) };
  const instances = (options.instances ?? DEFAULT_SETTINGS.instances) * (full === true ? FULL : 1);
  if (instances === 0 && data !== undefined) {
    throw new InputError(`--instances is 0, so that nothing is drawn on "${data}": leave out one of the two`);
  }
  const series = seriesOf(options);
  const share = Math.ceil((instances * DEFAULT_SETTINGS.seriesInstances) / DEFAULT_SETTINGS.instances);
  return {
    ...common,
    instances,
    trials: (options.trials ?? DEFAULT_SETTINGS.trials) * (full === true ? FULL : 1),
    runs: (options.runs ?? DEFAULT_SETTINGS.runs) * (full === true ? FULL : 1),
    seriesInstances: full === true ? Math.max(share, series.windows.length) : share,
    series,
    ...(activation !== undefined && { activation: activationOf(activation) }),
  };
}
