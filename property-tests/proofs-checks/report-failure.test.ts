import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoundInstance } from '../../src/claims/claim.js';
import { toyPart } from '../verification/toy.js';
import { reportFailure } from './report-failure.js';

describe('reportFailure', () => {
  it('prints the seed, the path, the shrunk instance and the command that replays it', () => {
    const part = toyPart((_, value) => ({ left: value, right: value }));
    const isShort = ({ json }: BoundInstance) => JSON.stringify(json).length < '{"value":10}'.length;
    const failsFrom10 = fc.property(part.arbitrary({}), isShort);
    const run = () => { fc.assert(failsFrom10, { seed: 1, reporter: reportFailure('toy-claim/toy') }); };
    expect(run).toThrow(/^toy-claim\/toy: .*\nseed 1, path [\d:]+\ninstance \{"value":10\}\nreplay with: npx/);
    expect(run).toThrow(`replay with: npx recurrent-proofs verify --claim toy-claim/toy --instance '{"value":10}'`);
  });
});
