import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { attackHere } from './attack-here.js';
import { runHere } from './run-here.js';

const checkSchema = z.object({ noticed: z.object({ k: z.number(), ends: z.string() }).nullable() }).nullable();
const reportSchema = z.looseObject({
  schema: z.literal('recurrent-proofs/sensitivity@1'),
  seed: z.number(),
  interrupted: z.boolean(),
  settings: z.object({
    instances: z.number(),
    series: z.object({ name: z.string(), instances: z.number() }),
    evaluations: z.number(),
    maxBits: z.number(),
    largestK: z.number(),
  }),
  claims: z.array(z.object({
    id: z.string(),
    title: z.string(),
    weakest: z.string().nullable(),
    parts: z.array(z.looseObject({
      id: z.string(),
      status: z.string(),
      checks: z.object({ stated: checkSchema, drawn: checkSchema, search: checkSchema }),
    })),
  })),
});

const critical = ['--sensitivity', '--claim', 'cutoff-critical', '--evaluations', '200'];
const shown = await attackHere(critical);

describe('attack --sensitivity', () => {
  it('shows what each part notices, the weakest of them, and what goes unnoticed', () => {
    const { out, err, status } = shown;
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}lipschitz +2\^-8 +2\^-8 /m);
    expect(out).toMatch(/^ {2}curvature +none +- +none +none /m);
    expect(out).toMatch(/^ {2}weakest: curvature +none$/m);
    expect(out).toMatch(/Halving goes unnoticed: .*\n {2}cutoff-critical\/curvature\n/);
    expect(err).toMatch(/of 2 done: cutoff-critical\/curvature$/m);
  });

  it('tells a bound that is attained from one that is only known to be close', async () => {
    const { out } = await attackHere(['--sensitivity', '--claim', 'growth', '--evaluations', '200']);
    expect(out).toMatch(/^ {2}subcritical +<=2\^-64 +2\^-31 +<=2\^-64 /m);
    expect(out).toMatch(/^ {2}critical +every +every +every +every +3 +0$/m);
  });

  it('prints a command that shows both sides', async () => {
    const [, json = ''] = /cutoff-critical\/lipschitz --instance '(.*)'$/m.exec(shown.out) ?? [];
    const replayed = await runHere(['verify', '--claim', 'cutoff-critical/lipschitz', '--instance', json, '--json']);
    const { replay } = z.looseObject({ replay: z.array(z.looseObject({ relations: z.array(z.unknown()) })) })
      .parse(JSON.parse(replayed.out));
    expect(replay[0]?.relations).toContainEqual(expect.objectContaining({ at: { t: 128, entry: 0 } }));
  });

  it('says of what has no bound that it is not measured', async () => {
    const args = ['--sensitivity', '--claim', 'symmetric-initialization/floating-point', '--evaluations', '50'];
    const { out, status } = await attackHere(args);
    expect(status).toBe(0);
    // All drawn instances, those on the series among them, and a few of the search.
    const { instances, seriesInstances } = DEFAULT_SETTINGS;
    const looked = Number(/^ {2}floating-point +not measured +- +- +- +(\d+) +0$/m.exec(out)?.[1]);
    expect([looked >= instances + seriesInstances, looked < instances + seriesInstances + 10]).toEqual([true, true]);
    expect(out).toContain('  symmetric-initialization/floating-point: the right side is 0 at every instance met');
    expect(out).toContain('Of 1 part: 0 measured, 1 not measured.');
  });

  it('prints one JSON object and nothing else, with the settings that were asked for', async () => {
    const { out } = await attackHere([...critical, '--seed', '5', '--json']);
    expect(out.indexOf('\n')).toBe(out.length - 1);
    const { seed, settings, claims } = reportSchema.parse(JSON.parse(out));
    expect([seed, settings.instances, settings.evaluations]).toEqual([5, 400, 200]);
    expect(claims.map(({ id, weakest }) => [id, weakest])).toEqual([['cutoff-critical', 'curvature']]);
  });

  it('prints what it has when it is interrupted', async () => {
    const two = ['--sensitivity', '--claim', 'growth/critical', '--claim', 'growth/geometric', '--evaluations', '50'];
    const { out, status } = await attackHere([...two, '--json'], 3);
    const { interrupted, claims } = reportSchema.parse(JSON.parse(out));
    expect([status, interrupted]).toEqual([130, true]);
    expect(claims[0]?.parts.map((part) => part.status)).toEqual(['measured', 'unfinished']);
    expect(claims[0]?.weakest).toBeNull();
    expect(claims[0]?.parts[1]?.checks).toEqual({ stated: null, drawn: null, search: null });
    const { out: text } = await attackHere(two, 3);
    expect(text).toMatch(/^ {2}geometric +no time +no time +no time +no time /m);
    expect(text).toContain('Interrupted');
  });
});
