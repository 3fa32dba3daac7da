/**
 * Files that a user names.
 * @module
 */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
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
 * The bytes of a file.
 * @throws InputError if the file is missing or cannot be read
 */
export function readInputBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

/**
 * Complains of a file that cannot be read, before any work is done on others.
 * @throws InputError if the file is missing or cannot be read
 */
export function requireInputFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new InputError(`cannot read ${path}: ${reasonOf(error)}`);
  }
  if (statSync(path).isDirectory()) throw new InputError(`cannot read ${path}: ${REASONS['EISDIR'] ?? ''}`);
}

/**
 * The text of a file.
 * @throws InputError if the file is missing, cannot be read, or is not UTF-8
 */
export function readInputFile(path: string): string {
  const bytes = readInputBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`cannot read ${path}: it is not UTF-8 text: save it as CSV in UTF-8`);
  }
}
