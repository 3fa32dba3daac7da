/**
 * The entry point of the worker threads of `check`: answers the path of a certificate with what the checker says of it.
 * @module
 */
import { parentPort } from 'node:worker_threads';
import { readInputBytes } from '../node/input-file.js';
import { certificateChecker } from '../verification/check-certificate.js';
import { checkedFile } from './checked-file.js';

const check = await certificateChecker();

parentPort?.on('message', (file: string) => {
  parentPort?.postMessage(checkedFile(file, readInputBytes(file), check));
});
