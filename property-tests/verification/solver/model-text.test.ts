import { describe, expect, it } from 'vitest';
import { modelValues } from '../../../src/verification/solver/model-text.js';

/** The values as texts `p/q`, and whether they are exact. */
function read(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...modelValues(text)].map(([name, { lower, upper }]) => {
    expect(upper).toEqual(lower);
    return [name, `${String(lower.p)}/${String(lower.q)}`];
  }));
}

describe('the values of a model', () => {
  it('are decimals, negative ones and fractions, in lowest terms', () => {
    expect(read('((x 2.0) (y (- 3.5)) (z (/ 1.0 3.0)) (w (- (/ 6.0 4.0))) (v 12) (u (/ 0.25 (- 0.5))))')).toEqual({
      x: '2/1', y: '-7/2', z: '1/3', w: '-3/2', v: '12/1', u: '-1/2',
    });
    expect(read('((a (/ (- 1.0) (- 2.0))) (b (- (- 2.0))) (c 0.0))')).toEqual({ a: '1/2', b: '2/1', c: '0/1' });
  });

  it('have names with and without bars, and bars may hold anything', () => {
    expect(read('((|h_{t-1}| 1.0) (|a (b) c| 2.0)\n (|x| 3.0))')).toEqual({
      'h_{t-1}': '1/1', 'a (b) c': '2/1', x: '3/1' });
  });

  it('are left out where they are no rational numbers', () => {
    expect(read('((x (root-obj (+ (^ x 2) (- 2)) 2)) (y 1.0))')).toEqual({ y: '1/1' });
    for (const odd of ['(/ 1.0 0.0)', '(/ 1.0)', '(/ 1.0 2.0 3.0)', '(- 1.0 2.0)', '(+ 1.0)', 'true', '1.', '.5', '1e5',
      '()', '(-)', '(/ 1.0 true)', '(- true)', '-1', '1.5x', 'x1']) {
      expect([odd, read(`((x ${odd}) (y 4.0))`)]).toEqual([odd, { y: '4/1' }]);
    }
    expect(read('((x) (y 4.0))')).toEqual({ y: '4/1' });
    expect(read('(x (y 4.0) ((z) 1.0))')).toEqual({ y: '4/1' });
    expect(read('(12 (y 4.0))')).toEqual({ y: '4/1' });
  });

  it('are none of what is no list of pairs', () => {
    expect([read(''), read('sat'), read('()'), read(')'), read('x y')]).toEqual([{}, {}, {}, {}, {}]);
    expect(read(') ((x 1.0))')).toEqual({ x: '1/1' });
    expect(read('((x 1.0)) ((y 2.0))')).toEqual({ x: '1/1' });
  });
});
