/**
 * The statement and the proof of a claim, as the comment of its file has them.
 * @module
 */

/** The pieces of a comment, in Markdown. */
export interface ClaimComment {
  readonly title: string;
  /** The statement, or the question that a measurement answers. */
  readonly statement: string;
  /** The proof; `null` where there is none, because the claim is a measurement. */
  readonly proof: string | null;
  /** Where the bound is touched, remarks, and the source. */
  readonly remarks: string;
}

/**
 * Reads the comment at the head of a claim's file.
 * @throws RangeError if it has no title, no statement, or a proof that does not end
 */
export function claimComment(file: string, source: string): ClaimComment {
  const lines = /^\/\*\*\n(?<body>[\s\S]*?)\n \*\//u.exec(source)?.groups?.['body']?.split('\n') ?? [];
  const text = lines.map((line) => line.replace(/^ \* ?/u, '')).filter((line) => line !== '@module').join('\n');
  const { title, rest } = /^# (?<title>.*)\n(?<rest>[\s\S]*)$/u.exec(text)?.groups ?? {};
  const body = /\*\*(?:Statement|Question)\.\*\* (?<body>[\s\S]*)$/u.exec(rest ?? '')?.groups?.['body'];
  if (title === undefined || body === undefined) {
    throw new RangeError(`${file}: the comment needs a title "# …" and a "**Statement.**"`);
  }
  const [statement = '', proved] = body.split('**Proof.** ');
  if (proved === undefined) return { title, statement: statement.trim(), proof: null, remarks: '' };
  const end = proved.indexOf('$\\square$');
  if (end === -1) throw new RangeError(`${file}: the proof does not end with $\\square$`);
  return {
    title,
    statement: statement.trim(),
    proof: `${proved.slice(0, end)}$\\square$`,
    remarks: proved.slice(end + '$\\square$'.length).trim(),
  };
}

/** The text with every claim that it names as code made a link to its page. */
export function withLinks(text: string, ids: readonly string[], linkTo: (id: string) => string): string {
  return text.replace(/`(?<id>[a-z][a-z-]+)`/gu, (whole, id: string) =>
    (ids.includes(id) ? `[${whole}](${linkTo(id)})` : whole));
}
