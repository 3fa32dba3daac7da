import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/claims/quantity.js';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { changedAt } from './changed-json.js';
import { STARTS } from './corpus.js';
import { resealed } from './resealed.js';

const check = await certificateChecker();

describe('a certificate of the tool', () => {
  it.each(Object.entries(STARTS))('is accepted: %s', (_, start) => {
    expect(check(start())).toMatchObject({ accepted: true, parts: 1, instances: 1 });
  });

  it('is counted as touching if it says so', () => {
    const touches = Object.values(STARTS).map((start) => {
      const { verdict } = JSON.parse(start()) as { verdict: string };
      return [verdict === 'touches' ? 1 : 0, (check(start()) as { touches: number }).touches];
    });
    expect(touches.filter(([stated, counted]) => stated !== counted)).toEqual([]);
    expect(new Set(touches.map(([stated]) => stated))).toEqual(new Set([0, 1]));
  });
});

describe('a changed certificate', () => {
  const changed = (text: string, path: string, to: Json): string =>
    resealed(changedAt(JSON.parse(text) as Json, path.split('/'), to) ?? null);

  it.each(['10.20.30', '1.2.3-beta.4'])('may be of version %s of the tool', (version) => {
    expect(check(changed(STARTS.subcritical(), 'tool', version))).toMatchObject({ accepted: true });
  });

  it('holds where both sides are told apart by one number that no double is', () => {
    const text = STARTS.subcritical();
    const apart = changed(text, 'parts/0/instances/0/relations/2/left', ['1.75e0', '1.9e0']);
    const met = changed(apart, 'parts/0/instances/0/relations/2/right', ['1.9e0', '2e0']);
    expect(check(met)).toMatchObject({ accepted: true, touches: 0 });
  });
});

describe('what is no certificate', () => {
  it('is an error where it is no text: no rejection hides a mistake of the program', () => {
    expect(() => check(undefined as unknown as string)).toThrow(TypeError);
  });
});
