/**
 * Ctrl-C, and the signal by which a system asks a process to end.
 * @module
 */

/** A signal that is aborted by the first interruption; the second one kills the process, as without this function. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => { controller.abort(); });
  return controller.signal;
}
