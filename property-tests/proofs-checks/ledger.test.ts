import { readFileSync } from 'node:fs';
import { renderToString } from 'katex';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { formulaHash } from '../../src/numbers/term-hash.js';
import { formulaToLatex } from '../../src/numbers/term-latex.js';

const theory = readFileSync(new URL('../../docs/THEORY.md', import.meta.url), 'utf8');
const idsOfTheory = [...theory.matchAll(/^\*\*`(?<id>[a-z-]+)`\*\*/gm)].map(({ groups }) => groups?.['id']);
const parts = ledger.flatMap((claim) => claim.parts.map((part) => ({ name: `${claim.id}/${part.id}`, claim, part })));
/** Those that are tried from fresh initializations too. */
const all = ledger.flatMap((claim) =>
  [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []]
    .map((part) => ({ name: `${claim.id}/${part.id}`, part })));

describe('the ledger', () => {
  it('lists claims of the theory, each once, in its order', () => {
    const positions = ledger.map(({ id }) => idsOfTheory.indexOf(id));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
  });

  it('gives every claim the section in which the theory states it', () => {
    for (const { id, section } of ledger) {
      const before = theory.slice(0, theory.indexOf(`**\`${id}\`**`));
      expect([id, [...before.matchAll(/^## (\d+)\./gm)].at(-1)?.[1]]).toEqual([id, section]);
    }
  });

  it('names every claim and part once', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name } of all) expect(name).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
  });

  it('uses only claims of the ledger, without cycles', () => {
    const byId = new Map(ledger.map((claim) => [claim.id, claim]));
    const visit = (id: string, path: readonly string[]): void => {
      expect(path).not.toContain(id);
      const claim = byId.get(id);
      expect(claim, `${path.at(-1) ?? ''} uses ${id}`).toBeDefined();
      claim?.uses.forEach((used) => { visit(used, [...path, id]); });
    };
    ledger.forEach(({ id }) => { visit(id, []); });
  });

  it.each(all)('$name states a false neighbour for each hypothesis left out, and one for its sides', ({ part }) => {
    const leftOut = part.mutants.map(({ without }) => without).filter((without) => without !== undefined);
    const otherSides = part.mutants.filter(({ without }) => without === undefined);
    expect(new Set(leftOut)).toEqual(new Set(part.hypotheses));
    expect(otherSides.length).toBeGreaterThan(0);
  });

  it.each(all)('$name has formulas that can be typeset, and its mutants differ from it', ({ part }) => {
    const latex = formulaToLatex(part.formula);
    expect(renderToString(latex, { throwOnError: true, strict: 'error' })).toContain('katex');
    for (const mutant of part.mutants) {
      const same = formulaHash(mutant.formula) === formulaHash(part.formula);
      expect([mutant.name, same]).toEqual([mutant.name, mutant.without !== undefined]);
    }
  });

  it.each(parts)('$name reads back every instance that it states', ({ part }) => {
    const stated = [...(part.contact?.at ?? []), ...part.mutants.map(({ refutedAt }) => refutedAt)];
    for (const { json } of stated) {
      const text = JSON.stringify(json);
      expect(JSON.stringify(part.read(JSON.parse(text)).json)).toBe(text);
    }
  });
});
