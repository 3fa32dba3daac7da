/**
 * Reads a formula as LaTeX, for the documents.
 * @module
 */
import { printer, STRENGTH } from './term-printer.js';
import type { Formula, Term } from './term.js';

const print = printer({
  symbol: (latex) => ({ text: latex, strength: latex.includes('^') ? STRENGTH.power : STRENGTH.atom }),
  rational: (p, q) => ({
    text: q === 1n ? String(p) : `\\tfrac{${String(p)}}{${String(q)}}`,
    strength: STRENGTH.atom,
  }),
  product: (left, right) => `${left}${/^\d/.test(right) ? '\\cdot ' : '\\,'}${right}`,
  quotient: (a, b) => ({ text: `\\frac{${a.text}}{${b.text}}`, strength: STRENGTH.product }),
  square: (base) => `${base}^2`,
  sqrt: (radicand) => `\\sqrt{${radicand}}`,
  abs: (argument) => `\\lvert ${argument}\\rvert`,
  // LaTeX has a command for every function here but this one.
  call: (name, args) => `${name === 'erf' ? '\\operatorname{erf}' : `\\${name}`}(${args.join(',')})`,
  plusMinus: '\\pm ',
  minus: { infix: '-', prefix: '-' },
  relations: { le: '\\le ', lt: '<', eq: '=' },
  conjunction: '\\ \\wedge\\ ',
});

/** The LaTeX form of a term; named definitions appear by their name. */
export function termToLatex(term: Term): string {
  return print.term(term);
}

/** The LaTeX form of a proposition. */
export function formulaToLatex(formula: Formula): string {
  return print.formula(formula);
}
