/**
 * Both sides of a statement at every place of one instance, as a table.
 * @module
 */
import type { Replay, ReplayedRelation, ReplayedSide } from '../verification/replay.js';
import { placeText, ratioText } from './figures.js';
import type { Paint } from './presentation.js';
import { textTable, type Row } from './text-table.js';

const HEADER: Row = ['  at', 'side', 'at least', 'at most', 'float', 'ratio'].map((text) => ({ text, tone: 'aside' }));

function rowOf(place: string, name: string, { lower, upper, float }: ReplayedSide, ratio: string): Row {
  return [`  ${place}`, name, lower, upper, String(float), ratio].map((text) => ({ text }));
}

function rowsOf({ at, left, right, relation, ratio }: ReplayedRelation): readonly Row[] {
  return [
    rowOf(placeText(at), 'left', left, ''),
    rowOf('', relation === 'le' ? '≤ right' : '= right', right, ratioText(ratio)),
  ];
}

/** Each part with the enclosures of its sides; a part whose hypotheses are false there has none. */
export function replayText(replays: readonly Replay[], paint: Paint): string {
  return replays.map(({ claim, part, bits, relations }) => {
    const heading = paint('heading', `${claim}/${part}`);
    if (relations.length === 0) return `${heading}: a hypothesis is false here, so that nothing is claimed`;
    const table = textTable([HEADER, ...relations.flatMap(rowsOf)], 2, paint);
    return `${heading}, enclosed in balls of ${String(bits)} bits:\n${table}`;
  }).join('\n\n');
}
