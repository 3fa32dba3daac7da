import { describe, expect, it } from 'vitest';
import { glossary, glossarySymbols, symbolNamed, symbolsUsed } from '../../docs/typedoc/glossary.js';
import { ledger } from '../../proofs-checks/index.js';
import { definitionsIn, symbolsIn } from '../../src/numbers/term-definitions.js';
import { formulaToLatex } from '../../src/numbers/term-latex.js';
import type { Formula } from '../../src/numbers/term.js';

const used = (...formulas: readonly string[]): readonly string[] => symbolsUsed(formulas).map(({ symbol }) => symbol);
const parts = ledger.flatMap(({ id, parts: one, trials = [], runs = [] }) =>
  [...one, ...trials, ...runs].map((part) => ({ name: `${id}/${part.id}`, formula: part.formula })));

/** What is written in formulas and is no symbol: signs, functions and brackets of LaTeX, indices and unit vectors. */
const SIGNS = new Set<string>(String.raw`\le \ge \lt \gt \ne \sqrt \frac \tfrac \left \right \lvert \rvert \lVert \rVert
  \langle \rangle \cdot \sum \max \min \log \exp \sup \partial \nabla \top \bigl \bigr \Bigl \Bigr \mathrm \text \mathbb
  \quad \qquad \ldots \dots \hat \bar \overline \mathcal \mathbf \mathsf \star \in \pm \to \infty \wedge \land
  \operatorname \begin \end \circ \prime \colon \times \lceil \rceil \Vert \vert \big \Big
  \norm \abs \, \! \; \{ \}`.split(/\s+/u));
/** Indices and points, the unit matrix, expectations, and a blank. */
const INDICES = new Set<string>(['i', 'j', 'k', 'l', 's', 't', 'e', 'x', 'I', 'E', '\\ ']);

/** The letters of a formula that neither the glossary nor the notation explains. */
function unexplained(latex: string): readonly string[] {
  const bare = latex.replace(/\\(?:mathrm|text|operatorname|begin|end)\{[^{}]*\}/gu, ' ');
  const known: readonly string[] = symbolsUsed([latex]).map(({ symbol }) => symbol).join(' ')
    .match(/\\[A-Za-z]+|[A-Za-z]/gu) ?? [];
  const atoms = bare.match(/\\[A-Za-z]+|\\.|[A-Za-z]/gu) ?? [];
  return [...new Set(atoms)].filter((one) => !SIGNS.has(one) && !INDICES.has(one) && !known.includes(one));
}

describe('the glossary', () => {
  it.each(parts)('explains every symbol of $name', ({ formula }: { formula: Formula }) => {
    const defined = [...definitionsIn(formula)].map(({ latex }) => latex);
    const all = [formulaToLatex(formula), ...symbolsIn(formula), ...defined];
    expect(unexplained(all.join(' , '))).toEqual([]);
  });

  it('gives every symbol a place of its own', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  });

  it('finds symbols at any time, and no letters of longer names', () => {
    expect(used(String.raw`L_T\le\sigma_1\sqrt{p_{t-1}(a)}`)).toEqual(['T', '\\sigma_1', 'a', 'p_t', 'L_t']);
    expect(used(String.raw`\bar R\le\mathcal K`)).toEqual(['\\bar R', '\\mathcal K']);
    expect(used(String.raw`\alpha^\star`)).toEqual(['\\alpha^\\star']);
    expect(used(String.raw`a_t`)).toEqual(['a_t']);
  });

  it('names a formula that is one symbol, unless the letter stands for two things', () => {
    expect(symbolNamed('\\beta_T')?.id).toBe('symbol-beta_t');
    expect(symbolNamed('\\beta_T+1')).toBeUndefined();
    expect(symbolNamed('r')).toBeUndefined();
  });

  it('reads tables, and what stands before an equals sign', () => {
    expect(glossarySymbols('| $a=bc$, $d_t(x)$ | two things | 0 | x |')).toEqual([
      { formula: 'a=bc', symbol: 'a', meaning: 'two things', id: 'symbol-a' },
      { formula: 'd_t(x)', symbol: 'd_t', meaning: 'two things', id: 'symbol-d_t' },
    ]);
  });
});
