/**
 * What `recurrent-proofs certify` prints: a row for every claim, and what to do next.
 * @module
 */
import {
  certificationStatus, type Certification, type CertifiedClaim,
} from '../verification/certificate/certification.js';
import { counted } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Presentation, Tone } from './presentation.js';
import { textTable, type Row } from './text-table.js';

const TONES: Readonly<Record<CertifiedClaim['verdict'], Tone>> = {
  holds: 'good', touches: 'good', refuted: 'bad', undecided: 'open',
};

const HEADER: Row = ['claim', 'verdict', 'instances', 'touch', 'open', 'n/a', 'suprema', 'bits', 'digest']
  .map((text) => ({ text, tone: 'aside' }));

/** So many files are named one by one. */
const FEW = 3;

/** Digits of a digest that are enough to tell files apart. */
const SHORT = 12;

function rowOf(one: CertifiedClaim): Row {
  const numbers = [one.instances, one.touches, one.undecided, one.inapplicable, one.suprema, one.bitsMax];
  return [
    { text: one.claim },
    { text: one.verdict, tone: TONES[one.verdict] },
    ...numbers.map((value) => ({ text: String(value) })),
    { text: one.digest?.slice(0, SHORT) ?? 'none' },
  ];
}

const STATUS: Readonly<Record<ReturnType<typeof certificationStatus>, string>> = {
  0: 'every claim has its certificate',
  1: 'a claim is refuted: verify shows where',
  3: 'something is undecided: try a larger --bits, or more --instances',
  130: 'interrupted: the claims above were finished',
};

/** The report for a terminal. */
export function certificationText(report: Certification, { paint, command }: Presentation): string {
  const { version, seed, settings: { instances, maxBits }, certificates } = report;
  const status = certificationStatus(report);
  const files = certificates.flatMap(({ file }) => file ?? []);
  const [first = ''] = files;
  // They are in one folder; a few are named one by one.
  const named = files.length > FEW ? first.replace(/[^/\\]+$/, '*.json') : files.join(' ');
  const tone = { 0: 'good', 1: 'bad', 3: 'open', 130: 'open' } as const;
  return [
    paragraph(`recurrent-proofs ${version}: certificates of each part at its stated instances and at `
      + `${counted(instances, 'generated instance')}, seed ${seed}, balls of up to ${maxBits} bits.`),
    '',
    textTable([HEADER, ...certificates.map(rowOf)], 2, paint),
    '',
    ...(files.length === 0 ? [] : ['Check with', `  ${command} check ${named}`, '']),
    paint(tone[status], paragraph(`Exit status ${status}: ${STATUS[status]}.`)),
  ].join('\n');
}
