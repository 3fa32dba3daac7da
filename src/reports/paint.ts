/**
 * Colour, kept out of the text: reports say what a word means, and whoever prints them decides how that looks.
 * @module
 */

/** What a word says: that something passed, failed or stayed open, or that it is a heading or an aside. */
export type Tone = 'good' | 'bad' | 'open' | 'heading' | 'aside';

/** Adds the colour of a tone to a text, without a change of its visible characters. */
export type Paint = (tone: Tone, text: string) => string;

/** No colours. */
export const plain: Paint = (_, text) => text;
