import { readFileSync } from 'node:fs';
import { proofs } from '../../../proofs-checks/index.js';
import type { Page } from './read-page.js';

const index = readFileSync(new URL('../../../src/index.ts', import.meta.url), 'utf8');
const exported: ReadonlySet<string> = new Set(index.match(/\w+/gu));

/** What is wrong with the claims and symbols that a page links to. */
export function linkComplaints({ claims, symbols }: Page): readonly string[] {
  return [
    ...claims.filter((id) => !proofs.some((claim) => claim.id === id)).map((id) => `no claim ${id}`),
    ...symbols.map((name) => name.replace(/^recurrent-proofs!/u, '')).filter((name) => !exported.has(name))
      .map((name) => `no symbol ${name}`),
  ];
}

/** What is missing on the page of a section, and what belongs to another. */
export function sectionComplaints({ claims }: Page, section: string): readonly string[] {
  const wanted = proofs.filter((claim) => claim.section === section).map(({ id }) => id);
  return [
    ...wanted.filter((id) => !claims.includes(id)).map((id) => `${id} is not linked`),
    ...[...new Set(claims)].filter((id) => !wanted.includes(id)).map((id) => `${id} is not of section ${section}`),
  ];
}

/** The words that the paper map may end a row with. */
const VERDICTS: readonly string[] = ['same', 'constants differ', 'scope restricted', 'not checked', 'open'];

/** What is wrong with the verdicts of a page that has a table of them: each row ends with one of the fixed words. */
export function verdictComplaints({ text }: Page): readonly string[] {
  const table = /^\|[^\n]*\| verdict \|\n\|[ \-|]+\|\n(?<rows>(?:\|.*\|\n)+)/mu.exec(text)?.groups?.['rows'];
  if (table === undefined) return ['there is no table with verdicts'];
  const verdicts = table.trim().split('\n').map((row) => row.split('|').at(-2)?.trim() ?? '');
  return verdicts.filter((verdict) => !VERDICTS.includes(verdict)).map((verdict) => `no verdict: ${verdict}`);
}
