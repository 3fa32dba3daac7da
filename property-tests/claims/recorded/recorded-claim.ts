import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/activations/logistic.js';
import type { BoundInstance, Claim, Part, Statement } from '../../../src/claims/claim.js';
import type { Sampling } from '../../../src/claims/domain.js';
import { proofOfClaim } from '../../../src/claims/proofs/claim-proof.js';
import type { Obligation, Premise } from '../../../src/claims/proofs/obligation.js';
import type { RunExperiment, RunPart } from '../../../src/claims/runs/run-part.js';
import type { Experiment, TrialPart } from '../../../src/claims/trial-part.js';
import { ball, type Ball } from '../../../src/numbers/ball.js';
import { formulaHash } from '../../../src/numbers/term-hash.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { draw } from '../../../src/verification/draw.js';

const K = ball(128);
const SEED = 1;

const digits = (x: Ball): string => K.lower(x).toPrecision(9);

/** What an instance says: its classes, its hypotheses, and both sides of every relation with the way between them. */
function said(instance: BoundInstance): readonly string[] {
  const sides = Array.from(instance.relations(K), ({ at, relation, left, right, through }) => {
    const way = (through?.() ?? []).map(({ by, value }) => `${by} ${digits(value)}`);
    return `${JSON.stringify(at)} ${[digits(left), ...way].join(', ')} ${relation} ${digits(right)}`;
  });
  return [
    JSON.stringify(instance.json),
    JSON.stringify(instance.regimes()),
    JSON.stringify(instance.hypotheses(K)),
    ...(instance.computed === undefined ? [] : [JSON.stringify(instance.computed())]),
    ...sides,
  ];
}

/** A series that statements about inputs are also drawn on. */
const inputs = [[0.5, -0.25], [0.125, 0.75], [-1, 0]];

/** Instances of the statement: anywhere, of one activation, and on one series. */
function drawn(statement: Statement, path: string): readonly (readonly string[])[] {
  const samplings: readonly Sampling[] =
    [{}, {}, {}, {}, { activation: logistic }, ...(statement.takesInputs ? [{ inputs }] : [])];
  return samplings.map((sampling, k) => said(draw(statement, sampling, `recorded/${path}/${k}`)));
}

const partSays = (part: Part) => ({
  formula: formulaToText(part.formula),
  contact: (part.contact?.at ?? []).map(said),
  drawn: drawn(part, part.id),
  // What is false there is the hypothesis that the false neighbour leaves out.
  mutants: part.mutants.map(({ name, formula, refutedAt }) => [
    name, formulaToText(formula), said(refutedAt), JSON.stringify(part.read(refutedAt.json).hypotheses(K)),
  ]),
});

const about = ({ name, configuration, width, delta }: Experiment): string =>
  JSON.stringify({ name, configuration, width, delta });

const trialOf = (experiment: Experiment): readonly string[] => {
  const { ratio, error, fails } = experiment.start()(SEED);
  return [about(experiment), ratio.toPrecision(9), error.toPrecision(9), fails];
};

const trialsSay = ({ formula, experiments, rate, mutants }: TrialPart) => ({
  formula: formulaToText(formula),
  experiments: experiments.map(trialOf),
  rate: [rate.expected, ...rate.experiments.map(about)],
  mutants: mutants.map((mutant) =>
    [mutant.name, formulaToText(mutant.formula), mutant.trials, about(mutant.experiment)]),
});

const runOf = (experiment: RunExperiment) => {
  const { ratio, ...outcome } = experiment.start()(SEED);
  return [JSON.stringify(experiment.settle()), JSON.stringify(outcome), ratio?.toPrecision(9)];
};

const runsSay = ({ formula, experiments, mutants }: RunPart) => ({
  formula: formulaToText(formula),
  experiments: experiments.map(runOf),
  mutants: mutants.map((mutant) =>
    [mutant.name, formulaToText(mutant.formula), mutant.runs, runOf(mutant.experiment)]),
});

const premise = ({ formula, warrant, from }: Premise): unknown => [formulaHash(formula), warrant, from?.map(premise)];

const digest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** The name, and a digest of what is to be shown from what, and of where every premise comes from. */
function line({ name, premises, goal, facts }: Obligation): string {
  return `${name} ${digest([premises.map(premise), formulaHash(goal), facts])}`;
}

/** A false neighbour by its name, with a digest of its obligations. */
function neighbours(claim: Claim): readonly string[] {
  return [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []].flatMap((part) =>
    part.mutants.flatMap(({ name, proof }) =>
      (proof === undefined ? [] : [`${part.id}/${name} ${digest(proof().map(line))}`])));
}

/**
 * What the statements of a claim say at stated and at drawn instances is what they said when it was recorded. That it
 * is true is for balls to say elsewhere; here no change of it stays unseen. So are the obligations, of which solvers
 * discharged those of the claim and refuted one of every false neighbour, as
 * `property-tests/proofs-checks/proofs.test.ts` has them do again in a minute: whoever changes what makes them runs
 * that too. All of it is recorded anew by `npx vitest run property-tests/claims/recorded -u`.
 */
export function recordClaim(claim: Claim): void {
  const { id, parts, trials = [], runs = [] } = claim;
  describe(id, { timeout: 60_000 }, () => {
    it.each(parts)('$id says what was recorded', (part) => { expect(partSays(part)).toMatchSnapshot(); });
    it.each(trials)('$id shows what was recorded', (part) => { expect(trialsSay(part)).toMatchSnapshot(); });
    it.each(runs)('$id shows what was recorded', (part) => { expect(runsSay(part)).toMatchSnapshot(); });
    it('has the obligations that were recorded', () => {
      expect(proofOfClaim(claim).proof().map(line).join('\n')).toMatchSnapshot();
      expect(neighbours(claim).join('\n')).toMatchSnapshot();
    });
  });
}
