import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const good = file('good.csv', 'date,price,volume,flat\n1,2,3,7\n2,5,1,7\n3,4,4,7\n');
const words = file('words.csv', 'price\n1\nabc\n3\n');
const nan = file('nan.csv', 'price\n1\n2\nNaN\n');
const infinite = file('infinite.csv', 'price\nInfinity\n2\n');
const ragged = file('ragged.csv', 'price,volume\n1,2\n3\n');
const open = file('open.csv', 'price\n"1\n');
const empty = file('empty.csv', '');
const missing = join(folder, 'missing.csv');

const on = (path: string, columns: string, window = 2): readonly string[] =>
  ['verify', '--data', path, '--columns', columns, '--window', String(window)];
const at = (instance: string, ...claims: readonly string[]): readonly string[] =>
  ['verify', ...claims.flatMap((claim) => ['--claim', claim]), '--instance', instance];

/** Arguments, the value that the complaint names, and the remedy. */
const mistakes: readonly (readonly [readonly string[], string, string])[] = [
  [on(missing, 'price'), missing, 'check the path'],
  [on(folder, 'price'), folder, 'name a file'],
  [on(empty, 'price'), 'empty.csv', 'needs a header'],
  [on(open, 'price'), 'open.csv', 'remove the quote'],
  [on(ragged, 'price'), 'row 3', 'complete or delete'],
  [on(good, 'prize'), '"prize"', 'did you mean "price"'],
  [on(good, ''), '""', 'did you mean'],
  [on(good, 'price,price'), '"price"', 'name it once'],
  [on(good, 'price,flat'), '"flat"', 'choose one that varies'],
  [on(good, 'price', 4), '4 steps', 'take a shorter window'],
  [on(good, 'price', 0), '"0"', 'whole number from 1'],
  [on(words, 'price'), 'row 3, column "price": "abc"', 'correct the cell'],
  [on(nan, 'price'), 'row 4, column "price": "NaN"', 'correct the cell'],
  [on(infinite, 'price'), 'row 2, column "price": "Infinity"', 'correct the cell'],
  [['verify', '--data', good], good, '--columns'],
  [['verify', '--columns', 'price'], '"price"', '--data'],
  [['verify', '--window', '3'], '"3"', '--data'],
  [[...on(good, 'price'), '--instances', '0'], good, 'leave out'],
  [['verify', '--claim', 'grwth'], '"grwth"', 'did you mean "growth"'],
  [['verify', '--claim', 'growth/critcal'], '"growth/critcal"', 'did you mean "growth/critical"'],
  [['explain', 'hiden-state-gradient'], '"hiden-state-gradient"', 'did you mean "hidden-state-gradient"'],
  [['verify', '--activation', 'tahn'], '"tahn"', 'did you mean "tanh"'],
  [['verify', '--activation', '0*tanh'], '"0*tanh"', 'scaled ones'],
  [['verify', '--clam', 'growth'], '--clam', 'Did you mean --claim?'],
  [['verfy'], 'verfy', 'Did you mean verify?'],
  [['list', 'growth'], 'list', '--help'],
  [['explain'], 'id', '--help'],
  [['verify', '--instances'], '--instances', '--help'],
  [['verify', '--instances', '-5'], '"-5"', 'whole number from 0'],
  [['verify', '--instances', '1.5'], '"1.5"', 'whole number from 0'],
  [['verify', '--digits', '14'], '"14"', 'from 15 to 1000'],
  [['verify', '--digits', '1001'], '"1001"', 'from 15 to 1000'],
  [['verify', '--bits', '63'], '"63"', 'from 64 to 65536'],
  [['verify', '--bits', '65537'], '"65537"', 'from 64 to 65536'],
  [['verify', '--seed', '4294967296'], '"4294967296"', 'from 0 to 4294967295'],
  [['verify', '--seed', ''], '""', 'from 0 to 4294967295'],
  [['verify', '--jobs', '0'], '"0"', 'whole number from 1'],
  [at('{}'), '0', '--claim ID once'],
  [at('{}', 'growth', 'hidden-state-gradient'), '2', '--claim ID once'],
  [at('{}', 'grwth'), '"grwth"', 'did you mean "growth"'],
  [at('{"alpha":', 'growth'), '{"alpha":', 'quote the whole object'],
  [at(`{"alpha":${'1'.repeat(500)}`, 'growth'), '{"alpha":111', 'quote the whole object'],
  [at('{"alpha":1e999}', 'growth'), '1e999', 'give finite ones'],
  [at('[]', 'growth'), 'array', 'an instance has activation, alpha, length'],
  [at('{"activation":"tanh","alpha":0,"length":3}', 'growth'), 'alpha', '>0'],
  [at('{"activation":"tahn","alpha":1,"length":3}', 'growth'), '"tahn"', 'take one of'],
  [at('{"activation":"tanh","alpha":1}', 'growth'), 'length', 'an instance has'],
  [[...at('{}', 'growth'), '--full'], '--full', 'leave one of them out'],
  [[...at('{}', 'growth'), '--instances', '3'], '--instances', 'leave one of them out'],
];

describe('what is wrong in the arguments', () => {
  it.each(mistakes)('%j is said in one line that names the value %s and the remedy', async (args, value, remedy) => {
    const { status, out, err } = await runHere(args);
    expect(err).toMatch(/^recurrent-proofs: [^\n]+\n$/);
    expect(err).toContain(value);
    expect(err).toContain(remedy);
    expect(err.length).toBeLessThan(300);
    expect(out).toBe('');
    expect(status).toBe(2);
  });
});
