/**
 * The entry point of the worker threads of `check`: answers the path of a certificate with what the checker says of it.
 * @module
 */
import { parentPort } from 'node:worker_threads';
import { readInputBytes } from '../node/input-file.js';
import type { CheckedFile } from '../verification/certificate/check-report.js';
import { certificateChecker } from '../verification/check-certificate.js';
import { checkedFile } from './checked-file.js';

let check = await certificateChecker();

/** A file on which the checker itself fails is not accepted either, and the next one meets a new checker. */
async function answer(file: string): Promise<CheckedFile> {
  const bytes = readInputBytes(file);
  try {
    return checkedFile(file, bytes, check);
  } catch (error) {
    check = await certificateChecker(true);
    return { file, accepted: false, reason: `the checker failed on it: ${String(error)}` };
  }
}

parentPort?.on('message', (file: string) => {
  void answer(file).then((result) => { parentPort?.postMessage(result); });
});
