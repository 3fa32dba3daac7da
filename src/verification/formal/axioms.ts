/**
 * The axioms that formal proofs may use: those of the real numbers of Coq's standard library, and no others. Names are
 * compared whole, so that an axiom of another name that contains one of these is not among them.
 * @module
 */

/** The axioms, as Coq prints them and as the checker does, with the library that they are from. */
const AXIOMS: ReadonlyMap<string, string> = new Map([
  ['ClassicalDedekindReals.sig_forall_dec', 'Coq.Reals.ClassicalDedekindReals.sig_forall_dec'],
  ['ClassicalDedekindReals.sig_not_dec', 'Coq.Reals.ClassicalDedekindReals.sig_not_dec'],
  [
    'FunctionalExtensionality.functional_extensionality_dep',
    'Coq.Logic.FunctionalExtensionality.functional_extensionality_dep',
  ],
  ['Classical_Prop.classic', 'Coq.Logic.Classical_Prop.classic'],
]);

/** The axioms by the names that Coq prints. */
export const STANDARD_AXIOMS: readonly string[] = [...AXIOMS.keys()];

/** The same axioms by the names that the checker prints. */
export const CHECKED_AXIOMS: readonly string[] = [...AXIOMS.values()];
