/**
 * How much of every bound is used: the largest ratio of left to right that verification met, statement by statement.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import type { ClaimReport, PartReport } from '../../verification/report.js';
import { FIGURE_CONFIG } from '../figure-style.js';
import { ratioText } from '../figures.js';
import { inlineFigure } from './inline-figure.js';
import { words } from './markdown.js';

interface Bar {
  readonly name: string;
  readonly ratio: number;
  readonly label: string;
  readonly how: string;
}

const HOW = [
  'attained where stated', 'approached where stated', 'no contact stated', 'allowed failures', 'along runs',
] as const;
const COLOURS = ['#0072b2', '#009e73', '#cc79a7', '#d55e00', '#e69f00'];

/** Names have a line for the statement, and one for the configuration. */
const labelExpr = String.raw`split(datum.label, '\n')`;

/** The room that a line of a label takes, in pixels. */
const ROW = 20;

function barsOf(name: string, { contact, evidence: { tested, statistical, run } }: PartReport): readonly Bar[] {
  const bar = (text: string, ratio: number | null, how: string): readonly Bar[] =>
    (ratio === null ? [] : [{ name: text, ratio: Math.max(ratio, 0), label: ratioText(ratio), how }]);
  if (statistical !== null) {
    return statistical.experiments.flatMap((one) => bar(`${name}\n${one.name}`, one.room, HOW[3]));
  }
  if (run !== null) return run.configurations.flatMap((one) => bar(`${name}\n${one.name}`, one.ratio, HOW[4]));
  const stated = contact === null ? HOW[2] : HOW[contact.how === 'attained' ? 0 : 1];
  return tested.instances === 0 ? [] : bar(name, tested.worstRatio, stated);
}

/** The figure of bars, one for each name. */
function specOf(bars: readonly Bar[], text: string, subtitle: string): TopLevelSpec {
  const used = HOW.filter((how) => bars.some((one) => one.how === how));
  const row = ROW * Math.max(...bars.map(({ name }) => name.split('\n').length));
  const y = { field: 'name', type: 'nominal' as const, sort: bars.map(({ name }) => name), title: null };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${text}: ${subtitle}`,
    title: { text, subtitle: [subtitle] },
    width: 360,
    height: bars.length * row,
    background: 'white',
    padding: 16,
    data: { values: [...bars] },
    encoding: { y: { ...y, axis: { labelExpr, labelLimit: 0, ticks: false, domain: false } } },
    layer: [
      {
        mark: { type: 'bar', height: 9 },
        encoding: {
          x: {
            field: 'ratio', type: 'quantitative', title: 'left side / right side, at most 1',
            scale: { domain: [0, 1], clamp: true }, axis: { tickCount: 5, gridColor: '#e4e4e4' },
          },
          color: {
            field: 'how', type: 'nominal', title: 'the claim says',
            scale: { domain: [...used], range: used.map((how) => COLOURS[HOW.indexOf(how)] ?? '') },
            legend: used.length > 1 ? { symbolType: 'square' } : null,
          },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 5, fontSize: 11 },
        encoding: { x: { field: 'ratio', type: 'quantitative' }, text: { field: 'label' } },
      },
    ],
    config: FIGURE_CONFIG,
  };
}

async function drawn(bars: readonly Bar[], subtitle: string, caption: string): Promise<string> {
  if (bars.length === 0) return '';
  return await inlineFigure({
    spec: specOf(bars, 'How much of the bound is used', subtitle),
    caption,
    header: ['statement', 'largest ratio', 'the claim says'],
    rows: bars.map(({ name, label, how }) => [words(name.replace('\n', ': ')), label, how]),
  });
}

/** The figure of one claim; empty where there is no ratio. */
export async function tightnessFigure({ id, parts }: ClaimReport): Promise<string> {
  return await drawn(parts.flatMap((part) => barsOf(part.id, part)), id, '');
}

/** The figure of all claims that are decided at instances. */
export async function ledgerTightness(claims: readonly ClaimReport[]): Promise<string> {
  const bars = claims.flatMap(({ id, parts }) => parts
    .filter(({ evidence }) => evidence.statistical === null && evidence.run === null)
    .flatMap((part) => barsOf(`${id}/${part.id}`, part)));
  return await drawn(bars, 'every statement that is decided at instances',
    'The largest ratio of left to right over all instances of the recorded run. A bar that reaches 1 is a bound that '
    + 'cannot be improved by a factor.');
}
