import { describe, expect, it } from 'vitest';
import { defineClaim, type Part } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import { sensitivityText } from '../../src/reports/sensitivity-text.js';
import { sensitivity } from '../../src/verification/sensitivity/sensitivity.js';
import { toyDeclaration, type ToySides } from '../verification/toy.js';

function partOf(id: string, sides: ToySides): Part {
  return definePart({ ...toyDeclaration(sides), id });
}

const parts = [
  partOf('equal', (_, value) => ({ left: value, right: value })),
  partOf('close', (K, value) => ({ left: K.mul(K.fromNumber(1 - 2 ** -12), value), right: value })),
  partOf('broken', (K, value) => ({ left: value, right: K.fromNumber(20) })),
  partOf('loose', (K, value) => ({ left: value, right: K.fromNumber(1000) })),
  partOf('sign', (K, value) => ({ left: K.fromNumber(0), right: value })),
] as const;
const toy = defineClaim({ id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: 'None.', parts });
const report = sensitivity([toy], { evaluations: 100, instances: 10 });
const text = sensitivityText(report, { paint: (_, word) => word, command: 'recurrent-proofs' });

describe('the report of sensitivity', () => {
  it.each([
    /^ {2}equal +every +- +every +every +2 +0$/m,
    /^ {2}close +2\^-11 +- +2\^-11 +2\^-11 +\d+ +0$/m,
    /^ {2}broken +refuted +- +refuted +refuted +\d+ +0$/m,
    /^ {2}loose +none +- +none +none +\d+ +0$/m,
    /^ {2}sign +not measured +- +- +- +\d+ +0$/m,
    /^ {2}weakest: loose +none$/m,
  ])('has a line %s', (line) => {
    expect(text).toMatch(line);
  });

  it('gives a command for everything that was noticed, and for nothing else', () => {
    const commands = [...text.matchAll(/^ {4}recurrent-proofs verify --claim toy\/(\w+) --instance '.*'$/gm)];
    expect(commands.map(([, part]) => part)).toEqual(['equal', 'close', 'broken']);
  });

  it('names what goes unnoticed, what is not measured and what is false', () => {
    expect(text).toContain('Halving goes unnoticed: no instance met shows more than half of the bound of\n  toy/loose');
    expect(text).toContain('Not measured:\n  toy/sign: no left side met is seen to be positive');
    expect(text.replace(/\s+/g, ' ')).toContain('Of 5 parts: 2 measured, 1 where halving goes unnoticed, '
      + '1 not measured, 1 refuted as stated (toy/broken). Exit status 1.');
  });
});
