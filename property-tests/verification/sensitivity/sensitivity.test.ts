import { describe, expect, it } from 'vitest';
import { ledger } from '../../../proofs-checks/index.js';
import { defineClaim, type Claim, type Contact, type Part } from '../../../src/claims/claim.js';
import { definePart } from '../../../src/claims/define-part.js';
import { sensitivity } from '../../../src/verification/sensitivity/sensitivity.js';
import { sensitivityStatus, type PartSensitivity } from '../../../src/verification/sensitivity/sensitivity-report.js';
import { verify } from '../../../src/verification/verify.js';
import { VERSION } from '../../../src/version.js';
import { toyDeclaration, type ToyShape, type ToySides } from '../toy.js';

function partOf(id: string, sides: ToySides, contact?: Contact<ToyShape>): Part {
  return definePart({ ...toyDeclaration(sides, 'le', contact), id });
}

function claimOf(...parts: Claim['parts']): Claim {
  return defineClaim({ id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: 'None.', parts });
}

function measured(part: Part): PartSensitivity {
  const found = sensitivity([claimOf(part)], { evaluations: 600 }).claims[0]?.parts[0];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

/** $4v(37-v)\le37^2$, with equality at $v=18.5$ only; the integers 18 and 19 are closest, with a gap of $37^{-2}$. */
const parabola: ToySides = (K, value) => ({
  left: K.mul(K.fromNumber(4), K.mul(value, K.sub(K.fromNumber(37), value))),
  right: K.fromNumber(37 * 37),
});
const atMostTwenty: ToySides = (K, value) => ({ left: value, right: K.fromNumber(20) });
const atMostAThousand: ToySides = (K, value) => ({ left: value, right: K.fromNumber(1000) });
const notNegative: ToySides = (K, value) => ({ left: K.fromNumber(0), right: value });

describe('sensitivity', () => {
  it('tells the checks apart: what is stated, what is drawn, and what a search finds', () => {
    const { status, best, checks } = measured(partOf('parabola', parabola, { how: 'attained', at: [{ value: 18.5 }] }));
    expect([status, best]).toEqual(['measured', 'stated']);
    expect(checks.stated?.noticed).toMatchObject({ ends: 'attained', instance: { value: 18.5 } });
    // 2^-11 < 37^-2 < 2^-10
    expect(checks.drawn?.noticed).toMatchObject({ k: 10, ends: 'gap' });
    expect(checks.search?.noticed).toMatchObject({ ends: 'attained', instance: { value: 18.5 } });
  });

  it('names the search where nothing is stated', () => {
    const { best, checks } = measured(partOf('parabola', parabola));
    expect(best).toBe('search');
    expect(checks.stated).toEqual({ instances: 0, measurable: false, open: 0, noticed: null });
  });

  it('draws the instances that verify draws', () => {
    const { checks } = measured(partOf('parabola', parabola));
    const worst = verify([claimOf(partOf('parabola', parabola))]).claims[0]?.parts[0]?.evidence.tested.worstInstance;
    expect(checks.drawn).toMatchObject({ instances: 400, noticed: { instance: worst?.instance } });
  });

  it('makes the claim as weak as its weakest part that can be measured', () => {
    const parts = [partOf('strong', parabola), partOf('weak', atMostAThousand), partOf('pivot', notNegative)] as const;
    const report = sensitivity([claimOf(...parts)], { evaluations: 300 });
    expect(report.claims.map(({ weakest }) => weakest)).toEqual(['weak']);
    expect(report.summary).toMatchObject({
      measured: ['toy/strong'], unnoticed: ['toy/weak'], unmeasured: ['toy/pivot'], refuted: [], unfinished: [],
    });
    expect(sensitivityStatus(report)).toBe(0);
    expect([report.version, report.interrupted]).toEqual([VERSION, false]);
    expect(sensitivityStatus({ ...report, interrupted: true })).toBe(130);
  });

  it('fails if a part is false as it stands, and keeps an instance that shows it', () => {
    const report = sensitivity([claimOf(partOf('false', atMostTwenty))], { instances: 0, evaluations: 200 });
    const [found] = report.claims[0]?.parts ?? [];
    expect([report.summary.refuted, sensitivityStatus(report)]).toEqual([['toy/false'], 1]);
    expect(found?.checks.search?.noticed).toMatchObject({ ends: 'refuted', instance: { value: 21 } });
  });

  it('is decided by its settings', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(sensitivity(ledger, {
      select: ['growth/subcritical'], seed, instances: 20, evaluations: 100,
    })));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
