import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledger, proofs } from '../../../proofs-checks/index.js';
import { definitionsIn, symbolsIn } from '../../../src/numbers/term-definitions.js';
import { formulaToLatex, termToLatex } from '../../../src/numbers/term-latex.js';
import type { Formula } from '../../../src/numbers/term.js';
import { claimComment, withLinks } from '../../../src/reports/companion/claim-comment.js';
import { claimGraph } from '../../../src/reports/companion/claim-graph.js';
import { claimPage } from '../../../src/reports/companion/claim-page.js';
import { readEvidence } from '../../../src/reports/companion/recorded-evidence.js';
import { codeOf } from '../../../src/reports/companion/symbol-code.js';
import { inOtherLetters } from './in-other-letters.js';
import { inSameLetters } from './same-letters.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const graph = claimGraph(ledger, proofs);
const evidence = readEvidence(JSON.parse(read('docs/evidence/verification.json')));
const pages = ledger.map((claim) => {
  const node = graph.claims.find(({ id }) => id === claim.id);
  if (node === undefined) throw new Error(`${claim.id} is in the graph`);
  const source = read(`proofs-checks/${claim.id}.ts`);
  const page = claimPage({ node, graph, claim, source, evidence, theorem: undefined, figure: '' });
  return { id: claim.id, claim, comment: claimComment(claim.id, source), page };
});
const stated = pages.flatMap(({ claim, comment, page }) =>
  [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []]
    .map((part) => ({ name: `${claim.id}/${part.id}`, part, comment, page })));

const sidesOf = (formula: Formula): readonly string[] =>
  (formula.kind === 'and' ? formula.formulas.flatMap(sidesOf) : [formula.left, formula.right].map(termToLatex));

describe.each(stated)('the page with $name', ({ name, part, comment, page }) => {
  it('shows the formula of the code, the definitions in it, and every false neighbour', () => {
    expect(page).toContain(`$$\n${formulaToLatex(part.formula)}\n$$`);
    for (const definition of definitionsIn(part.formula)) {
      expect(page).toContain(`$$\n${termToLatex(definition)}=${termToLatex(definition.body)}\n$$`);
    }
    for (const mutant of part.mutants) expect(page).toContain(`<code>${mutant.name}</code>`);
  });

  it('has both sides in its prose too, in the same letters, unless it is known to use others', () => {
    const prose = [comment.statement, comment.proof ?? '', comment.remarks].join(' ');
    const isSame = sidesOf(part.formula).every((side) => inSameLetters(side, prose));
    expect([name, isSame]).toEqual([name, !inOtherLetters.includes(name)]);
  });

  it('says of every symbol which code computes it', () => {
    for (const latex of symbolsIn(part.formula)) {
      const place = codeOf(latex)?.place;
      expect(place, latex).toBeDefined();
      const exported = new RegExp(String.raw`^export (?:function\*?|interface|type) ${place?.name ?? ''}\b`, 'mu');
      expect(read(place?.file ?? '')).toMatch(exported);
    }
  });
});

describe('the pages', () => {
  it('link what they use and what uses them', () => {
    const page = pages.find(({ id }) => id === 'hidden-state-smoothness')?.page ?? '';
    expect(page).toContain('[growth](growth.md)');
    expect(page).toMatch(/is used by \| .*\[linearization\]\(linearization\.md\)/u);
    expect(page).toContain('[chain-rule](known.md#chain-rule)');
  });

  it('fold the proof away, whole', () => {
    for (const { page, comment } of pages) {
      if (comment.proof === null) continue;
      expect(page).toContain('<summary>Proof</summary>');
      expect(page.indexOf('$\\square$')).toBeGreaterThan(page.indexOf('<summary>Proof</summary>'));
    }
  });

  it('say when and how the evidence was recorded', () => {
    for (const { page } of pages) expect(page).toContain(`Recorded on ${evidence.recorded} with version`);
  });
});

describe('the comment of a claim', () => {
  it('is refused without a statement, and with a proof that does not end', () => {
    expect(() => claimComment('a.ts', '/**\n * # A\n *\n * Text.\n */')).toThrow('a.ts: the comment needs');
    const open = '/**\n * # A\n *\n * **Statement.** S. **Proof.** P.\n */';
    expect(() => claimComment('a.ts', open)).toThrow('does not end');
  });

  it('has links in place of the claims that it names, and nowhere else', () => {
    const text = withLinks('by `growth` and `growths`', ['growth'], (id) => `${id}.md`);
    expect(text).toBe('by [`growth`](growth.md) and `growths`');
  });
});
