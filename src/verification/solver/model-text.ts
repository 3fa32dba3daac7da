/**
 * Reads the values that a solver prints, as SMT-LIB 2 has them: `((x (/ 1.0 3.0)) (|p_t| (- 2)))`.
 * @module
 */
import { reduced, type Fraction } from '../../numbers/fraction.js';
import { bareName, type ModelValue } from './solver.js';

/** A word, or a list of expressions. */
type Expression = string | readonly Expression[];

/** A name between bars, a bracket, or a word. */
const TOKEN = /\|[^|]*\||[()]|[^\s()|]+/g;

/** The expressions of a text; what is not closed at its end is taken to end there. */
function parse(text: string): readonly Expression[] {
  const open: Expression[][] = [[]];
  for (const [token] of text.matchAll(TOKEN)) {
    const innermost = open.at(-1);
    if (token === '(') {
      open.push([]);
    } else if (token !== ')') {
      innermost?.push(token);
    } else if (innermost !== undefined && open.length > 1) {
      open.pop();
      open.at(-1)?.push(innermost);
    }
  }
  return open[0] ?? [];
}

function decimal(word: string): Fraction | undefined {
  const [, whole, digits = ''] = /^(\d+)(?:\.(\d+))?$/.exec(word) ?? [];
  return whole === undefined ? undefined : reduced(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

/** The rational number that an expression is; `undefined` for any other, such as the root of a polynomial. */
function rational(expression: Expression | undefined): Fraction | undefined {
  if (expression === undefined) return undefined;
  if (typeof expression === 'string') return decimal(expression);
  const [operation, ...args] = expression;
  const [first, second] = args.map(rational);
  if (first === undefined) return undefined;
  if (operation === '-' && args.length === 1) return { p: -first.p, q: first.q };
  if (operation !== '/' || args.length !== 2 || second === undefined || second.p === 0n) return undefined;
  const sign = second.p < 0n ? -1n : 1n;
  return reduced(sign * first.p * second.q, sign * first.q * second.p);
}

/** The rational values of an answer to `get-value`, by the names without bars. Others are left out. */
export function modelValues(text: string): ReadonlyMap<string, ModelValue> {
  const [pairs] = parse(text);
  if (pairs === undefined || typeof pairs === 'string') return new Map();
  return new Map(pairs.flatMap((pair) => {
    const [name, expression] = pair;
    const value = rational(expression);
    return typeof pair === 'string' || typeof name !== 'string' || value === undefined
      ? []
      : [[bareName(name), { lower: value, upper: value }] as const];
  }));
}
