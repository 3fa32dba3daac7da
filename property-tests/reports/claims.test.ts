import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { partsOfAnyKind } from '../../src/claims/claim.js';
import { explanationOf } from '../../src/reports/claim-explanation.js';
import { explanationText } from '../../src/reports/explanation-text.js';
import { ledgerData, ledgerText } from '../../src/reports/ledger-list.js';
import type { Presentation } from '../../src/reports/presentation.js';

const plain: Presentation = { paint: (_, text) => text, command: 'run-it' };

describe('the list of claims', () => {
  it('has a line for every claim and part, in the order of the ledger', () => {
    const names = ledgerText(ledger, plain).split('\n').map((line) => line.split(/ {2,}/).find((word) => word !== ''));
    const expected = ledger.flatMap((claim) => [claim.id, ...partsOfAnyKind(claim).map(({ id }) => id)]);
    expect(names.slice(1, 1 + expected.length)).toEqual(expected);
  });

  it('shows section, kind and title', () => {
    const lines = ledgerText(ledger, plain).split('\n').map((line) => line.replace(/ {2,}/g, '|'));
    expect(lines).toContain('growth|5|The growth polynomial below, at and above the cutoff');
    expect(lines).toContain('|critical|identity|at the cutoff the growth is linear');
  });

  it('is plain data too', () => {
    expect(ledgerData(ledger.filter(({ id }) => id === 'growth'))).toMatchObject({
      schema: 'recurrent-proofs/list@1',
      claims: [{
        id: 'growth',
        section: '5',
        kind: 'upper-bound, identity, lower-bound',
        uses: [],
        parts: [
          { id: 'subcritical', kind: 'upper-bound', hypotheses: ['subcriticalRate'] },
          { id: 'critical', kind: 'identity' },
          { id: 'geometric', kind: 'lower-bound', hypotheses: [], mutants: ['offByOne'] },
        ],
      }],
    });
  });
});

describe.each(ledger.map((claim) => [claim.id, claim] as const))('the explanation of %s', (id, claim) => {
  const explanation = explanationOf(claim);
  const text = explanationText(explanation, plain);
  const words = text.replace(/\s+/g, ' ');

  it('says the statement and false neighbours of every part, the idea of the proof, and how to check it', () => {
    for (const part of claim.parts) {
      expect(words).toContain(`${part.id} (${part.kind}): ${part.title}`);
      for (const { name, belief } of part.mutants) expect(words).toContain(`- ${name}: ${belief}`);
    }
    for (const { statement } of explanation.parts) expect(words).toContain(statement.formula.text);
    for (const used of claim.uses) expect(words).toContain(used);
    expect(words).toContain(claim.proofIdea.slice(0, 60));
    expect(text).toContain(`  run-it verify --claim ${id}`);
  });

  it('fits into 100 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});

describe('an explanation', () => {
  const gradient = ledger.find(({ id }) => id === 'hidden-state-gradient');
  if (gradient === undefined) throw new Error('the ledger has hidden-state-gradient');
  const explanation = explanationOf(gradient);
  const part = explanation.parts.find(({ id }) => id === 'input-weights');

  it('gives each name its definition, in text and in LaTeX, outermost first', () => {
    expect(part?.statement.formula).toEqual({
      text: '‖∂ᵤ hₜ‖ ≤ Gᵘₜ', latex: String.raw`\lVert\partial_u h_t\rVert\le G^u_t`,
    });
    expect(part?.statement.where.map(({ text }) => text)).toEqual(['Gᵘₜ = σ₁·pₜ', 'pₜ = 1+a·pₜ₋₁', 'a = σ₁·α']);
    expect(part?.statement.where.map(({ latex }) => latex)).toContain(String.raw`a=\sigma_1\,\alpha`);
  });

  it('shows of a false neighbour the definition that is changed, and no other', () => {
    const lines = explanationText(explanation, plain).split('\n');
    const start = lines.findIndex((line) => line.includes('lostSigma1'));
    expect(lines.slice(start, start + 4)).toEqual([
      '    - lostSigma1: the growth rate is alpha, not sigma1 alpha',
      '        ‖∂ᵤ hₜ‖ ≤ Gᵘₜ',
      '        where pₜ = 1+α·pₜ₋₁',
      '    - offByOne: the bound at time t has the growth polynomial of time t-1',
    ]);
  });

  it('names the hypothesis that a false neighbour leaves out', () => {
    expect(part?.falseNeighbours.map(({ name, without }) => [name, without])).toContainEqual(
      ['withoutInputBound', 'inputsInUnitBall'],
    );
    expect(explanationText(explanation, plain)).toContain('      (left out: inputs in unit ball)');
  });
});
