/**
 * Files that a user names.
 * @module
 */
import { readFileSync } from 'node:fs';
import { InputError } from '../data/input-error.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check the path',
  EISDIR: 'it is a folder: name a file in it',
  EACCES: 'permission is denied: allow reading it',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return REASONS[code] ?? `the system says ${code}: name another file`;
}

/**
 * The text of a file.
 * @throws InputError if the file is missing, cannot be read, or is not UTF-8
 */
export function readInputFile(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new InputError(`cannot read ${path}: ${reasonOf(error)}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`cannot read ${path}: it is not UTF-8 text: save it as CSV in UTF-8`);
  }
}
