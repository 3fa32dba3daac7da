/**
 * One statement of a claim on its page: the formula that the code computes, hypotheses, where the bound is met, what
 * was found, and the false neighbours.
 * @module
 */
import type { BoundMutant, Part } from '../../claims/claim.js';
import type { BoundRunMutant, RunPart } from '../../claims/runs/run-part.js';
import type { BoundTrialMutant, TrialPart } from '../../claims/trial-part.js';
import type { PartReport, Report } from '../../verification/report.js';
import type { ExplainedNeighbour, ExplainedPart } from '../claim-explanation.js';
import { counted, placeText, probabilityText, ratioText } from '../figures.js';
import { inWords } from '../hypothesis-words.js';
import { replayCommand } from '../replay-command.js';
import { code, codeBlock, displayed, folded, formula, table, words } from './markdown.js';
import { refutationText } from './refutation.js';

/** A statement in all its forms: as it is checked, as it is explained, and what is recorded of it. */
export interface PartOnPage {
  readonly claim: string;
  readonly part: Part | TrialPart | RunPart;
  readonly explained: ExplainedPart;
  readonly found: PartReport | undefined;
  readonly settings: Report['settings'];
}

/** The command as it is typed in a checkout. */
export const COMMAND = 'node dist/src/cli/main.js';

/** The definitions of a neighbour that are not those of the truth. */
function changed(neighbour: ExplainedNeighbour, truth: ExplainedPart): readonly string[] {
  const known = new Set(truth.statement.where.map(({ latex }) => latex));
  const isOther = neighbour.statement.formula.latex !== truth.statement.formula.latex;
  return [
    ...(isOther ? [neighbour.statement.formula.latex] : []),
    ...neighbour.statement.where.map(({ latex }) => latex).filter((latex) => !known.has(latex)),
  ];
}

type AnyMutant = BoundMutant | BoundTrialMutant | BoundRunMutant;

function refuted(mutant: AnyMutant): string {
  if ('refutedAt' in mutant) return words(refutationText(mutant));
  const [{ name }, times] = 'trials' in mutant
    ? [mutant.experiment, counted(mutant.trials, 'trial')]
    : [mutant.experiment.settle(), counted(mutant.runs, 'run')];
  return `${words(name)}, ${times}`;
}

function instanceOf(mutant: AnyMutant): string {
  const experiment = 'refutedAt' in mutant || 'trials' in mutant ? undefined : mutant.experiment.settle();
  const json = 'refutedAt' in mutant ? mutant.refutedAt.json
    : 'trials' in mutant ? mutant.experiment.configuration : experiment?.configuration;
  return `${mutant.name}: ${JSON.stringify(json)}`;
}

function neighbours({ part, explained }: PartOnPage): readonly string[] {
  const mutants: readonly AnyMutant[] = part.mutants;
  const items = mutants.map((mutant) => {
    const shown = explained.falseNeighbours.find(({ name }) => name === mutant.name);
    const formulas = shown === undefined ? [] : changed(shown, explained).map(formula);
    const leftOut = mutant.without === undefined ? [] : [`without: ${words(inWords(mutant.without))}`];
    const change = [...leftOut, ...formulas].join(', ');
    return `- ${code(mutant.name)}: ${words(mutant.belief)}${change === '' ? '' : `; ${change}`}. `
      + `**Refuted:** ${refuted(mutant)}`;
  });
  return [
    '**False neighbours:** what one would believe instead, and where it is refuted.',
    '',
    ...items,
    '',
    folded('The instances that refute them', codeBlock('text', mutants.map(instanceOf).join('\n'))),
  ];
}

/** What stands in the place of a stated contact, for each kind of statement. */
function withoutContact({ part, found }: PartOnPage): readonly string[] {
  const { run, statistical } = found?.evidence ?? { run: null, statistical: null };
  if (run !== null) {
    return ['', '**Touched:** no run is stated to meet the bound, as runs start from fresh initializations. The '
      + `largest ratio along all of them, ${ratioText(run.ratio)}, stands in its place.`];
  }
  if (statistical !== null) {
    return ['', '**Touched:** a bound that may fail is not met at an instance. How much of it the errors use stands in '
      + 'its place, at every configuration.'];
  }
  if (part.kind === 'identity') return ['', '**Touched:** both sides are equal at every instance.'];
  return ['', '**Touched:** no instance is stated to meet the bound; the largest ratio that was met stands below.'];
}

