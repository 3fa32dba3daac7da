/**
 * How a report looks where it is read: kept out of the reports, which say what a word means and leave its colour to
 * whoever prints them.
 * @module
 */

/** What a word says: that something passed, failed or stayed open, or that it is a heading or an aside. */
export type Tone = 'good' | 'bad' | 'open' | 'heading' | 'aside';

/** Adds the colour of a tone to a text, without a change of its visible characters. */
export type Paint = (tone: Tone, text: string) => string;

/** How a reader sees reports and gets more of them. */
export interface Presentation {
  readonly paint: Paint;
  /** What the reader types to run the program, in front of its arguments. */
  readonly command: string;
}
