import { describe, expect, it } from 'vitest';
import type { Fraction } from '../../../src/numbers/fraction.js';
import { vacuityScript } from '../../../src/verification/solver/script.js';
import type { Answer, ModelValue, Solver } from '../../../src/verification/solver/solver.js';
import { atWitness, witnessFor } from '../../../src/verification/solver/witness.js';
import { TRUE } from './obligations.js';

const script = vacuityScript('toy/true', TRUE);
const at = (p: bigint, q = 1n): Fraction => ({ p, q });
const exactly = (p: bigint, q = 1n): ModelValue => ({ lower: at(p, q), upper: at(p, q) });
const irrational: ModelValue = { lower: at(1n), upper: at(2n) };
type Value = readonly [name: string, value: ModelValue];

const sat = (...values: readonly Value[]): Answer => ({ says: 'sat', values: new Map(values) });

/** A solver that answers scripts by what they assert beyond the premises, and what it was asked. */
function listening(answer: (asserted: string) => Answer): { readonly solver: Solver; readonly asked: string[] } {
  const asked: string[] = [];
  const solver: Solver = {
    name: 'listening', version: '1', close: () => undefined,
    solve({ text }) {
      const asserted = /; a witness\n\(assert (.*)\)\n/.exec(text)?.[1] ?? 'nothing';
      asked.push(asserted);
      return Promise.resolve({ answer: answer(asserted), resources: null, millis: 0 });
    },
  };
  return { solver, asked };
}

describe('a script at a witness', () => {
  it('asserts its values before the question', () => {
    const values = new Map([['x', at(2n)], ['a b', at(-3n)], ['y', at(-1n, 3n)], ['z', at(0n)]]);
    const { text, expected, constants } = atWitness(script, values);
    const [before = '', after] = text.split('; a witness\n');
    expect(after).toBe('(assert (= |x| 2.0))\n(assert (= |a b| (- 3.0)))\n(assert (= |y| (/ (- 1.0) 3.0)))\n'
      + '(assert (= |z| 0.0))\n(check-sat)\n');
    expect([script.text.startsWith(before), expected]).toEqual([true, 'sat']);
    expect(atWitness(script, new Map()).text).toBe(script.text);
    expect(constants.size).toBe(0);
  });
});

describe('a witness of premises', () => {
  const found = async (answer: (asserted: string) => Answer, ...values: readonly Value[]) => {
    const { solver, asked } = listening(answer);
    const witness = await witnessFor(solver, script, new Map(values));
    return { witness: witness && Object.fromEntries(witness), asked };
  };

  it('is the model, if all of its numbers are rational', async () => {
    expect(await found(() => sat(), ['x', exactly(2n)], ['y', exactly(1n, 3n)]))
      .toEqual({ witness: { x: at(2n), y: at(1n, 3n) }, asked: [] });
    expect((await found(() => sat())).witness).toEqual({});
    // Equal in one of the two ends' terms only.
    expect((await found(() => sat(), ['x', { lower: at(1n, 2n), upper: at(1n, 3n) }])).witness).toEqual({});
  });

  it('has simple numbers tried in the place of those that are not, one after the other', async () => {
    const tried = await found((asserted) => (asserted === '(= |y| (/ 1.0 2.0))'
      ? sat(['x', exactly(5n)], ['y', exactly(1n, 2n)])
      : asserted === '(= |y| 1.0)' ? sat(['x', irrational], ['y', exactly(1n)]) : { says: 'unsat' }),
    ['x', exactly(2n)], ['y', irrational], ['z', irrational]);
    expect(tried).toEqual({
      witness: { x: at(5n), y: at(1n, 2n) },
      asked: ['(= |y| 0.0)', '(= |y| 1.0)', '(= |y| (/ 3.0 4.0))', '(= |y| 2.0)', '(= |y| (/ 1.0 2.0))'],
    });
  });

  it('is none if nothing simple will do', async () => {
    const unknown: Answer = { says: 'unknown', reason: 'no' };
    const { witness, asked } = await found(() => unknown, ['x', irrational], ['y', irrational]);
    expect([witness, asked.length]).toEqual([undefined, 10]);
  });
});
