import { describe, expect, it } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { wholeClaims } from './corpus.js';

const check = await certificateChecker();

interface Stated {
  readonly parts: readonly { readonly instances: readonly { readonly bits: number; readonly verdict: string }[] }[];
  readonly suprema?: readonly unknown[];
}

describe('a certificate of a whole claim', () => {
  it.each(wholeClaims)('is accepted, and counted: $id', ({ id, text }) => {
    const content = text();
    const { parts, suprema = [] } = JSON.parse(content) as Stated;
    const instances = parts.flatMap((part) => part.instances);
    expect(check(content)).toEqual({
      accepted: true, claim: id, parts: parts.length, instances: instances.length, suprema: suprema.length,
      touches: instances.filter(({ verdict }) => verdict === 'touches').length,
      bitsMax: Math.max(...instances.map(({ bits }) => bits)),
    });
  });

  it('has a verdict of all of its parts, some that touch and some that hold', () => {
    const verdicts = wholeClaims.map(({ text }) =>
      new Set((JSON.parse(text()) as { parts: { verdict: string }[] }).parts.map(({ verdict }) => verdict)).size);
    expect(Math.max(...verdicts)).toBe(2);
  });
});
