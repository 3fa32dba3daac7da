/**
 * What `recurrent-proofs plan --vary` prints.
 * @module
 */
import { paragraph } from './paragraph.js';
import type { PlanCurve, Varied } from './plan-curve.js';
import type { PlannedSize } from './plan-report.js';
import { settingText, shareDigits } from './plan-text.js';
import type { Paint } from './presentation.js';
import { textTable, type Row } from './text-table.js';
import { wholeNumberText } from './whole-number-text.js';

/** What varies, in words. */
export const VARIED_IN_WORDS: Readonly<Record<Varied, string>> = {
  samples: 'number of sequences n',
  alpha: 'scale of the recurrent weights at initialization, alpha',
  length: 'length of the sequences T',
};

const HEADINGS: Readonly<Record<Varied, string>> = { samples: 'n', alpha: 'alpha', length: 'T' };

function cells(size: PlannedSize | null): readonly { readonly text: string }[] {
  const texts = size === null ? ['beyond', '-'] : [size.width, size.steps].map((n) => wholeNumberText(BigInt(n)));
  return texts.map((text) => ({ text }));
}

/** The table of a curve. */
export function planCurveText(curve: PlanCurve, paint: Paint): string {
  const { version, settings, varied, theta, plainTheta, points } = curve;
  const both = settings.forms.length > 0 && plainTheta !== null;
  const header = [HEADINGS[varied], 'width', 'steps', ...(both ? ['width plain', 'steps plain'] : [])];
  const rows: readonly Row[] = [
    header.map((text, k) => ({ text: k === 0 ? `  ${text}` : text, tone: 'aside' })),
    ...points.map(({ value, plan, plain }): Row => [
      { text: String(Number(value.toPrecision(6))) }, ...cells(plan), ...(both ? cells(plain) : []),
    ]),
  ];
  const other = both ? `, and ${shareDigits(plainTheta)} without sharper forms` : '';
  return [
    paragraph(`recurrent-proofs ${version}: the width and the steps for an average risk of ${settings.risk}, by the `
      + `${VARIED_IN_WORDS[varied]} (projected-gd). ${settingText(settings, varied)} `
      + `The share theta is ${shareDigits(theta)}${other}.`),
    '',
    textTable(rows, 0, paint),
  ].join('\n');
}
