/**
 * # The realization of the target is close to it
 *
 * **Statement.** On the event of `approximation`, with $Q_T$ at $a=\sigma_1(\alpha+\nu_w/\sqrt m)$ or larger,
 *
 * $$
 * \lvert F_t(x^{(j)};\Theta^\star)-f^\star_t(x^{(j)})\rvert\le\varepsilon_{\mathrm{app}}
 * :=\Big[2M_T\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_T\,\nu\Big]\Big/\sqrt m .
 * $$
 *
 * **Proof.** $F_t(x;\Theta(0))=0$ by `symmetric-initialization`, and $\Theta^\star\in\Omega_\nu$; so by `linearization`
 * $F_t(x;\Theta^\star)$ differs from $\langle\nabla F_t(x;\Theta(0)),\Theta^\star-\Theta(0)\rangle$ by at most
 * $\nu^\top Q_T\nu/(2\sqrt m)$, and that from $f^\star_t(x)$ by at most the error of `approximation`. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked on initializations yet.
 *
 * Source: THEORY, section 3.
 * @module
 */
import {
  cancel, claimed, concentrationError, derivation, realizationError, rootOfQuotient, scaleEquality, setting, symbol,
  term, type ClaimProof, type Proof, type Term,
} from '../src/index.js';

const zero = term.fromRational(0n, 1n);

/** Both errors together are the stated one, because $\sqrt{\lambda/m}=\sqrt\lambda/\sqrt m$. */
function realizationProof(): Proof {
  const [target, logarithm, form] = [symbol('M_T'), symbol('\\lambda'), symbol('\\nu^\\top Q_T\\nu')];
  const [width, rootWidth] = [symbol('m'), symbol('\\sqrt m')];
  const realized = symbol('F_t(\\Theta^\\star)');
  const linear = symbol('\\langle\\nabla F_t,\\Delta\\rangle');
  const wanted = symbol('f^\\star_t');
  const apart = (a: Term, b: Term): Term => term.abs(term.sub(a, b));
  const signs = setting(
    term.le(zero, target), term.le(zero, logarithm), term.le(zero, form), term.lt(zero, rootWidth),
    term.eq(term.mul(rootWidth, rootWidth), width),
  );
  const drawn = concentrationError(term, target, logarithm, width);
  const bent = term.div(form, term.mul(term.fromRational(2n, 1n), rootWidth));
  const { show, use, proof } = derivation(signs);
  const root = use(rootOfQuotient, { x: logarithm, r: rootWidth, m: width });
  const ratio = term.sqrt(term.div(logarithm, width));
  const scaled = use(scaleEquality, {
    c: term.mul(term.fromRational(2n, 1n), target), u: term.mul(rootWidth, ratio), v: term.sqrt(logarithm),
  }, [root]);
  const total = realizationError(term, { target, logarithm, form, rootWidth });
  const both = show('errors', 'both errors, times the root of the width',
    term.le(term.mul(rootWidth, term.add(drawn, bent)), term.mul(rootWidth, total)), [scaled, ...signs]);
  const sum = use(cancel, { g: rootWidth, x: term.add(drawn, bent), y: total }, [both]);
  show('bound', 'the triangle inequality', term.le(apart(realized, wanted), total), [
    ...claimed('linearization/max-norm-ball', term.le(apart(realized, linear), bent)),
    ...claimed('symmetric-initialization/real'),
    ...claimed('approximation/all-at-once', term.le(apart(linear, wanted), drawn)), sum,
  ]);
  return proof();
}

/** The realization of a target: `THEORY`, section 3. */
export const realization: ClaimProof = {
  id: 'realization',
  section: '3',
  title: 'The realization of the target is close to it',
  proof: realizationProof,
};
