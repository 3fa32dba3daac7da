/**
 * The law of totality: no operation throws, and no comparison with an undefined value is ever true.
 * @module
 */
import type { Law } from './number-system.laws.js';
import type { Reals } from '../../src/numbers/number-system.js';

const unary = ['neg', 'abs', 'sqrt', 'exp', 'tanh', 'sin', 'cos', 'erf'] as const;
const binary = ['add', 'sub', 'mul', 'div', 'min', 'max', 'near'] as const;

/** What is undefined: a division by zero, the root of a negative number, and what is made of them. */
function undefinedValues<N>(K: Reals<N>, x: N): [string, N][] {
  const zero = K.fromNumber(0);
  const roots: [string, N][] = [
    ['x/0', K.div(x, zero)],
    ['1/0', K.div(K.fromNumber(1), zero)],
    ['0/0', K.div(zero, zero)],
    ['x/(1-1)', K.div(x, K.sub(K.fromNumber(1), K.fromNumber(1)))],
    ['sqrt(-1)', K.sqrt(K.fromNumber(-1))],
  ];
  const made = roots.flatMap(([name, u]): [string, N][] => [
    ...unary.map((op): [string, N] => [`${op}(${name})`, K[op](u)]),
    ...binary.flatMap((op): [string, N][] => [
      [`${op}(${name}, x)`, K[op](u, x)],
      [`${op}(x, ${name})`, K[op](x, u)],
    ]),
    [`0 * ${name}`, K.mul(K.fromNumber(0), u)],
  ]);
  return [...roots, ...made];
}

export const totality: Law = ({ K }, { a, x: large }) => {
  try {
    for (const x of [K.fromNumber(a), K.fromNumber(large)]) {
      for (const op of unary) K[op](x);
      for (const op of binary) K[op](x, x);
    }
    const x = K.fromNumber(a);
    for (const [name, u] of undefinedValues(K, x)) {
      for (const truth of [K.le(u, x), K.lt(u, x), K.eq(u, x), K.le(x, u), K.lt(x, u), K.eq(x, u), K.eq(u, u)]) {
        if (truth === true) return `a comparison of ${name} with x = ${String(a)} is true`;
      }
    }
  } catch (error) {
    return `with ${String(a)} or ${String(large)}: ${String(error)}`;
  }
  return undefined;
};
