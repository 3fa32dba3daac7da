import { describe, expect, it } from 'vitest';
import { roundingFigure } from '../../src/reports/rounding-figure.js';
import { svgText } from '../../src/reports/svg.js';
import { growing, steady } from './rounding-sample.js';

const svg = await svgText(roundingFigure(growing));

/** The points of the line of that name, downward and to the right. */
function points(name: string): readonly (readonly [x: number, y: number])[] {
  const path = svg.split('<path ').find((candidate) => candidate.startsWith(`aria-label="${name}"`)) ?? '';
  const [, corners = ''] = / d="M([\d.,L]+)"/.exec(path) ?? [];
  return corners.split('L').map((point) => [Number(point.split(',')[0]), Number(point.split(',')[1])]);
}

describe('the figure of a rounding report', () => {
  it('has the same bytes each time, whatever was drawn before', async () => {
    await svgText(roundingFigure(steady));
    expect(await svgText(roundingFigure(growing))).toBe(svg);
  });

  it('shows only runs that are the same on every machine', async () => {
    const rates = growing.rates.map((rate) => ({ ...rate, runs: rate.runs.slice(0, 1) }));
    expect(await svgText(roundingFigure({ ...growing, rates }))).toBe(svg);
  });

  it('says what it shows, for whom it is read without sight too', () => {
    expect(svg).toMatch(/^<svg xmlns=/);
    for (const words of [
      'above it cannot', 'tanh', 'time step t', 'absolute error of the hidden state', '0.5 (below the cutoff)',
      '1 (at the cutoff)', '2 (above the cutoff)', 'real error', 'proved bound', '8 correct decimals', '10⁻¹⁶', '>1<',
    ]) expect(svg).toContain(words);
    expect(svg).toContain('aria-label=');
  });

  it('is opaque, so that its colours are those on white wherever it is shown', () => {
    expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="white"\/>/);
  });

  it('has no ids, so that two figures fit on one page', () => {
    expect(svg).not.toMatch(/ id="|url\(#/);
    expect(svg).not.toContain('NaN');
  });

  it.each([
    ['0.5 (below the cutoff)', 0], ['1 (at the cutoff)', 1], ['1.5 (above the cutoff)', 2], ['2 (above the cutoff)', 3],
  ])('draws error and bound at growth rate %s in order, inside the frame', (label, k) => {
    const steps = growing.rates[k]?.runs[0]?.steps ?? [];
    const lines = {
      'real error': steps.map(({ error }) => error.upper),
      'proved bound': steps.map(({ bound }) => bound).filter((bound) => bound <= 10),
    };
    for (const [line, values] of Object.entries(lines)) {
      const drawn = points(`${line}, growth rate ${label}`);
      expect(drawn).toHaveLength(values.length);
      for (const [t, [x, y]] of drawn.entries()) {
        expect(x > (drawn[t - 1]?.[0] ?? 0)).toBe(true);
        expect(y >= 0 && y <= 380).toBe(true);
        const [before, lower] = [values[t - 1] ?? NaN, drawn[t - 1]?.[1] ?? NaN];
        if ((values[t] ?? NaN) > before) expect(y).toBeLessThanOrEqual(lower);
        if ((values[t] ?? NaN) < before) expect(y).toBeGreaterThanOrEqual(lower);
      }
    }
  });

  it('claims in its title no more than it shows', async () => {
    expect(await svgText(roundingFigure(steady))).toContain('Below the cutoff a bound vouches for a float run');
  });
});
