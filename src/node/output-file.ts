/**
 * Writes the files that a user asks for.
 * @module
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../data/input-error.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder: create it first',
  ENOTDIR: 'a part of the path is not a folder: check the path',
  EEXIST: 'there is a file of that name: choose another place',
  EISDIR: 'it is a folder: name a file in it',
  EACCES: 'permission is denied: choose another place',
  EPERM: 'permission is denied: choose another place',
  EROFS: 'the file system is read-only: choose another place',
  ENOSPC: 'no space is left: free some',
};

function refused(path: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new InputError(`cannot write ${path}: ${REASONS[code] ?? `the system says ${code}: choose another place`}`);
}

/**
 * Makes the folder if there is none, and those that it lies in.
 * @throws InputError if it cannot be made, or is a file
 */
export function createFolder(path: string): void {
  // Not by `recursive`, which goes on for ever where a file system refuses folders, as /proc does.
  const parent = dirname(path);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
    if (parent !== path && !existsSync(parent)) createFolder(parent);
    mkdirSync(path);
  } catch (error) {
    throw error instanceof InputError ? error : refused(path, error);
  }
}

function isFile(path: string): boolean | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile();
}

/**
 * Empties the file, or makes it, to which lines are then appended as they come.
 * @returns what appends a line; it throws the same error
 * @throws InputError if it cannot be written
 */
export function startLines(path: string): (line: string) => void {
  const orRefuse = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      throw refused(path, error);
    }
  };
  orRefuse(() => { writeFileSync(path, ''); });
  return (line) => { orRefuse(() => { appendFileSync(path, `${line}\n`); }); };
}

/**
 * Writes a file as a whole: into a new file beside it that then takes its place, so that nobody ever reads half of
 * it. What is no regular file, such as a pipe, is written to directly.
 * @throws InputError if it cannot be written
 */
export function writeOutputFile(path: string, text: string | Uint8Array): void {
  try {
    if (isFile(path) === false) {
      writeFileSync(path, text);
      return;
    }
  } catch (error) {
    throw refused(path, error);
  }
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw refused(path, error);
  }
}
