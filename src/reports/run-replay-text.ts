/**
 * One run of gradient descent in words.
 * @module
 */
import type { Truth } from '../numbers/truth.js';
import type { RunReplay } from '../verification/runs/replay-run.js';
import { counted, placeText, ratioText } from './figures.js';
import type { Paint } from './presentation.js';

const inWords = (truth: Truth): string => (truth === 'unknown' ? 'is not decided' : truth ? 'holds' : 'fails');

/** The event at its initialization, its relations, and the largest ratio with its place. */
export function runReplayText(
  { claim, part, configuration, seed, event, holds, relations, ratio, at }: RunReplay,
  paint: Paint,
): string {
  const every = holds === true ? 'hold' : holds === false ? 'do not all hold' : 'are not all decided';
  const largest = ratio === null ? '' : `; the largest ratio is ${ratioText(ratio)}${
    at === null ? '' : ` at ${placeText(at)}`}`;
  return `${paint('heading', `${claim}/${part}`)}, one run at ${configuration}, seed ${String(seed)}:\n`
    + `  the event of approximation ${inWords(event)}; ${counted(relations, 'relation')} ${every}${largest}`;
}
