import { describe, expect, it } from 'vitest';
import { auditBuild, withoutComments, type AuditedBuild } from '../../../src/verification/formal/audit.js';

const STATEMENT = 'Theorem claim_growth : True.\nProof. exact I. Qed.\n';
const AUDIT = 'From RecurrentProofs Require Statements.\nPrint Assumptions Statements.claim_growth.\n';
const STANDARD = [
  'Axioms:',
  'ClassicalDedekindReals.sig_not_dec : forall P : Prop, {~ ~ P} + {~ P}',
  'ClassicalDedekindReals.sig_forall_dec',
  '  : forall P : nat -> Prop,',
  '    (forall n : nat, {P n} + {~ P n}) -> {n : nat | ~ P n} + {forall n : nat, P n}',
  '',
].join('\n');

/** A development with these statements, of which Coq prints this. */
function development(
  { text = STATEMENT, script = AUDIT, output = STANDARD, example = text }: Partial<Record<string, string>> = {},
): AuditedBuild {
  const statements = { file: 'Statements.v', text };
  const examples = { file: 'NonVacuity.v', text: example };
  return { sources: [statements], statements, examples, audits: [{ file: 'Audit.v', text: script, output }] };
}

function complaints(build: AuditedBuild, claims = ['growth']): readonly string[] {
  return auditBuild(build, claims).complaints;
}

