/**
 * A mistake in what a user handed over.
 * @module
 */

/**
 * A mistake in what a user handed over: the message is one line that names the offending value and the remedy. The
 * command line prints it and exits with status 2; every other error is a defect of the program.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}
