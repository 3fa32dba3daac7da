import * as fc from 'fast-check';
import type { BoundInstance } from '../../src/claims/claim.js';
import { replayCommand } from '../../src/reports/replay-command.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';

/**
 * Reports a failing property of a claim: why, the seed and path that lead to it, the shrunk instance, and the command
 * that replays it.
 * @param name the part, as `claim/part`
 */
export function reportFailure(name: string): (details: fc.RunDetails<[BoundInstance]>) => void {
  return (details) => {
    if (!details.failed) return;
    const { counterexample, counterexamplePath, seed, errorInstance } = details;
    const [instance] = counterexample ?? [];
    throw new Error([
      `${name}: ${errorInstance instanceof Error ? errorInstance.message : 'property failed'}`,
      `seed ${String(seed)}, path ${counterexamplePath ?? 'none'}`,
      `instance ${JSON.stringify(instance?.json ?? null)}`,
      `replay with: ${replayCommand('npx recurrent-proofs', name, instance?.json ?? null, DEFAULT_SETTINGS)}`,
    ].join('\n'));
  };
}
