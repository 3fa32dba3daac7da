/**
 * The evidence that the pages of the companion show: a report of `verify --full --coq --json`, recorded with its date.
 * Pages are made from the recorded report alone, so that building them checks nothing again and says of every number
 * where it comes from.
 * @module
 */
import { z } from 'zod';
import { partsOfAnyKind, type Claim } from '../../claims/claim.js';
import { InputError } from '../../data/input-error.js';
import type { ClaimReport, Report } from '../../verification/report.js';

/** A report with the day on which it was made. */
export interface RecordedEvidence {
  readonly schema: 'recurrent-proofs/evidence@1';
  /** The day, as `2026-11-26`. */
  readonly recorded: string;
  readonly report: Report;
}

/** What is read from the file is what `npm run evidence` wrote: only its frame is looked at. */
const frame = z.object({
  schema: z.literal('recurrent-proofs/evidence@1'),
  recorded: z.iso.date(),
  report: z.object({
    schema: z.literal('recurrent-proofs/report@1'),
    version: z.string(),
    seed: z.number(),
    interrupted: z.literal(false),
    claims: z.array(z.object({ id: z.string(), parts: z.array(z.object({ id: z.string() })) })),
  }),
});

/**
 * Reads recorded evidence.
 * @throws InputError if it is none, or from a run that was interrupted
 */
export function readEvidence(json: unknown): RecordedEvidence {
  const result = frame.safeParse(json);
  if (result.success) return json as RecordedEvidence;
  const [issue] = result.error.issues;
  throw new InputError(
    `the recorded evidence is broken at "${issue?.path.join('.') ?? ''}" (${issue?.message ?? ''}): npm run evidence`,
  );
}

/** Where the evidence does not fit the ledger: statements without evidence, and evidence of what is not claimed. */
export function evidenceComplaints({ report }: RecordedEvidence, ledger: readonly Claim[]): readonly string[] {
  const namesIn = (claims: readonly { id: string; parts: readonly { id: string; kind: string }[] }[]): Set<string> =>
    new Set(claims.flatMap(({ id, parts }) => [id, ...parts.map((part) => `${id}/${part.id} (${part.kind})`)]));
  const claimed = namesIn(ledger.map((claim) => ({ id: claim.id, parts: partsOfAnyKind(claim) })));
  const recorded = namesIn(report.claims);
  return [
    ...[...claimed].filter((name) => !recorded.has(name)).map((name) => `the evidence lacks ${name}`),
    ...[...recorded].filter((name) => !claimed.has(name)).map((name) => `${name} has evidence and is no claim`),
  ];
}

/** The evidence for one claim. */
export function evidenceFor({ report }: RecordedEvidence, id: string): ClaimReport | undefined {
  return report.claims.find((claim) => claim.id === id);
}
