import { describe, expect, it } from 'vitest';
import { defineClaim, type Claim, type PartDeclaration } from '../../../src/claims/claim.js';
import { definePart } from '../../../src/claims/define-part.js';
import { attack } from '../../../src/verification/attack/attack.js';
import { attackStatus, type AttackedPart } from '../../../src/verification/attack/attack-report.js';
import { VERSION } from '../../../src/version.js';
import { toyDeclaration, type ToyShape, type ToySides } from '../toy.js';

/** $4v(37-v)\le37^2$, with equality at $v=18.5$ only; toy instances are drawn among the integers. */
const parabola: ToySides = (K, value) => ({
  left: K.mul(K.fromNumber(4), K.mul(value, K.sub(K.fromNumber(37), value))),
  right: K.fromNumber(37 * 37),
});
const atMostTwenty: ToySides = (K, value) => ({ left: value, right: K.fromNumber(20) });
/** True below fifty, where the toy claims it, and nowhere above. */
const belowFifty: ToySides = (K, value) => ({ left: value, right: K.fromNumber(50) });
/** $v\le(v+2^{60})-2^{60}$: true, but in floats the right side is 0. */
const absorbed: ToySides = (K, value) => {
  const large = K.fromNumber(2 ** 60);
  return { left: value, right: K.sub(K.add(value, large), large) };
};

function claimOf(sides: ToySides, mutants: PartDeclaration<ToyShape, ToySides>['mutants'] = {}): Claim {
  const part = definePart({ ...toyDeclaration(sides), mutants });
  return defineClaim({ id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: 'None.', parts: [part] });
}

function attacked(claim: Claim, evaluations = 600): AttackedPart {
  const part = attack([claim], { evaluations }).claims[0]?.parts[0];
  if (part === undefined) throw new Error('nothing was attacked');
  return part;
}

describe('attack', () => {
  it('finds the maximum of a bound and that it is attained there', () => {
    const { closest, refutation, tightness } = attacked(claimOf(parabola));
    expect(closest).toEqual({ instance: { value: 18.5 }, at: { t: 1 }, ratio: 1, equality: true, losses: [] });
    expect([refutation, tightness]).toEqual([null, 'attained']);
  });

  it('refutes what is false, in balls, at the smallest instance', () => {
    const { refutation } = attacked(claimOf(atMostTwenty));
    expect(refutation).toMatchObject({ instance: { value: 21 }, at: { t: 1 } });
  });

  it('stays where the hypotheses hold', () => {
    const { closest, refutation, tightness } = attacked(claimOf(belowFifty));
    expect([refutation, tightness]).toEqual([null, 'loose']);
    expect(closest?.ratio).toBeGreaterThan(0.99);
    expect(closest?.ratio).toBeLessThan(1);
  });

  it('calls nothing a refutation that only rounding errors show', () => {
    const { refutation, unconfirmed } = attacked(claimOf(absorbed));
    expect(refutation).toBeNull();
    expect(unconfirmed).toBeGreaterThan(0);
  });

  it('fails if a part is refuted or a false neighbour survives', () => {
    expect(attackStatus(attack([claimOf(parabola)], { evaluations: 50 }))).toBe(0);
    expect(attackStatus(attack([claimOf(atMostTwenty)], { evaluations: 200 }))).toBe(1);
    const survivor = { survivor: { belief: 'true', assertion: parabola, refutedAt: { value: 1 } } };
    const report = attack([claimOf(parabola, survivor)], { evaluations: 50 });
    expect([report.summary.survivors, attackStatus(report)]).toEqual([['toy/toy/survivor'], 1]);
  });

  it('says which version it is of, and that it was neither interrupted nor limited in time', () => {
    const report = attack([claimOf(parabola)], { evaluations: 50 });
    expect(report).toMatchObject({ version: VERSION, interrupted: false, settings: { seconds: null } });
    const { summary } = report;
    const missing = { ...report, summary: { ...summary, parts: summary.parts + 1 } };
    expect([{ ...report, interrupted: true }, missing].map(attackStatus)).toEqual([130, 1]);
  });
});
