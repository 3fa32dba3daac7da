import type { MeasuredTable } from '../../src/claims/measurement.js';
import type {
  CertifiedEvidence, ClaimReport, PartReport, ProvedEvidence, Report, ReportSummary, StatisticalEvidence,
  TestedEvidence,
} from '../../src/verification/report.js';
import type { RunEvidence } from '../../src/verification/runs/evidence.js';

const tested: TestedEvidence = {
  instances: 40,
  holds: 31,
  touches: 3,
  refuted: 0,
  undecided: 0,
  inapplicable: 6,
  undefined: 0,
  sources: { generated: 37, stated: 3 },
  worstRatio: 0.75,
  worstInstance: { instance: { alpha: 0.5, x: [[1]] }, at: { t: 2 } },
  firstFailure: null,
  budgetUsed: 0.25,
  overturned: 1,
  bitsMax: 64,
  decimal: { digits: 50, instances: 20, budgetUsed: 0.125 },
  coverage: {
    hypotheses: { weightInRadius: { inside: 20, boundary: 11, excluded: 6 } },
    regimes: { rate: { below: 17, at: 9, above: 11 } },
  },
};

const certified: CertifiedEvidence =
  { instances: 12, touches: 2, undecided: 0, bitsMax: 256, suprema: 0, rejected: [] };

const part: PartReport = {
  id: 'one',
  kind: 'upper-bound',
  title: 'the first part',
  verdict: 'holds',
  evidence: { tested, certified, proved: null, statistical: null, run: null, measured: null },
  contact: { how: 'attained', confirmed: true, ratios: [1] },
  mutants: { total: 2, refuted: 2, survivors: [] },
  uncertified: null,
  millis: 1,
};

const summary: ReportSummary = {
  claims: 1, holds: 1, touches: 0, refuted: 0, undecided: 0, mutants: 2, mutantsRefuted: 2, contactsMissed: [],
  contradictions: [], rejected: [], undischarged: [], missingRegimes: [], untested: [],
};

const claim: ClaimReport = {
  id: 'sample', section: '9', kind: 'upper-bound', title: 'A sample', uses: [], verdict: 'holds',
  evidence: { tested, certified, proved: null, statistical: null, run: null, measured: null },
  mutants: part.mutants, parts: [part], millis: 1,
};

/** What a test changes in the sample. */
export interface Changes {
  readonly tested?: Partial<TestedEvidence>;
  readonly certified?: Partial<CertifiedEvidence>;
  readonly proved?: ProvedEvidence;
  readonly statistical?: StatisticalEvidence;
  readonly run?: RunEvidence;
  readonly measured?: MeasuredTable;
  readonly part?: Partial<PartReport>;
  readonly summary?: Partial<ReportSummary>;
  readonly report?: Partial<Report>;
}

/** A report on one claim of one part in which all is well, apart from the changes. */
export function sampleReport(changes: Changes = {}): Report {
  const evidence = {
    tested: { ...tested, ...changes.tested },
    certified: { ...certified, ...changes.certified },
    proved: changes.proved ?? null,
    statistical: changes.statistical ?? null,
    run: changes.run ?? null,
    measured: changes.measured ?? null,
  };
  const changed: PartReport = { ...part, evidence, ...changes.part };
  const { verdict, mutants } = changed;
  return {
    schema: 'recurrent-proofs/report@1',
    version: '1.2.3',
    seed: 7,
    interrupted: false,
    settings: {
      instances: 37, seriesInstances: 0, trials: 2000, runs: 100, digits: 50, maxBits: 4096, activation: null,
      series: null,
    },
    claims: [{ ...claim, evidence, verdict, mutants, parts: [changed] }],
    summary: { ...summary, ...changes.summary },
    ...changes.report,
  };
}
