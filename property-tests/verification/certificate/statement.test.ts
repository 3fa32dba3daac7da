import { describe, expect, it } from 'vitest';
import { ledger } from '../../../proofs-checks/index.js';
import { defineClaim } from '../../../src/claims/claim.js';
import { definePart } from '../../../src/claims/define-part.js';
import { statementFingerprint } from '../../../src/verification/certificate/statement.js';
import { toyDeclaration, toyPart, type ToySides } from '../toy.js';

const same: ToySides = (_, value) => ({ left: value, right: value });
const claimOf = (...parts: Parameters<typeof defineClaim>[0]['parts']) =>
  defineClaim({ id: 'toy-claim', section: '0', title: 'a toy', uses: [], proofIdea: '', parts });
const toy = toyDeclaration(same);

describe('the fingerprint of a statement', () => {
  it('is another one for every claim of the ledger with a deterministic statement', () => {
    const prints = ledger.filter(({ parts }) => parts.length > 0).map(statementFingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.every((print) => /^[0-9a-f]{64}$/.test(print))).toBe(true);
  });

  it('changes with the parts, their hypotheses and their order, and not with a title', () => {
    const other = definePart({ ...toy, id: 'other' });
    const original = statementFingerprint(claimOf(toyPart(same), other));
    expect(statementFingerprint(claimOf(other, toyPart(same)))).not.toBe(original);
    expect(statementFingerprint(claimOf(toyPart(same)))).not.toBe(original);
    expect(statementFingerprint(claimOf(definePart({ ...toy, hypotheses: {} }), other))).not.toBe(original);
    expect(statementFingerprint(claimOf(definePart({ ...toy, title: 'the same' }), other))).toBe(original);
    const left = definePart({ ...toy, id: 'left', uncertified: 'a toy' });
    expect(statementFingerprint(claimOf(toyPart(same), other, left))).toBe(original);
    expect(statementFingerprint(claimOf(left))).not.toBe(statementFingerprint(claimOf()));
  });
});
