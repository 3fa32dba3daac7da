/**
 * Rotating maps: $v_u$ turns with $\varphi=\omega\langle e,u\rangle$, $v_u(\theta)=r\,(\cos\varphi,\sin\varphi)$ in two
 * dimensions and $r\cos\varphi$ in one, and $v_w(\theta)=r_w\cos\varphi$. For real $u$ the norms are at most
 * $\lvert r_w\rvert$ and $\lvert r\rvert$.
 *
 * In the strip, $\lvert\operatorname{Im}\varphi\rvert\le\lvert\omega\rvert\lVert e\rVert y=:z$, and
 * $\lvert\cos\varphi\rvert^2=\cos^2\operatorname{Re}\varphi+\sinh^2z$ with $\sin^2$ for the sine: so
 * $\lvert\cos\varphi\rvert\le\cosh z\le e^z$ and $\lvert\cos\varphi\rvert^2+\lvert\sin\varphi\rvert^2\le1+2\sinh^2z
 * =\cosh2z\le(e^z)^2$.
 * @module
 */
import { liftReals } from '../../network/coordinates.js';
import { innerProduct, norm } from '../../network/vector.js';
import type { MappingFormula } from '../transportation-mapping.js';

/** What a rotating map is made of. */
export interface Rotation {
  /** $e$. */
  readonly along: readonly number[];
  /** $\omega$. */
  readonly speed: number;
  /** $r_w$ and $r$. */
  readonly radius: { readonly w: number; readonly u: number };
}

/**
 * The rotating map.
 * @throws RangeError if the dimension is neither 1 nor 2
 */
export function rotatingMapping({ along, speed, radius }: Rotation): MappingFormula {
  const dimension = along.length;
  if (dimension !== 1 && dimension !== 2) {
    throw new RangeError(`a rotating map in ${String(dimension)} dimensions is not defined: take 1 or 2`);
  }
  return {
    dimension,
    at(K, { u }) {
      const phase = K.mul(K.fromNumber(speed), innerProduct(K, liftReals(K, along), u));
      const r = K.fromNumber(radius.u);
      const [cos, sin] = [K.cos(phase), K.sin(phase)];
      return {
        w: K.mul(K.fromNumber(radius.w), cos),
        u: dimension === 1 ? [K.mul(r, cos)] : [K.mul(r, cos), K.mul(r, sin)],
      };
    },
    strip(K, y) {
      const size = K.exp(K.mul(K.abs(K.fromNumber(speed)), K.mul(norm(K, liftReals(K, along)), y)));
      return {
        w: K.mul(K.abs(K.fromNumber(radius.w)), size),
        u: K.mul(K.abs(K.fromNumber(radius.u)), size),
      };
    },
    along: undefined,
  };
}
