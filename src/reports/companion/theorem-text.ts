/**
 * A theorem as it stands in the sources of the formal proof: its statement, without its proof.
 * @module
 */

/**
 * The lines from the name of the theorem to the end of its statement.
 * @throws RangeError if the file has no such theorem
 */
export function theoremText(source: string, theorem: string): string {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => new RegExp(String.raw`^(?:Theorem|Lemma) ${theorem}\b`, 'u').test(line));
  if (first === -1) throw new RangeError(`the formal proof has no theorem ${theorem}: record the evidence again`);
  const length = lines.slice(first).findIndex((line) => line.startsWith('Proof.'));
  return lines.slice(first, length === -1 ? lines.length : first + length).join('\n').trim();
}
