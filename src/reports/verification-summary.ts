/**
 * The result of a verification run in two sentences, and what its exit status means.
 * @module
 */
import { exitStatus, type Report } from '../verification/report.js';
import { counted } from './figures.js';

const STATUS: Readonly<Record<ReturnType<typeof exitStatus>, string>> = {
  0: 'everything holds',
  1: 'something is refuted, a false neighbour survived, a contact or a regime was missed, an error bound was left, '
    + 'a certificate is rejected, or an obligation is not discharged',
  3: 'something is undecided: try a larger --bits',
  130: 'interrupted: the counts are those so far',
};

function listed(names: readonly string[]): string {
  return names.join(', ');
}

/** How the claims came out. */
function claimsSentence({ claims, summary: { holds, touches, refuted, undecided } }: Report): string {
  const parts = claims.reduce((sum, claim) => sum + claim.parts.length, 0);
  const verdicts = [
    `${String(holds)} ${holds === 1 ? 'holds' : 'hold'}`,
    ...(touches > 0 ? [`${String(touches)} touching a bound where the claim says so`] : []),
    `${refuted > 0 ? String(refuted) : 'none'} refuted`,
    `${undecided > 0 ? String(undecided) : 'none'} undecided`,
  ];
  return `Of ${counted(claims.length, 'claim')} with ${counted(parts, 'part')}: ${verdicts.join(', ')}.`;
}

/** How the checks of the checks came out. */
function checksSentence({ claims, summary, interrupted }: Report): string {
  const {
    mutants, mutantsRefuted, contactsMissed, contradictions, rejected, undischarged, missingRegimes, untested,
  } = summary;
  const survivors = claims.flatMap((claim) =>
    claim.parts.flatMap((part) => part.mutants.survivors.map((name) => `${claim.id}/${part.id}: ${name}`)));
  // Nothing that the claims state was run if one instance was replayed, or the run was stopped early.
  const stated = mutants === 0 ? [] : [
    `${String(mutantsRefuted)} of ${counted(mutants, 'false neighbour')} refuted`
      + (survivors.length > 0 ? ` (survived: ${listed(survivors)})` : ''),
    contactsMissed.length === 0
      ? 'every stated contact is confirmed'
      : `a stated contact is missed by ${listed(contactsMissed)}`,
  ];
  const findings = [
    ...stated,
    contradictions.length === 0
      ? 'no float or decimal left its error bound'
      : `a float or decimal left its error bound in ${listed(contradictions)}`,
    ...(rejected.length === 0 ? [] : [`the independent checker rejects the certificate of ${rejected.join('; ')}`]),
    ...(undischarged.length === 0 ? [] : [`not discharged: ${undischarged.join('; ')}`]),
    ...(missingRegimes.length === 0 ? [] : [`no generated instance reached ${listed(missingRegimes)}`]),
    ...(interrupted || untested.length === 0 ? [] : [`not one instance was decided of ${listed(untested)}`]),
  ];
  const sentence = findings.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Two sentences, and a third on the exit status if it is not 0. */
export function summaryText(report: Report): string {
  const status = exitStatus(report);
  const meaning = status === 0 ? '' : ` Exit status ${String(status)}: ${STATUS[status]}.`;
  return `${claimsSentence(report)} ${checksSentence(report)}${meaning}`;
}
