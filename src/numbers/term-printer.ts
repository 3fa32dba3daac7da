/**
 * Prints formulas. What is common to every notation is here: which parentheses a subterm needs. What differs (how a
 * root, a fraction or a symbol looks) is a {@link Notation}.
 * @module
 */
import type { BinaryOperation, Formula, Term, UnaryOperation } from './term.js';

/** Binding strengths: a subterm is put in parentheses where it binds more weakly than its place asks for. */
export const STRENGTH = { sum: 1, product: 2, power: 3, atom: 4 } as const;

/** A printed subterm and how strongly its outermost operation binds. */
export interface Printed {
  readonly text: string;
  readonly strength: number;
}

/** How one medium writes mathematics. */
export interface Notation {
  symbol(latex: string): Printed;
  rational(p: bigint, q: bigint): Printed;
  /** Two factors, already in the parentheses that they need. */
  product(left: string, right: string): string;
  quotient(numerator: Printed, denominator: Printed): Printed;
  square(base: string): string;
  sqrt(radicand: string): string;
  abs(argument: string): string;
  call(name: Exclude<UnaryOperation | BinaryOperation, 'neg' | 'near'>, args: readonly string[]): string;
  /** The sign between a number and the bound of its error. */
  readonly plusMinus: string;
  /** The sign between two summands, and the sign before a number. */
  readonly minus: { readonly infix: string; readonly prefix: string };
  readonly relations: Readonly<Record<'le' | 'lt' | 'eq', string>>;
  readonly conjunction: string;
}

/** Whether two factors are plainly the same; equal trees that were built apart are only recognised as symbols. */
function isSameNode(left: Term, right: Term): boolean {
  return left === right || (left.kind === 'symbol' && right.kind === 'symbol' && left.latex === right.latex);
}

/** `printed.text`, in parentheses if it binds more weakly than `strength`. */
export function within(printed: Printed, strength: number): string {
  return printed.strength < strength ? `(${printed.text})` : printed.text;
}

/** Printers of terms and propositions in one notation. */
export function printer(notation: Notation): { term: (term: Term) => string; formula: (formula: Formula) => string } {
  const { sum, product, power, atom } = STRENGTH;
  const atomic = (text: string): Printed => ({ text, strength: atom });

  function unary(operation: UnaryOperation, argument: Printed): Printed {
    switch (operation) {
      case 'neg':
        return { text: `${notation.minus.prefix}${within(argument, product)}`, strength: sum };
      case 'sqrt':
        return atomic(notation.sqrt(argument.text));
      case 'abs':
        return atomic(notation.abs(argument.text));
      default:
        return atomic(notation.call(operation, [argument.text]));
    }
  }

  function binary(operation: BinaryOperation, left: Printed, right: Printed): Printed {
    switch (operation) {
      case 'add': {
        const summand = right.text.startsWith(notation.minus.prefix) ? within(right, product) : right.text;
        return { text: `${left.text}+${summand}`, strength: sum };
      }
      case 'sub':
        return { text: `${left.text}${notation.minus.infix}${within(right, product)}`, strength: sum };
      case 'mul':
        return { text: notation.product(within(left, product), within(right, product)), strength: product };
      case 'div':
        return notation.quotient(left, right);
      case 'near':
        return { text: `${left.text}${notation.plusMinus}${within(right, product)}`, strength: sum };
      default:
        return atomic(notation.call(operation, [left.text, right.text]));
    }
  }

  function print(term: Term): Printed {
    switch (term.kind) {
      case 'rational': {
        if (term.p >= 0n) return notation.rational(term.p, term.q);
        return { text: `${notation.minus.prefix}${notation.rational(-term.p, term.q).text}`, strength: sum };
      }
      case 'constant':
        return notation.symbol(`\\${term.name}`);
      case 'symbol':
      case 'define':
        return notation.symbol(term.latex);
      case 'unary':
        return unary(term.operation, print(term.argument));
      case 'binary': {
        const { operation, left, right } = term;
        if (operation === 'mul' && isSameNode(left, right)) {
          return { text: notation.square(within(print(left), atom)), strength: power };
        }
        return binary(operation, print(left), print(right));
      }
    }
  }

  function formula(proposition: Formula): string {
    if (proposition.kind === 'and') return proposition.formulas.map(formula).join(notation.conjunction);
    const relation = notation.relations[proposition.relation];
    return `${print(proposition.left).text}${relation}${print(proposition.right).text}`;
  }

  return { term: (t) => print(t).text, formula };
}
