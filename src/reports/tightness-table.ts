/**
 * The tightness table: how much of every bound the search could use, in all and time by time.
 * @module
 */
import type { AttackedClaim, AttackedPart, AttackReport, Tightness } from '../verification/attack/attack-report.js';
import { ratioText } from './figures.js';
import type { Paint, Tone } from './presentation.js';
import { textTable, type Cell, type Row } from './text-table.js';

const TONES: Readonly<Record<Tightness, Tone>> = {
  attained: 'good', approached: 'good', unreached: 'open', loose: 'open', identity: 'aside',
};

/** The meaning of the columns. */
export const TIGHTNESS_LEGEND = [
  'bound   attained: equality is decided; approached: as close as the path that the claim states;',
  '        unreached: the claim states a contact, and this search did not come as close; loose: neither;',
  '        identity: there is nothing to lose; refuted: a relation is false, in balls',
  'stated  what the claim says of its bound',
  'ratio   the largest left side / right side that was found, over the whole domain, measured in balls',
  't=...   the same at one time, with the quantities fixed that stand above the table',
  'looked  instances evaluated',
  'noise   instances at which plain floats saw a broken relation and rigorous arithmetic did not',
  'undef   instances at which a formula met a number that is none, such as an overflow',
].map((line) => `  ${line}`).join('\n');

function header({ claims }: AttackReport): Row {
  const times = claims.flatMap((claim) => claim.parts).find((part) => part.times.length > 0)?.times ?? [];
  const names = [
    '  part', 'bound', 'stated', 'ratio', ...times.map(({ t }) => `t=${t}`), 'looked', 'noise', 'undef',
  ];
  return names.map((text) => ({ text, tone: 'aside' as const }));
}

function boundCell({ attacked, refutation, tightness }: AttackedPart): Cell {
  if (refutation !== null) return { text: 'refuted', tone: 'bad' };
  if (!attacked) return { text: 'no time', tone: 'open' };
  return tightness === null ? { text: '-' } : { text: tightness, tone: TONES[tightness] };
}

function rowOf(part: AttackedPart): Row {
  const ratio = part.refutation?.ratio ?? part.closest?.ratio ?? null;
  return [
    { text: `  ${part.id}` },
    boundCell(part),
    { text: part.stated ?? '-' },
    { text: ratioText(ratio) },
    ...part.times.map(({ closest }) => ({ text: ratioText(closest?.ratio ?? null) })),
    ...[part.evaluations, part.unconfirmed, part.undefinedInstances].map((count) => ({ text: String(count) })),
  ];
}

function rowsOf({ id, parts }: AttackedClaim): readonly Row[] {
  return [{ text: '' }, { text: id, tone: 'heading' }, ...parts.map(rowOf)];
}

/** One row for each part, below the claim that it belongs to. */
export function tightnessTable(report: AttackReport, paint: Paint): string {
  return textTable([header(report), ...report.claims.flatMap(rowsOf)], 3, paint);
}
