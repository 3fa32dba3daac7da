import { afterAll, describe, expect, it } from 'vitest';
import { prove } from '../../src/verification/solver/prove.js';
import { z3 } from '../../src/verification/solver/z3.js';
import { brokenSteps, soundSteps } from './broken-steps.js';

const solver = await z3();
afterAll(() => { solver.close(); });

describe('a recursion and its constants', { timeout: 120_000 }, () => {
  it.each(soundSteps)('are proved as they are: $id', async ({ id, proof }) => {
    const { obligations } = await prove([{ id, section: '', title: id, proof }], { solver });
    expect(new Set(obligations.map(({ result }) => result))).toEqual(new Set(['proved']));
  });

  it.each(brokenSteps)('have a countermodel where they are broken: $id', async ({ id, proof }) => {
    const { obligations } = await prove([{ id, section: '', title: id, proof }], { solver });
    expect(obligations.map(({ result }) => result)).toContain('countermodel');
  });
});
