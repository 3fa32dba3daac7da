/**
 * The table of the false neighbours under attack: how soon each was refuted, and at which instance.
 * @module
 */
import type { AttackedMutant, AttackReport } from '../verification/attack/attack-report.js';
import { ratioText } from './figures.js';
import type { Paint } from './presentation.js';
import { textTable, type Cell, type Row } from './text-table.js';

/** A ratio, or that there is none because the right side is zero or negative. */
function refutedBy(ratio: number): string {
  return ratio === Number.MAX_VALUE ? 'right side not positive' : `ratio ${ratioText(ratio)}`;
}

function cells({ name, attacked, evaluations, refutation }: AttackedMutant): readonly Cell[] {
  if (refutation === null) {
    const said = attacked ? `survived ${evaluations} instances` : 'no time';
    return [{ text: `  ${name}` }, { text: said, tone: 'bad' }, { text: '' }, { text: '' }];
  }
  return [
    { text: `  ${name}` },
    { text: `after ${evaluations}`, tone: 'good' },
    { text: refutedBy(refutation.ratio) },
    { text: JSON.stringify(refutation.instance) },
  ];
}

/** One row for each false neighbour, below the part that it belongs to. */
export function mutantTable({ claims }: AttackReport, paint: Paint): string {
  const rows = claims.flatMap(({ id, parts }) => parts.flatMap((part): readonly Row[] => [
    { text: `${id}/${part.id}`, tone: 'heading' },
    ...part.mutants.map(cells),
  ]));
  return textTable(rows, 4, paint);
}
