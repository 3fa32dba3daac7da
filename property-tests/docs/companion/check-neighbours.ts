import { ledger } from '../../../proofs-checks/index.js';
import { ball } from '../../../src/index.js';
import type { Page } from './read-page.js';

const K = ball(128);
const DIGITS = 4;

/** Where the false statement fails first at its stated instance, and both sides there, rounded towards each other. */
function refutation(name: string): string | undefined {
  const [claim, part, mutant] = name.split('/');
  const found = ledger.find(({ id }) => id === claim)?.parts.find(({ id }) => id === part)?.mutants
    .find((one) => one.name === mutant);
  for (const { at, left, right } of found?.refutedAt.relations(K) ?? []) {
    if (K.lt(right, left) !== true) continue;
    const place = Object.entries(at).filter(([key]) => key !== 'entry').map(([key, n]) => `${key}=${String(n)}`);
    return `${place.join(', ')}: ${K.toInterval(left, DIGITS).lower} > ${K.toInterval(right, DIGITS).upper}`;
  }
  return undefined;
}

/** What is wrong with the false neighbours that a page names, and the numbers that it gives. */
export function neighbourComplaints({ neighbours }: Page): readonly string[] {
  return neighbours.flatMap(({ name, numbers }) => {
    const actual = refutation(name);
    if (actual === undefined) return [`no false neighbour ${name}`];
    return actual === numbers ? [] : [`${name}: ${numbers} on the page, ${actual} in balls`];
  });
}
