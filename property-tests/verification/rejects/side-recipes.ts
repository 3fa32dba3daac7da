import { ledger } from '../../../proofs-checks/index.js';
import type { Json } from '../../../src/claims/quantity.js';
import { ball } from '../../../src/numbers/ball.js';
import type { CertificateContent, CertifiedRelation } from '../../../src/verification/certificate/certificate.js';
import { statedInterval, type StatedInterval } from '../../../src/verification/certificate/stated-interval.js';
import { partOf } from '../../../src/verification/task-instances.js';
import { isAtMost, moved } from '../certificate/exact-decimal.js';
import { byContent, type Edits, type Recipe } from './recipe.js';

type Side = 'left' | 'right';
type Row = readonly [name: string, edits: Edits, reason: RegExp];

const elsewhere = /a relation at .* in place of/;

/** So many bits show a number to far more digits than are asked for here. */
const BITS = 512;
const DIGITS = 60;

/** The sides of the last relation to sixty digits: much narrower than what a certificate states. */
function narrow({ claim, parts: [given] }: CertificateContent): Readonly<Record<Side, StatedInterval>> | undefined {
  if (given === undefined) return undefined;
  const K = ball(BITS);
  const { part } = partOf(ledger, { claim, part: given.part });
  const last = [...part.read(given.instances[0]?.instance).relations(K)].at(-1);
  return last && { left: statedInterval(K, last.left, DIGITS), right: statedInterval(K, last.right, DIGITS) };
}

/** Both ends moved by so little that the side is just not between them any more. */
function shifts(side: Side, [lower, upper]: StatedInterval, [below, above]: StatedInterval, place: string): Row[] {
  const reason = new RegExp(`the ${side} side .* is not as stated`);
  const isExact = below === above;
  const ends = isExact ? [moved(above, 1n), moved(below, -1n)] : [above, below];
  const units = [moved(lower, 1n), moved(upper, -1n)];
  const leaves = [isAtMost(above, units[0] ?? ''), isAtMost(units[1] ?? '', below)];
  return [0, 1].flatMap((end) => {
    const which = `the ${end === 0 ? 'lower' : 'upper'} end of the ${side} side`;
    const byUnit = !isExact && leaves[end] === true;
    const name = `${which} ${byUnit ? 'one unit of its last digit inward' : 'just beyond the side'}`;
    return [[name, { [`${place}/${side}/${end}`]: byUnit ? units[end] : ends[end] }, reason] as const];
  });
}

/** What can be done to the relations of the instance. */
function relationRows(relations: readonly CertifiedRelation[], last: CertifiedRelation): Row[] {
  const place = `relations/${relations.length - 1}`;
  const changed = (of: (all: readonly Json[]) => Json): Edits =>
    ({ relations: (all) => of(Array.isArray(all) ? all as readonly Json[] : []) });
  return [
    ['a relation dropped', changed((all) => all.slice(1)), /there are not .* relations/],
    ['a relation twice', changed((all) => [...all, ...all.slice(-1)]), /there are not .* relations/],
    ...(relations.length > 1
      ? [['relations in another order', changed((all) => all.toReversed()), elsewhere] as const] : []),
    ['a relation at another time', { [`${place}/at/t`]: (last.at['t'] ?? 0) + 1 }, elsewhere],
    ['a place with one member more', { [`${place}/at/neuron`]: 1 }, elsewhere],
    ['a relation with one member more', { [`${place}/note`]: '' }, /in place of \{at,left,right\}/],
    ['a relation without a side', { [`${place}/right`]: undefined }, /in place of \{at,left,right\}/],
  ];
}

/** Changes of the sides, in the last relation of the certificate. */
export function sideRecipes(name: string, start: () => string): readonly Recipe[] {
  const content = JSON.parse(start()) as CertificateContent;
  const relations = content.parts[0]?.instances[0]?.relations ?? [];
  const [last, truth] = [relations.at(-1), narrow(content)];
  if (last === undefined || truth === undefined) return [];
  const place = `relations/${relations.length - 1}`;
  const isSame = String(last.left) === String(last.right);
  return byContent(start, [
    ...shifts('left', last.left, truth.left, place),
    ...shifts('right', last.right, truth.right, place),
    ...relationRows(relations, last),
    ...(isSame ? [] : [[
      'left and right exchanged', { [`${place}/left`]: last.right, [`${place}/right`]: last.left },
      /side .* is not as stated/,
    ] as const]),
  ]).map((recipe) => ({ ...recipe, name: `${name}: ${recipe.name}` }));
}
