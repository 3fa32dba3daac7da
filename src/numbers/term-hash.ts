/**
 * A fingerprint of a formula: SHA-256 of a canonical prefix form in which every node is written out. Two formulas have
 * the same fingerprint exactly if they are the same tree (up to a collision of SHA-256). A definition counts by its
 * name and by its body, so that a changed body cannot hide behind an old name.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Formula, Term } from './term.js';

/** Names are preceded by their length, so that no two trees share a canonical form. */
function named(latex: string): string {
  return `${String(latex.length)}:${latex}`;
}

function canonicalTerm(term: Term): string {
  switch (term.kind) {
    case 'rational':
      return `(rational ${String(term.p)} ${String(term.q)})`;
    case 'symbol':
      return `(symbol ${named(term.latex)})`;
    case 'constant':
      return `(constant ${term.name})`;
    case 'define':
      return `(define ${named(term.latex)} ${canonicalTerm(term.body)})`;
    case 'unary':
      return `(${term.operation} ${canonicalTerm(term.argument)})`;
    case 'binary':
      return `(${term.operation} ${canonicalTerm(term.left)} ${canonicalTerm(term.right)})`;
  }
}

function canonicalFormula(formula: Formula): string {
  if (formula.kind === 'and') return `(and ${formula.formulas.map(canonicalFormula).join(' ')})`;
  return `(${formula.relation} ${canonicalTerm(formula.left)} ${canonicalTerm(formula.right)})`;
}

/** The SHA-256 fingerprint of a formula, 64 hexadecimal digits. */
export function formulaHash(formula: Formula): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalFormula(formula))));
}

/** The SHA-256 fingerprint of a term, 64 hexadecimal digits. */
export function termHash(term: Term): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalTerm(term))));
}