describe('an audit of formal proofs', () => {
  it('joins a theorem to its claim, with its line and the axioms that Coq prints', () => {
    const text = `(** Growth. *)\n\n${STATEMENT}`;
    expect(auditBuild(development({ text }), ['growth'])).toEqual({
      theorems: [{
        claim: 'growth', theorem: 'claim_growth', file: 'Statements.v', line: 3,
        axioms: ['ClassicalDedekindReals.sig_not_dec', 'ClassicalDedekindReals.sig_forall_dec'],
      }],
      complaints: [],
    });
  });

  it('accepts a theorem without any axiom', () => {
    const { theorems, complaints: found } =
      auditBuild(development({ output: 'Closed under the global context\n' }), ['growth']);
    expect([theorems.map(({ axioms }) => axioms), found]).toEqual([[[]], []]);
  });

  it('reads what Coq prints among other messages, with any space before a colon', () => {
    const output = `Loading\n${STANDARD}Classical_Prop.classic: forall P : Prop, P \\/ ~ P\n`;
    const { theorems, complaints: found } = auditBuild(development({ output }), ['growth']);
    expect([theorems[0]?.axioms.slice(2), found]).toEqual([['Classical_Prop.classic'], []]);
  });

  it('takes a theorem by its own name, too', () => {
    expect(complaints(development({ script: 'Print Assumptions claim_growth.\n' }))).toEqual([]);
  });

  it.each([
    'Fail Print Assumptions Statements.claim_growth.', 'Print Assumptions Statements.claim_growth. Check I.',
  ])('asks for a line with nothing else than the printing: %s', (script) => {
    expect(complaints(development({ script, output: '' })))
      .toEqual(['Statements.v:1: claim_growth is not audited: print its assumptions']);
  });

  it('takes only what begins a line for a theorem', () => {
    expect(complaints(development({ text: `${STATEMENT}Fail Theorem claim_wrong : False.\n` }))).toEqual([]);
  });

  it.each([
    'my_classic_sig_not_dec', 'axiom2', 'Classical_Prop.classic2', 'Statements.ClassicalDedekindReals.sig_not_dec',
    'lemma_that_was_admitted',
  ])('refuses the axiom %s, whatever it looks like', (name) => {
    expect(complaints(development({ output: `${STANDARD}${name} : False\n` })))
      .toEqual([`Statements.v:1: claim_growth uses ${name}, no axiom of the standard reals`]);
  });

  it('refuses an axiom whose type begins on the next line', () => {
    expect(complaints(development({ output: `${STANDARD}my_axiom3\n  : forall x : R, x = 0\n` })))
      .toEqual(['Statements.v:1: claim_growth uses my_axiom3, no axiom of the standard reals']);
  });

  it.each(['Admitted', 'admit', 'Abort', 'give_up'])('refuses a proof that ends in %s', (word) => {
    const text = `${STATEMENT}Lemma open : 0 = 1.\nProof. ${word}.\n`;
    expect(complaints(development({ text }))).toEqual([`Statements.v:4 has "${word}": finish the proof`]);
  });

  it.each(['Section S.', 'Module M.', 'Variable n : nat.', 'Hypotheses (a b : False).', 'Context (n : nat).'])(
    'refuses statements that stand in something: %s', (line) => {
      expect(complaints(development({ text: `${line}\n${STATEMENT}` }))).toEqual([
        `Statements.v:1 has "${line.split(' ')[0] ?? ''}": state every theorem closed`,
      ]);
    },
  );

  it('does not mind such words in comments, and does not hide code behind them', () => {
    expect(complaints(development({ text: `(* nothing is (* Admitted *) Admitted *)\n${STATEMENT}` }))).toEqual([]);
    expect(withoutComments('a (* b (* c\n *) d *) e *) f')).toBe('a \n e *) f');
  });

  it('asks for a theorem of every claim, and for a claim of every theorem', () => {
    expect(complaints(development(), ['growth', 'state-bound']))
      .toEqual(['the claim state-bound has no theorem in Coq']);
    expect(complaints(development(), [])).toEqual(['claim_growth is of no claim: there is no "growth"']);
  });

  it('asks for the axioms of every theorem, also of one that states no claim', () => {
    const text = `${STATEMENT}Theorem remark : True.\nProof. exact I. Qed.\n`;
    expect(complaints(development({ text })))
      .toEqual(['Statements.v:3: remark is not audited: print its assumptions']);
  });

  it.each(['', '(* claim_growth *)', 'Example other := claim_growth_of_all.'])(
    'asks for an example that meets the hypotheses of every theorem, and finds none in "%s"', (example) => {
      expect(complaints(development({ example }))).toEqual([
        'Statements.v:1: claim_growth has no example in NonVacuity.v: apply it to one that meets its hypotheses',
      ]);
    },
  );

  it('believes no audit that was cut off', () => {
    expect(complaints(development({ output: '' }))).toEqual([
      'Audit.v asks for axioms 1 times, Coq printed 0',
      'Statements.v:1: claim_growth is not audited: print its assumptions',
    ]);
    expect(auditBuild(development({ output: '' }), ['growth']).theorems.map(({ axioms }) => axioms)).toEqual([[]]);
  });

  const two = `${STATEMENT}Theorem claim_state_bound : True.\nProof. exact I. Qed.\n`;

  it('gives to each theorem the axioms that are printed for it', () => {
    const script = `${AUDIT}Print Assumptions Statements.claim_state_bound.\n`;
    const output = `Closed under the global context\n${STANDARD}`;
    const { theorems, complaints: found } =
      auditBuild(development({ text: two, script, output }), ['growth', 'state-bound']);
    expect(found).toEqual([]);
    expect(theorems.map(({ axioms }) => axioms.length)).toEqual([0, 2]);
  });

  it.each([
    ['is in a comment', `${AUDIT}(* \nPrint Assumptions Statements.claim_state_bound.\n*)\n`],
    ['is one of several in a definition',
      `${AUDIT}Definition both := (Statements.claim_growth, Statements.claim_state_bound).\n`],
  ])('asks for the axioms of a theorem that %s', (_, script) => {
    expect(complaints(development({ text: two, script }), ['growth', 'state-bound']))
      .toEqual(['Statements.v:3: claim_state_bound is not audited: print its assumptions']);
  });

  it('joins a theorem to a part of a claim, where there is that part', () => {
    const name = 'claim_state_bound__when_zero';
    const text = `${STATEMENT}Theorem ${name} : True.\nProof. exact I. Qed.\n`;
    const script = `${AUDIT}Print Assumptions Statements.${name}.\n`;
    const build = development({ text, script, output: `${STANDARD}${STANDARD}` });
    const { theorems, complaints: found } = auditBuild(build, ['growth'], ['state-bound/when-zero']);
    expect([theorems.map(({ claim }) => claim), found]).toEqual([['growth', 'state-bound/when-zero'], []]);
    expect(complaints(build)).toEqual([`${name} is of no claim: there is no "state-bound/when-zero"`]);
  });
});
