import { describe, expect, it } from 'vitest';
import { gradientsCsv, mapCsv } from '../../src/reports/cutoff-csv.js';
import { cutoffGradientsFigure } from '../../src/reports/cutoff-gradients-figure.js';
import { cutoffMapFigure } from '../../src/reports/cutoff-map-figure.js';
import { firstAbove } from '../../src/reports/cutoff-report.js';
import { svgText } from '../../src/reports/svg.js';
import { cutoffSample } from './cutoff-sample.js';

const map = await svgText(cutoffMapFigure(cutoffSample));
const gradients = await svgText(cutoffGradientsFigure(cutoffSample));
const lines = (csv: string): readonly string[] => csv.trimEnd().split('\n');

describe('the figures of a cutoff report', () => {
  it('have the same bytes each time, and no ids, so that both fit on one page', async () => {
    expect(await svgText(cutoffGradientsFigure(cutoffSample))).toBe(gradients);
    expect(await svgText(cutoffMapFigure(cutoffSample))).toBe(map);
    for (const svg of [map, gradients]) {
      expect(svg).not.toMatch(/ id="|url\(#|NaN|undefined/);
      expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="white"\/>/);
    }
  });

  it('say what they show', () => {
    for (const words of ['growth rate σ₁·α', 'length of the sequences T', 'cutoff', 'to 10⁶', 'above 10¹²']) {
      expect(map).toContain(words);
    }
    for (const words of ['tanh', 'erf', '1 (at the cutoff)', '1.5 (above the cutoff)', 'bound', 'length T', 'seed 7']) {
      expect(gradients).toContain(words);
    }
  });

  it('have a cell for each width, coloured by its class, which may lie beyond reach', () => {
    const colourOf = (name: string): string | undefined =>
      map.split('<path ').find((path) => path.startsWith(`aria-label="${name}`))?.match(/fill="(#\w+)"/)?.[1];
    expect(map.match(/aria-label="growth rate [\d.]+, length \d+: width /g)).toHaveLength(12);
    expect(colourOf('growth rate 0.5, length 1: width 102')).toBe('#fde737');
    expect(colourOf('growth rate 1, length 8: width 1.1e13')).toBe('#00204d');
    expect(colourOf('growth rate 1.5, length 8: width beyond reach')).toBe('#00204d');
    expect(colourOf('growth rate 1, length 2: width 100002')).not.toBe('#fde737');
  });

  it('draw a circle for each neuron that was found', () => {
    expect(gradients.match(/aria-label="(?:tanh|erf), growth rate [\d.]+, steepest found, length \d+"/g))
      .toHaveLength(24);
  });
});

describe('the places where widths become vast', () => {
  it('are the first rates above the line, beyond reach included', () => {
    const from = (exponent: number) => [1, 2, 4, 8].map((length) => firstAbove(cutoffSample.map, length, exponent));
    expect(from(4)).toEqual([undefined, 1, 0.5, 0.5]);
    expect(from(9)).toEqual([undefined, undefined, 1.5, 1]);
  });
});

describe('the numbers of a cutoff report', () => {
  it('are lines of as many fields as there are names', () => {
    for (const [csv, rows] of [[mapCsv(cutoffSample.map), 12], [gradientsCsv(cutoffSample.gradients), 24]] as const) {
      const fields = lines(csv).map((line) => line.split(',').length);
      expect(fields).toHaveLength(rows + 1);
      expect(new Set(fields)).toHaveLength(1);
    }
  });

  it('round logarithms up, and leave out what is beyond reach', () => {
    expect(lines(mapCsv(cutoffSample.map)).slice(1, 3)).toEqual(['0.5,0.5,1,102,2.0087', '1,1,1,102,2.0087']);
    expect(lines(mapCsv(cutoffSample.map)).at(-1)).toBe('1.5,1.5,8,,');
    expect(lines(gradientsCsv(cutoffSample.gradients))[2]).toBe('tanh,0.5,0.5,2,1.5,1.5,1.5,0.1875,0.75');
  });
});
