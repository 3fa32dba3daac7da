/**
 * What `recurrent-proofs attack` prints: the tightness table, the instances behind it, the false neighbours, and the
 * outcome.
 * @module
 */
import { attackStatus, type AttackedPart, type AttackReport } from '../verification/attack/attack-report.js';
import { DEFAULT_SETTINGS } from '../verification/settings.js';
import { mutantTable } from './attack-mutants.js';
import { counted, placeText, ratioText } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Presentation } from './presentation.js';
import { replayCommand } from './replay-command.js';
import { TIGHTNESS_LEGEND, tightnessTable } from './tightness-table.js';

function headline({ version, seed, settings }: AttackReport): string {
  const { evaluations, seconds, profile } = settings;
  const length = seconds === null ? `${evaluations} instances in each search` : counted(seconds, 'second');
  const fixed = Object.entries(profile).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(', ');
  return `recurrent-proofs ${version}: an attack on every part and its false neighbours, ${length}, seed ${seed}. `
    + `Ratios time by time are those with ${fixed}.`;
}

function instanceLines(name: string, { closest, refutation }: AttackedPart, command: string): readonly string[] {
  const found = refutation ?? closest;
  if (found === null) return [];
  return [
    `  ${name}: ratio ${ratioText(found.ratio)} at ${placeText(found.at)}`,
    `    ${replayCommand(command, name, found.instance, DEFAULT_SETTINGS)}`,
  ];
}

/** Where the proof of a part loses what its best instances leave unused: over the whole domain, and time by time. */
function lossLines(name: string, { closest: best, times }: AttackedPart): readonly string[] {
  const atTimes = times.map(({ t, closest }) => ({ where: `t=${t}`, closest }));
  const found = [{ where: 'anywhere', closest: best }, ...atTimes];
  const lines = found.flatMap(({ where, closest }) => {
    if (closest === null || closest.losses.length === 0) return [];
    const factors = closest.losses.map(({ by, factor }) => `${by} ${ratioText(factor)}`).join(', ');
    return [`    ${where}, ratio ${ratioText(closest.ratio)}: ${factors}`];
  });
  return lines.length === 0 ? [] : [`  ${name}`, ...lines];
}

/** The outcome in a sentence or two, with the exit status. */
function outcome(report: AttackReport): string {
  const { parts, attacked, refuted, mutants, mutantsRefuted, survivors } = report.summary;
  const truth = refuted.length === 0
    ? `No counterexample to any of ${counted(attacked, 'part')}, which proves nothing but makes one hard to find.`
    : `Refuted in rigorous balls: ${refuted.join(', ')}.`;
  const left = attacked < parts ? ` There was no time for ${counted(parts - attacked, 'part')}.` : '';
  const neighbours = survivors.length === 0
    ? ` All ${counted(mutants, 'false neighbour')} were refuted by the search alone.`
    : ` ${mutantsRefuted} of ${counted(mutants, 'false neighbour')} were refuted; not ${survivors.join(', ')}.`;
  const stopped = report.interrupted ? ' Interrupted: this is what was known.' : '';
  return `${truth}${left}${neighbours}${stopped} Exit status ${attackStatus(report)}.`;
}

/** What no search can refute, and what does. */
function elsewhere({ alongRuns }: AttackReport): readonly string[] {
  if (alongRuns.length === 0) return [];
  return [paragraph(`Not searched: ${alongRuns.join(', ')}. What holds along runs of gradient descent has no `
    + 'instances; its false neighbours are refuted by runs from fresh initializations, which verify makes.'), ''];
}

/** The report for a terminal. */
export function attackText(report: AttackReport, { paint, command }: Presentation): string {
  const instances = report.claims.flatMap(({ id, parts }) =>
    parts.flatMap((part) => instanceLines(`${id}/${part.id}`, part, command)));
  const losses = report.claims.flatMap(({ id, parts }) => parts.flatMap((part) => lossLines(`${id}/${part.id}`, part)));
  const tone = { 0: 'good', 1: 'bad', 130: 'open' } as const;
  return [
    paragraph(headline(report)),
    '',
    tightnessTable(report, paint),
    '',
    paint('aside', TIGHTNESS_LEGEND),
    '',
    'Where a bound is closest, and the command that shows it:',
    ...instances,
    '',
    ...(losses.length === 0 ? [] : ['What each inequality of the proof keeps there (1 loses nothing):', ...losses, '']),
    'False neighbours: the instances until each was refuted, and the one at which balls refute it, made small:',
    '',
    mutantTable(report, paint),
    '',
    ...elsewhere(report),
    paint(tone[attackStatus(report)], paragraph(outcome(report))),
  ].join('\n');
}
