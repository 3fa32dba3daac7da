/**
 * Which surviving changes `docs/mutation.md` explains. A row of its table names the file, the text that was there and
 * what stood in its place, so that it stays right when lines move; `…` stands for any text.
 * @module
 */
import { readFileSync } from 'node:fs';

const collapsed = (text) => text.replace(/\s+/g, ' ').trim();

/** A pattern with `…` as a regular expression. */
function pattern(text) {
  const parts = collapsed(text).split('…').map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}

/** The changes that rows explain, each with its file. */
function rowsOf(page) {
  return page.split('\n').flatMap((line) => {
    const [, where, changes] = line.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    const file = /^`([a-z0-9/-]+\.ts):[\d, ]+`$/u.exec(where ?? '')?.[1];
    if (file === undefined) return [];
    const pairs = [...(changes ?? '').replaceAll(String.raw`\|`, '|').matchAll(/`(.*?)` → `(.*?)`(?:, (?=`)|$)/gu)];
    return pairs.map(([text, from, to]) =>
      ({ file, text: text.replace(/, $/u, ''), from: pattern(from), to: pattern(to) }));
  });
}

/** The text between two places of a source. */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

/** The survivors of a report of Stryker, as `docs/mutation.md` names them. */
function survivorsOf(report) {
  return Object.entries(report.files).flatMap(([path, { source, mutants }]) => mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location, replacement }) => ({
      file: path.replace(/^src\//u, ''),
      line: location.start.line,
      from: collapsed(textAt(source, location)),
      to: collapsed(replacement),
    })));
}

/** The survivors that no row explains, as the beginnings of rows, and what rows explain though it does not survive. */
export function compared(reports) {
  const rows = rowsOf(readFileSync('docs/mutation.md', 'utf8'));
  const survivors = reports.flatMap(survivorsOf);
  const explains = (row, { file, from, to }) => row.file === file && row.from.test(from) && row.to.test(to);
  const code = (text) => `\`${text.replaceAll('|', String.raw`\|`)}\``;
  const mutated = new Set(reports.flatMap(({ files }) => Object.keys(files)));
  return {
    unexplained: survivors.filter((one) => !rows.some((row) => explains(row, one)))
      .map(({ file, line, from, to }) => `| \`${file}:${line}\` | ${code(from)} → ${code(to)} |`),
    idle: rows.filter((row) => mutated.has(`src/${row.file}`) && !survivors.some((one) => explains(row, one)))
      .map(({ file, text }) => `${file}: ${text}`),
  };
}
