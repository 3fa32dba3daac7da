import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attackHere } from './attack-here.js';
import { runHere } from './run-here.js';

const reportSchema = z.looseObject({
  schema: z.literal('recurrent-proofs/attack@1'),
  interrupted: z.boolean(),
  claims: z.array(z.looseObject({ id: z.string(), parts: z.array(z.looseObject({ attacked: z.boolean() })) })),
  summary: z.looseObject({ mutants: z.number(), mutantsRefuted: z.number() }),
});

const growth = ['--claim', 'growth/subcritical', '--evaluations', '300'];

describe('attack', () => {
  it('prints the tightness table first and the false neighbours after it', async () => {
    const { out, err, status } = await attackHere(growth);
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}subcritical +approached +approached +1-/m);
    expect(out.indexOf('withoutSubcritical')).toBeGreaterThan(out.indexOf('t=5'));
    expect(out).toMatch(/^ {2}withoutSubcritical +after \d+ .*\{"activation":/m);
    expect(err).toMatch(/of 3 done: growth\/subcritical\/lostSigma1$/m);
  });

  it('prints one JSON object and nothing else', async () => {
    const { out } = await attackHere([...growth, '--json']);
    expect(out.indexOf('\n')).toBe(out.length - 1);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.claims.map(({ id }) => id)).toEqual(['growth']);
    expect(report.summary.mutantsRefuted).toBe(report.summary.mutants);
  });

  it('prints what it has when it is interrupted', async () => {
    const { out, status } = await attackHere([...growth, '--claim', 'growth/critical', '--json'], 1);
    const report = reportSchema.parse(JSON.parse(out));
    expect([status, report.interrupted]).toEqual([130, true]);
    expect(report.claims[0]?.parts.map(({ attacked }) => attacked)).toEqual([true, false]);
  });

  it.each([
    [['--claim', 'groth'], 'unknown claim "groth"; did you mean "growth"?'],
    [['--seconds', '0'], '--seconds is "0"'],
    [['--evaluations', 'many'], '--evaluations is "many"'],
    [['--seconds', '5', '--evaluations', '9'], '--evaluations has no effect with --seconds'],
    [['--sensitivity', '--seconds', '5'], '--seconds has no effect with --sensitivity'],
    [['--sensitivity', '--claim', 'groth'], 'unknown claim "groth"; did you mean "growth"?'],
  ])('complains about %j in one line', async (args, complaint) => {
    const { status, out, err } = await runHere(['attack', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(complaint);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
