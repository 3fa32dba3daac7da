/**
 * Questions that the theory does not answer with a bound: a measurement gives numbers and no verdict.
 * @module
 */

/** A column of the table that a measurement gives. */
export interface MeasuredColumn {
  /** A short name, as a field of a report. */
  readonly id: string;
  /** What the numbers are, in words, with the unit if there is one. */
  readonly title: string;
}

/** A cell: a number, or a name. */
export type MeasuredCell = number | string;

/** What was measured. */
export interface MeasuredTable {
  readonly columns: readonly MeasuredColumn[];
  readonly rows: readonly (readonly MeasuredCell[])[];
  /** What a reader should take away, in a sentence or two made from the numbers. */
  readonly finding: string;
}

/** A measurement of a claim. */
export interface Measurement {
  /** Names it inside its claim. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'measured';
  /** The numbers are decided by the seed. */
  measure(seed: number): MeasuredTable;
}
