/**
 * A double as the rational number that it is.
 * @module
 */
import { scale } from './ball-radius.js';
import { exponentOf } from './ball-size.js';
import { type Ball, rounded, zero } from './ball-value.js';

/**
 * The finite double `x`, exactly. *Error.* None: scaled by powers of two into $[2^{52},2^{53})$ or, if subnormal, by
 * $2^{1074}$, it is an integer; trailing zeros move into the exponent so that products stay short.
 * @throws RangeError if `x` is not finite
 */
export function fromDouble(x: number): Ball {
  if (!Number.isFinite(x)) throw new RangeError(`${String(x)} is not a finite number: only those are rational`);
  if (x === 0) return zero;
  if (Number.isSafeInteger(x)) return rounded(BigInt(x), 0, 0, 53);
  const normal = Math.abs(x) >= 2 ** -1022;
  let e = normal ? exponentOf(x) - 53 : -1074;
  let m = scale(Math.abs(x), -e);
  while (m % 65536 === 0) {
    m /= 65536;
    e += 16;
  }
  while (m % 2 === 0) {
    m /= 2;
    e += 1;
  }
  return rounded(BigInt(x < 0 ? -m : m), e, 0, 53);
}
