/**
 * What a check can say of one statement at one instance. Only `holds` is a pass; whatever is not decided is counted
 * and shown under its own name.
 * @module
 */

/** Where in an instance something was found, for example `{ t: 3 }`. */
export type Place = Readonly<Record<string, number>>;

/** The outcome of a statement at one instance, decided in balls. */
export type Verdict =
  /** Proved for this instance; `ratio` bounds left/right from above, where the right side is not zero. */
  | { readonly verdict: 'holds'; readonly bits: number; readonly ratio: number; readonly at: Place }
  /**
   * Disproved: at this place left exceeds right (or differs from it). `ratio` bounds left/right from below; it is the
   * largest double where the right side may be zero.
   */
  | { readonly verdict: 'refuted'; readonly bits: number; readonly ratio: number; readonly at: Place }
  /** The enclosures overlap at the largest precision, where the claim says that its sides meet. */
  | { readonly verdict: 'touches'; readonly bits: number; readonly at: Place }
  /** The enclosures overlap at the largest precision elsewhere. */
  | { readonly verdict: 'undecided'; readonly bits: number; readonly at: Place }
  /** A hypothesis is false here. */
  | { readonly verdict: 'inapplicable'; readonly hypothesis: string }
  /** A side is not defined here, at any precision tried. */
  | { readonly verdict: 'undefined'; readonly bits: number; readonly at: Place };

/** The names of the verdicts. */
export type VerdictName = Verdict['verdict'];
