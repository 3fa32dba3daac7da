/**
 * Reads a formula as plain text with mathematical letters, for a terminal.
 * @module
 */
import { printer, STRENGTH, within } from './term-printer.js';
import type { Formula, Term } from './term.js';

const LETTERS: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', eta: 'η', kappa: 'κ', lambda: 'λ', nu: 'ν', pi: 'π', rho: 'ρ', sigma: 'σ', theta: 'θ',
  zeta: 'ζ', delta: 'δ', Theta: 'Θ', star: '*', partial: '∂', nabla: '∇', lvert: '|', rvert: '|', lVert: '‖',
  rVert: '‖', langle: '⟨', rangle: '⟩',
  top: 'ᵀ', epsilon: 'ε', le: '≤', ge: '≥', cdot: '·', hat: '', mathcal: '', sup: 'sup ',
};
const SUBSCRIPTS = new Map(Object.entries({ 0: '₀', 1: '₁', 2: '₂', t: 'ₜ', u: 'ᵤ', m: 'ₘ', '-': '₋' }));
const SUPERSCRIPTS = new Map(Object.entries({ 0: '⁰', 1: '¹', 2: '²', t: 'ᵗ', u: 'ᵘ', w: 'ʷ', '-': '⁻' }));

/** The script form where every character has one, otherwise the plain form behind its mark. */
function script(mark: '_' | '^', content: string): string {
  const table = mark === '_' ? SUBSCRIPTS : SUPERSCRIPTS;
  const characters = Array.from(content, (character) => table.get(character));
  if (characters.every((character) => character !== undefined)) return characters.join('');
  return content.length === 1 ? `${mark}${content}` : `${mark}(${content})`;
}

/** A LaTeX symbol as plain text, for example `\sigma_1` as σ₁. */
export function symbolToText(latex: string): string {
  return latex
    .replace(/\\([a-zA-Z]+) ?/g, (_, command: string) => LETTERS[command] ?? command)
    .replace(/\\,/g, ' ')
    .replace(/([_^])(?:\{([^{}]*)\}|(.))/g, (_, mark: '_' | '^', braced?: string, single?: string) =>
      script(mark, braced ?? single ?? ''));
}

const print = printer({
  symbol: (latex) => ({ text: symbolToText(latex), strength: STRENGTH.atom }),
  rational: (p, q) => ({
    text: q === 1n ? String(p) : `${String(p)}/${String(q)}`,
    strength: q === 1n ? STRENGTH.atom : STRENGTH.product,
  }),
  product: (left, right) => `${left}·${right}`,
  quotient: (a, b) => ({
    text: `${within(a, STRENGTH.product)}/${within(b, STRENGTH.power)}`,
    strength: STRENGTH.product,
  }),
  square: (base) => `${base}²`,
  sqrt: (radicand) => `√(${radicand})`,
  abs: (argument) => `|${argument}|`,
  call: (name, args) => `${name}(${args.join(', ')})`,
  plusMinus: ' ± ',
  minus: { infix: ' − ', prefix: '−' },
  relations: { le: ' ≤ ', lt: ' < ', eq: ' = ' },
  conjunction: ' and ',
});

/** The plain-text form of a term; named definitions appear by their name. */
export function termToText(term: Term): string {
  return print.term(term);
}

/** The plain-text form of a proposition. */
export function formulaToText(formula: Formula): string {
  return print.formula(formula);
}
