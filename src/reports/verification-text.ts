/**
 * What `recurrent-proofs verify` prints: the table, where bounds are closest, what failed and where, and the summary.
 * @module
 */
import { exitStatus, isDeterministic, type ClaimReport, type Report } from '../verification/report.js';
import { counted, placeText, ratioText, shareText } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Presentation } from './presentation.js';
import { replayCommand } from './replay-command.js';
import { measuredLines } from './measured-text.js';
import { section } from './section.js';
import { statisticalLines } from './statistical-table.js';
import { summaryText } from './verification-summary.js';
import { tableLegend, verificationTable } from './verification-table.js';

/** Whether the report has parts that are checked at instances, and not by chance alone. */
function isTested({ claims }: Report): boolean {
  return claims.some(({ parts }) => parts.some(isDeterministic));
}

function headline({ version, seed, settings }: Report): string {
  const { instances, seriesInstances, series, activation, maxBits } = settings;
  const real = series === null || seriesInstances === 0
    ? ''
    : ` and, where it takes inputs, at ${counted(seriesInstances, 'instance')} on ${series}`;
  const only = activation === null ? '' : `, activation ${activation}`;
  return `recurrent-proofs ${version}: each part at ${counted(instances, 'generated instance')}${real}; `
    + `seed ${String(seed)}${only}, balls of up to ${String(maxBits)} bits.`;
}

/** The instance of a claim at which a bound is closest, and how to see it again if `command` is there. */
function closestLines(claim: ClaimReport, { settings }: Report, command?: string): readonly string[] {
  const ratio = claim.evidence.tested.worstRatio;
  const part = claim.parts.find(({ evidence }) => ratio !== null && evidence.tested.worstRatio === ratio);
  const worst = part?.evidence.tested.worstInstance ?? null;
  if (part === undefined || worst === null) return [];
  const name = `${claim.id}/${part.id}`;
  return [
    `  ${name}: ratio ${ratioText(ratio)} at ${placeText(worst.at)}`,
    ...(command === undefined ? [] : [`    ${replayCommand(command, name, worst.instance, settings)}`]),
  ];
}

function failureLines(
  claim: ClaimReport,
  { settings }: Report,
  { paint, command }: Presentation,
): readonly string[] {
  return claim.parts.flatMap(({ id, evidence }) => {
    const failure = evidence.tested.firstFailure;
    if (failure === null) return [];
    const name = `${claim.id}/${id}`;
    const verdict = paint(failure.verdict === 'refuted' ? 'bad' : 'open', failure.verdict);
    return [
      `  ${name}: ${verdict} at ${placeText(failure.at)}`,
      `    ${replayCommand(command, name, failure.instance, settings)}`,
    ];
  });
}

function decimalLine({ claims, settings }: Report): string {
  const evidence = claims.map((claim) => claim.evidence.tested.decimal);
  const instances = evidence.reduce((sum, one) => sum + one.instances, 0);
  const share = evidence.reduce((largest, one) => Math.max(largest, one.budgetUsed), 0);
  return `Decimals of ${String(settings.digits)} digits, at ${counted(instances, 'instance')}, `
    + `missed the balls by at most ${shareText(share)} of their error bound.`;
}

function certifiedLine({ claims }: Report): string {
  const evidence = claims.map((claim) => claim.evidence.certified);
  const sum = (of: 'instances' | 'touches' | 'suprema'): number => evidence.reduce((total, one) => total + one[of], 0);
  const enclosed = sum('suprema') === 0 ? '' : ` and the enclosures of ${sum('suprema')} suprema`;
  return `The independent checker accepts the certificates of ${counted(sum('instances'), 'instance')} `
    + `(${sum('touches')} touching)${enclosed}.`;
}

/** What is proved for all instances, by whom, and from what; nothing if no solver was asked. */
function provedLines({ claims }: Report): readonly string[] {
  const parts = claims.flatMap((claim) => claim.parts).flatMap(({ evidence }) => evidence.proved ?? []);
  const having = parts.filter(({ obligations }) => obligations > 0);
  if (having.length === 0) return [];
  const sum = (of: 'obligations' | 'discharged'): number => having.reduce((total, one) => total + one[of], 0);
  const solvers = [...new Set(having.flatMap((one) => one.solvers))];
  const all = solvers.filter((name) => having.every((one) => one.solvers.includes(name)));
  const assumes = [...new Set(having.flatMap((one) => one.assumes))];
  const by = all.length === 0 ? '' : `, by ${all.join(', ')} alike`;
  const known = assumes.length === 0 ? '' : `; taken as known: ${assumes.join(', ')}`;
  return [paragraph(`${sum('discharged')} of ${counted(sum('obligations'), 'obligation')} are discharged, of `
    + `${counted(having.length, 'part')} for all times, weights and inputs at once${by}${known}.`)];
}

/** The claims of which Coq accepts a theorem; nothing if it was not asked. */
function formalLines({ claims }: Report): readonly string[] {
  const accepted = claims.filter(({ evidence }) => evidence.proved?.coq !== undefined).length;
  return accepted === 0 ? [] : [`Coq accepts a theorem for each of ${counted(accepted, 'claim')}.`];
}

/** What is said before any evidence, and the table of what was checked at instances, if anything was. */
function testedLines(report: Report, paint: Presentation['paint'], replayed: boolean): readonly string[] {
  const { claims, version, seed } = report;
  if (!isTested(report)) return [`recurrent-proofs ${version}: seed ${String(seed)}.`];
  return [
    ...(replayed ? [] : [paragraph(headline(report)), '']),
    verificationTable(claims, paint),
    '',
    paint('aside', tableLegend(claims)),
  ];
}

/** The report for a terminal. */
export function verificationText(report: Report, presentation: Presentation): string {
  const { claims } = report;
  const { paint, command } = presentation;
  const replayed = claims.some(({ evidence }) => 'given' in evidence.tested.sources);
  const tone = { 0: 'good', 1: 'bad', 3: 'open', 130: 'open' } as const;
  return [
    ...testedLines(report, paint, replayed),
    ...statisticalLines(claims, paint),
    ...measuredLines(claims, paint),
    ...section(`Where a bound is closest${replayed ? '' : ', and the command that shows it'}:`,
      claims.flatMap((claim) => closestLines(claim, report, replayed ? undefined : command))),
    ...section('What failed first, and the command that shows it:',
      replayed ? [] : claims.flatMap((claim) => failureLines(claim, report, presentation))),
    '',
    ...(isTested(report) ? [decimalLine(report), paragraph(certifiedLine(report))] : []),
    ...provedLines(report),
    ...formalLines(report),
    paint(tone[exitStatus(report)], paragraph(summaryText(report))),
  ].join('\n');
}
