/**
 * Where a false neighbour is false, in numbers: both sides of the relation that its stated instance breaks, decided in
 * balls.
 * @module
 */
import type { BoundMutant } from '../../claims/claim.js';
import type { Ball } from '../../numbers/ball.js';
import type { Relation } from '../../claims/claim.js';
import { decide } from '../../verification/decide.js';
import { DEFAULT_SETTINGS } from '../../verification/settings.js';
import { placeText } from '../figures.js';

/** The least number of digits, from four on, in which the two numbers are not the same. */
function toldApart(left: number, right: number): readonly [string, string] {
  for (let digits = 4; ; digits++) {
    const [a, b] = [left, right].map((value) => String(Number(value.toPrecision(digits))));
    if (a !== b || digits === 17) return [a ?? '', b ?? ''];
  }
}

function sameRelation({ at }: Relation<Ball>, place: Readonly<Record<string, number>>): boolean {
  return placeText(at) === placeText(place);
}

/**
 * The broken relation, for example `6 > 4 at t=2`: the left side rounded from below, the right side from above.
 * @throws RangeError if the neighbour is not refuted where it says so
 */
export function refutationText({ name, refutedAt }: BoundMutant): string {
  const { verdict, system, relations } = decide(refutedAt, { maxBits: DEFAULT_SETTINGS.maxBits, atContact: false });
  if (verdict.verdict !== 'refuted') {
    throw new RangeError(`the false neighbour ${name} is ${verdict.verdict} at its stated instance, not refuted`);
  }
  const broken = relations.find((one) => sameRelation(one, verdict.at) && (one.relation === 'le'
    ? system.lower(one.left) > system.upper(one.right)
    : system.lower(one.left) > system.upper(one.right) || system.upper(one.left) < system.lower(one.right)));
  if (broken === undefined) return '';
  const isBelow = system.upper(broken.left) < system.lower(broken.right);
  const [left, right] = isBelow
    ? toldApart(system.upper(broken.left), system.lower(broken.right))
    : toldApart(system.lower(broken.left), system.upper(broken.right));
  const place = placeText(broken.at);
  return `${left} ${broken.relation === 'eq' ? '≠' : '>'} ${right}${place === '' ? '' : ` at ${place}`}`;
}
