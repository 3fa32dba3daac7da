/**
 * Reads formulas as SMT-LIB 2 over the real numbers (logic QF_NRA), for a solver.
 *
 * A root and a quotient become constants with their defining facts, which hold only where the operation is defined:
 * $r\ge0$ and $r^2=x$ if $x\ge0$; $qb=a$ if $b\ne0$. What the logic does not know, such as $\tanh a$, becomes a
 * constant of which nothing is known. So the solver may believe less than is true, never more: what it proves holds.
 * @module
 */
import { termHash } from './term-hash.js';
import type { Formula, Term } from './term.js';

/** The lines that a script has to state before it uses the formulas, and readers of formulas. */
export interface SmtLibWriter {
  term(t: Term): string;
  formula(f: Formula): string;
  /** Declarations, definitions and defining facts of all that was read so far, in an order that a solver accepts. */
  preamble(): readonly string[];
  /** The constants that were declared: free symbols, and what the logic does not know, with the term of each. */
  constants(): ReadonlyMap<string, Term>;
}

/** Characters that a name may have without bars around it. */
const SIMPLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Names that mean something to a solver, or are used below. */
const RESERVED = new Set([
  'modulus', 'smaller', 'larger', 'Real', 'Bool', 'Int', 'let', 'and', 'or', 'not', 'exp', 'pi',
]);

/** A LaTeX symbol as a name that a person can follow, for example `\sigma_1` as `sigma_1`. */
export function smtLibName(latex: string): string {
  const plain = latex
    .replace(/\\lvert ?/g, 'abs ')
    .replace(/\\lVert ?/g, 'norm ')
    .replace(/\\(?:rvert|rVert|,) ?/g, '')
    .replace(/\\([A-Za-z]+) ?/g, (_, command: string) => `${command} `)
    .replace(/[\\|]/g, '')
    .replace(/ (?=[_^'])/g, '')
    .trim();
  return SIMPLE.test(plain) && !RESERVED.has(plain) ? plain : `|${plain}|`;
}

function numeral(p: bigint, q: bigint): string {
  const size = `${String(p < 0n ? -p : p)}.0`;
  const signed = p < 0n ? `(- ${size})` : size;
  return q === 1n ? signed : `(/ ${signed} ${String(q)}.0)`;
}

const FUNCTIONS = [
  '(define-fun modulus ((x Real)) Real (ite (>= x 0.0) x (- x)))',
  '(define-fun smaller ((x Real) (y Real)) Real (ite (<= x y) x y))',
  '(define-fun larger ((x Real) (y Real)) Real (ite (<= x y) y x))',
];

const APPLIED = { add: '+', sub: '-', mul: '*', min: 'smaller', max: 'larger' } as const;
const RELATIONS = { le: '<=', lt: '<', eq: '=' } as const;

/** A writer that declares everything once, for all formulas of one script. */
export function smtLibWriter(): SmtLibWriter {
  const lines: string[] = [];
  const constants = new Map<string, Term>();
  /** What stands for a term that has a name of its own, by the fingerprint of the term. */
  const names = new Map<string, string>();
  const texts = new Map<Term, string>();

  function fresh(name: string): string {
    // `|modulus|` and `modulus` are one symbol.
    const taken = new Set([...names.values(), '|modulus|', '|smaller|', '|larger|']);
    if (!taken.has(name)) return name;
    const bare = name.replace(/^\|(.*)\|$/, '$1');
    let number = 2;
    while (taken.has(`|${bare} (${String(number)})|`)) number += 1;
    return `|${bare} (${String(number)})|`;
  }

  /** The name of a term that is declared or defined on first sight. */
  function once(t: Term, wish: string, introduce: (name: string) => readonly string[]): string {
    const key = termHash(t);
    const old = names.get(key);
    if (old !== undefined) return old;
    const name = fresh(wish);
    names.set(key, name);
    lines.push(...introduce(name));
    return name;
  }

  function declared(t: Term, wish: string): string {
    return once(t, wish, (name) => {
      constants.set(name, t);
      return [`(declare-const ${name} Real)`];
    });
  }

  function root(t: Term, argument: Term): string {
    const x = write(argument);
    return once(t, 'root', (name) => [
      `(declare-const ${name} Real) ; the root of ${x}`,
      `(assert (=> (>= ${x} 0.0) (and (>= ${name} 0.0) (= (* ${name} ${name}) ${x}))))`,
    ]);
  }

  function quotient(t: Term, left: Term, right: Term): string {
    const [a, b] = [write(left), write(right)];
    if (right.kind === 'rational' && right.p !== 0n) return `(/ ${a} ${b})`;
    return once(t, 'quotient', (name) => [
      `(declare-const ${name} Real) ; ${a} over ${b}`,
      `(assert (=> (not (= ${b} 0.0)) (= (* ${name} ${b}) ${a})))`,
    ]);
  }

  function compute(t: Term): string {
    switch (t.kind) {
      case 'rational':
        return numeral(t.p, t.q);
      case 'symbol':
        return declared(t, smtLibName(t.latex));
      case 'constant':
        return declared(t, `|${t.name}|`);
      case 'define': {
        const body = write(t.body);
        // A plain number or symbol needs no second name.
        if (/^[^(]/.test(body)) return body;
        return once(t, smtLibName(t.latex), (name) => [`(define-fun ${name} () Real ${body})`]);
      }
      case 'unary': {
        const { operation, argument } = t;
        if (operation === 'neg') return `(- ${write(argument)})`;
        if (operation === 'abs') return `(modulus ${write(argument)})`;
        if (operation === 'sqrt') return root(t, argument);
        return declared(t, `|${operation} ${write(argument).replaceAll('|', '')}|`);
      }
      case 'binary': {
        const { operation, left, right } = t;
        if (operation === 'div') return quotient(t, left, right);
        if (operation === 'near') throw new RangeError('a number that is known up to a bound is nothing to prove with');
        return `(${APPLIED[operation]} ${write(left)} ${write(right)})`;
      }
    }
  }

  function write(t: Term): string {
    const old = texts.get(t);
    if (old !== undefined) return old;
    const text = compute(t);
    texts.set(t, text);
    return text;
  }

  function formula(f: Formula): string {
    if (f.kind === 'and') return f.formulas.length === 0 ? 'true' : `(and ${f.formulas.map(formula).join(' ')})`;
    return `(${RELATIONS[f.relation]} ${write(f.left)} ${write(f.right)})`;
  }

  return { term: write, formula, preamble: () => [...FUNCTIONS, ...lines], constants: () => constants };
}
