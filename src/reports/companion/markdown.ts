/**
 * Pieces of Markdown as the pages of the companion are made of. Characters that Markdown reads are written as entities:
 * a backslash before them would be eaten where documents are lexed.
 * @module
 */

/** Plain words, for any place in a page. */
export function words(text: string): string {
  return text.replace(/[&<>*_`$|[\]\\]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
}

/** A short piece of code in a line. */
export function code(text: string): string {
  return `<code>${words(text)}</code>`;
}

/** Code on lines of its own. */
export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A formula in a line. */
export function formula(latex: string): string {
  return `$${latex.trim()}$`;
}

/** A formula on lines of its own. */
export function displayed(latex: string): string {
  return `$$\n${latex}\n$$`;
}

/** Something that is folded away behind its summary; the class of its kind is known to the styles. */
export function folded(summary: string, body: string, kind?: 'proof'): string {
  const named = kind === undefined ? '' : ` class="${kind}"`;
  return `<details${named}>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A table; a column of numbers is aligned at the right. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, k) => (numbers.includes(k) ? '---:' : '---'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** A list, with a comma between any two. */
export function listed(items: readonly string[]): string {
  return items.length === 0 ? 'nothing' : items.join(', ');
}
