/**
 * The table of sensitivity: the smallest change of its bounds that each part, and each of its checks, notices.
 * @module
 */
import type { ClaimSensitivity, PartSensitivity } from '../verification/sensitivity/sensitivity-report.js';
import { LARGEST_K, type Changes, type Noticed } from '../verification/sensitivity/smallest-change.js';
import { CHECKS } from '../verification/sensitivity/task.js';
import type { Paint } from './presentation.js';
import { textTable, type Cell, type Row } from './text-table.js';

const HEADER: readonly Cell[] = ['  part', 'noticed', ...CHECKS, 'looked', 'open']
  .map((text) => ({ text, tone: 'aside' }));

/** The meaning of the columns. */
export const SENSITIVITY_LEGEND = [
  'noticed  the smallest 2^-k such that the checks refute left <= (1 - 2^-k) right, in balls;',
  '         every: no change is too small, since both sides are decided to be equal somewhere;',
  `         <=2^-${String(LARGEST_K)}: that change is noticed, and no smaller one was tried;`,
  '         none: halving goes unnoticed, no instance shows more than half of the bound;',
  '         -: no left side there is seen to be positive, so that no factor breaks anything',
  'stated   the same among the instances at which the claim says that its bound is met',
  'drawn    the same among the instances that verify draws',
  'search   the same among the best instances of a search',
  'looked   instances of which this was asked; none is asked after one that notices every change',
  'open     instances at which the next smaller change was not decided, which counts as not noticed',
].map((line) => `  ${line}`).join('\n');

/** A change that is noticed, in a few characters. */
export function changeText(noticed: Noticed | null): string {
  if (noticed === null) return 'none';
  const size = `2^-${String(noticed.k)}`;
  return { gap: size, largest: `<=${size}`, attained: 'every', refuted: 'refuted' }[noticed.ends];
}

function partCell({ status, best, checks }: PartSensitivity): Cell {
  const text = changeText(best === null ? null : checks[best]?.noticed ?? null);
  switch (status) {
    case 'measured':
      return { text, tone: 'good' };
    case 'unnoticed':
      return { text, tone: 'open' };
    case 'unmeasured':
      return { text: 'not measured', tone: 'aside' };
    case 'refuted':
      return { text: 'refuted', tone: 'bad' };
    case 'unfinished':
      return { text: 'no time', tone: 'open' };
  }
}

function checkCell(changes: Changes | null): Cell {
  if (changes === null) return { text: 'no time', tone: 'open' };
  return { text: changes.noticed === null && !changes.measurable ? '-' : changeText(changes.noticed) };
}

function cells(name: string, part: PartSensitivity): readonly Cell[] {
  const checks = CHECKS.map((check) => part.checks[check]);
  const sum = (of: 'instances' | 'open'): number => checks.reduce((total, changes) => total + (changes?.[of] ?? 0), 0);
  return [
    { text: `  ${name}` },
    partCell(part),
    ...checks.map(checkCell),
    { text: String(sum('instances')) },
    { text: String(sum('open')) },
  ];
}

function rowsOf({ id, weakest, parts }: ClaimSensitivity): readonly Row[] {
  const weak = parts.length === 1 ? undefined : parts.find((part) => part.id === weakest);
  const empty = HEADER.slice(2).map(() => ({ text: '' }));
  return [
    { text: '' },
    { text: id, tone: 'heading' },
    ...parts.map((part) => cells(part.id, part)),
    ...(weak === undefined ? [] : [[{ text: `  weakest: ${weak.id}` }, partCell(weak), ...empty]]),
  ];
}

/** One row for each part, and one for the weakest of the parts of a claim. */
export function sensitivityTable(claims: readonly ClaimSensitivity[], paint: Paint): string {
  return textTable([HEADER, ...claims.flatMap(rowsOf)], 5, paint);
}
