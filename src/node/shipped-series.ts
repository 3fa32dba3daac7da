/**
 * The series that ship with the package, in its folder `data`.
 * @module
 */
import { readFileSync } from 'node:fs';
import { packageRoot } from './package-root.js';

/** The text of a series that ships with the package. */
export function shippedSeries(file: string): string {
  return readFileSync(new URL(`data/${file}`, packageRoot()), 'utf8');
}