function contact(one: PartOnPage): readonly string[] {
  const { claim, part, explained, found, settings } = one;
  if (explained.contact === null) return withoutContact(one);
  const { how, instances } = explained.contact;
  const ratios = found?.contact?.ratios.map(ratioText).join(', ') ?? '';
  const seen = found?.contact === undefined || found.contact === null
    ? ''
    : `; left over right: ${ratios}${found.contact.confirmed ? '' : ', **not confirmed**'}`;
  const stated = 'contact' in part ? part.contact?.at ?? [] : [];
  const commands = stated.map(({ json }) => replayCommand(COMMAND, `${claim}/${part.id}`, json, settings));
  return [
    '', `**Touched:** the bound is ${how} at ${counted(instances, 'stated instance')}${seen}.`,
    ...(commands.length === 0
      ? []
      : ['', folded('Replay where it is touched', codeBlock('text', commands.join('\n')))]),
  ];
}

function trials({ found }: PartOnPage): readonly string[] {
  const evidence = found?.evidence.statistical ?? null;
  if (evidence === null) return [];
  const rows = evidence.experiments.map(({ name, trials: count, failures, lower, upper, delta, room, verdict }) => [
    words(name), verdict, String(count), String(failures), probabilityText(lower, 'lower'),
    probabilityText(upper, 'upper'), String(delta), ratioText(room),
  ]);
  const header = ['configuration', 'verdict', 'trials', 'failures', 'at least', 'at most', 'allowed', 'used'];
  return ['', table(header, rows, [2, 3, 4, 5, 6, 7])];
}

function runs({ claim, part, found, settings }: PartOnPage): readonly string[] {
  const evidence = found?.evidence.run ?? null;
  if (evidence === null) return [];
  const rows = evidence.configurations.map((one) => [
    words(one.name), one.verdict, ...[one.runs, one.relations, one.eventsFailed, one.failures].map(String),
    probabilityText(one.upper, 'upper'), String(one.delta), ratioText(one.ratio),
  ]);
  const header = [
    'configuration', 'verdict', 'runs', 'relations', 'events failed', 'failures', 'at most', 'allowed', 'largest ratio',
  ];
  const commands = evidence.configurations.flatMap(({ name, worst }) => (worst === null ? [] : [
    replayCommand(COMMAND, `${claim}/${part.id}`, { configuration: name, seed: worst.seed }, settings),
  ]));
  return [
    '', table(header, rows, [2, 3, 4, 5, 6, 7, 8]),
    ...(commands.length === 0
      ? []
      : ['', folded('Repeat the run with the largest ratio, at each configuration',
        codeBlock('text', commands.join('\n')))]),
  ];
}

function numbers(one: PartOnPage): readonly string[] {
  const { claim, part, found, settings } = one;
  if (found === undefined) return ['', 'No evidence is recorded for this statement.'];
  const { tested, certified } = found.evidence;
  if (tested.instances === 0) return [...trials(one), ...runs(one)];
  const row = [
    found.verdict,
    ...[tested.instances, tested.holds, tested.touches, tested.undecided, tested.inapplicable].map(String),
    ratioText(tested.worstRatio), String(certified.instances),
  ];
  const header = ['verdict', 'instances', 'hold', 'touch', 'open', 'not claimed', 'largest ratio', 'certified'];
  const worst = tested.worstInstance;
  return [
    '',
    table([...header], [row], [1, 2, 3, 4, 5, 6, 7]),
    ...(found.uncertified === null ? [] : ['', `No certificates: ${words(found.uncertified)}.`]),
    ...(worst === null ? [] : [
      '',
      folded(
        `The tightest instance${placeText(worst.at) === '' ? '' : `, ${placeText(worst.at)}`}`,
        codeBlock('text', replayCommand(COMMAND, `${claim}/${part.id}`, worst.instance, settings)),
      ),
    ]),
  ];
}

/** The section of one statement. */
export function partSection(one: PartOnPage): string {
  const { claim, explained } = one;
  const conditions = explained.hypotheses.map((name) => words(inWords(name)));
  return [
    `### ${explained.title.charAt(0).toUpperCase()}${words(explained.title.slice(1))}`,
    '',
    `${code(`${claim}/${explained.id}`)}, ${words(explained.kind)}:`,
    '',
    displayed(explained.statement.formula.latex),
    '',
    conditions.length === 0 ? 'No hypotheses.' : `**Hypotheses:** ${conditions.join('; ')}.`,
    ...contact(one),
    ...numbers(one),
    '',
    ...neighbours(one),
  ].join('\n');
}
